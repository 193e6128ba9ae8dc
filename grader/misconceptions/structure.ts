import type { Graph, GraphNode, NodeId } from '../graph.ts';
import type { Question, Role, UpdateRule } from '../question.ts';

/** Argument number `argument` of the node `node`. */
export interface Use {
  readonly node: NodeId;
  readonly argument: number;
}

/** parameter · source, one term of a weighted sum. */
export interface Product {
  readonly node: NodeId;
  readonly parameter: NodeId;
  readonly parameterUse: Use;
  readonly source: NodeId;
  readonly sourceUse: Use;
  /** Whether the source is computed (a hidden unit) and not given. */
  readonly hidden: boolean;
}

/** A parameter that is added as it is. */
export interface Bias {
  readonly parameter: NodeId;
  readonly use: Use;
}

/** w₁·s₁ + w₂·s₂ + … + b: what one unit computes before its activation. */
export interface WeightedSum {
  readonly root: NodeId;
  readonly products: readonly Product[];
  readonly biases: readonly Bias[];
}

/** max(0, z), however it was written. */
export interface Gate extends Use {
  readonly input: NodeId;
}

/** What wrong rules need to know of a forward pass: its sums, its gates, its loss. */
export interface Structure {
  readonly graph: Graph;
  readonly roles: ReadonlyMap<NodeId, Role>;
  readonly update: UpdateRule | undefined;
  /** The name of an input or assigned node. */
  readonly nameOf: (node: NodeId) => string | undefined;
  readonly sums: readonly WeightedSum[];
  /** Sums that share their sources: the units of one layer, in order. */
  readonly layers: readonly (readonly WeightedSum[])[];
  readonly gates: readonly Gate[];
  readonly predictions: readonly NodeId[];
  readonly targets: readonly NodeId[];
  readonly losses: readonly NodeId[];
  /** Edges from the loss into a prediction. */
  readonly lossEdges: readonly Use[];
  readonly uses: ReadonlyMap<NodeId, readonly Use[]>;
}

type Named = Pick<Question, 'roles' | 'update'> & { readonly graph: Graph };

/** What was built for each graph, and from which words; nearly always one. */
const cache = new WeakMap<Graph, (readonly [Named, Structure])[]>();

const ofQuestion = new WeakMap<Named, Structure>();

/**
 * The structure of a question with a graph. It does not depend on the numbers, so all variants of
 * a recipe share it.
 */
export function structureOf(question: Named): Structure {
  const before = ofQuestion.get(question);
  if (before !== undefined) return before;
  const structure = sharedStructure(question);
  ofQuestion.set(question, structure);
  return structure;
}

function sharedStructure(question: Named): Structure {
  const known = cache.get(question.graph) ?? [];
  cache.set(question.graph, known);
  const found = known.find(([named]) => haveSameWords(named, question));
  if (found !== undefined) return found[1];
  const structure = build(question);
  const { graph, roles, update } = question;
  known.push([{ graph, roles, ...(update && { update }) }, structure]);
  return structure;
}

function haveSameWords(a: Named, b: Named): boolean {
  const sameUpdate = a.update === b.update || JSON.stringify(a.update) === JSON.stringify(b.update);
  if (!sameUpdate || a.roles === b.roles) return sameUpdate;
  return a.roles.size === b.roles.size && [...a.roles].every(([name, role]) => b.roles.get(name) === role);
}

function build({ graph, roles: named, update }: Named): Structure {
  const names = new Map([...graph.names].map(([name, node]) => [node, name]));
  const roles = new Map<NodeId, Role>();
  for (const [name, node] of graph.names) roles.set(node, named.get(name) ?? 'other');
  const uses = usesOf(graph);
  const withRole = (role: Role) => [...roles].filter(([, own]) => own === role).map(([node]) => node);
  const sums = weightedSums({ graph, roles, uses, names });
  const predictions = withRole('prediction');
  return {
    graph,
    roles,
    update,
    nameOf: (node) => names.get(node),
    sums,
    layers: layersOf(sums),
    gates: graph.nodes.flatMap((node, id) => gateOf(graph, node, id)),
    predictions,
    targets: withRole('target'),
    losses: withRole('loss'),
    lossEdges: predictions.flatMap((node) => uses.get(node) ?? []),
    uses,
  };
}

function usesOf(graph: Graph): ReadonlyMap<NodeId, readonly Use[]> {
  const uses = new Map<NodeId, Use[]>();
  for (const [node, entry] of graph.nodes.entries()) {
    if (entry.kind !== 'apply') continue;
    for (const [argument, of] of entry.arguments.entries()) {
      const known = uses.get(of);
      if (known === undefined) uses.set(of, [{ node, argument }]);
      else known.push({ node, argument });
    }
  }
  return uses;
}

