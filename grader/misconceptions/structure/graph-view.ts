import type { Graph, GraphNode, NodeId } from '../../graph.ts';
import type { Role } from '../../question.ts';
import { sizeOf } from '../../tensor.ts';
import { argumentsOf, shapeOf } from '../../trace/structure.ts';

/** Argument number `argument` of the node `node`. */
export interface Use {
  readonly node: NodeId;
  readonly argument: number;
}

/** A graph with the words of its question: what the parts of its structure are found in. */
export interface GraphView {
  readonly graph: Graph;
  readonly roles: ReadonlyMap<NodeId, Role>;
  /** The name of an input or assigned node. */
  readonly nameOf: (node: NodeId) => string | undefined;
  readonly uses: ReadonlyMap<NodeId, readonly Use[]>;
  /** Nodes that a line of the forward pass assigned, under a name that may stand for another by now. */
  readonly isStatement: (node: NodeId) => boolean;
  /** Worked out once for each `on`: ask of many nodes whether they depend on one, not of one on many. */
  readonly depends: (node: NodeId, on: NodeId) => boolean;
  /** Whether the node changes with what is learnt or fed in; coefficients, targets and numerals do not. */
  readonly isVariable: (node: NodeId) => boolean;
}

export function viewOf(graph: Graph, rolesByName: ReadonlyMap<string, Role>): GraphView {
  const names = new Map([...graph.names].map(([name, node]) => [node, name]));
  const roles = new Map<NodeId, Role>();
  for (const [name, node] of graph.names) roles.set(node, rolesByName.get(name) ?? 'other');
  const statements = new Set(graph.assigned.map(({ node }) => node));
  const variable = variableNodes(graph, roles);
  return {
    graph,
    roles,
    nameOf: (node) => names.get(node),
    uses: usesOf(graph),
    isStatement: (node) => statements.has(node),
    depends: dependence(graph),
    isVariable: (node) => variable[node] === true,
  };
}

function dependence(graph: Graph): GraphView['depends'] {
  const known = new Map<NodeId, readonly boolean[]>();
  return (node, on) => {
    const before = known.get(on);
    if (before !== undefined) return before[node] === true;
    const after: boolean[] = [];
    after[on] = true;
    for (let id = on + 1; id < graph.nodes.length; id++) {
      const written = graph.nodes[id];
      if (written !== undefined && argumentsOf(written).some((argument) => after[argument] === true))
        after[id] = true;
    }
    known.set(on, after);
    return after[node] === true;
  };
}

function usesOf(graph: Graph): ReadonlyMap<NodeId, readonly Use[]> {
  const uses = new Map<NodeId, Use[]>();
  for (const [node, entry] of graph.nodes.entries()) {
    for (const [argument, of] of argumentsOf(entry).entries()) {
      const known = uses.get(of);
      if (known === undefined) uses.set(of, [{ node, argument }]);
      else known.push({ node, argument });
    }
  }
  return uses;
}

/** Where no role says what is learnt or fed in, every input but target, rate and mask is. */
function variableNodes(graph: Graph, roles: ReadonlyMap<NodeId, Role>): readonly boolean[] {
  const inputs = graph.nodes.flatMap((node, id) => (node.kind === 'input' ? [id] : []));
  const withRole = (...among: readonly Role[]) =>
    inputs.filter((id) => among.includes(roles.get(id) ?? 'other'));
  const named = withRole('parameter', 'input', 'preActivation', 'activation', 'prediction');
  const start = new Set(named.length > 0 ? named : withRole('other'));
  const variable: boolean[] = [];
  for (const [id, node] of graph.nodes.entries()) {
    variable[id] = start.has(id) || argumentsOf(node).some((argument) => variable[argument] === true);
  }
  return variable;
}

/** The arguments of a node, if it is the operation named. */
export function operands(
  graph: Graph,
  id: NodeId | undefined,
  name: Extract<GraphNode, { kind: 'apply' }>['operation']['name'],
): readonly NodeId[] | undefined {
  const node = id === undefined ? undefined : graph.nodes[id];
  return node?.kind === 'apply' && node.operation.name === name ? node.arguments : undefined;
}

/** The node whose entries a chain of reshapes, slices and look-ups takes, or the node itself. */
export function behindGathers(graph: Graph, id: NodeId): NodeId {
  const [of, ...others] = operands(graph, id, 'gather') ?? [];
  return of === undefined || others.length > 0 ? id : behindGathers(graph, of);
}

/** The number a node stands for in the text, undefined for anything but one numeral throughout. */
export function numeralOf(graph: Graph, id: NodeId | undefined): number | undefined {
  const node = id === undefined ? undefined : graph.nodes[id];
  if (node?.kind !== 'constant') return undefined;
  const [first, ...others] = node.value.data;
  return first !== undefined && others.every((numeral) => numeral === first) ? Number(first) : undefined;
}

/** Whether a node is one number that nothing learnt or fed in changes: a numeral, a rate, 1/√d. */
export function isScale({ graph, roles, isVariable }: GraphView, id: NodeId): boolean {
  const seen = new Set([id]);
  for (const node of seen) {
    if (isVariable(node) || sizeOf(shapeOf(graph, node)) !== 1) return false;
    const role = roles.get(node);
    if (role === 'target' || role === 'mask' || role === 'prediction') return false;
    const written = graph.nodes[node];
    if (written !== undefined) for (const argument of argumentsOf(written)) seen.add(argument);
  }
  return true;
}

/** The named or assigned values that a line is made of and that are variable, in the order of the graph. */
export function lineSources(view: GraphView, id: NodeId): readonly NodeId[] {
  const sources = new Set<NodeId>();
  const seen = new Set<NodeId>([id]);
  for (const node of seen) {
    const written = view.graph.nodes[node];
    for (const argument of written === undefined ? [] : argumentsOf(written)) {
      if (!view.isVariable(argument)) continue;
      if (view.nameOf(argument) === undefined && !view.isStatement(argument)) seen.add(argument);
      else sources.add(argument);
    }
  }
  return [...sources].toSorted((a, b) => a - b);
}

/** A result that is worked out once for each structure. */
export function once<S extends object, R>(work: (structure: S) => R): (structure: S) => R {
  const known = new WeakMap<S, { readonly result: R }>();
  return (structure) => {
    const before = known.get(structure);
    if (before !== undefined) return before.result;
    const result = work(structure);
    known.set(structure, { result });
    return result;
  };
}
