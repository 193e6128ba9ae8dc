import type { Graph, NodeId } from '../../graph.ts';
import { at } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import type { Structure } from '../structure.ts';
import { behindGathers } from './graph-view.ts';
import { termsOf } from './products.ts';
import type { Product, Term } from './products.ts';

/** Products in which each entry of a signal meets several entries of one kernel. */
export interface Convolution {
  readonly kernel: NodeId;
  readonly length: number;
  readonly products: readonly Product[];
  /** Which entry of the kernel a term takes. */
  readonly entryOf: (product: Product, term: Term) => number;
}

export function convolutionsOf({ graph, sums }: Structure): readonly Convolution[] {
  const byPair = new Map<string, Product[]>();
  for (const product of sums.flatMap(({ products }) => products)) {
    const [kernel, signal] = [behindGathers(graph, product.parameter), behindGathers(graph, product.source)];
    if (shapeOf(graph, kernel).length !== 1 || shapeOf(graph, signal).length !== 1) continue;
    const key = `${kernel} ${signal}`;
    const known = byPair.get(key);
    if (known === undefined) byPair.set(key, [product]);
    else known.push(product);
  }
  return [...byPair.values()].flatMap((products): readonly Convolution[] => {
    const [first] = products;
    if (first === undefined || !meetsSeveral(graph, products)) return [];
    const kernel = behindGathers(graph, first.parameter);
    const entryOf = (product: Product, term: Term) => originOf(graph, product.parameter, term.parameter);
    return [{ kernel, length: at(shapeOf(graph, kernel), 0), products, entryOf }];
  });
}

/** Where an entry of a slice stands in the array that it was taken from. */
function originOf(graph: Graph, id: NodeId, position: number): number {
  const node = graph.nodes[id];
  const [of, ...others] = node?.kind === 'apply' && node.operation.name === 'gather' ? node.arguments : [];
  if (of === undefined || others.length > 0 || node?.kind !== 'apply' || node.operation.name !== 'gather')
    return position;
  return originOf(graph, of, at(node.operation.attributes.indices, position));
}

function meetsSeveral(graph: Graph, products: readonly Product[]): boolean {
  const met = new Map<number, Set<number>>();
  for (const product of products) {
    for (const term of termsOf(graph, product).all) {
      const signal = originOf(graph, product.source, term.source);
      const own = met.get(signal) ?? new Set<number>();
      met.set(signal, own.add(originOf(graph, product.parameter, term.parameter)));
    }
  }
  return met.size > 1 && [...met.values()].some((entries) => entries.size > 1);
}
