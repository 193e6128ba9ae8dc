import { compileExpression } from '../agree/run.ts';
import { readingOf } from '../grade/typed-number.ts';
import type { Expression } from '../notation/expression.ts';
import { readFormula } from '../notation/read-formula.ts';
import type { ReadingOptions } from '../notation/read-formula.ts';
import type { Asked, Question, SymbolEntry } from '../question.ts';
import { expansionOf } from '../symbolic/over-inputs.ts';
import { substitute, symbolsOf } from '../symbolic/substitute.ts';
import { centralDifference } from './central-difference.ts';
import { plainColumn, plainPoints } from './plain-points.ts';

/** Numbers at which a wrong formula shows itself. */
export interface CounterExample {
  /** The values of what the student's formula uses, in the order of its symbols. */
  readonly at: readonly { readonly name: string; readonly value: number }[];
  /** What the student's formula gives there; undefined where it has no value. */
  readonly own: number | undefined;
  /** What is right there. */
  readonly right: number;
  /**
   * The derivative that `right` is, where it was measured: by moving `wrt` a little both ways and
   * watching `of`, the gradient check that everybody can do.
   */
  readonly measured: { readonly of: string; readonly wrt: string } | undefined;
}

type AskedFormula = Extract<Asked, { kind: 'formula' }>;
type Columns = ReadonlyMap<string, Float64Array>;

/**
 * A point with short coordinates at which a typed formula and the asked quantity visibly differ;
 * undefined where none of `plainPoints` shows it, or the answer cannot be read. The same answer
 * gets the same point for ever.
 */
export function counterExample(
  question: Question,
  asked: AskedFormula,
  typed: string,
): CounterExample | undefined {
  const symbols = question.symbols.filter(({ name }) => asked.symbols.includes(name));
  const own = read(typed, symbols, readingOf(asked.quantity));
  const expected = read(asked.expected, question.symbols);
  if (own === undefined || expected === undefined) return undefined;
  const [left, right] = [overInputsOf(question, expected), overInputsOf(question, own)];
  if (left === undefined || right === undefined) return undefined;
  const used = symbolsOf(own);
  const shown = used.flatMap((name) => {
    const value = overInputsOf(question, { kind: 'symbol', name });
    return value === undefined ? [] : [{ name, value }];
  });
  const columns = columnsFor(question, [left, right, ...shown.map(({ value }) => value)]);
  const [truths, answers] = [valuesOf(left, columns), valuesOf(right, columns)];
  const point = visiblePoint(truths, answers);
  if (point === undefined) return undefined;
  const [truth = 0, answer] = [truths[point], answers[point]];
  return {
    at: shown.map(({ name, value }) => ({ name, value: valuesOf(value, columns)[point] ?? 0 })),
    own: Number.isFinite(answer) ? answer : undefined,
    ...measuredAt(question, asked, { columns, point, truth }),
  };
}

function read(
  text: string,
  symbols: readonly SymbolEntry[],
  options?: ReadingOptions,
): Expression | undefined {
  const reading = readFormula(text, symbols, options);
  return reading.kind === 'read' ? reading.expression : undefined;
}

function overInputsOf({ graph }: Question, expression: Expression): Expression | undefined {
  return graph === undefined ? expression : substitute(expression, expansionOf(graph).formula);
}

function columnsFor({ id, graph }: Question, expressions: readonly Expression[]): Columns {
  const names = new Set(expressions.flatMap(symbolsOf));
  if (graph !== undefined) for (const name of expansionOf(graph).inputs.keys()) names.add(name);
  return new Map([...names].map((name) => [name, plainColumn(id, name)]));
}

/** A formula at all points; NaN where it has no certain value. */
function valuesOf(expression: Expression, columns: Columns): Float64Array {
  const { values, bounds } = compileExpression(expression, [...columns.keys()]).evaluate(columns);
  return values.map((value, k) =>
    (bounds[k] ?? Infinity) < 1e-6 * Math.max(1, Math.abs(value)) ? value : Number.NaN,
  );
}

/** The first point at which three digits tell the two apart; else one at which only one has a value. */
function visiblePoint(truths: Float64Array, answers: Float64Array): number | undefined {
  const points = Array.from({ length: plainPoints }, (_, point) => point);
  const defined = points.filter((point) => Number.isFinite(truths[point]));
  const apart = (point: number): number => {
    const [r = 0, a = 0] = [truths[point], answers[point]];
    return Math.abs(a - r) / Math.max(Math.abs(a), Math.abs(r), 1e-9);
  };
  const byFar = (share: number) =>
    defined.find((point) => apart(point) > share && isPlain(answers[point] ?? 0));
  return byFar(0.05) ?? byFar(0.001) ?? defined.find((point) => !Number.isFinite(answers[point]));
}

/** Neither too large nor too small to be read at a glance. */
function isPlain(value: number): boolean {
  const size = Math.abs(value);
  return size < 1e5 && (size === 0 || size > 1e-3);
}

/** Measured by a difference quotient where the asked derivative is one by an input. */
function measuredAt(
  { graph, at }: Question,
  { quantity }: AskedFormula,
  { columns, point, truth }: { readonly columns: Columns; readonly point: number; readonly truth: number },
): Pick<CounterExample, 'right' | 'measured'> {
  const unmeasured = { right: truth, measured: undefined };
  if (graph === undefined || quantity?.kind !== 'gradient' || (quantity.step ?? 0) > 0) return unmeasured;
  if (!at.has(quantity.wrt) || [...at.values()].some(({ data }) => data.length !== 1)) return unmeasured;
  const { of, wrt } = quantity;
  const quotient = centralDifference(graph, { of, wrt }, (name) => columns.get(name)?.[point] ?? 0);
  if (quotient === undefined || Math.abs(quotient - truth) > 1e-5 * Math.max(1, Math.abs(truth)))
    return unmeasured;
  return { right: quotient, measured: { of, wrt } };
}
