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
import { givenFrom, givenPlace } from '../trace/given.ts';
import { trace } from '../trace/trace.ts';
import type { Trace, TraceOptions } from '../trace/trace.ts';
import { exchangedQuantity, exchangedPoint, readSequentially } from './wrong-reading.ts';

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
 * in fractions where the graph allows, else in float64.
 */
export function reckon(question: GraphQuestion, circumstances: Circumstances = {}): Reading {
  const inFractions = readerOf(question, exact, circumstances);
  let inFloats: Reading | undefined;
  return (quantity, element) => {
    try {
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
  kit: Kit<T>,
  { rule, own }: { readonly rule: WrongRule | undefined; readonly own: readonly OwnAnswer[] },
): (quantity: Quantity) => Tensor<T> {
  const { graph, at } = question;
  const options = optionsOf(question, kit, own);
  if (rule === undefined) return trace(graph, at, options).read;
  switch (rule.kind) {
    case 'sequential':
      return readSequentially({ graph, at, options, order: rule.order });
    case 'exchanged': {
      const renamed = own.map((answer) => ({
        ...answer,
        quantity: exchangedQuantity(answer.quantity, rule.partner),
      }));
      const point = exchangedPoint(at, rule.partner);
      const { read } = trace(graph, point, optionsOf(question, kit, renamed));
      return (quantity) => read(exchangedQuantity(quantity, rule.partner));
    }
    case 'calculus': {
      const wrong = trace(graph, at, { ...options, calculus: rule.calculus(kit.arithmetic) });
      const { touches } = rule;
      if (touches === undefined) return wrong.read;
      const right = trace(graph, at, options);
      return (quantity) => (touches(quantity) ? wrong : right).read(quantity);
    }
  }
}

function optionsOf<T>(question: GraphQuestion, kit: Kit<T>, own: readonly OwnAnswer[]): TraceOptions<T> {
  const { update } = question;
  const base = { arithmetic: kit.arithmetic, ...(update && { update }) };
  if (own.length === 0) return base;
  const truth = () => trace(question.graph, question.at, base);
  return { ...base, given: givenFrom(ownTensors(question, { kit, truth }, own)) };
}

/** Entries of one quantity put together; what the student was not asked is the true value. */
function ownTensors<T>(
  question: GraphQuestion,
  { kit, truth }: { readonly kit: Kit<T>; readonly truth: () => Trace<T> },
  own: readonly OwnAnswer[],
): readonly (readonly [Quantity, Tensor<T>])[] {
  const tensors = new Map<string, readonly [Quantity, Tensor<T>]>();
  for (const { quantity, element, value } of own) {
    const place = givenPlace(quantity);
    if (place === undefined) continue;
    const key = `${place.among} ${place.key}`;
    const entry = kit.fromFraction(value);
    const before = tensors.get(key)?.[1];
    const whole =
      before ?? (isScalar(question, quantity) ? { shape: [], data: [entry] } : truth().read(quantity));
    tensors.set(key, [quantity, { shape: whole.shape, data: whole.data.with(element, entry) }]);
  }
  return [...tensors.values()];
}

function isScalar({ graph }: GraphQuestion, quantity: Quantity): boolean {
  const node = graph.nodes[graph.names.get('wrt' in quantity ? quantity.wrt : quantity.of) ?? -1];
  return node !== undefined && node.kind !== 'constant' && node.shape.length === 0;
}
