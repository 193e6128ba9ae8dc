import type { Graph, NodeId } from '../graph.ts';
import { at } from '../tensor.ts';
import type { Quantity } from '../quantity.ts';
import type { Question } from '../question.ts';

/** How many named values lie on the longest way to a node, from the inputs or back from a node. */
interface Depths {
  readonly forward: readonly number[];
  readonly back: (of: NodeId) => readonly number[];
}

const cache = new WeakMap<Graph, Depths>();

function depthsOf(graph: Graph): Depths {
  const known = cache.get(graph);
  if (known !== undefined) return known;
  const named = new Set(graph.assigned.map((assigned) => assigned.node));
  const own = (node: NodeId) => (named.has(node) ? 1 : 0);
  const forward: number[] = [];
  for (const [id, node] of graph.nodes.entries()) {
    const before = node.kind === 'apply' ? node.arguments.map((argument) => at(forward, argument)) : [];
    forward[id] = Math.max(0, ...before) + own(id);
  }
  const backs = new Map<NodeId, readonly number[]>();
  const back = (of: NodeId) => {
    const depths = backs.get(of) ?? depthsBack(graph, of, own);
    backs.set(of, depths);
    return depths;
  };
  const depths = { forward, back };
  cache.set(graph, depths);
  return depths;
}

function depthsBack(graph: Graph, of: NodeId, own: (node: NodeId) => number): readonly number[] {
  const depths = graph.nodes.map(() => 0);
  for (let id = of; id >= 0; id--) {
    const node = at(graph.nodes, id);
    if (node.kind !== 'apply' || (id !== of && depths[id] === 0)) continue;
    const from = at(depths, id) + own(id);
    for (const argument of node.arguments) depths[argument] = Math.max(at(depths, argument), from);
  }
  return depths;
}

/** Whether a name is a loss of the question: by its role, or because updates go down it. */
export function isLoss({ roles, update }: Pick<Question, 'roles' | 'update'>, name: string): boolean {
  return roles.get(name) === 'loss' || name === update?.loss;
}

/** What an order of dependence is found from. */
type Ranked = Pick<Question, 'roles' | 'update'> & { readonly graph: Graph };

const [perStep, perPhase] = [1e9, 1e6];
const phases = { updated: 0, shape: 0, value: 1, local: 2, gradientInside: 3, gradient: 4 } as const;

/**
 * Where a quantity stands in the order of dependence: values before what uses them, rows of
 * grad_table before products of rows, ∂L/∂ŷ before what it flows into, a step before the next.
 */
export function rankOf(question: Ranked, quantity: Quantity): number {
  if (quantity.kind === 'shape') return 0;
  const step = (quantity.step ?? 0) * perStep;
  const { graph } = question;
  const { forward, back } = depthsOf(graph);
  const depth = (name: string, depths: readonly number[]) => depths[graph.names.get(name) ?? -1] ?? 0;
  switch (quantity.kind) {
    case 'updated':
      return step + phases.updated * perPhase;
    case 'value':
      return step + phases.value * perPhase + depth(quantity.of, forward);
    case 'local':
      return step + phases.local * perPhase + depth(quantity.of, forward);
    case 'gradient': {
      const phase = isLoss(question, quantity.of) ? phases.gradient : phases.gradientInside;
      const of = graph.names.get(quantity.of);
      const distance = of === undefined ? 0 : depth(quantity.wrt, back(of));
      return step + phase * perPhase + distance;
    }
  }
}
