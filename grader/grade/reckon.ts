import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { float } from '../arithmetic/float.ts';
import { fractionFromNumber } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import { NotRational } from '../arithmetic/not-rational.ts';
import { rational } from '../arithmetic/rational.ts';
import type { Graph } from '../graph.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import type { Quantity } from '../quantity.ts';
import type { Question } from '../question.ts';
import type { Tensor } from '../tensor.ts';
import { isIrrational } from '../trace/irrational.ts';
import { inputsAt } from '../trace/trace.ts';
import { quickReading } from './quick-reading.ts';
import { readWith } from './read-with.ts';

export type GraphQuestion = Question & { readonly graph: Graph };

export function hasGraph(question: Question): question is GraphQuestion {
  return question.graph !== undefined;
}

/** One entry of a quantity, as the student gave it. */
export interface OwnAnswer {
  readonly quantity: Quantity;
  readonly element: number;
  readonly value: Fraction;
}

/** What a quantity is under some circumstances; undefined where it is no finite number. */
export type Reading = (quantity: Quantity, element: number) => Fraction | undefined;

export interface Circumstances {
  readonly own?: readonly OwnAnswer[];
  readonly rule?: WrongRule;
}

/** Between the scalars of a trace and the fractions that answers are compared in. */
interface Kit<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly toFraction: (value: T) => Fraction | undefined;
  readonly fromFraction: (value: Fraction) => T;
}

const exact: Kit<Fraction> = {
  arithmetic: rational,
  toFraction: (value) => value,
  fromFraction: (value) => value,
};

const approximate: Kit<number> = {
  arithmetic: float,
  toFraction: (value) => (Number.isFinite(value) ? fractionFromNumber(value) : undefined),
  fromFraction: toNumber,
};

/**
 * Reads quantities of a question with the student's own answers in place and a rule followed:
 * in fractions where the graph allows, else in float64. What a wrong rule, or own answers, make of
 * an irrational graph is read in float64 at once: hardly anything in it would be a fraction.
 */
export function reckon(question: GraphQuestion, circumstances: Circumstances = {}): Reading {
  const { rule, own = [] } = circumstances;
  if ((rule !== undefined || own.length > 0) && isIrrational(question.graph))
    return readerOf(question, approximate, circumstances);
  const quick = quickReading(question, circumstances);
  let slow: Reading | undefined;
  return (quantity, element) =>
    quick?.read(quantity, element) ?? (slow ??= reckonSlowly(question, circumstances))(quantity, element);
}

/** The same without the shortcut of a recording, which it must agree with wherever that gives a number. */
export function reckonSlowly(question: GraphQuestion, circumstances: Circumstances = {}): Reading {
  let inFractions: Reading | undefined;
  let inFloats: Reading | undefined;
  return (quantity, element) => {
    try {
      inFractions ??= readerOf(question, exact, circumstances);
      return inFractions(quantity, element);
    } catch (error) {
      if (!(error instanceof NotRational)) throw error;
      inFloats ??= readerOf(question, approximate, circumstances);
      return inFloats(quantity, element);
    }
  };
}

/** The same in float64 alone: fast, and good enough to tell what is far off. NaN where it is no number. */
export function glance(
  question: GraphQuestion,
  circumstances: Circumstances,
): (quantity: Quantity, element: number) => number {
  const quick = quickReading(question, circumstances);
  let slow: ReturnType<typeof glanceSlowly> | undefined;
  return (quantity, element) => {
    const found = quick?.glance(quantity, element);
    return found ?? (slow ??= glanceSlowly(question, circumstances))(quantity, element);
  };
}

/** The same without a recording, for what is looked at once. */
export function glanceSlowly(
  question: GraphQuestion,
  { rule, own = [] }: Circumstances,
): (quantity: Quantity, element: number) => number {
  const read = tensorReader(question, approximate, { rule, own });
  return (quantity, element) => read(quantity).data[element] ?? Number.NaN;
}

function readerOf<T>(question: GraphQuestion, kit: Kit<T>, circumstances: Circumstances): Reading {
  const { rule, own = [] } = circumstances;
  const read = tensorReader(question, kit, { rule, own });
  return (quantity, element) => {
    const entry = read(quantity).data[element];
    return entry === undefined ? undefined : kit.toFraction(entry);
  };
}

function tensorReader<T>(
  question: GraphQuestion,
  { arithmetic, fromFraction }: Kit<T>,
  { rule, own }: { readonly rule: WrongRule | undefined; readonly own: readonly OwnAnswer[] },
): (quantity: Quantity) => Tensor<T> {
  const input = inputsAt(question.at, arithmetic);
  const answers = own.map((answer) => ({ ...answer, value: fromFraction(answer.value) }));
  return readWith(question, { arithmetic, input, rule, own: answers });
}
