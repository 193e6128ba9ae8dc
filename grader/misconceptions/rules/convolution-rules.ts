import { byTerms, withEdges } from '../edges.ts';
import type { WrongEdge } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { convolutionsOf } from '../structure/convolution.ts';
import { reporting } from './report-rules.ts';
import type { Told } from './report-rules.ts';

/** M42: the kernel not turned round on the way to the signal, its own gradient told backwards, or both. */
export function kernelNotFlipped(structure: Structure): readonly Mutation[] {
  const convolutions = convolutionsOf(structure);
  if (convolutions.length === 0) return [];
  const edges = convolutions.flatMap(({ kernel, length, products, entryOf }) =>
    products.map((product): WrongEdge => [
      product.sourceUse,
      byTerms(product, 'source', (term, entry) => entry(kernel, length - 1 - entryOf(product, term))),
    ]),
  );
  const kernels: ReadonlySet<string | undefined> = new Set(
    convolutions.map(({ kernel }) => structure.nameOf(kernel)),
  );
  const told: Told = (asked, read) => {
    if (!kernels.has(asked.wrt)) return undefined;
    const { shape, data } = read(asked);
    return { shape, data: data.toReversed() };
  };
  const [signal, reversed] = [withEdges(edges), reporting(structure, told)];
  return [
    everywhere('kernel not flipped', signal),
    everywhere('kernel gradient reversed', reversed),
    everywhere('both', (arithmetic) => ({ ...signal(arithmetic), ...reversed(arithmetic) })),
  ];
}
