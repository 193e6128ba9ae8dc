import type { Graph, NodeId } from '../graph.ts';
import { nodeNamed, statementsUsing } from '../trace/structure.ts';

/** One factor of a chain: ∂of/∂wrt along the statement that computes `of`. */
export interface Link {
  readonly of: string;
  readonly wrt: string;
}

/** The links from `wrt` up to `of`, in that order. */
export type Path = readonly Link[];

/** More paths than anyone reads; a caller that meets them says so. */
export const mostPaths = 512;

/**
 * All paths by which `wrt` influences `of`, named node by named node, in the order of the text.
 * Empty where there is none, and for `wrt` itself; at most `mostPaths` + 1.
 */
export function chain(graph: Graph, of: string, wrt: string): readonly Path[] {
  const names = namesOf(graph);
  const [end, start] = [nodeNamed(graph, of), nodeNamed(graph, wrt)];
  const paths: Path[] = [];
  const open: Trail[] = [{ node: start, before: undefined }];
  for (let trail = open.pop(); trail !== undefined && paths.length <= mostPaths; trail = open.pop()) {
    if (trail.node === end) {
      if (trail.before !== undefined) paths.push(linksOf(trail, names));
      continue;
    }
    for (const node of statementsUsing(graph, trail.node, end).toReversed()) {
      open.push({ node, before: trail });
    }
  }
  return paths;
}

/** A path under way, shared by all that start alike. */
interface Trail {
  readonly node: NodeId;
  readonly before: Trail | undefined;
}

function linksOf(end: Trail, names: ReadonlyMap<NodeId, string>): Path {
  const links: Link[] = [];
  for (let { node, before } = end; before !== undefined; { node, before } = before) {
    links.push({ of: names.get(node) ?? '', wrt: names.get(before.node) ?? '' });
  }
  return links.reverse();
}

/** The first name of every named node (`h = z` gives one node two). */
export function namesOf(graph: Graph): ReadonlyMap<NodeId, string> {
  return new Map([...graph.names].map(([name, node]) => [node, name] as const).reverse());
}
