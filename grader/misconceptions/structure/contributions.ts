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
  const ofView = known.get(view) ?? new Map<NodeId, readonly Way[]>();
  known.set(view, ofView);
  const ways = ofView.get(node) ?? findWays(view, node);
  ofView.set(node, ways);
  return ways;
}

const known = new WeakMap<GraphView, Map<NodeId, readonly Way[]>>();

function findWays(view: GraphView, node: NodeId): readonly Way[] {
  const byLine = new Map<string, Use[]>();
  for (const use of view.uses.get(node) ?? []) add(byLine, linesOf(view, use.node), use);
  return [...byLine.values()].flatMap((uses) => {
    if (uses.length === 1) return [uses];
    const byDepth = new Map<string, Use[]>();
    for (const use of uses) {
      const inside = uses.filter((other) => other.node !== use.node && view.depends(use.node, other.node));
      add(byDepth, `${inside.length}`, use);
    }
    return [...byDepth.values()];
  });
}

function add(ways: Map<string, Use[]>, key: string, use: Use): void {
  const way = ways.get(key);
  if (way === undefined) ways.set(key, [use]);
  else way.push(use);
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

/** A chain that goes on this long goes on. */
const mostLooks = 24;

/** Whether each way runs through the one before it, as a weight does that is used at every step of time. */
export function isRecurrent(view: GraphView, ways: readonly Way[]): boolean {
  if (ways.length < 2) return false;
  return ways.slice(1, mostLooks).every((way, at) => {
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
