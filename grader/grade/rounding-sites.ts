import type { Quantity } from '../quantity.ts';
import { sizeOf } from '../tensor.ts';
import { isLoss, rankOf } from './order.ts';
import type { GraphQuestion, OwnAnswer } from './reckon.ts';

/** One number that a student would write down, and round, on the way. */
export type Site = Omit<OwnAnswer, 'value'>;

/**
 * Every number that a student may write down on the way, in order of dependence: parameters after
 * updates, values of the forward pass but the losses, and the gradients of the losses by them.
 */
export function sitesOf(question: GraphQuestion): readonly Site[] {
  const { graph, update } = question;
  const inner = graph.assigned.map(({ name }) => name).filter((name) => !isLoss(question, name));
  const losses = [...graph.names.keys()].filter((name) => isLoss(question, name));
  const last = lastStep(question);
  const quantities = Array.from({ length: last + 1 }, (_, step): readonly Quantity[] => [
    ...(step > 0 && update ? update.parameters.map((wrt) => updatedAt(wrt, step)) : []),
    ...inner.map((of): Quantity => ({ kind: 'value', of, step })),
    ...losses.flatMap((of) => inner.map((wrt): Quantity => ({ kind: 'gradient', of, wrt, step }))),
    ...(step < last && update
      ? update.parameters.map((wrt): Quantity => ({ kind: 'gradient', of: update.loss, wrt, step }))
      : []),
  ]).flat();
  return quantities
    .toSorted((a, b) => rankOf(question, a) - rankOf(question, b))
    .flatMap((quantity) => elementsOf(question, quantity).map((element) => ({ quantity, element })));
}

const updatedAt = (wrt: string, step: number): Quantity => ({ kind: 'updated', of: wrt, wrt, step });

function elementsOf({ graph }: GraphQuestion, quantity: Quantity): readonly number[] {
  const name = 'wrt' in quantity ? quantity.wrt : quantity.of;
  const node = graph.nodes[graph.names.get(name) ?? -1];
  const size = node === undefined || node.kind === 'constant' ? 1 : sizeOf(node.shape);
  return Array.from({ length: size }, (_, element) => element);
}

function lastStep({ parts, update }: GraphQuestion): number {
  if (update === undefined) return 0;
  const steps = parts.flatMap((part) =>
    part.cells.map(({ asks }) =>
      asks.kind === 'number' && 'step' in asks.quantity ? (asks.quantity.step ?? 0) : 0,
    ),
  );
  return Math.max(0, ...steps);
}
