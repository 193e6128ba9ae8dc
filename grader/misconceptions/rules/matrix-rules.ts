import type { Calculus } from '../../calculus.ts';
import { at } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { bySlope, byTerms, valueOf } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import type { Product } from '../structure/products.ts';
import { reporting } from './report-rules.ts';
import type { Told } from './report-rules.ts';

/** Where the entry at a position stands after rows and columns are exchanged. */
export function transposedPosition([rows = 1, columns = 1]: Shape, position: number): number {
  return (position % columns) * rows + Math.floor(position / columns);
}

const isSquare = ([rows, columns, ...more]: Shape): boolean =>
  more.length === 0 && rows !== undefined && rows > 1 && rows === columns;

/** M22: W for Wᵀ on the way back, or the gradient of a matrix with rows and columns exchanged. */
export function transposed(structure: Structure): readonly Mutation[] {
  return [
    ...inPlaces('W for its transpose', [...matrixPlaces(structure), ...layerPlaces(structure)]),
    ...transposedReports(structure),
  ];
}

function matrixPlaces({ graph, sums, nameOf }: Structure): readonly Place[] {
  const products = sums.flatMap((sum) => sum.products);
  return products.flatMap((product): readonly Place[] => {
    const shape = shapeOf(graph, product.parameter);
    if (!isSquare(shape) || graph.nodes[product.node]?.kind !== 'apply') return [];
    const pull = byTerms(product, 'source', (term, entry) =>
      entry(product.parameter, transposedPosition(shape, term.parameter)),
    );
    return [
      { name: nameOf(product.parameter) ?? `node ${product.node}`, edges: [[product.sourceUse, pull]] },
    ];
  });
}

/** Units of as many units, weight by weight: w_kj in place of w_jk. */
function layerPlaces({ layers, nameOf }: Structure): readonly Place[] {
  return layers.flatMap((layer): readonly Place[] => {
    const rows = layer.map(({ products }) => products);
    if (
      rows.length < 2 ||
      !rows.every((row) => row.length === rows.length && row.every(({ hidden }) => hidden))
    )
      return [];
    const edges = rows.flatMap((row, i) =>
      row.flatMap((product, j) => {
        const other: Product | undefined = rows[j]?.[i];
        return other === undefined ? [] : [[product.sourceUse, bySlope(valueOf(other.parameter))] as const];
      }),
    );
    const [first] = layer;
    return [{ name: `the layer of ${(first && nameOf(first.root)) ?? 'units'}`, edges }];
  });
}

function transposedReports(structure: Structure): readonly Mutation[] {
  const { graph } = structure;
  const matrices = [...graph.names.values()]
    .map((node) => shapeOf(graph, node))
    .filter((shape) => shape.length === 2);
  const told: Told = (asked, read) => {
    const node = graph.names.get(asked.wrt);
    const shape = node === undefined ? [] : shapeOf(graph, node);
    if (!isSquare(shape)) return undefined;
    const right = read(asked);
    return {
      shape,
      data: right.data.map((_, position) => at(right.data, transposedPosition(shape, position))),
    };
  };
  return [
    ...(matrices.some(isSquare) ? [everywhere('gradient transposed', reporting(structure, told))] : []),
    ...(matrices.some((shape) => !isSquare(shape)) ? [everywhere('shape transposed', shapesReversed)] : []),
  ];
}

const shapesReversed = <T>(): Calculus<T> => ({
  report: (asked, read) => {
    const right = asked.kind === 'shape' ? read(asked) : undefined;
    return right && { shape: right.shape, data: right.data.toReversed() };
  },
});
