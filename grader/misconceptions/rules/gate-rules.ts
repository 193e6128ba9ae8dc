import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import { filled } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { combine } from '../arrays.ts';
import { acrossRegion, bySlope, constant, valueOf } from '../edges.ts';
import type { WrongSlope } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { activationsOf } from '../structure/activations.ts';
import type { Activation, Family } from '../structure/activations.ts';
import { logitsOf } from '../structure/logits.ts';
import { masksOf } from '../structure/masks.ts';
import type { Masked } from '../structure/masks.ts';

type Gate = Activation & { readonly family: Extract<Family, { kind: 'relu' | 'leaky' }> };

const isGate = (activation: Activation): activation is Gate =>
  activation.family.kind === 'relu' || activation.family.kind === 'leaky';

/** Probabilities under a cross-entropy: there the derivative cancels, and leaving it out is M08. */
const areProbabilities = (structure: Structure, { region }: Activation): boolean =>
  logitsOf(structure).some((logits) => logits.region?.output === region.output);

/** A slope in place of φ′ at an activation. */
export function atActivation(structure: Structure, { region }: Activation, slope: WrongSlope): Place {
  const name = structure.nameOf(region.output) ?? `${region.output}`;
  return { name, edges: acrossRegion(region, slope) };
}

function atGates(structure: Structure, slope: (gate: Gate) => WrongSlope): readonly Place[] {
  return activationsOf(structure)
    .filter(isGate)
    .map((gate) => atActivation(structure, gate, slope(gate)));
}

function atMasks(structure: Structure, slope: (masked: Masked) => WrongSlope): readonly Place[] {
  return masksOf(structure).map((masked) => ({
    name: structure.nameOf(masked.mask) ?? `node ${masked.mask}`,
    edges: [[masked.use, bySlope(slope(masked))]],
  }));
}

/** What a mask in front of its scale stands for. */
function scaled({ scale }: Masked, mask: WrongSlope): WrongSlope {
  if (scale === undefined) return mask;
  return (edge) => combine(mask(edge), edge.value(scale.node), edge.arithmetic[scale.operation]);
}

/** M24: the gate, the derivative of the activation, or the mask passes everything. */
export function gateForgotten(structure: Structure): readonly Mutation[] {
  const hidden = activationsOf(structure).filter((activation) => !areProbabilities(structure, activation));
  return inPlaces('open', [
    ...hidden.map((activation) => atActivation(structure, activation, constant(1))),
    ...atMasks(structure, (masked) => scaled(masked, constant(1))),
  ]);
}

/** 1 (or the first value) where an entry is on the given side of 0, else 0 (or the second). */
function bySign<T>(
  tensor: Tensor<T>,
  k: Arithmetic<T>,
  {
    side,
    then,
    otherwise,
  }: { readonly side: 'greater' | 'less'; readonly then?: T | undefined; readonly otherwise?: T | undefined },
): Tensor<T> {
  const [zero, one] = [k.number(0), k.number(1)];
  return {
    shape: tensor.shape,
    data: tensor.data.map((entry) => k.select(k.compare(side, entry, zero), then ?? one, otherwise ?? zero)),
  };
}

/** M25: the gate looks at the sign of the gradient. */
export function gateByGradient(structure: Structure): readonly Mutation[] {
  return inPlaces(
    'by gradient',
    atGates(structure, ({ family }) => ({ adjoint, arithmetic, value }) => {
      const otherwise = family.kind === 'leaky' ? value(family.slope).data[0] : undefined;
      return bySign(adjoint, arithmetic, { side: 'greater', otherwise });
    }),
  );
}

/** M26: open below 0, closed above; of a leaky gate its slopes exchanged, or none below 0. */
export function gateInverted(structure: Structure): readonly Mutation[] {
  const inverted = atGates(structure, ({ family, region }) => ({ value, arithmetic }) => {
    const otherwise = family.kind === 'leaky' ? value(family.slope).data[0] : undefined;
    return bySign(value(region.input), arithmetic, { side: 'less', otherwise });
  });
  const masks = atMasks(structure, (masked) =>
    scaled(masked, ({ value, arithmetic: k }) =>
      combine(filled([], k.number(1)), value(masked.mask), k.subtract),
    ),
  );
  const leaky = activationsOf(structure).filter(({ family }) => family.kind === 'leaky');
  const closed = leaky.map((activation) =>
    atActivation(structure, activation, ({ value, arithmetic }) =>
      bySign(value(activation.region.input), arithmetic, { side: 'greater' }),
    ),
  );
  return [...inPlaces('inverted', [...inverted, ...masks]), ...inPlaces('closed below 0', closed)];
}

/** M27: another derivative exactly at the kink; the right one everywhere else. */
export function kinkConvention(structure: Structure): readonly Mutation[] {
  const isLeaky = activationsOf(structure).some(({ family }) => family.kind === 'leaky');
  return ['1', '1/2', ...(isLeaky ? ['0'] : [])].flatMap((atKink) =>
    inPlaces(
      `${atKink} at the kink`,
      atGates(structure, (gate) => kinkSlope(gate, atKink)),
    ),
  );
}

function kinkSlope({ family, region }: Gate, atKink: string): WrongSlope {
  return ({ value, arithmetic: k }) => {
    const below = family.kind === 'leaky' ? value(family.slope).data[0] : undefined;
    const [zero, special] = [k.number(0), k.number(atKink)];
    const z = value(region.input);
    const right = bySign(z, k, { side: 'greater', otherwise: below });
    return combine(z, right, (entry, slope) => k.select(k.compare('equal', entry, zero), special, slope));
  };
}

/** M28: h in place of φ′(z); at a maximum, the winner's value in place of 1. */
export function activationForDerivative(structure: Structure): readonly Mutation[] {
  return inPlaces('activation', [
    ...activationsOf(structure).map((activation) =>
      atActivation(structure, activation, valueOf(activation.region.output)),
    ),
    ...winners(structure),
  ]);
}

function winners({ graph, isVariable, nameOf }: Structure): readonly Place[] {
  return [...graph.nodes.entries()].flatMap(([node, written]): readonly Place[] => {
    if (written.kind !== 'apply' || written.operation.name !== 'largest' || !isVariable(node)) return [];
    const [of] = written.arguments;
    if (of === undefined) return [];
    return [
      {
        name: nameOf(node) ?? `node ${node}`,
        edges: [
          [
            { node, argument: 0 },
            (edge, right) => combine(right(), edge.value(of), edge.arithmetic.multiply),
          ],
        ],
      },
    ];
  });
}
