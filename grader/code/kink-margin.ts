import { float } from '../arithmetic/float.ts';
import type { Graph, GraphNode, NodeId } from '../graph.ts';
import { trace } from '../trace/trace.ts';
import type { Tape } from './tape.ts';

/** How near the forward pass comes to a kink or a tie at a tape; infinite where it has none. */
export function kinkMargin(graph: Graph, tape: Tape): number {
  const pairs = graph.nodes.flatMap((node): readonly Meeting[] => meetingOf(node));
  if (pairs.length === 0) return Number.POSITIVE_INFINITY;
  const { node } = trace(graph, tape, { arithmetic: float });
  let least = Number.POSITIVE_INFINITY;
  for (const [left, right] of pairs) {
    const a = node(left).data;
    const b = right === undefined ? [0] : node(right).data;
    for (let k = 0; k < Math.max(a.length, b.length); k++) {
      least = Math.min(least, Math.abs((a[k % a.length] ?? 0) - (b[k % b.length] ?? 0)));
    }
  }
  return least;
}

type Meeting = readonly [NodeId, NodeId | undefined];

/** What must not meet: two nodes, or one node and 0. */
function meetingOf(node: GraphNode): readonly Meeting[] {
  if (node.kind !== 'apply') return [];
  const [first, second] = node.arguments;
  if (first === undefined) return [];
  switch (node.operation.name) {
    case 'relu':
      return [[first, undefined]];
    case 'call':
      return ['abs', 'sign'].includes(node.operation.attributes.function) ? [[first, undefined]] : [];
    case 'maximum':
    case 'minimum':
    case 'compare':
      return [[first, second]];
    default:
      return [];
  }
}
