import { integerFrom, oneOf } from '../../problems/chance.ts';
import type { Chance } from '../../problems/chance.ts';
import type { Shape } from '../../grader/tensor.ts';

/** A name that a random forward pass has written, with its shape. */
export interface Named {
  readonly name: string;
  readonly shape: Shape;
}

/** The right-hand side of a line, or several lines that end in setting `out`. */
export interface Line {
  readonly text: string;
  /** Whether `text` is statements that assign to `out`. */
  readonly sets?: true;
}

/** What a writer of lines draws from. */
export class Pool {
  readonly chance: Chance;
  readonly names: Named[];

  constructor(chance: Chance, names: readonly Named[]) {
    this.chance = chance;
    this.names = [...names];
  }

  whole(from: number, to: number): number {
    return integerFrom(this.chance, from, to);
  }

  one<T>(items: readonly T[]): T {
    return oneOf(this.chance, items);
  }

  yes(): boolean {
    return this.whole(0, 1) === 1;
  }

  /** Any name; recent ones twice as often, so that graphs grow deep. */
  any(): Named {
    return this.one(this.yes() ? this.names : this.names.slice(-3));
  }

  /** A name with some property, or undefined. */
  such(holds: (named: Named) => boolean): Named | undefined {
    const all = this.names.filter(holds);
    return all.length === 0 ? undefined : this.one(all);
  }

  /** Two names that broadcast together. */
  pair(): readonly [Named, Named] {
    const a = this.any();
    const b = this.such((other) => broadcasts(a.shape, other.shape)) ?? a;
    return this.yes() ? [a, b] : [b, a];
  }

  axis({ shape }: Named): number {
    const axis = this.whole(0, shape.length - 1);
    return this.yes() ? axis : axis - shape.length;
  }
}

/** Whether two shapes broadcast together. */
export function broadcasts(a: Shape, b: Shape): boolean {
  const [x, y] = [a.toReversed(), b.toReversed()];
  return x.every((length, i) => y[i] === undefined || y[i] === length || length === 1 || y[i] === 1);
}

export const sized = (least: number) => (named: Named) => named.shape.length >= least;
