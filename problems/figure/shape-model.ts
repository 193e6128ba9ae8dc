import { readForward } from '../../grader/numpy/forward.ts';
import type { Role } from '../../grader/question.ts';
import { activations } from '../activations.ts';
import { layersOf } from '../network-shape.ts';
import type { NetworkShape } from '../network-shape.ts';
import { networkForward } from '../networks.ts';
import { networkModel, type NetworkModel } from './network-model.ts';

/** The picture of a network from its shape alone, before anything is drawn. */
export function shapeModel(shape: NetworkShape, ask: readonly string[] = []): NetworkModel {
  const { forward, given, roles } = networkForward(shape);
  const reading = readForward(forward, new Map(given.map(({ name }) => [name, []])));
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  const all = new Map<string, Role>([
    ...given.map(({ name, role }) => [name, role] as const),
    ...Object.entries(roles),
  ]);
  const marks = layersOf(shape).map(({ activation }) => activations[activation].mark);
  const model = networkModel({ graph: reading.graph, roles: all, symbols: [], ask, activations: marks });
  if (model === undefined) throw new Error('a network without a picture');
  return model;
}
