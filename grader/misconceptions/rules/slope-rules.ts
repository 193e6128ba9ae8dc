import { acrossRegion, bySlope, byTerms, constant } from '../edges.ts';
import type { TermSlope } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { besideRows, inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { logitsOf } from '../structure/logits.ts';
import type { Product } from '../structure/products.ts';
import { sourceEntries } from '../structure/source-entries.ts';

type Side = 'parameter' | 'source';

const placeOf = ({ nameOf }: Structure, product: Product): string =>
  nameOf(product.parameter) ?? nameOf(product.source) ?? `node ${product.node}`;

/** A wrong slope on one side of products: at parameters, or at the hidden units they multiply. */
function onSide(structure: Structure, side: Side, slope: (product: Product) => TermSlope): readonly Place[] {
  return structure.sums.flatMap((sum) =>
    sum.products
      .filter(({ hidden }) => side === 'parameter' || hidden)
      .map((product): Place => ({
        name: placeOf(structure, product),
        edges: [[product[`${side}Use`], byTerms(product, side, slope(product))]],
      })),
  );
}

const one: TermSlope = (_, __, k) => k.number(1);
const ownParameter =
  ({ parameter }: Product): TermSlope =>
  (term, entry) =>
    entry(parameter, term.parameter);
const ownSource =
  ({ source }: Product): TermSlope =>
  (term, entry) =>
    entry(source, term.source);

/** M14: d(w·x)/dw = w. In a circuit without parameters, both inputs of a gate keep themselves. */
export function ownFactor(structure: Structure): readonly Mutation[] {
  if (structure.sums.length === 0) return inPlaces('not switched', multiplyGates(structure));
  return inPlaces('own factor', onSide(structure, 'parameter', ownParameter));
}

function multiplyGates({ graph, isVariable, nameOf }: Structure): readonly Place[] {
  return [...graph.nodes.entries()].flatMap(([node, written]): readonly Place[] => {
    if (written.kind !== 'apply' || written.operation.name !== 'multiply') return [];
    const { arguments: both } = written;
    if (!both.every(isVariable) || both[0] === both[1]) return [];
    const edges = both.map(
      (of, argument) => [{ node, argument }, bySlope(({ value }) => value(of))] as const,
    );
    return [{ name: nameOf(node) ?? `node ${node}`, edges }];
  });
}

/** M15: d(w·x)/dw = w·x. */
export function wholeProduct(structure: Structure): readonly Mutation[] {
  return inPlaces(
    'whole product',
    onSide(
      structure,
      'parameter',
      ({ parameter, source }) =>
        (term, entry, k) =>
          k.multiply(entry(parameter, term.parameter), entry(source, term.source)),
    ),
  );
}

/** The inner derivative left out, d(w·x)/dw = 1. */
export function factorDropped(structure: Structure): readonly Mutation[] {
  return inPlaces(
    'inner derivative',
    onSide(structure, 'parameter', () => one),
  );
}

/** M08: an edge between units left out of the chain; its own row of grad_table is not touched. */
export function linkMissing(structure: Structure): readonly Mutation[] {
  const forms = [
    ...inPlaces(
      'link',
      onSide(structure, 'source', () => one),
    ),
    ...inPlaces('probabilities', probabilityLinks(structure)),
  ];
  return besideRows(forms);
}

/** Sigmoid or softmax left out: the chain stops at the probabilities. */
function probabilityLinks(structure: Structure): readonly Place[] {
  return logitsOf(structure).flatMap(({ node, region }): readonly Place[] =>
    region === undefined
      ? []
      : [{ name: structure.nameOf(node) ?? `node ${node}`, edges: acrossRegion(region, constant(1)) }],
  );
}

/** M18: dŷ/dh = h. */
export function valueForWeight(structure: Structure): readonly Mutation[] {
  return inPlaces('value', onSide(structure, 'source', ownSource));
}

/** M17: db/db = 0, b, or an input of the same sum. */
export function biasDerivative(structure: Structure): readonly Mutation[] {
  const { sums, nameOf } = structure;
  const biases = sums.flatMap((sum) => sum.biases.map((bias) => ({ sum, bias })));
  const places = (slope: (entry: (typeof biases)[number]) => Place['edges'][number][1] | undefined) =>
    biases.flatMap((own): readonly Place[] => {
      const pull = slope(own);
      const name = nameOf(own.bias.parameter) ?? `node ${own.bias.parameter}`;
      return pull === undefined ? [] : [{ name, edges: [[own.bias.use, pull]] }];
    });
  const longest = Math.max(0, ...sums.map((sum) => sourceEntries(structure, sum.products).length));
  const inputs = Array.from({ length: longest }, (_, index) =>
    inPlaces(
      `input ${index + 1}`,
      places(({ sum }) => {
        const source = sourceEntries(structure, sum.products)[index];
        return source && bySlope(source);
      }),
    ),
  );
  return [
    ...inPlaces(
      'zero',
      places(() => bySlope(constant(0))),
    ),
    ...inPlaces(
      'itself',
      places(({ bias }) => bySlope(({ value }) => value(bias.parameter))),
    ),
    ...inputs.flat(),
  ];
}
