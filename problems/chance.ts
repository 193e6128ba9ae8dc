import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { sha256Words } from './sha256.ts';

/** A stream of integers that depends on its text alone; the same on every machine for ever. */
export type Chance = RandomGenerator;

/** The stream of a text: xoroshiro128+ started from the first half of the text's SHA-256. */
export function chanceOf(text: string): Chance {
  return xoroshiro128plusFromState([...sha256Words(text).subarray(0, 4)].map((word) => word | 0));
}

/** An integer from `from` to `to`, both included. */
export const integerFrom = (chance: Chance, from: number, to: number): number => uniformInt(chance, from, to);

/** One of the items. Throws when there are none: a recipe with an empty list is not a recipe. */
export function oneOf<T>(chance: Chance, items: readonly T[]): T {
  const item = items[integerFrom(chance, 0, items.length - 1)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}

/** The items in a drawn order (Fisher–Yates). */
export function shuffled<T>(chance: Chance, items: readonly T[]): readonly T[] {
  const rest = [...items];
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(integerFrom(chance, 0, rest.length - 1), 1));
  return drawn;
}

/** One of the items, each as likely as its weight among all. */
export function weighted<T extends { readonly weight: number }>(chance: Chance, items: readonly T[]): T {
  let rest = integerFrom(
    chance,
    1,
    items.reduce((sum, item) => sum + item.weight, 0),
  );
  for (const item of items) {
    rest -= item.weight;
    if (rest <= 0) return item;
  }
  throw new Error('nothing to draw from');
}
