import type { Role } from '../../../grader/question.ts';
import { networkModel, type NetworkModel } from '../../../problems/figure/network-model.ts';
import { networkForward, type NetworkShape } from '../../../problems/networks.ts';
import { forwardGraph } from './forward-graph.ts';

export const lecture: NetworkShape = {
  inputs: 2,
  hidden: [2],
  outputs: 1,
  activation: 'none',
  loss: 'half',
  bias: true,
};

export function modelOf(shape: NetworkShape, ask: readonly string[] = []): NetworkModel {
  const { forward, given, roles } = networkForward(shape);
  const all = new Map<string, Role>([
    ...given.map(({ name, role }) => [name, role] as const),
    ...Object.entries(roles),
  ]);
  const model = networkModel({ graph: forwardGraph(forward), roles: all, symbols: [], ask });
  if (model === undefined) throw new Error('no network');
  return model;
}
