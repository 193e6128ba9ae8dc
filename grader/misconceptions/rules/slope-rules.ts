import type { Quantity } from '../../quantity.ts';
import { combine } from '../arrays.ts';
import { constant, valueOf, withSlopes } from '../edges.ts';
import type { WrongSlope } from '../edges.ts';
import { everywhere, onlyAt } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Product, Structure, Use, WeightedSum } from '../structure.ts';

interface WrongEdge {
  readonly use: Use;
  readonly slope: WrongSlope;
  /** The name that says where: the parameter or the source. */
  readonly place: string;
}

/** The rule on all its edges; where there are several, also on each alone. */
function onEdges(label: string, edges: readonly WrongEdge[]): readonly Mutation[] {
  if (edges.length === 0) return [];
  const all = everywhere(label, withSlopes(edges.map(({ use, slope }) => [use, slope])));
  if (edges.length === 1) return [all];
  const single = edges.map(({ use, slope, place }) =>
    onlyAt(`${label} at ${place}`, withSlopes([[use, slope]])),
  );
  return [all, ...single];
}

const placeOf = ({ nameOf }: Structure, product: Product): string =>
  nameOf(product.parameter) ?? nameOf(product.source) ?? `node ${product.node}`;

function parameterEdges(structure: Structure, slope: (product: Product) => WrongSlope): readonly WrongEdge[] {
  return structure.sums.flatMap((sum) =>
    sum.products.map((product) => ({
      use: product.parameterUse,
      slope: slope(product),
      place: placeOf(structure, product),
    })),
  );
}

function hiddenEdges(structure: Structure, slope: (product: Product) => WrongSlope): readonly WrongEdge[] {
  return structure.sums.flatMap((sum) =>
    sum.products
      .filter((product) => product.hidden)
      .map((product) => ({
        use: product.sourceUse,
        slope: slope(product),
        place: placeOf(structure, product),
      })),
  );
}

/** M14: d(w·x)/dw = w. */
export function ownFactor(structure: Structure): readonly Mutation[] {
  return onEdges(
    'own factor',
    parameterEdges(structure, (product) => valueOf(product.parameter)),
  );
}

/** M15: d(w·x)/dw = w·x. */
export function wholeProduct(structure: Structure): readonly Mutation[] {
  return onEdges(
    'whole product',
    parameterEdges(
      structure,
      (product) => (edge) =>
        combine(edge.value(product.parameter), edge.value(product.source), edge.arithmetic.multiply),
    ),
  );
}

/** M13: the inner derivative left out, d(w·x)/dw = 1. */
export function innerDropped(structure: Structure): readonly Mutation[] {
  return onEdges(
    'inner derivative',
    parameterEdges(structure, () => constant(1)),
  );
}

/** M08: an edge between units left out of the chain; its own row of grad_table is not touched. */
export function linkMissing(structure: Structure): readonly Mutation[] {
  const forms = onEdges(
    'link',
    hiddenEdges(structure, () => constant(1)),
  );
  return forms.map((form) => ({ ...form, rule: { ...form.rule, touches: isNoRow } }));
}

const isNoRow = (asked: Quantity): boolean => asked.kind !== 'local';

/** M18: dŷ/dh = h. */
export function valueForWeight(structure: Structure): readonly Mutation[] {
  return onEdges(
    'value',
    hiddenEdges(structure, (product) => valueOf(product.source)),
  );
}

/** The term that stands `shift` places further in the same sum. */
function neighbour(sum: WeightedSum, product: Product, shift: number): Product {
  const at = (sum.products.indexOf(product) + shift) % sum.products.length;
  return sum.products[at] ?? product;
}

function shifted(
  structure: Structure,
  form: { label: string; use: 'parameterUse' | 'sourceUse'; slope: (other: Product) => WrongSlope },
): readonly Mutation[] {
  const longest = Math.max(1, ...structure.sums.map((sum) => sum.products.length));
  return Array.from({ length: longest - 1 }, (_, index) => {
    const edges = structure.sums.flatMap((sum) =>
      sum.products
        .filter((product) => form.use === 'parameterUse' || product.hidden)
        .map((product) => ({ product, other: neighbour(sum, product, index + 1) }))
        .filter(({ product, other }) => product !== other)
        .map(({ product, other }) => ({
          use: product[form.use],
          slope: form.slope(other),
          place: placeOf(structure, product),
        })),
    );
    return onEdges(`${form.label} +${index + 1}`, edges);
  }).flat();
}

/** M20: the value of another source of the same sum. */
export function wrongSource(structure: Structure): readonly Mutation[] {
  return shifted(structure, {
    label: 'source',
    use: 'parameterUse',
    slope: (other) => valueOf(other.source),
  });
}

/** M21: the weight of another hidden unit of the same sum. */
export function wrongBranch(structure: Structure): readonly Mutation[] {
  return shifted(structure, {
    label: 'branch',
    use: 'sourceUse',
    slope: (other) => valueOf(other.parameter),
  });
}

/** M17: db/db = 0, b, or an input of the same sum. */
export function biasDerivative(structure: Structure): readonly Mutation[] {
  const edges = (slope: (sum: WeightedSum, parameter: number) => WrongSlope | undefined) =>
    structure.sums.flatMap((sum) =>
      sum.biases.flatMap((bias) => {
        const wrong = slope(sum, bias.parameter);
        const place = structure.nameOf(bias.parameter) ?? `node ${bias.parameter}`;
        return wrong === undefined ? [] : [{ use: bias.use, slope: wrong, place }];
      }),
    );
  const longest = Math.max(0, ...structure.sums.map((sum) => sum.products.length));
  const inputs = Array.from({ length: longest }, (_, index) =>
    onEdges(
      `input ${index + 1}`,
      edges((sum) => {
        const product = sum.products[index];
        return product === undefined ? undefined : valueOf(product.source);
      }),
    ),
  );
  return [
    ...onEdges(
      'zero',
      edges(() => constant(0)),
    ),
    ...onEdges(
      'itself',
      edges((_, parameter) => valueOf(parameter)),
    ),
    ...inputs.flat(),
  ];
}
