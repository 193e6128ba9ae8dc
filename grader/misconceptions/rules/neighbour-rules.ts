import type { NodeId } from '../../graph.ts';
import { at, sameShape } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { bySlope, byTerms, valueOf } from '../edges.ts';
import type { WrongPull } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { activationsOf } from '../structure/activations.ts';
import { isRecurrent, waysFrom } from '../structure/contributions.ts';
import { once } from '../structure/graph-view.ts';
import { termsOf } from '../structure/products.ts';
import type { Product } from '../structure/products.ts';
import type { WeightedSum } from '../structure/weighted-sums.ts';

/** Further neighbours of a long sum are not tried. */
const mostShifts = 6;

type Side = 'parameter' | 'source';
const otherSide = { parameter: 'source', source: 'parameter' } as const;

/** The products of a sum whose neighbours are other products, not other terms of their own. */
function lone({ graph }: Structure, sum: WeightedSum): readonly Product[] {
  return sum.products.filter((product) => termsOf(graph, product).inner === 1);
}

/** At `side`, what stands on the other side `shift` terms further in the same sum. */
function shiftedPull(
  structure: Structure,
  { sum, product, side, shift }: { sum: WeightedSum; product: Product; side: Side; shift: number },
): WrongPull | undefined {
  const { graph } = structure;
  const [own, taken] = [termsOf(graph, product), otherSide[side]];
  if (own.inner > 1) {
    if (shift >= own.inner) return undefined;
    return byTerms(product, side, (term, entry) => {
      const sums = own.beside(term);
      return entry(product[taken], at(sums, (sums.indexOf(term) + shift) % sums.length)[taken]);
    });
  }
  const products = lone(structure, sum);
  const other = products[(products.indexOf(product) + shift) % products.length];
  if (other === undefined || other === product) return undefined;
  const terms = termsOf(graph, other).all;
  return byTerms(product, side, (term, entry) =>
    entry(other[taken], (terms[term.out] ?? at(terms, 0))[taken]),
  );
}

function shifted(structure: Structure, label: string, side: Side): readonly Mutation[] {
  const { sums, graph, nameOf } = structure;
  const lengths = sums.flatMap((sum) => [
    lone(structure, sum).length,
    ...sum.products.map((product) => termsOf(graph, product).inner),
  ]);
  const shifts = Math.min(mostShifts, Math.max(1, ...lengths) - 1);
  return Array.from({ length: shifts }, (_, index) => {
    const shift = index + 1;
    const places = sums.flatMap((sum) =>
      sum.products.flatMap((product): readonly Place[] => {
        if (side === 'source' && !product.hidden) return [];
        const pull = shiftedPull(structure, { sum, product, side, shift });
        const name = nameOf(product.parameter) ?? nameOf(product.source) ?? `node ${product.node}`;
        return pull === undefined ? [] : [{ name, edges: [[product[`${side}Use`], pull]] }];
      }),
    );
    return inPlaces(`${label} +${shift}`, places);
  }).flat();
}

/** M21: the weight of another hidden unit of the same sum. */
export function wrongBranch(structure: Structure): readonly Mutation[] {
  return shifted(structure, 'branch', 'source');
}

/** M20: the value of another source of the same sum; along a chain, of the unit after or before. */
export function wrongSource(structure: Structure): readonly Mutation[] {
  return [
    ...shifted(structure, 'source', 'parameter'),
    ...inPlaces(
      'unit after',
      alongChain(structure, (sum) => unitOf(structure, sum)),
    ),
    ...inPlaces(
      'unit before',
      alongChain(structure, (_, product) => sourceBefore(structure, product)),
    ),
  ];
}

/** Weights that have no neighbour in their sum, or that are used step after step. */
function alongChain(
  structure: Structure,
  otherOf: (sum: WeightedSum, product: Product) => NodeId | undefined,
): readonly Place[] {
  const { graph, sums, nameOf } = structure;
  const scalars = sums.filter((sum) => sum.products.every((product) => termsOf(graph, product).inner === 1));
  return scalars.flatMap((sum) =>
    sum.products.flatMap((product): readonly Place[] => {
      const isAlone = sum.products.length === 1;
      if (!isAlone && !isRecurrent(structure, waysFrom(structure, product.parameter))) return [];
      const other = otherOf(sum, product);
      if (other === undefined || !sameShape(shapeOf(graph, other), shapeOf(graph, product.source))) return [];
      const name = nameOf(product.parameter) ?? `node ${product.node}`;
      return [{ name, edges: [[product.parameterUse, bySlope(valueOf(other))]] }];
    }),
  );
}

/** What sums become: their activations, or themselves; and the sums by what they become. */
const units = once((structure: Structure) => {
  const activated = new Map(activationsOf(structure).map(({ region }) => [region.input, region.output]));
  const bySum = new Map(structure.sums.map((sum) => [sum, activated.get(sum.root) ?? sum.root]));
  return { bySum, byUnit: new Map([...bySum].map(([sum, unit]) => [unit, sum])) };
});

function unitOf(structure: Structure, sum: WeightedSum): NodeId | undefined {
  return units(structure).bySum.get(sum);
}

/** The one source of the unit that a product takes as its source. */
function sourceBefore(structure: Structure, { source }: Product): NodeId | undefined {
  const before = units(structure).byUnit.get(source);
  const [product, ...others] = before?.products ?? [];
  return others.length > 0 ? undefined : product?.source;
}
