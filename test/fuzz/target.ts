import type { Drawing } from './drawing.ts';

/** Something that reads what people type. */
export interface Target {
  readonly name: string;
  /** A random input. */
  readonly write: (drawing: Drawing) => string;
  /**
   * Reads it and throws where a promise is broken. `round` differs when the same input is timed
   * again, so that a store of earlier answers cannot hide what the first one took.
   */
  readonly read: (input: string, round: number) => void;
}

/** A promise of a reader that an input broke. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  readonly detail: string;

  constructor(what: string, detail: string) {
    super(what);
    this.detail = detail;
  }
}

/** Throws unless the promise holds; `what` is the promise, `detail` how it was broken. */
export function promise(holds: boolean, what: string, detail = ''): void {
  if (!holds) throw new BrokenPromise(what, detail);
}
