import { pathsOf } from '../grader/derivation/links.ts';
import { fewPaths } from '../grader/derivation/model.ts';
import type { Graph } from '../grader/graph.ts';
import type { Expression } from '../grader/notation/expression.ts';
import { printTex } from '../grader/notation/print-tex.ts';
import type { Quantity } from '../grader/quantity.ts';
import { derive } from '../grader/symbolic/derive.ts';
import type { Style } from '../grader/symbolic/derive.ts';
import { mapTensor, sizeOf } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { isDirect, nodeNamed, shapeOf } from '../grader/trace/structure.ts';
import { blueprintOf } from './blueprint.ts';
import type { Posing } from './cells.ts';
import { descent } from './descent.ts';
import { labelTex, ownTex } from './name-tex.ts';
import { linksUsed, pathLines } from './paths.ts';
import type { PathLine, Used } from './paths.ts';
import { roundedNumeral } from './rounded-numeral.ts';
import { numbersIn } from './substitution.ts';
import { tensorTex } from './tensor-text.ts';

/** `symbol = first form = with numbers = value`: one line of a worked solution, as TeX. */
export interface Derivation {
  readonly symbol: string;
  readonly forms: readonly { readonly relation: '=' | '\\approx'; readonly tex: string }[];
  /** What each path contributes; empty where there is only one. */
  readonly paths: readonly PathLine[];
  /** The rows of grad_table and gradients that the line is made of. */
  readonly uses: readonly Used[];
}

type Form = Derivation['forms'][number];
const equal = (tex: string): Form => ({ relation: '=', tex });

/** How an asked quantity comes about: its rule, the same in symbols, in numbers, and its value. */
export function derivationOf(posing: Posing, quantity: Quantity, element?: number): Derivation {
  const symbol = labelTex(
    posing.recipe,
    quantity,
    element === undefined ? undefined : indexOf(posing, quantity, element),
  );
  const ways = quantity.kind === 'updated' ? updateForms(posing, quantity) : formulaForms(posing, quantity);
  const hidden = posing.recipe.numbers === 'hidden';
  const forms = hidden ? ways : [...ways, valueForm(posing, quantity, element)];
  return {
    symbol,
    forms: forms.filter((form, at) => form.tex !== forms[at - 1]?.tex),
    ...madeOf(posing, quantity),
  };
}

/** The paths of a gradient and the rows it takes over; an update takes over its gradient. */
function madeOf(posing: Posing, quantity: Quantity): Pick<Derivation, 'paths' | 'uses'> {
  const { recipe } = posing;
  if (quantity.kind === 'updated' && recipe.update !== undefined) {
    const gradient = { of: recipe.update.loss, wrt: quantity.wrt, step: quantity.step - 1 };
    const tex = labelTex(recipe, { kind: 'gradient', ...gradient });
    return { paths: [], uses: [{ key: keyOfGradient(gradient), tex }] };
  }
  const graph = quantity.kind === 'gradient' ? scalarGraph(posing) : undefined;
  if (quantity.kind !== 'gradient' || graph === undefined) return { paths: [], uses: [] };
  return { paths: pathLines(posing, graph, quantity), uses: linksUsed(posing, graph, quantity) };
}

/** The key under which a later line finds a quantity again; values are not taken over by rows. */
export function keyOfQuantity(quantity: Quantity): string | undefined {
  return quantity.kind === 'gradient' || quantity.kind === 'local' ? keyOfGradient(quantity) : undefined;
}

function keyOfGradient({ of, wrt, step = 0 }: { of: string; wrt: string; step?: number }): string {
  return `${of}/${wrt}@${step}`;
}

/** The place of an entry as it is counted on paper: `2`, or row and column `2,1`. */
function indexOf({ values }: Posing, quantity: Quantity, element: number): string {
  const columns = values.read(quantity).shape.at(1);
  if (columns === undefined) return String(element + 1);
  return `${Math.floor(element / columns) + 1},${(element % columns) + 1}`;
}

