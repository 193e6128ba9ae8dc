import type { ScalarFunction } from '../arithmetic/arithmetic.ts';
import type { Graph } from '../graph.ts';
import { isLarge } from './tape.ts';

/** Functions that keep fractions; √ does of perfect squares, as in a variance chosen for it. */
const rational: ReadonlySet<ScalarFunction> = new Set(['abs', 'sign', 'floor', 'ceil', 'round', 'sqrt']);

const known = new WeakMap<Graph, boolean>();

/** Whether a graph uses functions whose values are no fractions. */
export function isIrrational(graph: Graph): boolean {
  const found =
    known.get(graph) ??
    graph.nodes.some(
      (node) =>
        node.kind === 'apply' &&
        node.operation.name === 'call' &&
        !rational.has(node.operation.attributes.function),
    );
  known.set(graph, found);
  return found;
}

/** Whether a graph is better followed in doubles: it is irrational, or its fractions would grow long. */
export const isComputedInDoubles = (graph: Graph): boolean => isLarge(graph) || isIrrational(graph);
