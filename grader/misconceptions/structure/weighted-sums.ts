import type { GraphNode, NodeId } from '../../graph.ts';
import type { GraphView, Use } from './graph-view.ts';
import { isParameter, productAt } from './products.ts';
import type { Product } from './products.ts';

/** A parameter that is added as it is. */
export interface Bias {
  readonly parameter: NodeId;
  readonly use: Use;
}

/** w₁·s₁ + w₂·s₂ + … + b, or X·W + b: what one unit or one layer computes before its activation. */
export interface WeightedSum {
  readonly root: NodeId;
  readonly products: readonly Product[];
  readonly biases: readonly Bias[];
}

export function weightedSums(view: GraphView): readonly WeightedSum[] {
  const { graph, uses } = view;
  const sums = new Map<NodeId, { products: Product[]; biases: Bias[] }>();
  const sumAt = (node: NodeId) => {
    const root = rootOf(view, node);
    const sum = sums.get(root) ?? { products: [], biases: [] };
    sums.set(root, sum);
    return sum;
  };
  for (const id of graph.nodes.keys()) {
    const product = productAt(view, id);
    if (product !== undefined) sumAt(product.summed ?? id).products.push(product);
    if (!isParameter(view, id)) continue;
    for (const use of uses.get(id) ?? []) {
      if (isAddition(graph.nodes[use.node])) sumAt(use.node).biases.push({ parameter: id, use });
    }
  }
  return [...sums]
    .filter(([, sum]) => sum.products.length > 0)
    .map(([root, sum]) => ({ root, ...sum }))
    .toSorted((a, b) => a.root - b.root);
}

/** The outermost addition that takes a term in, at most up to the named value. */
function rootOf(view: GraphView, node: NodeId): NodeId {
  const uses = view.uses.get(node) ?? [];
  const only = uses.length === 1 ? uses[0] : undefined;
  const isOutermost = only === undefined || !isAddition(view.graph.nodes[only.node]);
  if (isOutermost || view.nameOf(node) !== undefined) return node;
  return rootOf(view, only.node);
}

function isAddition(node: GraphNode | undefined): boolean {
  return node?.kind === 'apply' && (node.operation.name === 'add' || node.operation.name === 'subtract');
}

/** Sums that share their sources: the units of one layer, in order. */
export function layersOf(sums: readonly WeightedSum[]): readonly (readonly WeightedSum[])[] {
  const layers = new Map<string, WeightedSum[]>();
  for (const sum of sums) {
    const sources = sum.products
      .map((product) => product.source)
      .toSorted((a, b) => a - b)
      .join();
    const layer = layers.get(sources);
    if (layer === undefined) layers.set(sources, [sum]);
    else layer.push(sum);
  }
  return [...layers.values()];
}
