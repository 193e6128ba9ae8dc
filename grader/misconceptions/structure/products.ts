import type { Graph, NodeId } from '../../graph.ts';
import { productTerms } from '../../primitives/matmul.ts';
import { at, sizeOf } from '../../tensor.ts';
import { broadcastPositions } from '../../tensor/broadcast.ts';
import { reducedPositions } from '../../tensor/reduction.ts';
import { shapeOf } from '../../trace/structure.ts';
import { behindGathers } from './graph-view.ts';
import type { GraphView, Use } from './graph-view.ts';

/** parameter · source, a term of a weighted sum: of numbers, of arrays entry by entry, or of matrices. */
export interface Product {
  readonly node: NodeId;
  readonly parameter: NodeId;
  readonly parameterUse: Use;
  readonly source: NodeId;
  readonly sourceUse: Use;
  /** Whether the source is computed (a hidden unit) and not given. */
  readonly hidden: boolean;
  /** The sum over its entries, where the product is written as one: `np.sum(w * x)`. */
  readonly summed: NodeId | undefined;
}

/** One multiplication inside a product: positions in the parameter, the source and the result. */
export interface Term {
  readonly parameter: number;
  readonly source: number;
  readonly out: number;
}

export interface ProductTerms {
  readonly all: readonly Term[];
  /** The terms that are added up with this one, in the order of the sum. */
  readonly beside: (term: Term) => readonly Term[];
  /** How many terms each sum inside the product has. */
  readonly inner: number;
}

/** A learnt input, or entries of one. */
export function isParameter({ graph, roles }: GraphView, id: NodeId): boolean {
  const behind = behindGathers(graph, id);
  return graph.nodes[behind]?.kind === 'input' && roles.get(behind) === 'parameter';
}

/** The node as a product of a parameter with something that is none. */
export function productAt(view: GraphView, id: NodeId): Product | undefined {
  const node = view.graph.nodes[id];
  if (node?.kind !== 'apply') return undefined;
  if (node.operation.name !== 'multiply' && node.operation.name !== 'matmul') return undefined;
  const [left, right] = node.arguments;
  if (left === undefined || right === undefined) return undefined;
  const leftOwn = isParameter(view, left);
  if (leftOwn === isParameter(view, right)) return undefined;
  const [parameter, source] = leftOwn ? [left, right] : [right, left];
  const behind = view.graph.nodes[behindGathers(view.graph, source)];
  if (behind === undefined || behind.kind === 'constant') return undefined;
  return {
    node: id,
    parameter,
    parameterUse: { node: id, argument: leftOwn ? 0 : 1 },
    source,
    sourceUse: { node: id, argument: leftOwn ? 1 : 0 },
    hidden: behind.kind === 'apply',
    summed: node.operation.name === 'multiply' ? soleSum(view, id) : undefined,
  };
}

/** The sum that is the only use of a node. */
function soleSum({ graph, uses }: GraphView, id: NodeId): NodeId | undefined {
  const [use, ...others] = uses.get(id) ?? [];
  if (use === undefined || others.length > 0) return undefined;
  const node = graph.nodes[use.node];
  return node?.kind === 'apply' && node.operation.name === 'sum' ? use.node : undefined;
}

const known = new WeakMap<Product, ProductTerms>();

/** The multiplications that a product consists of; worked out when first asked for. */
export function termsOf(graph: Graph, product: Product): ProductTerms {
  const before = known.get(product);
  if (before !== undefined) return before;
  const all = multiplications(graph, product);
  const sumAt = positionsOfSums(graph, product);
  const sums = new Map<number, Term[]>();
  for (const term of all) {
    const key = sumAt(term.out);
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, [term]);
    else sum.push(term);
  }
  const terms: ProductTerms = {
    all,
    beside: (term) => sums.get(sumAt(term.out)) ?? [term],
    inner: Math.max(1, ...[...sums.values()].map((sum) => sum.length)),
  };
  known.set(product, terms);
  return terms;
}

function multiplications(graph: Graph, { node, parameter, source, parameterUse }: Product): readonly Term[] {
  const written = at(graph.nodes, node);
  const shapes = [shapeOf(graph, parameter), shapeOf(graph, source)] as const;
  if (written.kind === 'apply' && written.operation.name === 'matmul') {
    const isLeft = parameterUse.argument === 0;
    const [a, b] = isLeft ? shapes : ([shapes[1], shapes[0]] as const);
    return productTerms(a, b).map((term) =>
      isLeft
        ? { parameter: term.a, source: term.b, out: term.out }
        : { parameter: term.b, source: term.a, out: term.out },
    );
  }
  const shape = shapeOf(graph, node);
  const [own, other] = shapes.map((from) => broadcastPositions(from, shape));
  return Array.from({ length: sizeOf(shape) }, (_, out) => ({
    parameter: own === undefined ? out : at(own, out),
    source: other === undefined ? out : at(other, out),
    out,
  }));
}

function positionsOfSums(graph: Graph, { node, summed }: Product): (out: number) => number {
  const sum = summed === undefined ? undefined : graph.nodes[summed];
  if (sum?.kind !== 'apply' || sum.operation.name !== 'sum') return (out) => out;
  const positions = reducedPositions(shapeOf(graph, node), sum.operation.attributes.axes);
  return (out) => at(positions, out);
}
