import { integerFrom, oneOf } from '../../problems/chance.ts';
import type { Chance } from '../../problems/chance.ts';

/** What writers of random input draw from. */
export class Drawing {
  readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  whole(from: number, to: number): number {
    return integerFrom(this.chance, from, to);
  }

  one<T>(items: readonly T[]): T {
    return oneOf(this.chance, items);
  }

  /** True once in `n` times. */
  once(n: number): boolean {
    return this.whole(1, n) === 1;
  }

  some<T>(most: number, item: () => T): readonly T[] {
    return Array.from({ length: this.whole(0, most) }, item);
  }
}