interface Parsed {
  readonly graph: Graph;
  readonly roles: ReadonlyMap<NodeId, Role>;
  readonly uses: ReadonlyMap<NodeId, readonly Use[]>;
  readonly names: ReadonlyMap<NodeId, string>;
}

function weightedSums(parsed: Parsed): readonly WeightedSum[] {
  const { graph, uses } = parsed;
  const sums = new Map<NodeId, { products: Product[]; biases: Bias[] }>();
  const sumAt = (node: NodeId) => {
    const root = rootOf(parsed, node);
    const sum = sums.get(root) ?? { products: [], biases: [] };
    sums.set(root, sum);
    return sum;
  };
  for (const [id, node] of graph.nodes.entries()) {
    const product = productOf(parsed, node, id);
    if (product !== undefined) sumAt(id).products.push(product);
    if (!isParameter(parsed, id)) continue;
    for (const use of uses.get(id) ?? []) {
      if (isAddition(graph.nodes[use.node])) sumAt(use.node).biases.push({ parameter: id, use });
    }
  }
  return [...sums]
    .filter(([, sum]) => sum.products.length > 0)
    .map(([root, sum]) => ({ root, ...sum }))
    .toSorted((a, b) => a.root - b.root);
}

/** The outermost addition that takes a term in, at most up to the named value. */
function rootOf(parsed: Parsed, node: NodeId): NodeId {
  const uses = parsed.uses.get(node) ?? [];
  const only = uses.length === 1 ? uses[0] : undefined;
  if (only === undefined || parsed.names.has(node) || !isAddition(parsed.graph.nodes[only.node])) return node;
  return rootOf(parsed, only.node);
}

function isAddition(node: GraphNode | undefined): boolean {
  return node?.kind === 'apply' && (node.operation.name === 'add' || node.operation.name === 'subtract');
}

function isParameter(parsed: Parsed, id: NodeId): boolean {
  const { graph, roles } = parsed;
  const node = graph.nodes[id];
  if (node?.kind === 'apply' && node.operation.name === 'gather' && node.arguments.length === 1) {
    const [of] = node.arguments;
    return of !== undefined && isParameter(parsed, of);
  }
  return node?.kind === 'input' && roles.get(id) === 'parameter';
}

function productOf(parsed: Parsed, node: GraphNode, id: NodeId): Product | undefined {
  if (node.kind !== 'apply' || node.operation.name !== 'multiply') return undefined;
  const [left, right] = node.arguments;
  if (left === undefined || right === undefined) return undefined;
  const [leftOwn, rightOwn] = [isParameter(parsed, left), isParameter(parsed, right)];
  if (leftOwn === rightOwn) return undefined;
  const source = leftOwn ? right : left;
  if (parsed.graph.nodes[source]?.kind === 'constant') return undefined;
  return {
    node: id,
    parameter: leftOwn ? left : right,
    parameterUse: { node: id, argument: leftOwn ? 0 : 1 },
    source,
    sourceUse: { node: id, argument: leftOwn ? 1 : 0 },
    hidden: parsed.graph.nodes[source]?.kind === 'apply',
  };
}

function layersOf(sums: readonly WeightedSum[]): readonly (readonly WeightedSum[])[] {
  const layers = new Map<string, WeightedSum[]>();
  for (const sum of sums) {
    const sources = sum.products
      .map((product) => product.source)
      .toSorted((a, b) => a - b)
      .join();
    const layer = layers.get(sources);
    if (layer === undefined) layers.set(sources, [sum]);
    else layer.push(sum);
  }
  return [...layers.values()];
}

function gateOf(graph: Graph, node: GraphNode, id: NodeId): readonly Gate[] {
  if (node.kind !== 'apply') return [];
  const [first, second] = node.arguments;
  if (node.operation.name === 'relu' && first !== undefined) return [{ node: id, argument: 0, input: first }];
  if (node.operation.name !== 'maximum' || first === undefined || second === undefined) return [];
  if (isConstantZero(graph.nodes[first])) return [{ node: id, argument: 1, input: second }];
  return isConstantZero(graph.nodes[second]) ? [{ node: id, argument: 0, input: first }] : [];
}

function isConstantZero(node: GraphNode | undefined): boolean {
  return node?.kind === 'constant' && node.value.data.every((numeral) => Number(numeral) === 0);
}
