import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Given, OwnTensor } from '../calculus.ts';
import type { Graph } from '../graph.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import type { Quantity } from '../quantity.ts';
import type { UpdateRule } from '../question.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { filled, scalar } from '../tensor.ts';
import { givenPlace } from '../trace/given.ts';
import { nodeNamed, shapeOf } from '../trace/structure.ts';
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
  return { ...base, given: ownGiven(graph, truth, own) };
}

/**
 * Entries of one quantity put together. What the student did not give of an array follows from what
 * else was given; of a row of grad_table it is the true value.
 */
function ownGiven<T>(graph: Graph, truth: () => Trace<T>, own: readonly OwnEntry<T>[]): Given<T> {
  const given = {
    values: new Map<string, OwnTensor<T>>(),
    gradients: new Map<string, OwnTensor<T>>(),
    locals: new Map<string, Tensor<T>>(),
  };
  for (const { quantity, element, value } of own) {
    const place = givenPlace(quantity);
    if (place === undefined) continue;
    const { among, key } = place;
    const shape = shapeOf(graph, nodeNamed(graph, 'wrt' in quantity ? quantity.wrt : quantity.of));
    if (among === 'locals') {
      const row = given.locals.get(key) ?? (shape.length === 0 ? scalar(value) : truth().read(quantity));
      given.locals.set(key, { shape: row.shape, data: row.data.with(element, value) });
    } else {
      const { data } = given[among].get(key) ?? filled<T | undefined>(shape, undefined);
      given[among].set(key, { shape, data: data.with(element, value) });
    }
  }
  return given;
}
