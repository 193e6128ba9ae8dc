import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Calculus, Edge } from '../calculus.ts';
import type { NodeId } from '../graph.ts';
import { at } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { combine, gatherBack } from './arrays.ts';
import type { Use } from './structure.ts';

/** What stands in place of a local derivative. */
export type WrongSlope = <T>(edge: Edge<T>) => Tensor<T>;

type SlopeAt = ReadonlyMap<string, WrongSlope>;

const keyOf = ({ node, argument }: Use): string => `${node}/${argument}`;

/** Replaces the local derivative on some edges; everything else stays right. */
export function withSlopes(
  slopes: readonly (readonly [Use, WrongSlope])[],
): <T>(arithmetic: Arithmetic<T>) => Calculus<T> {
  const wrong: SlopeAt = new Map(slopes.map(([use, slope]) => [keyOf(use), slope]));
  return () => ({
    pullback: (edge, right) => {
      const slope = wrong.get(keyOf(edge));
      return slope === undefined ? right() : pull(edge, slope(edge));
    },
  });
}

/** adjoint · slope, summed back to the shape of the argument. */
export function pull<T>(edge: Edge<T>, slope: Tensor<T>): Tensor<T> {
  const product = combine(edge.adjoint, slope, edge.arithmetic.multiply);
  return gatherBack(product, edge.value(argumentOf(edge)).shape, edge.arithmetic);
}

/** The node that an edge leads back to. */
export function argumentOf<T>(edge: Edge<T>): NodeId {
  const node = at(edge.graph.nodes, edge.node);
  if (node.kind !== 'apply') throw new Error(`node ${edge.node} has no arguments`);
  return at(node.arguments, edge.argument);
}

/** A constant slope. */
export function constant(value: number): WrongSlope {
  return (edge) => ({ shape: [], data: [edge.arithmetic.number(value)] });
}

/** The value of a node as the slope. */
export function valueOf(node: NodeId): WrongSlope {
  return (edge) => edge.value(node);
}
