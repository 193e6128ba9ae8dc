import { certifyTogether } from './certify.ts';
import { drawsOf, sealed } from './instantiate.ts';
import type { Failure, Instance } from './instantiate.ts';
import type { Recipe } from './recipe.ts';
import type { CertifiedVariant, DrawnVariant } from './variant.ts';

/** The draws that a seed is worth, for each recipe, before the recipes are called too strict. */
const drawsForEach = 5000;

export interface SearchOptions {
  readonly budget?: number | undefined;
  /** Refuses a certified draw for a reason outside it (a neighbour has the same key). */
  readonly accept?: (drawn: readonly CertifiedVariant[]) => boolean;
}

export type Found<T> =
  | { readonly kind: 'found'; readonly found: T; readonly tried: number; readonly bites: Bites }
  | { readonly kind: 'exhausted'; readonly tried: number; readonly bites: Bites };

/** How often each rule refused a draw. */
export type Bites = { readonly [rule: string]: number };

/** The first draw of a seed that certifies. */
export function findVariant(recipe: Recipe, seed: string, budget?: number): Found<CertifiedVariant> {
  const search = findSharedVariants([recipe], seed, { budget });
  if (search.kind === 'exhausted') return search;
  const [found] = search.found;
  if (found === undefined) throw new Error('no variant for a recipe');
  return { ...search, found };
}

/** The first draw of a seed on which the variants of all recipes certify; in their order. */
export function findSharedVariants(
  recipes: readonly Recipe[],
  seed: string,
  { budget = drawsForEach * recipes.length, accept = () => true }: SearchOptions = {},
): Found<readonly CertifiedVariant[]> {
  const bites: Record<string, number> = {};
  const drawn = drawsOf(recipes, seed);
  for (let k = 0; k < budget; k += 1) {
    const instance = drawn(k);
    const passed = instance.kind === 'failed' ? instance : certifyAll(recipes, instance.value);
    const result = passed.kind === 'drawn' && !accept(passed.value) ? sameAsNeighbour : passed;
    if (result.kind === 'drawn') return { kind: 'found', found: result.value, tried: k + 1, bites };
    bites[result.rule] = (bites[result.rule] ?? 0) + 1;
  }
  return { kind: 'exhausted', tried: budget, bites };
}

function certifyAll(
  recipes: readonly Recipe[],
  variants: readonly DrawnVariant[],
): Instance<readonly CertifiedVariant[]> {
  const found: CertifiedVariant[] = [];
  for (const [at, result] of certifyTogether(recipes, variants).entries()) {
    if (result.kind === 'refused') return refused(result);
    const variant = variants[at];
    if (variant !== undefined) found.push({ variant: sealed(variant), certificate: result.certificate });
  }
  return { kind: 'drawn', value: found };
}

const refused = ({ rule, detail }: Failure) => ({ kind: 'failed', rule, detail }) as const;

const sameAsNeighbour = refused({ rule: 'neighbour', detail: 'a neighbour has the same key' });
