import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Graph } from '../graph.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { givenFrom, givenPlace } from '../trace/given.ts';
import { traceFrom } from '../trace/trace.ts';
import type { Trace, TraceOptions } from '../trace/trace.ts';
import { readUnder } from './wrong-reading.ts';

/** One entry of a quantity as the student gave it, in the scalars of a trace. */
export interface OwnEntry<T> {
  readonly quantity: Quantity;
  readonly element: number;
  readonly value: T;
}

/** In what scalars a question is read, from which inputs, and under which circumstances. */
export interface ReadingBasis<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly input: (name: string, shape: Shape) => Tensor<T>;
  readonly rule: WrongRule | undefined;
  readonly own: readonly OwnEntry<T>[];
}

interface Traced {
  readonly graph: Graph;
  readonly update?: UpdateRule;
}

/** Reads quantities with own answers in place and a rule followed, in any scalars. */
export function readWith<T>(traced: Traced, basis: ReadingBasis<T>): (quantity: Quantity) => Tensor<T> {
  const { graph } = traced;
  const { input, rule, own } = basis;
  return readUnder(rule, {
    graph,
    input,
    optionsFor: (nameOf) =>
      optionsOf(traced, {
        ...basis,
        own: own.map((answer) => ({ ...answer, quantity: nameOf(answer.quantity) })),
      }),
  });
}

function optionsOf<T>(traced: Traced, { arithmetic, input, own }: ReadingBasis<T>): TraceOptions<T> {
  const { graph, update } = traced;
  const base = { arithmetic, ...(update && { update }) };
  if (own.length === 0) return base;
  const truth = () => traceFrom(graph, input, base);
  return { ...base, given: givenFrom(ownTensors(graph, truth, own)) };
}

/** Entries of one quantity put together; what the student was not asked is the true value. */
function ownTensors<T>(
  graph: Graph,
  truth: () => Trace<T>,
  own: readonly OwnEntry<T>[],
): readonly (readonly [Quantity, Tensor<T>])[] {
  const tensors = new Map<string, readonly [Quantity, Tensor<T>]>();
  for (const { quantity, element, value } of own) {
    const place = givenPlace(quantity);
    if (place === undefined) continue;
    const key = `${place.among} ${place.key}`;
    const before = tensors.get(key)?.[1];
    const whole =
      before ?? (isScalar(graph, quantity) ? { shape: [], data: [value] } : truth().read(quantity));
    tensors.set(key, [quantity, { shape: whole.shape, data: whole.data.with(element, value) }]);
  }
  return [...tensors.values()];
}

function isScalar(graph: Graph, quantity: Quantity): boolean {
  const node = graph.nodes[graph.names.get('wrt' in quantity ? quantity.wrt : quantity.of) ?? -1];
  return node !== undefined && node.kind !== 'constant' && node.shape.length === 0;
}
