import { printTex } from '../grader/notation/print-tex.ts';
import type { Expression } from '../grader/notation/expression.ts';
import type { Quantity } from '../grader/quantity.ts';
import { derive } from '../grader/symbolic/derive.ts';
import { blueprintOf } from './blueprint.ts';
import type { Posing } from './cells.ts';
import { labelTex, nameTex, ownTex } from './name-tex.ts';
import { roundedNumeral } from './rounded-numeral.ts';
import { substituted } from './substitution.ts';
import { tensorTex } from './tensor-text.ts';

/** `symbol = first form = with numbers = value`: one line of a worked solution, as TeX. */
export interface Derivation {
  readonly symbol: string;
  readonly forms: readonly { readonly relation: '=' | '\\approx'; readonly tex: string }[];
}

type Form = Derivation['forms'][number];
const equal = (tex: string): Form => ({ relation: '=', tex });

/** How an asked quantity comes about: its rule, the same in symbols, in numbers, and its value. */
export function derivationOf(posing: Posing, quantity: Quantity, element = 0): Derivation {
  const symbol = labelTex(posing.recipe, quantity);
  const ways = quantity.kind === 'updated' ? updateForms(posing, quantity) : formulaForms(posing, quantity);
  const forms = [...ways, valueForm(posing, quantity, element)];
  return { symbol, forms: forms.filter((form, at) => form.tex !== forms[at - 1]?.tex) };
}

/** The value itself: exact where it is short, else rounded as asked. */
function valueForm({ recipe, values }: Posing, quantity: Quantity, element: number): Form {
  const value = values.read(quantity);
  if (value.shape.length > 0 && element === 0) return equal(tensorTex(value));
  const exact = value.data[element] ?? '';
  const shown = roundedNumeral(exact, recipe.rounding);
  const tex = tensorTex({ shape: [], data: [shown] });
  return shown === exact ? equal(tex) : { relation: '\\approx', tex };
}

function formulaForms(posing: Posing, quantity: Quantity): readonly Form[] {
  const { graph } = blueprintOf(posing.recipe);
  if (graph === undefined || quantity.kind === 'shape' || quantity.kind === 'updated') return [];
  const styles = quantity.kind === 'gradient' ? (['chain', 'expanded'] as const) : (['expanded'] as const);
  const formulas = styles.flatMap((style) => derive(graph, { ...quantity, step: 0 }, style) ?? []);
  const last = formulas.at(-1);
  const inNumbers = last === undefined ? [] : [numbersOf(posing, last, quantity.step ?? 0)];
  const symbols = ownTex(posing.recipe);
  return [...formulas, ...inNumbers].map((formula) => equal(printTex(formula, symbols)));
}

/** The formula with the numbers that its names have after `step` updates. */
function numbersOf({ recipe, values }: Posing, formula: Expression, step: number): Expression {
  return substituted(formula, (name) => {
    const { data } = values.read({ kind: 'value', of: name, step });
    return data.length === 1 ? roundedNumeral(data[0] ?? '', recipe.rounding) : undefined;
  });
}

type Updated = Extract<Quantity, { kind: 'updated' }>;

/** θ − η·∂L/∂θ, in symbols and in numbers, at the parameters before the update. */
function updateForms({ recipe, values }: Posing, { wrt, step }: Updated): readonly Form[] {
  const { update } = recipe;
  if (update === undefined) return [];
  const before = { step: step - 1 };
  const gradient: Quantity = { kind: 'gradient', of: update.loss, wrt, ...before };
  const theta: Quantity = { kind: 'value', of: wrt, ...before };
  const number = (quantity: Quantity): Expression => ({
    kind: 'number',
    text: roundedNumeral(values.read(quantity).data[0] ?? '', recipe.rounding),
  });
  const product: Expression = {
    kind: 'binary',
    operator: 'multiply',
    left: number({ kind: 'value', of: update.rate }),
    right: number(gradient),
  };
  const change: Expression = { kind: 'binary', operator: 'subtract', left: number(theta), right: product };
  const symbols = `${labelTex(recipe, theta)} - ${nameTex(recipe, update.rate)}\\,${labelTex(recipe, gradient)}`;
  return [equal(symbols), equal(printTex(change))];
}
