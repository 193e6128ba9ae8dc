import type { Given, OwnTensor } from '../calculus.ts';
import type { Graph, NodeId } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import type { Tensor } from '../tensor.ts';
import { nodeNamed } from './structure.ts';

/** Where an answer to a quantity belongs in `Given`; undefined for shapes, which nothing follows from. */
export function givenPlace(
  quantity: Quantity,
): { readonly among: keyof Given<unknown>; readonly key: string } | undefined {
  const suffix = 'step' in quantity && (quantity.step ?? 0) > 0 ? `@${quantity.step}` : '';
  switch (quantity.kind) {
    case 'value':
      return { among: 'values', key: quantity.of + suffix };
    case 'updated':
      return { among: 'values', key: quantity.wrt + suffix };
    case 'gradient':
      return { among: 'gradients', key: `${quantity.of}/${quantity.wrt}${suffix}` };
    case 'local':
      return { among: 'locals', key: `${quantity.of}/${quantity.wrt}${suffix}` };
    case 'shape':
      return undefined;
  }
}

/** The student's answers as the trace takes them; of two answers to one quantity the later counts. */
export function givenFrom<T>(answers: Iterable<readonly [Quantity, Tensor<T>]>): Given<T> {
  const given = {
    values: new Map<string, Tensor<T>>(),
    gradients: new Map<string, Tensor<T>>(),
    locals: new Map<string, Tensor<T>>(),
  };
  for (const [quantity, answer] of answers) {
    const place = givenPlace(quantity);
    if (place !== undefined) given[place.among].set(place.key, answer);
  }
  return given;
}

/** The student's answers after `step` updates, found by node. */
export interface OwnAnswers<T> {
  readonly values: ReadonlyMap<NodeId, OwnTensor<T>>;
  readonly gradient: (of: NodeId, wrt: NodeId) => OwnTensor<T> | undefined;
  readonly local: (of: NodeId, wrt: NodeId) => Tensor<T> | undefined;
  readonly hasLocals: boolean;
}

export function ownAnswers<T>(graph: Graph, given: Given<T>, step: number): OwnAnswers<T> {
  const values = new Map<NodeId, OwnTensor<T>>();
  for (const [name, answer] of ofStep(given.values, step)) values.set(nodeNamed(graph, name), answer);
  const gradients = byPair(graph, given.gradients, step);
  const locals = byPair(graph, given.locals, step);
  return {
    values,
    gradient: (of, wrt) => gradients.get(of)?.get(wrt),
    local: (of, wrt) => locals.get(of)?.get(wrt),
    hasLocals: locals.size > 0,
  };
}

/** Names cannot hold `@` or `/`, so the key splits without ambiguity. */
function* ofStep<A>(
  answers: ReadonlyMap<string, A> | undefined,
  step: number,
): Generator<readonly [string, A]> {
  for (const [key, answer] of answers ?? []) {
    const [name = '', at = '0'] = key.split('@');
    if (Number(at) === step) yield [name, answer];
  }
}

function byPair<A>(
  graph: Graph,
  answers: ReadonlyMap<string, A> | undefined,
  step: number,
): ReadonlyMap<NodeId, ReadonlyMap<NodeId, A>> {
  const pairs = new Map<NodeId, Map<NodeId, A>>();
  for (const [key, answer] of ofStep(answers, step)) {
    const [of, wrt] = key.split('/').map((name) => nodeNamed(graph, name));
    if (of === undefined || wrt === undefined) throw new Error(`the key ${key} is not of/wrt`);
    const row = pairs.get(of) ?? new Map<NodeId, A>();
    pairs.set(of, row.set(wrt, answer));
  }
  return pairs;
}
