import { at, sizeOf } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { valueOf } from '../edges.ts';
import type { WrongSlope } from '../edges.ts';
import type { GraphView } from './graph-view.ts';
import { termsOf } from './products.ts';
import type { Product } from './products.ts';

/** What a sum is fed with, source by source: each a value that stands beside the results of the sum. */
export function sourceEntries({ graph }: GraphView, products: readonly Product[]): readonly WrongSlope[] {
  return products.flatMap((product) => {
    const { all, beside, inner } = termsOf(graph, product);
    const { source, summed, node } = product;
    if (inner === 1 && summed === undefined) return [valueOf(source)];
    const shape = shapeOf(graph, summed ?? node);
    const sums = [...new Set(all.map((term) => beside(term)))];
    return Array.from({ length: inner }, (_, index): WrongSlope => (edge) => {
      const own = edge.value(source).data;
      const data = sums.map((sum) => at(own, (sum[index] ?? at(sum, 0)).source));
      return data.length === sizeOf(shape) ? { shape, data } : edge.value(source);
    });
  });
}
