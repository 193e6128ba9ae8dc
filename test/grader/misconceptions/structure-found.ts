import type { NodeId } from '../../../grader/graph.ts';
import { structureOf } from '../../../grader/misconceptions/structure.ts';
import { networkQuestion } from './dossier-question.ts';
import type { Numbers } from './dossier-question.ts';
import { roles } from './few-roles.ts';

/** The structure of a forward pass, and its nodes by their names. */
export function structureFound(
  forward: string,
  at: Readonly<Record<string, Numbers>>,
  ...words: readonly string[]
) {
  const structure = structureOf(networkQuestion({ forward, at, roles: roles(...words) }));
  const of = (name: string): NodeId => structure.graph.names.get(name) ?? -1;
  const named = (ids: Iterable<NodeId>) => [...ids].map((id) => structure.nameOf(id) ?? '?').join(' ');
  return { structure, of, named };
}
