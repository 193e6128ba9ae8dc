import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Graph, NodeId } from '../../graph.ts';
import { applyOperation, pullBack } from '../../primitives/primitives.ts';
import { at, filled, sameShape } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { argumentsOf, shapeOf } from '../../trace/structure.ts';
import type { GraphView, Use } from './graph-view.ts';

/**
 * Everything between two nodes, φ in h = φ(z), however many operations it is written with. One way
 * through it is marked, on which a wrong derivative can be carried in place of the right one.
 */
export interface Region {
  readonly input: NodeId;
  readonly output: NodeId;
  /** From the output down to the input, through nodes of the shape of the input. */
  readonly path: readonly Use[];
  /** All other edges inside. */
  readonly rest: readonly Use[];
  /** The nodes after the input, up to the output, in order. */
  readonly nodes: readonly NodeId[];
}

/** What lies between two nodes; undefined where shapes change or something inside is used elsewhere. */
export function regionBetween(view: GraphView, output: NodeId, input: NodeId): Region | undefined {
  const nodes = nodesBetween(view.graph, output, input);
  if (nodes.length === 0) return undefined;
  const inside = new Set(nodes);
  const isClosed = nodes.every(
    (id) => id === output || (view.uses.get(id) ?? []).every((use) => inside.has(use.node)),
  );
  const path = isClosed ? pathDown(view.graph, { output, input, inside }) : undefined;
  if (path === undefined) return undefined;
  const edges = nodes.flatMap((node) =>
    argumentsOf(at(view.graph.nodes, node)).map((of, argument) => ({ node, argument, of })),
  );
  const isOnPath = ({ node, argument }: Use) =>
    path.some((use) => use.node === node && use.argument === argument);
  const rest = edges.filter((edge) => (edge.of === input || inside.has(edge.of)) && !isOnPath(edge));
  return { input, output, path, rest, nodes };
}

/** The nodes that the output depends on and that depend on the input; nothing outside is looked at. */
function nodesBetween(graph: Graph, output: NodeId, input: NodeId): readonly NodeId[] {
  const argumentsAt = (id: NodeId) => argumentsOf(at(graph.nodes, id));
  const after = new Set<NodeId>([input]);
  for (let id = input + 1; id <= output; id++) {
    if (argumentsAt(id).some((argument) => after.has(argument))) after.add(id);
  }
  const below = new Set<NodeId>([output]);
  for (const id of below) for (const argument of argumentsAt(id)) if (argument > input) below.add(argument);
  return [...below].filter((id) => id > input && after.has(id)).toSorted((a, b) => a - b);
}

/** Edge by edge, never leaving the shape of the input; each node is tried once. */
function pathDown(
  graph: Graph,
  ends: { readonly output: NodeId; readonly input: NodeId; readonly inside: ReadonlySet<NodeId> },
): readonly Use[] | undefined {
  const shape = shapeOf(graph, ends.input);
  const dead = new Set<NodeId>();
  const path: Use[] = [];
  const step = (node: NodeId): boolean => {
    if (node === ends.input) return true;
    if (!ends.inside.has(node) || dead.has(node) || !sameShape(shapeOf(graph, node), shape)) return false;
    for (const [argument, of] of argumentsOf(at(graph.nodes, node)).entries()) {
      path.push({ node, argument });
      if (step(of)) return true;
      path.pop();
    }
    dead.add(node);
    return false;
  };
  return step(ends.output) ? path : undefined;
}

/** φ′ at an array of the shape of the input, for a φ that works entry by entry. */
export function derivativeAt<T>(
  graph: Graph,
  { input, nodes }: Region,
  at0: {
    readonly point: Tensor<T>;
    readonly value: (node: NodeId) => Tensor<T>;
    readonly arithmetic: Arithmetic<T>;
  },
): Tensor<T> {
  const { arithmetic: k } = at0;
  const values = new Map<NodeId, Tensor<T>>([[input, at0.point]]);
  const valueOf = (id: NodeId) => values.get(id) ?? at0.value(id);
  for (const id of nodes) {
    const node = at(graph.nodes, id);
    if (node.kind === 'apply') values.set(id, applyOperation(node.operation, k, node.arguments.map(valueOf)));
  }
  const adjoints = new Map<NodeId, Tensor<T>>();
  const output = nodes.at(-1);
  if (output !== undefined) adjoints.set(output, filled(valueOf(output).shape, k.number(1)));
  for (const id of nodes.toReversed()) {
    const [node, adjoint] = [at(graph.nodes, id), adjoints.get(id)];
    if (node.kind !== 'apply' || adjoint === undefined) continue;
    const args = node.arguments.map(valueOf);
    for (const [argument, of] of node.arguments.entries()) {
      if (!values.has(of)) continue;
      const pulled = pullBack(node.operation, k, { adjoint, args, out: valueOf(id), argument });
      const before = adjoints.get(of);
      adjoints.set(of, before === undefined ? pulled : sum(k, before, pulled));
    }
  }
  return adjoints.get(input) ?? filled(at0.point.shape, k.number(0));
}

function sum<T>(k: Arithmetic<T>, a: Tensor<T>, b: Tensor<T>): Tensor<T> {
  return { shape: a.shape, data: a.data.map((entry, i) => k.add(entry, at(b.data, i))) };
}
