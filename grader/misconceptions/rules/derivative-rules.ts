import { mapTensor } from '../../tensor.ts';
import type { WrongSlope } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Structure } from '../structure.ts';
import { activationsOf } from '../structure/activations.ts';
import type { Activation } from '../structure/activations.ts';
import { derivativeAt } from '../structure/regions.ts';
import { atActivation } from './gate-rules.ts';

/** M29: φ′ taken at h; or the formula in φ(z), σ(1−σ), filled with z itself. */
export function wrongArgument(structure: Structure): readonly Mutation[] {
  const activations = activationsOf(structure);
  const places = (slopeOf: (activation: Activation) => WrongSlope | undefined) =>
    activations.flatMap((activation) => {
      const slope = slopeOf(activation);
      return slope === undefined ? [] : [atActivation(structure, activation, slope)];
    });
  return [
    ...inPlaces('derivative at h', places(atOwnValue(structure))),
    ...inPlaces('formula in z', places(formulaInZ)),
  ];
}

const atOwnValue =
  ({ graph }: Structure) =>
  ({ region }: Activation): WrongSlope =>
  ({ value, arithmetic }) =>
    derivativeAt(graph, region, { point: value(region.output), value, arithmetic });

/** z(1 − z) for a sigmoid, 1 − z² for tanh; the others have no formula in their own value. */
function formulaInZ({ family, region }: Activation): WrongSlope | undefined {
  switch (family.kind) {
    case 'sigmoid':
      return ({ value, arithmetic: k }) =>
        mapTensor(value(region.input), (z) => k.multiply(z, k.subtract(k.number(1), z)));
    case 'tanh':
      return ({ value, arithmetic: k }) =>
        mapTensor(value(region.input), (z) => k.subtract(k.number(1), k.multiply(z, z)));
    case 'relu':
    case 'leaky':
    case 'smooth':
      return undefined;
  }
}
