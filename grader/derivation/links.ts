import type { Graph } from '../graph.ts';
import type { Derivative } from '../question.ts';
import { chain } from '../symbolic/chain.ts';
import type { Path } from '../symbolic/chain.ts';
import { symbolOf } from './derivative.ts';

const known = new WeakMap<Graph, Map<string, readonly Path[]>>();

/** All paths from `wrt` up to `of`; found once for a graph. */
export function pathsOf(graph: Graph, derivative: Derivative): readonly Path[] {
  const ofGraph = known.get(graph) ?? new Map<string, readonly Path[]>();
  known.set(graph, ofGraph);
  const key = symbolOf(derivative);
  const paths = ofGraph.get(key) ?? chain(graph, derivative.of, derivative.wrt);
  ofGraph.set(key, paths);
  return paths;
}

/** The links on any path, as gradient symbols. */
export function linksOf(graph: Graph, derivative: Derivative): ReadonlySet<string> {
  return new Set(pathsOf(graph, derivative).flat().map(symbolOf));
}

/** The names that a path passes, both ends among them. */
export function nodesOn(path: Path): ReadonlySet<string> {
  return new Set(path.flatMap(({ of, wrt }) => [of, wrt]));
}
