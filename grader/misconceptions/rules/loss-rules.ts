import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import type { Quantity } from '../../quantity.ts';
import type { Tensor } from '../../tensor.ts';
import { combine, gatherBack, times } from '../arrays.ts';
import { argumentOf } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';

export type Change = <T>(right: Tensor<T>, arithmetic: Arithmetic<T>) => Tensor<T>;

/** Changes what arrives from the loss at predictions, at all of them or at those named. */
export function atPredictions(predictions: readonly NodeId[], change: Change) {
  const changed: ReadonlySet<NodeId> = new Set(predictions);
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    pullback: (edge, right) => (changed.has(argumentOf(edge)) ? change(right(), arithmetic) : right()),
  });
}

/** M01: a constant factor at the loss; of a function without predictions, on its derivative. */
export function scaledBy(factor: number | string) {
  return (structure: Structure): readonly Mutation[] => [
    everywhere(`times ${factor}`, derivativesTimes(structure, factor)),
  ];
}

/** M02, M03: the factor at the derivative of the loss, at its value, or at both. */
export function lossScaledBy(factor: number | string) {
  return (structure: Structure): readonly Mutation[] => {
    const losses = new Set(structure.losses.map((loss) => structure.nameOf(loss)));
    const scaledValue: Told = (asked, read, arithmetic) =>
      asked.kind === 'value' && losses.has(asked.of) ? times(read(asked), factor, arithmetic) : undefined;
    const backward = derivativesTimes(structure, factor);
    const forms = [everywhere(`times ${factor}`, backward)];
    if (losses.size === 0) return forms;
    return [
      ...forms,
      everywhere(`value times ${factor}`, (arithmetic) => telling(scaledValue, {}, arithmetic)),
      everywhere(`throughout times ${factor}`, (arithmetic) =>
        telling(scaledValue, backward(arithmetic), arithmetic),
      ),
    ];
  };
}

type Told = <T>(
  asked: Quantity,
  read: (quantity: Quantity) => Tensor<T>,
  arithmetic: Arithmetic<T>,
) => Tensor<T> | undefined;

/** A calculus that also tells something else of what it reads. */
function telling<T>(told: Told, other: Calculus<T>, arithmetic: Arithmetic<T>): Calculus<T> {
  return { ...other, report: (asked, read) => told(asked, read, arithmetic) ?? other.report?.(asked, read) };
}

function derivativesTimes({ predictions, lossEdges }: Structure, factor: number | string) {
  const change: Change = (right, arithmetic) => times(right, factor, arithmetic);
  if (lossEdges.length > 0) return atPredictions(predictions, change);
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    report: (asked, read) => (asked.kind === 'gradient' ? change(read(asked), arithmetic) : undefined),
  });
}

/** M05: a mean taken for a sum. */
export function meanForgotten(structure: Structure): readonly Mutation[] {
  return structure.averaged.flatMap((count) => lossScaledBy(count)(structure));
}

/** M06: the mean taken twice, or of a sum; at the predictions, or at the parameters alone. */
export function meanTwice(structure: Structure): readonly Mutation[] {
  const { averaged, counts, roles } = structure;
  const all = averaged.length > 0 ? averaged : counts;
  return all.flatMap((count) => [
    ...lossScaledBy(`1/${count}`)(structure),
    everywhere(`parameters times 1/${count}`, <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
      adjoint: (node, right) =>
        roles.get(node) === 'parameter' ? times(right, `1/${count}`, arithmetic) : right,
    })),
  ]);
}

/**
 * M04: the loss or the squared residual as the first error signal. The absolute residual is not
 * among them: it is always ŷ−y or, as in M01, y−ŷ.
 */
export function lossAsErrorSignal(structure: Structure): readonly Mutation[] {
  const [loss, target] = [structure.losses[0], structure.targets[0]];
  const [prediction, ...others] = structure.predictions;
  if (loss === undefined || prediction === undefined || others.length > 0) return [];
  const [first] = structure.lossEdges;
  const seeded = (label: string, seed: Seed) =>
    everywhere(label, <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
      pullback: (edge, right) => {
        if (argumentOf(edge) !== prediction) return right();
        const value = seed(edge.value, arithmetic);
        const isFirst = edge.node === first?.node && edge.argument === first.argument;
        const none = times(right(), 0, arithmetic);
        if (!isFirst) return none;
        const own = combine(none, value, (_, b) => b);
        return gatherBack(own, none.shape, arithmetic);
      },
    }));
  const ofLoss = seeded('loss', (value) => value(loss));
  if (target === undefined) return [ofLoss];
  const residual: Seed = (value, arithmetic) =>
    combine(value(target), value(prediction), arithmetic.subtract);
  return [
    ofLoss,
    seeded('squared residual', (value, arithmetic) => {
      const own = residual(value, arithmetic);
      return combine(own, own, arithmetic.multiply);
    }),
  ];
}

type Seed = <T>(value: (node: NodeId) => Tensor<T>, arithmetic: Arithmetic<T>) => Tensor<T>;
