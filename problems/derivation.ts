import type { Expression } from '../grader/notation/expression.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import type { Quantity } from '../grader/quantity.ts';
import { derive } from '../grader/symbolic/derive.ts';
import type { Style } from '../grader/symbolic/derive.ts';
import { sizeOf } from '../grader/tensor.ts';
import { shapeOf } from '../grader/trace/structure.ts';
import { blueprintOf } from './blueprint.ts';
import type { Posing } from './cells.ts';
import { labelTex, nameTex, ownTex } from './name-tex.ts';
import { roundedNumeral } from './rounded-numeral.ts';
import { numbersIn } from './substitution.ts';
import { tensorTex } from './tensor-text.ts';

/** `symbol = first form = with numbers = value`: one line of a worked solution, as TeX. */
export interface Derivation {
  readonly symbol: string;
  readonly forms: readonly { readonly relation: '=' | '\\approx'; readonly tex: string }[];
}

type Form = Derivation['forms'][number];
const equal = (tex: string): Form => ({ relation: '=', tex });

/** How an asked quantity comes about: its rule, the same in symbols, in numbers, and its value. */
export function derivationOf(posing: Posing, quantity: Quantity, element?: number): Derivation {
  const label = labelTex(posing.recipe, quantity);
  const symbol = element === undefined ? label : `${label}_{${element + 1}}`;
  const ways = quantity.kind === 'updated' ? updateForms(posing, quantity) : formulaForms(posing, quantity);
  const hidden = posing.recipe.numbers === 'hidden';
  const forms = hidden ? ways : [...ways, valueForm(posing, quantity, element)];
  return { symbol, forms: forms.filter((form, at) => form.tex !== forms[at - 1]?.tex) };
}

/** The value itself: exact where it is short, else rounded as asked. */
function valueForm({ recipe, values }: Posing, quantity: Quantity, element: number | undefined): Form {
  const value = values.read(quantity);
  if (value.shape.length > 0 && element === undefined) return equal(tensorTex(value));
  const exact = value.data[element ?? 0] ?? '';
  const shown = roundedNumeral(exact, recipe.rounding);
  const tex = tensorTex({ shape: [], data: [shown] });
  return shown === exact ? equal(tex) : { relation: '\\approx', tex };
}

/** The formula of a quantity in one style; none where arrays are involved. */
function formulaOf({ recipe }: Posing, quantity: Quantity, style: Style): Expression | undefined {
  const { graph } = blueprintOf(recipe);
  if (graph === undefined || quantity.kind === 'shape' || quantity.kind === 'updated') return undefined;
  if (graph.assigned.some(({ node }) => sizeOf(shapeOf(graph, node)) !== 1)) return undefined;
  return derive(graph, { ...quantity, step: 0 }, style);
}

/** By its rule, worked out, and in numbers: those of the rows of grad_table along a chain. */
function formulaForms(posing: Posing, quantity: Quantity): readonly Form[] {
  const expanded = formulaOf(posing, quantity, 'expanded');
  if (expanded === undefined) return [];
  const chained = quantity.kind === 'gradient' ? formulaOf(posing, quantity, 'chain') : undefined;
  const symbols = ownTex(posing.recipe);
  const formulas = chained === undefined ? [expanded] : [chained, expanded];
  const printed = formulas.map((formula) => equal(printTex(formula, symbols)));
  if (posing.recipe.numbers === 'hidden') return printed;
  const step = 'step' in quantity ? (quantity.step ?? 0) : 0;
  const numbers = numbersIn(chained ?? expanded, (name) => {
    const [of, wrt] = name.split('/').map((side) => side.slice(1));
    if (of !== undefined && wrt !== undefined) return numberOf(posing, { kind: 'local', of, wrt, step });
    return numberOf(posing, { kind: 'value', of: name, step });
  });
  return [...printed, equal(numbers)];
}

/** A number of the variant as it is written in a calculation. */
function numberOf({ recipe, values }: Posing, quantity: Quantity): string | undefined {
  const { data } = values.read(quantity);
  return data.length === 1 ? roundedNumeral(data[0] ?? '', recipe.rounding) : undefined;
}

type Updated = Extract<Quantity, { kind: 'updated' }>;

/** θ − η·∂L/∂θ, in symbols and in numbers, at the parameters before the update. */
function updateForms(posing: Posing, { wrt, step }: Updated): readonly Form[] {
  const { recipe } = posing;
  const { update } = recipe;
  if (update === undefined) return [];
  const asked = {
    theta: { kind: 'value', of: wrt, step: step - 1 },
    rate: { kind: 'value', of: update.rate },
    gradient: { kind: 'gradient', of: update.loss, wrt, step: step - 1 },
  } as const satisfies { readonly [name: string]: Quantity };
  const symbols = `${labelTex(recipe, asked.theta)} - ${nameTex(recipe, update.rate)} \\cdot ${labelTex(recipe, asked.gradient)}`;
  const numbers = numbersIn(descent, (name) => {
    if (name !== 'theta' && name !== 'rate' && name !== 'gradient') return undefined;
    return numberOf(posing, asked[name]);
  });
  return [equal(symbols), equal(numbers)];
}

const named = (name: string): Expression => ({ kind: 'symbol', name });
const descent: Expression = {
  kind: 'binary',
  operator: 'subtract',
  left: named('theta'),
  right: { kind: 'binary', operator: 'multiply', left: named('rate'), right: named('gradient') },
};
