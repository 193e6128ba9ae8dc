import { printText } from '../grader/notation/print-text.ts';
import type { Quantity } from '../grader/quantity.ts';
import { derive } from '../grader/symbolic/derive.ts';
import { blueprintOf } from './blueprint.ts';
import type { Recipe } from './recipe.ts';

/**
 * The formula that a cell asks for, derived from the forward pass, as text of our notation.
 * Throws where there is none: the recipe then has to write `expected`.
 */
export function expectedFormula(recipe: Recipe, asks: Quantity | undefined): string {
  const { graph } = blueprintOf(recipe);
  const formula = asks && graph && derive(graph, asks, 'expanded');
  if (formula === undefined) throw new Error(`${recipe.id}: a formula cell needs a quantity or a text`);
  return printText(formula);
}
