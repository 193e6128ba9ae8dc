import type { Graph, GraphNode } from '../../grader/graph.ts';
import type { Role } from '../../grader/question.ts';

/** What a name that is not computed stands for; `other` is neither asked nor told apart. */
export const givenRoles = ['input', 'target', 'parameter', 'rate', 'mask', 'other'] as const;
export type GivenRole = (typeof givenRoles)[number];

const spelled: readonly (readonly [pattern: RegExp, role: GivenRole])[] = [
  [/^(x|X)/, 'input'],
  [/^(y|Y|t|T|target)\d*(_\d+)*$/, 'target'],
  [/^(eta|lr|alpha|rate)$/, 'rate'],
  [/^(m|M|mask)\d*$/, 'mask'],
  [/^(n|N|lam|eps|epsilon)$/, 'other'],
];

/** What a given name stands for, by the habits of the field; a parameter where nothing says otherwise. */
export const givenRole = (name: string): GivenRole =>
  spelled.find(([pattern]) => pattern.test(name))?.[1] ?? 'parameter';

export type AssignedRole = Extract<Role, 'preActivation' | 'activation' | 'prediction' | 'loss'>;

const bends = new Set(['relu', 'maximum', 'minimum', 'where', 'call']);

/** Whether a node is an activation function of some node: it bends, or is a call. */
const isActivation = (node: GraphNode | undefined): boolean =>
  node?.kind === 'apply' && bends.has(node.operation.name);

const predicted = /^(yhat|y_hat|p|P|Yhat|yp|ypred|y_pred|pred|o|out)\d*$/;

/** What the names are that a forward pass computes: the last one is the loss. */
export function assignedRoles(graph: Graph): ReadonlyMap<string, AssignedRole> {
  const roles = new Map<string, AssignedRole>();
  const names = graph.assigned.map(({ name }) => name);
  const last = names.at(-1);
  for (const { name, node } of graph.assigned) {
    if (name === last) roles.set(name, 'loss');
    else if (predicted.test(name)) roles.set(name, 'prediction');
    else roles.set(name, isActivated(graph, node) ? 'preActivation' : 'activation');
  }
  if (![...roles.values()].includes('prediction')) {
    const before = names.at(-2);
    if (before !== undefined && graph.names.size > 2) roles.set(before, 'prediction');
  }
  return roles;
}

/** Whether some activation function reads the node, or reads it negated, as σ is written. */
function isActivated(graph: Graph, node: number): boolean {
  return graph.nodes.some(
    (reader, at) =>
      reader.kind === 'apply' &&
      reader.arguments.includes(node) &&
      (isActivation(reader) || (reader.operation.name === 'negate' && isActivated(graph, at))),
  );
}
