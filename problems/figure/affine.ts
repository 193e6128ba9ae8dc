import type { Graph, GraphNode, NodeId } from '../../grader/graph.ts';
import type { Role } from '../../grader/question.ts';

/** `parameter · source`, one term of a weighted sum. */
export interface WeightedTerm {
  readonly parameter: string;
  readonly source: string;
}

/** What one statement of the forward pass is to the picture of a network. */
export type StatementShape =
  | {
      readonly kind: 'affine';
      readonly terms: readonly WeightedTerm[];
      readonly biases: readonly string[];
      /** An activation around the sum in the same statement (`h1 = np.maximum(0, w11*x1 + b1)`). */
      readonly activation: string;
    }
  /** An activation of a sum that has a name of its own. */
  | { readonly kind: 'activation'; readonly of: string; readonly activation: string }
  | { readonly kind: 'other' };

/** Names by node, and roles by name, of one forward pass. */
export interface NamedGraph {
  readonly graph: Graph;
  readonly roles: ReadonlyMap<string, Role>;
  readonly nameOf: ReadonlyMap<NodeId, string>;
}

export function namedGraph(graph: Graph, roles: ReadonlyMap<string, Role>): NamedGraph {
  return { graph, roles, nameOf: new Map([...graph.names].map(([name, node]) => [node, name])) };
}

/** Reads a statement of scalars as a weighted sum, as an activation, or as neither. */
export function statementShape(named: NamedGraph, node: NodeId): StatementShape {
  const inner = activationArgument(named, node);
  if (inner !== undefined) {
    const of = named.nameOf.get(inner.node);
    if (of !== undefined) return { kind: 'activation', of, activation: inner.activation };
    const sum = weightedSum(named, inner.node);
    return sum === undefined ? { kind: 'other' } : { kind: 'affine', ...sum, activation: inner.activation };
  }
  const sum = weightedSum(named, node);
  if (sum !== undefined) return { kind: 'affine', ...sum, activation: '' };
  const [only, ...others] = [...namedBelow(named, node)];
  if (only === undefined || others.length > 0 || named.roles.get(only) !== 'preActivation') {
    return { kind: 'other' };
  }
  return { kind: 'activation', of: only, activation: 'φ' };
}

/** The named nodes that a node is computed from through unnamed ones. */
export function namedBelow(named: NamedGraph, node: NodeId): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: NodeId): void => {
    for (const argument of argumentsOf(named.graph.nodes[id])) {
      const name = named.nameOf.get(argument);
      if (name === undefined) visit(argument);
      else found.add(name);
    }
  };
  visit(node);
  return found;
}

/** Of an application; inputs and constants have none. */
export function argumentsOf(node: GraphNode | undefined): readonly NodeId[] {
  return node?.kind === 'apply' ? node.arguments : [];
}

function activationArgument(
  { graph }: NamedGraph,
  id: NodeId,
): { readonly node: NodeId; readonly activation: string } | undefined {
  const node = graph.nodes[id];
  if (node?.kind !== 'apply') return undefined;
  const { operation } = node;
  const [first, second] = node.arguments;
  if (operation.name === 'relu' && first !== undefined) return { node: first, activation: 'ReLU' };
  if (operation.name === 'call' && first !== undefined) {
    return {
      node: first,
      activation: operation.attributes.function === 'sigmoid' ? 'σ' : operation.attributes.function,
    };
  }
  if (operation.name !== 'maximum' || first === undefined || second === undefined) return undefined;
  if (isZero(graph.nodes[first])) return { node: second, activation: 'ReLU' };
  return isZero(graph.nodes[second]) ? { node: first, activation: 'ReLU' } : undefined;
}

function isZero(node: GraphNode | undefined): boolean {
  return node?.kind === 'constant' && node.value.data.every((text) => Number(text) === 0);
}

interface WeightedSum {
  readonly terms: readonly WeightedTerm[];
  readonly biases: readonly string[];
}

function weightedSum(named: NamedGraph, root: NodeId): WeightedSum | undefined {
  const terms: WeightedTerm[] = [];
  const biases: string[] = [];
  for (const leaf of addends(named, root, true)) {
    const name = named.nameOf.get(leaf);
    const term = weightedTerm(named, leaf);
    if (term !== undefined) terms.push(term);
    else if (name !== undefined && named.roles.get(name) === 'parameter') biases.push(name);
    else return undefined;
  }
  return terms.length === 0 ? undefined : { terms, biases };
}

/** Splits a sum into what is added; a named node inside it is one addend. */
function addends(named: NamedGraph, id: NodeId, isRoot: boolean): readonly NodeId[] {
  const node = named.graph.nodes[id];
  if (node?.kind !== 'apply' || (!isRoot && named.nameOf.has(id))) return [id];
  const { name } = node.operation;
  if (name !== 'add' && name !== 'subtract' && name !== 'negate') return [id];
  return node.arguments.flatMap((argument) => addends(named, argument, false));
}

function weightedTerm(named: NamedGraph, id: NodeId): WeightedTerm | undefined {
  const node = named.graph.nodes[id];
  if (node?.kind !== 'apply' || node.operation.name !== 'multiply') return undefined;
  const names = node.arguments.map((argument) => named.nameOf.get(argument));
  const parameter = names.find((name) => name !== undefined && named.roles.get(name) === 'parameter');
  const source = names.find((name) => name !== undefined && name !== parameter);
  return parameter === undefined || source === undefined ? undefined : { parameter, source };
}
