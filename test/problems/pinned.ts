import { findRecipe } from '../../problems/bank.ts';
import { literalTensor } from '../../problems/draw-values.ts';
import { sealed } from '../../problems/instantiate.ts';
import type { Recipe } from '../../problems/recipe.ts';
import type { Variant } from '../../problems/variant.ts';

export function recipeOf(id: string): Recipe {
  const recipe = findRecipe(id);
  if (recipe === undefined) throw new Error(`no recipe ${id}`);
  return recipe;
}

type Numbers = { readonly [name: string]: Parameters<typeof literalTensor>[0] };

/** A variant with numbers of our choice in place of drawn ones. */
export function pinned(recipe: Recipe, numbers: Numbers, face?: string): Variant {
  return sealed({
    recipe: { id: recipe.id, version: recipe.version },
    seed: 'pinned',
    k: 0,
    ...(face === undefined ? {} : { face }),
    given: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, literalTensor(value)])),
    orders: {},
  });
}

/** REF-A of the reference data: x = (3, 2), y = 2.5. */
export const refA: Numbers = {
  x1: '3',
  x2: '2',
  w11: '-1',
  w12: '1.5',
  w21: '-0.5',
  w22: '-0.5',
  w31: '-2',
  w32: '-0.5',
  b1: '0.5',
  b2: '-0.5',
  b3: '-0.5',
  y: '2.5',
  eta: '0.01',
};

/** REF-B: x = (0.5, −2), y = −3.5. */
export const refB: Numbers = {
  x1: '0.5',
  x2: '-2',
  w11: '-1',
  w12: '2',
  w21: '-0.5',
  w22: '-0.5',
  w31: '1.5',
  w32: '-0.5',
  b1: '-1',
  b2: '-0.5',
  b3: '-0.5',
  y: '-3.5',
  eta: '0.1',
};
