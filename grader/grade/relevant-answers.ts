import type { Graph, NodeId } from '../graph.ts';
import type { Quantity } from '../quantity.ts';
import { argumentsOf, nodeNamed, shapeOf, structureOf } from '../trace/structure.ts';
import { at, sizeOf } from '../tensor.ts';
import type { OwnAnswer } from './reckon.ts';

/**
 * The own answers on which a quantity can depend at all: those that a trace meets on its way, the
 * nearest ones first; behind an array whose every entry was given nothing further is read. Other
 * entries of the quantity itself say nothing. All rows of grad_table are kept, and
 * everything where updates come into it: a few too many cost time, one too few would be wrong.
 */
export function relevantAnswers<A extends OwnAnswer>(
  graph: Graph,
  quantity: Quantity,
  own: readonly A[],
): readonly A[] {
  if (quantity.kind === 'shape') return [];
  if ([quantity, ...own.map((answer) => answer.quantity)].some(isAfterUpdate)) return own;
  const search = searchFor(graph, own);
  if (quantity.kind === 'value') search.value(nodeNamed(graph, quantity.of));
  if (quantity.kind === 'local') search.row(nodeNamed(graph, quantity.of), nodeNamed(graph, quantity.wrt));
  if (quantity.kind === 'gradient')
    search.adjoint(nodeNamed(graph, quantity.of), nodeNamed(graph, quantity.wrt));
  const found = search.found();
  const asked = quantity.kind === 'local' ? undefined : keyOf(graph, quantity);
  return own.filter((answer) => {
    if (answer.quantity.kind === 'local') return true;
    const key = keyOf(graph, answer.quantity);
    return key !== asked && found.has(key);
  });
}

const isAfterUpdate = (quantity: Quantity): boolean =>
  quantity.kind === 'updated' || ('step' in quantity && (quantity.step ?? 0) > 0);

const valueKey = (node: NodeId): string => `value ${node}`;
const gradientKey = (of: NodeId, wrt: NodeId): string => `gradient ${of} ${wrt}`;

function keyOf(graph: Graph, quantity: Quantity): string {
  const of = nodeNamed(graph, quantity.of);
  return quantity.kind === 'gradient' ? gradientKey(of, nodeNamed(graph, quantity.wrt)) : valueKey(of);
}

/** Marks the places of own answers that are met, each node looked at once. */
function searchFor(graph: Graph, own: readonly OwnAnswer[]) {
  const places = new Map<string, Set<number>>();
  for (const { quantity, element } of own) {
    if (quantity.kind === 'local') continue;
    const key = keyOf(graph, quantity);
    places.set(key, (places.get(key) ?? new Set()).add(element));
  }
  const { uses, below } = structureOf(graph);
  const met = new Set<string>();
  const seenValues = new Set<NodeId>();
  /** Whether nothing behind a node is read any more, its own answer being whole. */
  const meets = (key: string, node: NodeId): boolean => {
    const given = places.get(key);
    if (given === undefined) return false;
    met.add(key);
    return given.size === sizeOf(shapeOf(graph, node));
  };

  const value = (start: NodeId): void => {
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (seenValues.has(node)) continue;
      seenValues.add(node);
      if (!meets(valueKey(node), node)) waiting.push(...argumentsOf(at(graph.nodes, node)));
    }
  };
  /** A node with what its pullback reads: its arguments and its own value. */
  const pullback = (node: NodeId): void => {
    value(node);
    for (const arg of argumentsOf(at(graph.nodes, node))) value(arg);
  };
  return {
    value,
    /** A row of grad_table; where it is all of the influence, it is the gradient by another name. */
    row: (of: NodeId, wrt: NodeId): void => {
      meets(gradientKey(of, wrt), wrt);
      const inside = structureOf(graph).statement(of);
      for (const [node, isInside] of inside.entries()) if (isInside) pullback(node);
    },
    adjoint: (of: NodeId, wrt: NodeId): void => {
      const through = below(of);
      const seen = new Set<NodeId>();
      const waiting = [wrt];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (seen.has(node) || meets(gradientKey(of, node), node)) continue;
        seen.add(node);
        for (const use of at(uses, node)) {
          if (through[use.node] !== true) continue;
          pullback(use.node);
          waiting.push(use.node);
        }
      }
    },
    found: (): ReadonlySet<string> => met,
  };
}
