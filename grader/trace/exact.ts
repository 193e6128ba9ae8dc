import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { float } from '../arithmetic/float.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { NotRational } from '../arithmetic/not-rational.ts';
import { rational } from '../arithmetic/rational.ts';
import type { Calculus, Given, OwnTensor } from '../calculus.ts';
import type { Graph } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import { mapTensor } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { trace } from './trace.ts';
import type { Point, Trace } from './trace.ts';

/** A tensor, and in which arithmetic it could be had. */
export type ExactTensor =
  | { readonly kind: 'rational'; readonly tensor: Tensor<Fraction> }
  | { readonly kind: 'float'; readonly tensor: Tensor<number> };

export interface ExactOptions {
  /** Own answers as numerals; each arithmetic reads them as it can. */
  readonly given?: Given<number | string>;
  /** The rules to follow, made for the arithmetic at hand. */
  readonly calculus?: <T>(arithmetic: Arithmetic<T>) => Calculus<T>;
  readonly update?: UpdateRule;
}

export interface ExactTrace {
  readonly graph: Graph;
  /** The quantity as exact fractions where it is rational at this point, else in float64. */
  readonly read: (quantity: Quantity) => ExactTensor;
  /** The same quantity as doubles, rounded once from the fractions where there are any. */
  readonly readFloat: (quantity: Quantity) => Tensor<number>;
}

/** Traces in exact fractions, quantity by quantity falling back to float64. */
export function traceExactly(graph: Graph, point: Point, options: ExactOptions = {}): ExactTrace {
  const exact = lazily(() => traceIn(rational, { graph, point, options }));
  const rough = lazily(() => traceIn(float, { graph, point, options }));
  const read = (quantity: Quantity): ExactTensor => {
    const tensor = unlessIrrational(() => exact().read(quantity));
    if (tensor !== undefined) return { kind: 'rational', tensor };
    return { kind: 'float', tensor: rough().read(quantity) };
  };
  return {
    graph,
    read,
    readFloat: (quantity) => {
      const { kind, tensor } = read(quantity);
      return kind === 'rational' ? mapTensor(tensor, toNumber) : tensor;
    },
  };
}

function traceIn<T>(
  arithmetic: Arithmetic<T>,
  at: { readonly graph: Graph; readonly point: Point; readonly options: ExactOptions },
): Trace<T> {
  const { given, calculus, update } = at.options;
  return trace(at.graph, at.point, {
    arithmetic,
    ...(given === undefined ? {} : { given: givenIn(arithmetic, given) }),
    ...(calculus === undefined ? {} : { calculus: calculus(arithmetic) }),
    ...(update === undefined ? {} : { update }),
  });
}

function givenIn<T>(arithmetic: Arithmetic<T>, given: Given<number | string>): Given<T> {
  const read = (answers: ReadonlyMap<string, OwnTensor<number | string>> = new Map()) =>
    new Map([...answers].map(([key, { shape, data }]) => [key, { shape, data: data.map(numberIn) }]));
  const numberIn = (entry: number | string | undefined) =>
    entry === undefined ? undefined : arithmetic.number(entry);
  const locals = [...(given.locals ?? [])].map(
    ([key, row]) => [key, mapTensor(row, arithmetic.number)] as const,
  );
  return { values: read(given.values), gradients: read(given.gradients), locals: new Map(locals) };
}

/** What is computed, or undefined where it left the rationals. */
function unlessIrrational<R>(compute: () => R): R | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NotRational) return undefined;
    throw error;
  }
}

function lazily<R>(compute: () => R): () => R {
  let kept: { readonly result: R } | undefined;
  return () => (kept ??= { result: compute() }).result;
}