/** The value itself: exact where it is short, else rounded as asked. */
function valueForm({ recipe, values }: Posing, quantity: Quantity, element: number | undefined): Form {
  const value = values.read(quantity);
  const one = (at: number): Tensor<string> => ({ shape: [], data: [value.data[at] ?? ''] });
  const read = element === undefined ? value : one(element);
  const shown = mapTensor(read, (numeral) => roundedNumeral(numeral, recipe.rounding));
  const exactly = read.data.every((numeral, at) => isSame(numeral, shown.data[at] ?? ''));
  return { relation: exactly ? '=' : '\\approx', tex: tensorTex(shown) };
}

/** Whether a numeral is another one up to the last bits of a double, in which it may have been computed. */
function isSame(numeral: string, shown: string): boolean {
  const value = Number(shown);
  return numeral === shown || Math.abs(Number(numeral) - value) <= 1e-12 * Math.max(1, Math.abs(value));
}

/** The graph of the recipe, where every named value is one number. */
export function scalarGraph({ recipe }: Pick<Posing, 'recipe'>): Graph | undefined {
  const { graph } = blueprintOf(recipe);
  if (graph?.assigned.some(({ node }) => sizeOf(shapeOf(graph, node)) !== 1)) return undefined;
  return graph;
}

/** The formula of a quantity in one style; none where arrays are involved. */
export function formulaOf(
  posing: Pick<Posing, 'recipe'>,
  quantity: Quantity,
  style: Style,
): Expression | undefined {
  const graph = scalarGraph(posing);
  if (graph === undefined || quantity.kind === 'shape' || quantity.kind === 'updated') return undefined;
  return derive(graph, { ...quantity, step: 0 }, style);
}

/** By its rule, worked out, and in numbers: those of the rows of grad_table along a chain. */
function formulaForms(posing: Posing, quantity: Quantity): readonly Form[] {
  const [byName, workedOut] = stylesOf(posing, quantity);
  const expanded = formulaOf(posing, quantity, workedOut);
  if (expanded === undefined) return [];
  const chained = byName && formulaOf(posing, quantity, byName);
  const symbols = ownTex(posing.recipe);
  const formulas = chained === undefined ? [expanded] : [chained, expanded];
  const printed = formulas.map((formula) => equal(printTex(formula, symbols)));
  if (posing.recipe.numbers === 'hidden') return printed;
  const step = 'step' in quantity ? (quantity.step ?? 0) : 0;
  const numbers = numbersIn(chained ?? expanded, (name) => {
    const [of, wrt] = name.split('/').map((side) => side.slice(1));
    if (of !== undefined && wrt !== undefined) return numberOf(posing, { ...linkOf(posing, of, wrt), step });
    return numberOf(posing, { kind: 'value', of: name, step });
  });
  return [...printed, equal(numbers)];
}

/** By name and worked out: path by path, or from the recorded derivatives where the paths are many. */
function stylesOf(posing: Posing, quantity: Quantity): readonly [Style | undefined, Style] {
  const graph = quantity.kind === 'gradient' ? scalarGraph(posing) : undefined;
  if (quantity.kind !== 'gradient' || graph === undefined) return [undefined, 'expanded'];
  const isMany = pathsOf(graph, quantity).length > fewPaths;
  return isMany ? ['cached', 'stepwise'] : ['chain', 'expanded'];
}

/** A row of grad_table, or a gradient over all that lies between. */
function linkOf(posing: Posing, of: string, wrt: string): Extract<Quantity, { kind: 'local' | 'gradient' }> {
  const graph = scalarGraph(posing);
  const isLink = graph === undefined || isDirect(graph, nodeNamed(graph, of), nodeNamed(graph, wrt));
  return { kind: isLink ? 'local' : 'gradient', of, wrt };
}

/** A number of the variant as it is written in a calculation. */
function numberOf({ recipe, values }: Posing, quantity: Quantity): string | undefined {
  const { data } = values.read(quantity);
  return data.length === 1 ? roundedNumeral(data[0] ?? '', recipe.rounding) : undefined;
}

type Updated = Extract<Quantity, { kind: 'updated' }>;

/** θ − η·∂L/∂θ, in symbols and in numbers, at the parameters before the update. */
function updateForms(posing: Posing, quantity: Updated): readonly Form[] {
  const update = descent(posing.recipe, quantity);
  if (update === undefined) return [];
  const numbers = numbersIn(update.formula, (name) => {
    const part = update.parts.get(name);
    return part && numberOf(posing, part);
  });
  return [equal(update.rule), equal(numbers)];
}
