import { computationGraph } from '../figure/computation-graph-model.ts';
import type { ComputationGraph } from '../figure/computation-graph-model.ts';
import { networkModel } from '../figure/network-model.ts';
import type { NetworkModel } from '../figure/network-model.ts';
import type { Role } from '../../grader/question.ts';
import type { Proposal } from './propose.ts';

export type ProposedFigure =
  | { readonly kind: 'network'; readonly model: NetworkModel }
  | { readonly kind: 'graph'; readonly model: ComputationGraph }
  | { readonly kind: 'none' };

/** The picture of a proposed forward pass: a network where it is one, else its graph if one can follow it. */
export function proposedFigure({ graph, roles, names }: Proposal): ProposedFigure {
  if (names.some(({ shape }) => shape.length > 0)) return { kind: 'none' };
  const all = new Map<string, Role>([
    ...roles,
    ...names.map(({ name, role }): [string, Role] => [name, role]),
  ]);
  const symbols = [...all.keys()].map((name) => ({ name }));
  const network = networkModel({ graph, roles: all, symbols, ask: [] });
  if (network !== undefined) return { kind: 'network', model: network };
  const model = computationGraph({ graph, roles: all, symbols });
  return model === undefined ? { kind: 'none' } : { kind: 'graph', model };
}
