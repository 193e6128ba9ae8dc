import type { Expression } from '../grader/notation/expression.ts';
import type { Quantity } from '../grader/quantity.ts';
import { labelTex, nameTex } from './name-tex.ts';
import type { Recipe } from './recipe.ts';

/** One update θ − η·∂L/∂θ over the names `theta`, `rate` and `gradient`. */
export interface Descent {
  readonly formula: Expression;
  /** The same with the symbols of the recipe, as TeX. */
  readonly rule: string;
  /** What the three names stand for: the parameter, its rate and its gradient before the update. */
  readonly parts: ReadonlyMap<string, Quantity>;
}

type Updated = Extract<Quantity, { kind: 'updated' }>;

/** How an updated parameter comes about; undefined where the recipe has no update rule. */
export function descent(recipe: Recipe, { wrt, step }: Updated): Descent | undefined {
  const { update } = recipe;
  if (update === undefined) return undefined;
  const theta: Quantity = { kind: 'value', of: wrt, step: step - 1 };
  const gradient: Quantity = { kind: 'gradient', of: update.loss, wrt, step: step - 1 };
  return {
    formula,
    rule: `${labelTex(recipe, theta)} - ${nameTex(recipe, update.rate)} \\cdot ${labelTex(recipe, gradient)}`,
    parts: new Map<string, Quantity>([
      ['theta', theta],
      ['rate', { kind: 'value', of: update.rate }],
      ['gradient', gradient],
    ]),
  };
}

const named = (name: string): Expression => ({ kind: 'symbol', name });
const formula: Expression = {
  kind: 'binary',
  operator: 'subtract',
  left: named('theta'),
  right: { kind: 'binary', operator: 'multiply', left: named('rate'), right: named('gradient') },
};
