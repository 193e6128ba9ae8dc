import { readMatrixFormula } from '../grader/notation/matrix/read-matrix-formula.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { Asked, SymbolEntry } from '../grader/question.ts';
import { blueprintOf } from './blueprint.ts';
import type { Derivation } from './derivation.ts';
import { labelTex, ownTex } from './name-tex.ts';
import { shapeOfSymbol } from './named-shapes.ts';
import type { Recipe } from './recipe.ts';

/** `∂L/∂W = X⊤ ∂L/∂Y`: the line of a worked solution for a formula of matrices. */
export function matrixDerivation(
  recipe: Recipe,
  quantity: Quantity,
  { expected, symbols }: Extract<Asked, { kind: 'matrixFormula' }>,
): Derivation {
  const { graph } = blueprintOf(recipe);
  const known = symbols.map((name): SymbolEntry => ({
    name,
    shape: graph === undefined ? [] : shapeOfSymbol(graph, name),
  }));
  const reading = readMatrixFormula(expected, known);
  if (reading.kind === 'invalid') throw new Error(`${recipe.id}: ${expected} cannot be read`);
  const tex = printTex(reading.expression, ownTex(recipe));
  return { symbol: labelTex(recipe, quantity), forms: [{ relation: '=', tex }], paths: [], uses: [] };
}
