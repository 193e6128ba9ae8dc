import type { Graph } from '../grader/graph.ts';
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
  const formula = asks && graph && derived(graph, asks);
  if (formula === undefined) throw new Error(`${recipe.id}: a formula cell needs a quantity or a text`);
  return formula;
}

const known = new WeakMap<Graph, Map<string, string | undefined>>();

/** The same for all numbers, so derived once. */
function derived(graph: Graph, asks: Quantity): string | undefined {
  const ofGraph = known.get(graph) ?? new Map<string, string | undefined>();
  known.set(graph, ofGraph);
  const key = JSON.stringify(asks);
  if (ofGraph.has(key)) return ofGraph.get(key);
  const formula = derive(graph, asks, 'expanded');
  const text = formula && printText(formula);
  ofGraph.set(key, text);
  return text;
}
