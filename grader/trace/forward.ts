import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Calculus, OwnTensor } from '../calculus.ts';
import type { Graph, NodeId } from '../graph.ts';
import { applyOperation } from '../primitives/primitives.ts';
import { at, mapTensor } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { completed, isWhole } from './own-tensor.ts';
import { argumentsOf } from './structure.ts';

/** What a forward pass starts from. */
export interface Origin<T> {
  readonly graph: Graph;
  readonly arithmetic: Arithmetic<T>;
  /** The value of an input. */
  readonly input: (name: string, shape: Shape) => Tensor<T>;
  readonly calculus: Calculus<T>;
  /** The student's own values, by node; what whole ones were computed from is not looked at. */
  readonly own: ReadonlyMap<NodeId, OwnTensor<T>>;
}

/**
 * The values of nodes, each computed once, when first asked for. Only what a node needs is
 * computed, so a logarithm in the loss does not keep ŷ from being an exact fraction.
 */
export function forwardPass<T>(origin: Origin<T>): (node: NodeId) => Tensor<T> {
  const values: Tensor<T>[] = [];
  // A stack of its own, since a graph may be deeper than the call stack.
  const value = (asked: NodeId): Tensor<T> => {
    const waiting = [asked];
    for (let node = waiting.at(-1); node !== undefined; node = waiting.at(-1)) {
      const height = waiting.length;
      if (values[node] === undefined) waitForArguments(origin, node, { values, waiting });
      if (waiting.length > height) continue;
      values[node] ??= compute(origin, node, value);
      waiting.pop();
    }
    return at(values, asked);
  };
  return (node) => values[node] ?? value(node);
}

function waitForArguments<T>(
  { graph, own }: Origin<T>,
  node: NodeId,
  { values, waiting }: { readonly values: readonly Tensor<T>[]; readonly waiting: NodeId[] },
): void {
  const given = own.get(node);
  if (given !== undefined && isWhole(given)) return;
  for (const arg of argumentsOf(at(graph.nodes, node))) {
    if (values[arg] === undefined) waiting.push(arg);
  }
}

function compute<T>(
  { graph, arithmetic, input, calculus, own }: Origin<T>,
  id: NodeId,
  value: (node: NodeId) => Tensor<T>,
): Tensor<T> {
  const given = own.get(id);
  const node = at(graph.nodes, id);
  const right = (): Tensor<T> => {
    if (node.kind === 'input') return input(node.name, node.shape);
    if (node.kind === 'constant') return mapTensor(node.value, arithmetic.number);
    return applyOperation(node.operation, arithmetic, node.arguments.map(value));
  };
  const worked = () => (calculus.forward === undefined ? right() : calculus.forward(id, right, value));
  return given === undefined ? worked() : completed(given, worked);
}
