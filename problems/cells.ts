import type { Asked, Cell } from '../grader/question.ts';
import type { Quantity } from '../grader/quantity.ts';
import type { Tensor } from '../grader/tensor.ts';
import { parseLiteral } from './array-literal.ts';
import { expectedFormula } from './expected-formula.ts';
import { functionTaskOf } from './function-task.ts';
import { shapeOfQuantity } from './named-shapes.ts';
import { prefillKey, takenKey } from './orders.ts';
import { sharedPoints } from '../grader/grade/points.ts';
import type { AnswerForm, RecipePart } from './recipe-parts.ts';
import type { Recipe } from './recipe.ts';
import type { Values } from './values.ts';
import type { DrawnVariant } from './variant.ts';

/** What turning the parts of a recipe into cells needs. */
export interface Posing {
  readonly recipe: Recipe;
  readonly variant: DrawnVariant;
  readonly values: Values;
}

type Form<A extends AnswerForm['as']> = Extract<AnswerForm, { as: A }>;
type Whole = Form<'vector'> | Form<'matrix'>;

function wholeCells({ recipe }: Posing, form: Whole): readonly Cell[] {
  const [rows, columns] = form.as === 'vector' ? [form.size, 1] : [form.rows, form.columns];
  const rounding = form.rounding ?? recipe.rounding;
  const points = sharedPoints(
    form.points,
    Array.from({ length: rows * columns }, () => 1),
  );
  return points.map((share, element) => {
    const [row, column] = [Math.floor(element / columns) + 1, (element % columns) + 1];
    const id = form.as === 'vector' ? `${row}` : `${row}-${column}`;
    return { id, points: share, asks: { kind: 'number', quantity: form.asks, element, rounding } };
  });
}

function ordered<T extends { readonly id: string }>(
  items: readonly T[],
  order: readonly string[] | undefined,
) {
  if (order === undefined) return items;
  return order.flatMap((id) => items.filter((item) => item.id === id));
}

/** A literal of the recipe, or the value of a name on this variant. */
function expectedArray(
  { values }: Posing,
  { asks, expected }: { readonly asks?: Quantity | undefined; readonly expected?: string | undefined },
): Tensor<string> {
  if (expected !== undefined) return parseLiteral(expected);
  if (asks === undefined) throw new Error('a cell asks for nothing');
  return values.read(asks);
}

function choicesOf({ values, variant }: Posing, part: string, cell: Form<'choices'>['cells'][number]): Asked {
  const zero = cell.options.filter(
    (option) => option.zero !== undefined && values.read(option.zero).data.every((entry) => entry === '0'),
  );
  const options = ordered(cell.options, variant.orders[`${part}/${cell.id}`]).map(optionOf);
  return { kind: 'choices', options, correct: [...cell.correct, ...zero.map(({ id }) => id)] };
}

type Option = Form<'choice'>['cells'][number]['options'][number];
const optionOf = ({ id, label, feedback, percent }: Option) => ({
  id,
  label,
  ...(feedback === undefined ? {} : { feedback }),
  ...(percent === undefined ? {} : { percent }),
});

/** A cell of the recipe without what makes up its question. */
const framed = ({ id, points }: { readonly id: string; readonly points: number }, asks: Asked): Cell => ({
  id,
  points,
  asks,
});

function formulaOf({ recipe }: Posing, cell: Form<'formula'>['cells'][number]): Asked {
  const { asks, expected, symbols } = cell;
  const shape = asks && shapeOfQuantity(recipe, asks);
  if (asks !== undefined && shape !== undefined && shape.length > 0) {
    if (expected === undefined)
      throw new Error(`${recipe.id}: ${cell.id} needs its formula of matrices as a text`);
    return { kind: 'matrixFormula', expected, quantity: asks, symbols, shape };
  }
  const formula = expected ?? expectedFormula(recipe, asks);
  return { kind: 'formula', expected: formula, symbols, ...(asks === undefined ? {} : { quantity: asks }) };
}

function codeOf(posing: Posing, cell: Form<'code'>['cells'][number]): Asked {
  const given = Object.fromEntries(cell.given.map((name) => [name, posing.values.valueOf(name)]));
  return { kind: 'numpy', given, expected: expectedArray(posing, cell) };
}

function choiceOf({ variant }: Posing, part: string, cell: Form<'choice'>['cells'][number]): Asked {
  const options = ordered(cell.options, variant.orders[`${part}/${cell.id}`]).map(optionOf);
  return { kind: 'choice', options, correct: cell.correct };
}

/** All rows are one answer, typed and saved as one text. */
function derivationOf({ recipe }: Posing, cell: Form<'derivation'>['cells'][number]): Asked {
  const { targets, given, justify, evaluate } = cell;
  const rounding = recipe.numbers === 'hidden' ? {} : { rounding: cell.rounding ?? recipe.rounding };
  return { kind: 'derivation', targets, given, justify, evaluate, ...rounding };
}

function allCells(posing: Posing, { id: part, answer }: RecipePart): readonly Cell[] {
  const { rounding } = posing.recipe;
  switch (answer.as) {
    case 'number':
    case 'table':
      return answer.cells.map((cell) =>
        framed(cell, { kind: 'number', quantity: cell.asks, rounding: cell.rounding ?? rounding }),
      );
    case 'vector':
    case 'matrix':
      return wholeCells(posing, answer);
    case 'formula':
      return answer.cells.map((cell) => framed(cell, formulaOf(posing, cell)));
    case 'choice':
      return ordered(answer.cells, posing.variant.orders[takenKey(part)]).map((cell) =>
        framed(cell, choiceOf(posing, part, cell)),
      );
    case 'choices':
      return ordered(answer.cells, posing.variant.orders[takenKey(part)]).map((cell) =>
        framed(cell, choicesOf(posing, part, cell)),
      );
    case 'cloze':
      return answer.cells.map((cell) => framed(cell, { kind: 'word', accepted: cell.accepted }));
    case 'plainNumber':
      return answer.cells.map((cell) =>
        framed(cell, { kind: 'plainNumber', expected: cell.expected, rounding: cell.rounding }),
      );
    case 'array':
      return answer.cells.map((cell) =>
        framed(cell, {
          kind: 'array',
          expected: expectedArray(posing, cell),
          ...(cell.asks?.kind === 'shape' ? { isShape: true } : {}),
        }),
      );
    case 'code':
      return answer.cells.map((cell) => framed(cell, codeOf(posing, cell)));
    case 'function':
      return answer.cells.map((cell) =>
        framed(cell, { kind: 'function', task: functionTaskOf(posing, cell.task) }),
      );
    case 'derivation':
      return answer.cells.map((cell) => framed(cell, derivationOf(posing, cell)));
    case 'text':
      return answer.cells.map((cell) => framed(cell, { kind: 'text', rubric: cell.rubric }));
  }
}

/** The cells a student is asked in one part; prefilled rows are not among them. */
export function askedCells(posing: Posing, part: RecipePart): readonly Cell[] {
  const shown = posing.variant.orders[prefillKey(part.id)] ?? [];
  return allCells(posing, part).filter(({ id }) => !shown.includes(id));
}

/** The rows of a table that the statement shows already filled in. */
export function prefilledCells(posing: Posing, part: RecipePart): readonly Cell[] {
  const shown = posing.variant.orders[prefillKey(part.id)] ?? [];
  return shown.length === 0 ? [] : allCells(posing, part).filter(({ id }) => shown.includes(id));
}
