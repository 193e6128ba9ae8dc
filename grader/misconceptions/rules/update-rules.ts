import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import type { Quantity } from '../../quantity.ts';
import { at } from '../../tensor.ts';
import { combine } from '../arrays.ts';
import { byTerms, overTerms, withEdges } from '../edges.ts';
import type { WrongPull } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import type { Product } from '../structure/products.ts';

type UpdateOf = <T>(arithmetic: Arithmetic<T>) => NonNullable<Calculus<T>['update']>;

function updating(label: string, update: UpdateOf) {
  return (structure: Structure): readonly Mutation[] =>
    structure.update === undefined
      ? []
      : [everywhere(label, (arithmetic) => ({ update: update(arithmetic) }))];
}

/** M32: θ + ηg. */
export const uphill = updating(
  'uphill',
  ({ add, multiply }) =>
    (theta, gradient, rate) =>
      combine(theta, combine(rate, gradient, multiply), add),
);

/** M33: θ − g. */
export const rateForgotten = updating(
  'no rate',
  ({ subtract }) =>
    (theta, gradient) =>
      combine(theta, gradient, subtract),
);

/** M36: every step with the first gradient. */
export const staleGradient = updating(
  'stale',
  ({ subtract, multiply }) =>
    (theta, _, rate, __, first) =>
      combine(theta, combine(rate, first, multiply), subtract),
);

/**
 * M35: earlier layers see the new weights of later ones; or each parameter in turn is updated
 * and the next gradient taken at the new point.
 */
export function updatedTooEarly(structure: Structure): readonly Mutation[] {
  const { update, graph } = structure;
  const rate = update && graph.names.get(update.rate);
  if (update === undefined || rate === undefined) return [];
  const { parameters } = update;
  const orders = parameters.length < 2 ? [] : [parameters, parameters.toReversed()];
  return [...laterLayersFirst(structure, rate), ...orders.map(sequentially)];
}

function laterLayersFirst({ sums }: Structure, rate: NodeId): readonly Mutation[] {
  const edges = sums.flatMap((sum) => sum.products.filter((product) => product.hidden));
  if (edges.length === 0) return [];
  const calculus = withEdges(edges.map((product) => [product.sourceUse, throughNewWeight(product, rate)]));
  return [
    {
      label: 'later layers first',
      everywhere: true,
      rule: { kind: 'calculus', calculus, touches: isAfterUpdate },
    },
    everywhere('later layers first, gradients too', calculus),
  ];
}

const isAfterUpdate = (asked: Quantity): boolean =>
  asked.kind === 'updated' || (asked.kind !== 'shape' && (asked.step ?? 0) > 0);

/** Back through w − η·∂L/∂w, with the adjoint that arrives at w·h. */
function throughNewWeight(product: Product, rate: NodeId): WrongPull {
  const { parameter, source } = product;
  const toParameter = byTerms(product, 'parameter', (term, entry) => entry(source, term.source));
  return (edge, right) => {
    const { value, arithmetic } = edge;
    const gradient = toParameter(edge, right);
    const steps = combine(gradient, value(rate), arithmetic.multiply);
    const updated = combine(value(parameter), steps, arithmetic.subtract);
    return overTerms(edge, { product, side: 'source' }, (term) => at(updated.data, term.parameter));
  };
}

function sequentially(order: readonly string[]): Mutation {
  return { label: `${order.join()} in turn`, everywhere: true, rule: { kind: 'sequential', order } };
}
