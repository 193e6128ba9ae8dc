import type { ScalarFunction } from '../arithmetic/arithmetic.ts';
import type { Graph } from '../graph.ts';
import { isLarge } from './tape.ts';

/** Functions that keep fractions; √ does of perfect squares, as in a variance chosen for it. */
const rational: ReadonlySet<ScalarFunction> = new Set(['abs', 'sign', 'floor', 'ceil', 'round', 'sqrt']);

const known = new WeakMap<Graph, boolean>();

/**
 * Whether a graph is better followed in doubles: it uses functions whose values are no fractions,
 * or it is so large that its fractions grow without bound.
 */
export function isComputedInDoubles(graph: Graph): boolean {
  const found = known.get(graph) ?? (isLarge(graph) || graph.nodes.some(isIrrational));
  known.set(graph, found);
  return found;
}

const isIrrational = (node: Graph['nodes'][number]): boolean =>
  node.kind === 'apply' &&
  node.operation.name === 'call' &&
  !rational.has(node.operation.attributes.function);
