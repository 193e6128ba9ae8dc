import { workOfOne, type Work } from '../agree/agree-at-points.ts';
import { evaluateConstant } from '../agree/evaluate-constant.ts';
import { overflows, withRadius } from '../agree/constant-value.ts';
import { parseFraction } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { numeral } from '../arithmetic/numeral-expression.ts';
import { carriedError, truthOf } from '../grade/carried.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import { agrees } from '../grade/tolerance.ts';
import type { Expression } from '../notation/expression.ts';
import type { DerivationTask } from '../question.ts';
import { expansionOf } from '../symbolic/over-inputs.ts';
import type { OverInputs } from '../symbolic/over-inputs.ts';
import { exactValue } from '../symbolic/exact-value.ts';
import { partsOf } from '../symbolic/size.ts';
import { substitute } from '../symbolic/substitute.ts';
import { quantityNamed } from './derivative.ts';

/** A derivation to be judged: its question, its task, and the graph over its inputs. */
export interface Setting {
  readonly question: GraphQuestion;
  readonly task: DerivationTask;
  readonly over: OverInputs;
  /** Chooses the points at which formulas are compared. */
  readonly key: string;
  /** Nodes of formulas that may still be worked on; what is past it is undecided. */
  readonly budget: { left: number };
  /** Steps times points of all comparisons together. */
  readonly work: Work;
  /** The same for comparisons over the names of the forward pass. */
  readonly workOverNames: Work;
}

/** As much as one formula may take: a derivation of many rows that nobody can tell costs no more. */
const mostPoints = workOfOne;

/** Nodes of formulas over the inputs that one derivation may be compared with. */
const mostWork = 40_000;

export function settingOf(question: GraphQuestion, task: DerivationTask, key: string): Setting {
  const limits = {
    budget: { left: mostWork },
    work: { left: mostPoints },
    workOverNames: { left: mostPoints },
  };
  return { question, task, over: expansionOf(question.graph), key, ...limits };
}

/** The true value of a symbol at the question's numbers. */
export function trueValue({ question }: Setting, symbol: string): Fraction | undefined {
  return truthOf(question)(quantityNamed(symbol), 0);
}

/** Whether a number is near enough to a reference for what the symbol is, by the digits asked. */
export function isNear(
  { question, task }: Setting,
  symbol: string,
  { value, reference }: { readonly value: Fraction | undefined; readonly reference: Fraction | undefined },
): boolean {
  if (value === undefined || reference === undefined || task.rounding === undefined) return false;
  const { rounding } = task;
  const carried = carriedError(question, { quantity: quantityNamed(symbol), element: 0, rounding });
  return agrees(value, reference, { rounding, carried });
}

const sizes = new WeakMap<Expression, number>();

/** Nodes of a formula as it would be written out; what it shares is counted once and added often. */
function sizeOf(formula: Expression): number {
  const known = sizes.get(formula);
  if (known !== undefined) return known;
  const size = partsOf(formula).reduce((sum, part) => sum + sizeOf(part), 1);
  sizes.set(formula, size);
  return size;
}

/**
 * A formula over the inputs, `own` standing in for the symbols that it has; undefined where one
 * has no formula, or where the work of this derivation is used up.
 */
export function expand(
  { over, budget }: Setting,
  formula: Expression,
  own?: ReadonlyMap<string, Expression | undefined>,
): Expression | undefined {
  const meaning = (name: string) => (own?.has(name) === true ? own.get(name) : over.formula(name));
  const expanded = substitute(formula, meaning);
  if (expanded === undefined) return undefined;
  budget.left -= sizeOf(expanded);
  return budget.left < 0 ? undefined : expanded;
}

/** What a formula over the inputs is worth at the question's numbers. */
export function valueAt({ question, over }: Setting, formula: Expression): Fraction | undefined {
  const input = (name: string): Fraction | undefined => {
    const text = question.at.get(over.inputs.get(name) ?? name)?.data[0];
    return text === undefined ? undefined : parseFraction(text);
  };
  return valueWith(formula, input);
}

/** What a row's formula is worth, `own` values standing in for the symbols that have one. */
export function valueOf(
  setting: Setting,
  formula: Expression,
  own: (symbol: string) => Fraction | undefined,
): Fraction | undefined {
  return valueWith(formula, (symbol) => own(symbol) ?? trueValue(setting, symbol));
}

/** In fractions where that is possible, else in balls. */
function valueWith(
  formula: Expression,
  meaning: (name: string) => Fraction | undefined,
): Fraction | undefined {
  const exact = exactValue(formula, meaning);
  if (exact !== undefined) return exact;
  const numbers = substitute(formula, (name) => {
    const value = meaning(name);
    return value && numeral(value);
  });
  const value = numbers && evaluateConstant(numbers);
  return value === undefined || value.kind === 'none' || overflows(value)
    ? undefined
    : withRadius(value).middle;
}
