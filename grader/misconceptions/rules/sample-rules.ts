import { at, sizeOf } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { stridesOf } from '../../tensor/strides.ts';
import { times } from '../arrays.ts';
import { everywhere } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Structure } from '../structure.ts';
import { atPredictions } from './loss-rules.ts';
import type { Change } from './loss-rules.ts';

/** Further samples than these are not tried alone, save the last. */
const mostSamples = 8;

/** M09 over samples and outputs: only one of them counts, with or without the 1/n. */
export function oneSampleOnly(structure: Structure): readonly Mutation[] {
  const { predictions, graph } = structure;
  const [prediction, ...others] = predictions;
  if (prediction === undefined) return [];
  const shape = shapeOf(graph, prediction);
  if (others.length > 0) return onePredictionOnly(structure);
  return shape.flatMap((length, axis) =>
    length < 2
      ? []
      : indices(length).flatMap((index) =>
          withMean(structure, `${axisName(axis)} ${index + 1}`, (factor) =>
            atPredictions(predictions, kept(shape, axis, { index, factor })),
          ),
        ),
  );
}

const axisName = (axis: number): string => ['sample', 'output'][axis] ?? `axis ${axis} entry`;

function onePredictionOnly(structure: Structure): readonly Mutation[] {
  const { predictions } = structure;
  return indices(predictions.length).flatMap((index) =>
    withMean(structure, `sample ${index + 1}`, (factor) => {
      const others = atPredictions(predictions.toSpliced(index, 1), (right, k) => times(right, 0, k));
      if (factor === 1) return others;
      const own = atPredictions([at(predictions, index)], (right, k) => times(right, factor, k));
      return (arithmetic) => {
        const [silent, loud] = [others(arithmetic), own(arithmetic)];
        return {
          pullback: (edge, right) =>
            silent.pullback?.(edge, () => loud.pullback?.(edge, right) ?? right()) ?? right(),
        };
      };
    }),
  );
}

type Calculi = Parameters<typeof everywhere>[1];

function withMean({ averaged }: Structure, label: string, calculus: (factor: number) => Calculi) {
  const [mean] = averaged;
  const own = everywhere(label, calculus(1));
  return mean === undefined ? [own] : [own, everywhere(`${label}, without 1/n`, calculus(mean))];
}

const indices = (length: number): readonly number[] => [
  ...new Set([...Array.from({ length: Math.min(length, mostSamples) }, (_, index) => index), length - 1]),
];

/** What has the index on the axis, times a factor; 0 elsewhere. */
function kept(shape: Shape, axis: number, { index, factor }: { index: number; factor: number }): Change {
  const stride = at(stridesOf(shape), axis);
  const isKept = Array.from(
    { length: sizeOf(shape) },
    (_, position) => Math.floor(position / stride) % at(shape, axis) === index,
  );
  return (right, k) => ({
    shape: right.shape,
    data: right.data.map((entry, position) =>
      isKept[position] === true ? k.multiply(entry, k.number(factor)) : k.number(0),
    ),
  });
}
