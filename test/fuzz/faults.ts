import { BrokenPromise } from './target.ts';

/** What one input broke, and how to see it again. */
export interface Fault {
  readonly kind: 'broken' | 'slow';
  readonly target: string;
  readonly seed: string;
  readonly input: string;
  /** The same for all inputs that break the same thing. */
  readonly what: string;
  /** What this input shows of it. */
  readonly detail: string;
}

/** Faults of one cause: how many inputs have it, and the shortest of them. */
export interface FaultGroup {
  readonly count: number;
  readonly shortest: Fault;
}

/** A broken promise by its words, any other error by its kind and the line of the product that threw it. */
export function describeError(error: unknown): Pick<Fault, 'what' | 'detail'> {
  if (error instanceof BrokenPromise) return { what: error.message, detail: error.detail };
  if (!(error instanceof Error)) return { what: String(error), detail: '' };
  const frames = error.stack?.split('\n').slice(1) ?? [];
  const place = /[\w-]+\/[\w.-]+:\d+/u.exec(frames.find((frame) => !frame.includes('node:')) ?? '');
  return { what: `${error.name} at ${place?.[0] ?? 'an unknown place'}`, detail: error.message };
}

/** Every distinct fault once, those that broke something before the slow ones. */
export function grouped(faults: readonly Fault[]): readonly FaultGroup[] {
  const groups = Object.groupBy(faults, ({ kind, target, what }) => `${kind} ${target} ${what}`);
  return Object.values(groups)
    .flatMap((group) => {
      const [first, ...others] = group ?? [];
      if (first === undefined) return [];
      const shortest = others.reduce((a, b) => (b.input.length < a.input.length ? b : a), first);
      return [{ count: others.length + 1, shortest }];
    })
    .toSorted((a, b) => a.shortest.kind.localeCompare(b.shortest.kind) || b.count - a.count);
}
