import { sha256 } from './sha256.ts';
import type { DrawnVariant } from './variant.ts';

const sorted = <T>(record: { readonly [name: string]: T }): readonly (readonly [string, T])[] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** SHA-256 over everything that was drawn, independent of the order of names. */
export function digestOf(variant: DrawnVariant): string {
  const { recipe, seed, k, face, given, orders } = variant;
  const numbers = sorted(given).map(([name, { shape, data }]) => [name, shape, data]);
  return sha256(JSON.stringify([recipe.id, recipe.version, seed, k, face ?? null, numbers, sorted(orders)]));
}
