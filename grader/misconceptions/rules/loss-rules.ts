import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import { sizeOf } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { combine, keepOnly, times } from '../arrays.ts';
import { argumentOf } from '../edges.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';

type Change = <T>(right: Tensor<T>, arithmetic: Arithmetic<T>) => Tensor<T>;

/** Changes what arrives at every prediction from the loss. */
function atPrediction({ predictions }: Structure, change: Change) {
  const changed: ReadonlySet<NodeId> = new Set(predictions);
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    pullback: (edge, right) => (changed.has(argumentOf(edge)) ? change(right(), arithmetic) : right()),
  });
}

/** M01, M02, M03: a constant factor at the loss. */
export function scaledBy(factor: number | string) {
  return (structure: Structure): readonly Mutation[] =>
    structure.lossEdges.length === 0
      ? []
      : [
          everywhere(
            `times ${factor}`,
            atPrediction(structure, (right, arithmetic) => times(right, factor, arithmetic)),
          ),
        ];
}

/** Number of predicted values over all samples and outputs. */
function predictionCount({ graph, predictions }: Structure): number {
  let count = 0;
  for (const id of predictions) {
    const node = graph.nodes[id];
    if (node !== undefined && node.kind !== 'constant') count += sizeOf(node.shape);
  }
  return count;
}

/** M05: the mean taken for a sum. */
export function meanForgotten(structure: Structure): readonly Mutation[] {
  const n = predictionCount(structure);
  return n > 1 ? scaledBy(n)(structure) : [];
}

/** M06: the mean taken twice. */
export function meanTwice(structure: Structure): readonly Mutation[] {
  const n = predictionCount(structure);
  return n > 1 ? scaledBy(`1/${n}`)(structure) : [];
}

/** M09 over samples: only one of them counts, with or without the 1/n. */
export function oneSampleOnly(structure: Structure): readonly Mutation[] {
  const n = predictionCount(structure);
  if (n < 2 || structure.predictions.length !== 1) return [];
  return Array.from({ length: n }, (_, sample) => [
    everywhere(
      `sample ${sample + 1}`,
      atPrediction(structure, (right, arithmetic) => keepOnly(right, sample, arithmetic)),
    ),
    everywhere(
      `sample ${sample + 1}, without 1/n`,
      atPrediction(structure, (right, arithmetic) =>
        times(keepOnly(right, sample, arithmetic), n, arithmetic),
      ),
    ),
  ]).flat();
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
        return combine(
          times(right(), 0, arithmetic),
          isFirst ? value : times(value, 0, arithmetic),
          (_, b) => b,
        );
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
