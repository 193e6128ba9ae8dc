import type { NodeId } from '../../graph.ts';
import { once } from './graph-view.ts';
import type { GraphView, Use } from './graph-view.ts';

/** The uses of a value that a person counts as one way to the loss, in the order of the text. */
export type Way = readonly Use[];

/**
 * The ways a value takes: by the lines of the forward pass that it occurs in, and within a line by
 * its occurrences one inside the other. w·(w·x + c) has two ways for w, x·x one for x.
 */
export function waysFrom(view: GraphView, node: NodeId): readonly Way[] {
  const ways = new Map<string, Use[]>();
  const uses = view.uses.get(node) ?? [];
  for (const use of uses) {
    const lines = linesOf(view, use.node);
    const depth = uses.filter(
      (other) =>
        other.node !== use.node && view.depends(use.node, other.node) && linesOf(view, other.node) === lines,
    ).length;
    const key = `${lines} ${depth}`;
    const way = ways.get(key);
    if (way === undefined) ways.set(key, [use]);
    else way.push(use);
  }
  return [...ways.values()];
}

/** The lines that a node is part of: the assigned values it reaches with none in between. */
function linesOf(view: GraphView, node: NodeId): string {
  const lines = new Set<NodeId>();
  const seen = new Set<NodeId>([node]);
  for (const id of seen) {
    if (view.isStatement(id)) lines.add(id);
    else for (const use of view.uses.get(id) ?? []) seen.add(use.node);
  }
  return [...lines].toSorted((a, b) => a - b).join();
}

/** Whether each way runs through the one before it, as a weight does that is used at every step of time. */
export function isRecurrent(view: GraphView, ways: readonly Way[]): boolean {
  if (ways.length < 2) return false;
  return ways.slice(1).every((way, at) => {
    const before = ways[at] ?? [];
    return way.some((use) =>
      before.some((earlier) => use.node !== earlier.node && view.depends(use.node, earlier.node)),
    );
  });
}

export interface Branching {
  readonly node: NodeId;
  readonly ways: readonly Way[];
}

/** Values with a name, computed or given, that reach the loss in more than one way. */
export const branchings = once((view: GraphView): readonly Branching[] =>
  [...view.graph.nodes.keys()].flatMap((node) => {
    const isSeen = view.nameOf(node) !== undefined || view.isStatement(node);
    if (!isSeen || !view.isVariable(node)) return [];
    const ways = waysFrom(view, node);
    return ways.length > 1 ? [{ node, ways }] : [];
  }),
);
