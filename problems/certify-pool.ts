import { findSharedVariants } from './find-variant.ts';
import type { Bites } from './find-variant.ts';
import { keyOf } from './key.ts';
import type { Recipe } from './recipe.ts';
import type { CertifiedVariant } from './variant.ts';

/** What publishing learns about a recipe, or about recipes on one network. */
export interface PoolReport {
  readonly wanted: number;
  readonly passed: number;
  /** Draws tried in all; `passed / tried` is the pass rate. */
  readonly tried: number;
  /** How often each rule refused a draw, the one that bites most first. */
  readonly bites: Bites;
  /** Share of the pairs of draws that have the same key; none where students see no numbers of their own. */
  readonly alike?: number;
  /** Effort of hand arithmetic, summed over the recipes of a draw. */
  readonly effort: { readonly least: number; readonly median: number; readonly most: number };
}

export interface Pool {
  /** One draw for each seed that passed, in order: a variant for each recipe. */
  readonly draws: readonly (readonly CertifiedVariant[])[];
  readonly report: PoolReport;
}

/** One certified variant for each seed. Neighbours in the list never share a key. */
export function certifyPool(recipe: Recipe, seeds: readonly string[], budget?: number): Pool {
  return certifySharedPool([recipe], seeds, budget);
}

/** One certified draw for each seed, on which the recipes share their network. */
export function certifySharedPool(
  recipes: readonly Recipe[],
  seeds: readonly string[],
  budget?: number,
): Pool {
  const draws: (readonly CertifiedVariant[])[] = [];
  const bites = new Map<string, number>();
  let tried = 0;
  let before: string | undefined;
  for (const seed of seeds) {
    const differsFrom = before;
    const accept = (drawn: readonly CertifiedVariant[]) =>
      differsFrom === undefined || jointKey(recipes, drawn) !== differsFrom;
    const search = findSharedVariants(recipes, seed, { budget, accept });
    tried += search.tried;
    for (const [rule, count] of Object.entries(search.bites)) bites.set(rule, (bites.get(rule) ?? 0) + count);
    if (search.kind === 'exhausted') continue;
    draws.push(search.found);
    if (recipes.some(hasVisibleNumbers)) before = jointKey(recipes, search.found);
  }
  const sorted = [...bites].toSorted(([, a], [, b]) => b - a);
  const report = { wanted: seeds.length, passed: draws.length, tried, bites: Object.fromEntries(sorted) };
  const alike = recipes.some(hasVisibleNumbers)
    ? { alike: shareAlike(draws.map((d) => jointKey(recipes, d))) }
    : {};
  return { draws, report: { ...report, ...alike, effort: spread(draws) } };
}

/** Answers that two students may share although their numbers differ. */
const answersWithoutNumbers: ReadonlySet<string> = new Set([
  'function',
  'choice',
  'choices',
  'cloze',
  'text',
]);

/** Whether two students can see different numbers at all, and have to answer different ones. */
export const hasVisibleNumbers = ({ given, faces, numbers, parts }: Recipe): boolean =>
  numbers === 'shown' &&
  parts.some(({ answer }) => !answersWithoutNumbers.has(answer.as)) &&
  [given, ...faces.map((face) => face.given)].some((declared) =>
    Object.values(declared).some(({ draw, hidden }) => draw.kind !== 'fixed' && !hidden),
  );

/** Pairs of equal keys among all pairs. */
function shareAlike(keys: readonly string[]): number {
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const alike = [...Map.groupBy(keys, (key) => key).values()].reduce(
    (sum, same) => sum + pairs(same.length),
    0,
  );
  return keys.length < 2 ? 0 : alike / pairs(keys.length);
}

const jointKey = (recipes: readonly Recipe[], drawn: readonly CertifiedVariant[]): string =>
  JSON.stringify(
    recipes.map((recipe, at) => {
      const certified = drawn[at];
      return certified === undefined ? null : keyOf(recipe, certified.variant);
    }),
  );

function spread(draws: Pool['draws']): PoolReport['effort'] {
  const efforts = draws
    .map((drawn) => drawn.reduce((sum, { certificate }) => sum + certificate.effort, 0))
    .toSorted((a, b) => a - b);
  const at = (share: number): number => efforts[Math.floor(share * (efforts.length - 1))] ?? 0;
  return { least: at(0), median: at(0.5), most: at(1) };
}
