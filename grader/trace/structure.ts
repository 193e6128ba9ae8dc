import type { Graph, GraphNode, NodeId } from '../graph.ts';
import { at } from '../tensor.ts';
import type { Shape } from '../tensor.ts';

/** One use of a node: it is argument number `argument` of `node`. */
export interface NodeUse {
  readonly node: NodeId;
  readonly argument: number;
}

/** Marks nodes of a graph, by id. */
export type NodeSet = readonly boolean[];

/** What the text of the graph alone says about its nodes; computed once per graph. */
export interface Structure {
  /** For every node its uses, in the order of the text. */
  readonly uses: readonly (readonly NodeUse[])[];
  /** Nodes that a name stands for. */
  readonly named: NodeSet;
  /** Nodes that `of` depends on, and `of`. */
  readonly below: (of: NodeId) => NodeSet;
  /**
   * The statement that computes `of`: `of` and the unnamed nodes between it and the next named
   * ones.
   */
  readonly statement: (of: NodeId) => NodeSet;
}

const structures = new WeakMap<Graph, Structure>();

export function structureOf(graph: Graph): Structure {
  const structure = structures.get(graph);
  if (structure !== undefined) return structure;
  const analysed = analyse(graph);
  structures.set(graph, analysed);
  return analysed;
}

function analyse(graph: Graph): Structure {
  const uses: NodeUse[][] = graph.nodes.map(() => []);
  for (const [node, written] of graph.nodes.entries()) {
    for (const [argument, arg] of argumentsOf(written).entries()) {
      at(uses, arg).push({ node, argument });
    }
  }
  const standsForName = new Set(graph.names.values());
  const named = graph.nodes.map((_, id) => standsForName.has(id));
  return {
    uses,
    named,
    below: remembered((of) => marked(graph, of, () => true)),
    statement: remembered((of) => marked(graph, of, (node) => named[node] !== true)),
  };
}

function remembered(compute: (of: NodeId) => NodeSet): (of: NodeId) => NodeSet {
  const sofar = new Map<NodeId, NodeSet>();
  return (of) => {
    const known = sofar.get(of);
    if (known !== undefined) return known;
    const set = compute(of);
    sofar.set(of, set);
    return set;
  };
}

/** `of` and what it depends on, as far as `enter` lets through. */
function marked(graph: Graph, of: NodeId, enter: (node: NodeId) => boolean): NodeSet {
  const set = graph.nodes.map(() => false);
  set[of] = true;
  for (let id = of; id >= 0; id--) {
    if (set[id] !== true) continue;
    for (const arg of argumentsOf(at(graph.nodes, id))) if (enter(arg)) set[arg] = true;
  }
  return set;
}

export function argumentsOf(node: GraphNode): readonly NodeId[] {
  return node.kind === 'apply' ? node.arguments : [];
}

export function shapeOf(graph: Graph, id: NodeId): Shape {
  const node = at(graph.nodes, id);
  return node.kind === 'constant' ? node.value.shape : node.shape;
}

/** The node that a name stands for; throws for a name the graph does not have. */
export function nodeNamed(graph: Graph, name: string): NodeId {
  const id = graph.names.get(name);
  if (id === undefined) throw new Error(`the graph has no name ${name}`);
  return id;
}

/** Whether all of `wrt`'s influence on `of` runs inside the statement of `of`. */
export function isDirect(graph: Graph, of: NodeId, wrt: NodeId): boolean {
  return statementsUsing(graph, wrt, of).every((user) => user === of);
}

/** The named nodes whose statements use `node` and which `of` depends on, in the order of the text. */
export function statementsUsing(graph: Graph, node: NodeId, of: NodeId): readonly NodeId[] {
  const { uses, named, below } = structureOf(graph);
  const relevant = below(of);
  const users = new Set<NodeId>();
  const seen = new Set<NodeId>([node]);
  for (const id of seen) {
    if (id !== node && (named[id] === true || id === of)) users.add(id);
    else for (const use of at(uses, id)) if (relevant[use.node] === true) seen.add(use.node);
  }
  return [...users].sort((a, b) => a - b);
}
