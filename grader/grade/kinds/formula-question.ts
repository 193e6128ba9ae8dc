import type { Domain } from '../../agree/points.ts';
import { prepareReference, type Reference } from '../../agree/reference.ts';
import type { Expression } from '../../notation/expression.ts';
import { readFormula } from '../../notation/read-formula.ts';
import type { Asked, Question, SymbolEntry } from '../../question.ts';
import type { CellReference } from '../../report.ts';
import { expansionOf } from '../../symbolic/over-inputs.ts';
import { substitute } from '../../symbolic/substitute.ts';
import { keyOfPoint } from '../key-of-point.ts';

type AskedFormula = Extract<Asked, { kind: 'formula' }>;

/** What a formula cell is compared with; the same for every answer to it. */
export interface FormulaQuestion {
  /** The names that an answer may use. */
  readonly symbols: readonly SymbolEntry[];
  readonly expected: Expression;
  /** As it stands, for answers whose names cannot be written out over the inputs. */
  readonly plain: () => Reference;
  /** Over the inputs alone; undefined where that cannot be written out. */
  readonly expanded: Reference | undefined;
}

const prepared = new WeakMap<Question, Map<string, FormulaQuestion>>();

/** A formula cell, read and prepared once for each question. */
export function formulaQuestion(
  question: Question,
  { part, cell }: CellReference,
  asked: AskedFormula,
): FormulaQuestion {
  const place = `${part}/${cell}`;
  const cells = prepared.get(question) ?? new Map<string, FormulaQuestion>();
  prepared.set(question, cells);
  const found = cells.get(place) ?? prepare(question, place, asked);
  cells.set(place, found);
  return found;
}

const everywhere: Domain = new Map();

function prepare(question: Question, place: string, asked: AskedFormula): FormulaQuestion {
  const expected = expectedExpression(question, asked);
  const expandedText = expanded(question, expected);
  const key = keyOfPoint(question, place);
  const prepareOnce = (formula: Expression) => prepareReference(formula, key, everywhere);
  let plain: Reference | undefined;
  return {
    symbols: question.symbols.filter(({ name }) => asked.symbols.includes(name)),
    expected,
    plain: () => (plain ??= prepareOnce(expected)),
    expanded: expandedText && prepareOnce(expandedText),
  };
}

function expectedExpression({ symbols }: Question, { expected }: AskedFormula): Expression {
  const reading = readFormula(expected, symbols);
  if (reading.kind === 'invalid') throw new Error(`the expected formula ${expected} cannot be read`);
  return reading.expression;
}

/** A formula with its names written out over the inputs, where that is possible. */
export function expanded({ graph }: Question, expression: Expression): Expression | undefined {
  if (graph === undefined) return expression;
  return substitute(expression, expansionOf(graph).formula);
}
