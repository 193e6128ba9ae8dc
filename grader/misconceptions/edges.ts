import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Calculus, Edge } from '../calculus.ts';
import type { NodeId } from '../graph.ts';
import { at, filled } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import { combine, gatherBack } from './arrays.ts';
import type { Use } from './structure/graph-view.ts';
import { termsOf } from './structure/products.ts';
import type { Product, Term } from './structure/products.ts';
import type { Region } from './structure/regions.ts';

/** What stands in place of a local derivative, entry by entry. */
export type WrongSlope = <T>(edge: Edge<T>) => Tensor<T>;

/** What a wrong edge sends back to its argument, in the argument's shape. */
export type WrongPull = <T>(edge: Edge<T>, right: () => Tensor<T>) => Tensor<T>;

export type WrongEdge = readonly [Use, WrongPull];

const keyOf = ({ node, argument }: Use): string => `${node}/${argument}`;

/** Replaces what some edges send back; everything else stays right. */
export function withEdges(edges: readonly WrongEdge[]): <T>(arithmetic: Arithmetic<T>) => Calculus<T> {
  const wrong: ReadonlyMap<string, WrongPull> = new Map(edges.map(([use, pull]) => [keyOf(use), pull]));
  return () => ({
    pullback: (edge, right) => {
      const pull = wrong.get(keyOf(edge));
      return pull === undefined ? right() : pull(edge, right);
    },
  });
}

/** adjoint · slope, summed back to the shape of the argument. */
export function bySlope(slope: WrongSlope): WrongPull {
  return (edge) => {
    const product = combine(edge.adjoint, slope(edge), edge.arithmetic.multiply);
    return gatherBack(product, edge.value(argumentOf(edge)).shape, edge.arithmetic);
  };
}

/** The wrong derivative of one multiplication inside a product. */
export type TermSlope = <T>(term: Term, entry: (node: NodeId, position: number) => T, k: Arithmetic<T>) => T;

/** Σ adjoint · slope over the multiplications of a product, at its parameter or its source. */
export function byTerms(product: Product, side: 'parameter' | 'source', slope: TermSlope): WrongPull {
  return (edge) => {
    const entry =
      <T>(value: (node: NodeId) => Tensor<T>) =>
      (node: NodeId, position: number) =>
        at(value(node).data, position);
    return overTerms(edge, { product, side }, (term) => slope(term, entry(edge.value), edge.arithmetic));
  };
}

/** The same with slopes that are worked out already. */
export function overTerms<T>(
  { graph, value, adjoint, arithmetic: k }: Edge<T>,
  { product, side }: { readonly product: Product; readonly side: 'parameter' | 'source' },
  slope: (term: Term) => T,
): Tensor<T> {
  const { shape } = value(product[side]);
  const data = filled(shape, k.number(0)).data.slice();
  for (const term of termsOf(graph, product).all) {
    const g = at(adjoint.data, term.out);
    if (!k.isZero(g)) data[term[side]] = k.add(at(data, term[side]), k.multiply(g, slope(term)));
  }
  return { shape, data };
}

/** A slope in place of the whole derivative of a region: carried down its path, nothing on other ways. */
export function acrossRegion({ path, rest }: Region, slope: WrongSlope): readonly WrongEdge[] {
  const last = path.length - 1;
  return [
    ...path.map((use, index): WrongEdge => [use, index === last ? bySlope(slope) : (edge) => edge.adjoint]),
    ...rest.map((use): WrongEdge => [use, nothing]),
  ];
}

/** Nothing goes back. */
export const nothing: WrongPull = (edge) =>
  filled(edge.value(argumentOf(edge)).shape, edge.arithmetic.number(0));

/** The node that an edge leads back to. */
export function argumentOf<T>(edge: Pick<Edge<T>, 'graph' | 'node' | 'argument'>): NodeId {
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
