import type { NodeId } from '../../graph.ts';
import { bySlope, constant, valueOf } from '../edges.ts';
import type { Mutation } from '../misconception.ts';
import { inPlaces } from '../places.ts';
import type { Place } from '../places.ts';
import type { Structure } from '../structure.ts';
import { activationsOf } from '../structure/activations.ts';
import { isScale, numeralOf, operands } from '../structure/graph-view.ts';
import { masksOf } from '../structure/masks.ts';

/** M40: a constant factor (1/q of dropout, 1/√d of attention) that acts forward only. */
export function scaleLost(structure: Structure): readonly Mutation[] {
  const { graph, isVariable, nameOf, predictions } = structure;
  const activations = new Set(activationsOf(structure).flatMap(({ region }) => region.nodes));
  const isBefore = (id: NodeId) =>
    !predictions.some((prediction) => structure.depends(id, prediction) && id !== prediction);
  const plain = [...graph.nodes.keys()].flatMap((node): readonly Place[] => {
    const both = operands(graph, node, 'multiply') ?? operands(graph, node, 'divide');
    const [a, b] = both ?? [];
    if (a === undefined || b === undefined || activations.has(node) || !isBefore(node)) return [];
    const argument = isScale(structure, b)
      ? 0
      : operands(graph, node, 'multiply') !== undefined && isScale(structure, a)
        ? 1
        : -1;
    const [scaled, scale] = argument === 0 ? [a, b] : [b, a];
    if (argument < 0 || !isVariable(scaled) || isMean(structure, scaled) || numeralOf(graph, scale) === -1)
      return [];
    return [{ name: nameOf(node) ?? `node ${node}`, edges: [[{ node, argument }, bySlope(constant(1))]] }];
  });
  const masked = masksOf(structure).flatMap(({ use, mask, scale }): readonly Place[] =>
    scale === undefined
      ? []
      : [{ name: nameOf(mask) ?? `node ${mask}`, edges: [[use, bySlope(valueOf(mask))]] }],
  );
  return inPlaces('scale', [...plain, ...masked]);
}

/** A sum that is divided by its length is a mean, whose factor is no scale. */
const isMean = ({ graph }: Structure, id: NodeId): boolean => operands(graph, id, 'sum') !== undefined;
