import type { Comparison } from '../../arithmetic/arithmetic.ts';
import type { Graph, NodeId } from '../../graph.ts';
import { shapeOf } from '../../trace/structure.ts';
import { sameShape } from '../../tensor.ts';
import { isScale, lineSources, numeralOf, once, operands } from './graph-view.ts';
import type { GraphView } from './graph-view.ts';
import { regionBetween } from './regions.ts';
import type { Region } from './regions.ts';

/** What kind of function an activation is, as far as its wrong derivatives differ. */
export type Family =
  | { readonly kind: 'relu' }
  /** `slope` is the node of the slope below 0. */
  | { readonly kind: 'leaky'; readonly slope: NodeId }
  | { readonly kind: 'sigmoid' }
  | { readonly kind: 'tanh' }
  | { readonly kind: 'smooth' };

/** h = φ(z), entry by entry, however it was written. */
export interface Activation {
  readonly region: Region;
  readonly family: Family;
}

interface Found {
  readonly input: NodeId;
  readonly family: Family;
}

/** The activations of a forward pass in its order: by how they are written, then by their roles. */
export const activationsOf = once((view: GraphView): readonly Activation[] => {
  const found: Activation[] = [];
  const inside = new Set<NodeId>();
  for (let id = view.graph.nodes.length - 1; id >= 0; id--) {
    if (inside.has(id) || !view.isVariable(id)) continue;
    const activation = activationAt(view, id);
    if (activation === undefined) continue;
    for (const node of activation.region.nodes) inside.add(node);
    found.unshift(activation);
  }
  return found;
});

function activationAt(view: GraphView, id: NodeId): Activation | undefined {
  const written = recognised(view, id) ?? byRole(view, id);
  const region = written && regionBetween(view, id, written.input);
  return written && region && { region, family: written.family };
}

function recognised(view: GraphView, id: NodeId): Found | undefined {
  const { graph } = view;
  const [input] = operands(graph, id, 'relu') ?? [];
  if (input !== undefined) return { input, family: { kind: 'relu' } };
  return (
    called(graph, id) ?? byMaximum(view, id) ?? byWhere(view, id) ?? byMask(graph, id) ?? logistic(graph, id)
  );
}

function called(graph: Graph, id: NodeId): Found | undefined {
  const node = graph.nodes[id];
  if (node?.kind !== 'apply' || node.operation.name !== 'call') return undefined;
  const [input] = node.arguments;
  if (input === undefined) return undefined;
  switch (node.operation.attributes.function) {
    case 'sigmoid':
      return { input, family: { kind: 'sigmoid' } };
    case 'tanh':
      return { input, family: { kind: 'tanh' } };
    case 'softplus':
      return { input, family: { kind: 'smooth' } };
    default:
      return undefined;
  }
}

/** max(0, z), or max(αz, z). */
function byMaximum(view: GraphView, id: NodeId): Found | undefined {
  const pair = operands(view.graph, id, 'maximum');
  const [a, b] = pair ?? [];
  if (a === undefined || b === undefined) return undefined;
  return below(view, a, b) ?? below(view, b, a);
}

/** where(z > 0, z, αz), or where(z ≤ 0, αz, z). */
function byWhere(view: GraphView, id: NodeId): Found | undefined {
  const [condition, a, b] = operands(view.graph, id, 'where') ?? [];
  const sign = signOf(view.graph, condition);
  if (sign === undefined || a === undefined || b === undefined) return undefined;
  const found = sign.isAbove ? below(view, a, b) : below(view, b, a);
  return found?.input === sign.of ? found : undefined;
}

/** What stands below 0 where `z` stands above: nothing, or αz. */
function below(view: GraphView, z: NodeId, other: NodeId): Found | undefined {
  if (numeralOf(view.graph, other) === 0) return { input: z, family: { kind: 'relu' } };
  const [c, d] = operands(view.graph, other, 'multiply') ?? [];
  const slope = c === z ? d : d === z ? c : undefined;
  if (slope === undefined || !isScale(view, slope)) return undefined;
  return { input: z, family: { kind: 'leaky', slope } };
}

/** z · (z > 0), as in the lecture's notebook. */
function byMask(graph: Graph, id: NodeId): Found | undefined {
  const [a, b] = operands(graph, id, 'multiply') ?? [];
  if (a === undefined || b === undefined) return undefined;
  const input = isAbove(graph, b, a) ? a : isAbove(graph, a, b) ? b : undefined;
  return input === undefined ? undefined : { input, family: { kind: 'relu' } };
}

function isAbove(graph: Graph, id: NodeId, z: NodeId): boolean {
  const sign = signOf(graph, id);
  return sign?.of === z && sign.isAbove;
}

/** What is compared with 0, and on which side of it the comparison holds: z > 0, 0 < z and their like. */
function signOf(
  graph: Graph,
  id: NodeId | undefined,
): { readonly of: NodeId; readonly isAbove: boolean } | undefined {
  const node = id === undefined ? undefined : graph.nodes[id];
  if (node?.kind !== 'apply' || node.operation.name !== 'compare') return undefined;
  const [a, b] = node.arguments;
  const side = sides[node.operation.attributes.comparison];
  if (a === undefined || b === undefined || side === undefined) return undefined;
  if (numeralOf(graph, b) === 0) return { of: a, isAbove: side === 'above' };
  return numeralOf(graph, a) === 0 ? { of: b, isAbove: side === 'below' } : undefined;
}

/** Where the left stands when a comparison with the right holds; equality knows no side. */
const sides: { readonly [C in Comparison]: 'above' | 'below' | undefined } = {
  greater: 'above',
  greaterEqual: 'above',
  less: 'below',
  lessEqual: 'below',
  equal: undefined,
  notEqual: undefined,
};

/** 1/(1 + e^(−z)). */
function logistic(graph: Graph, id: NodeId): Found | undefined {
  const [one, sum] = operands(graph, id, 'divide') ?? [];
  if (numeralOf(graph, one) !== 1 || sum === undefined) return undefined;
  const terms = operands(graph, sum, 'add') ?? [];
  const power = terms.find((term) => numeralOf(graph, term) !== 1);
  if (power === undefined || !terms.some((term) => numeralOf(graph, term) === 1)) return undefined;
  const node = graph.nodes[power];
  const isPower =
    node?.kind === 'apply' && node.operation.name === 'call' && node.operation.attributes.function === 'exp';
  const input = isPower ? negated(graph, node.arguments[0]) : undefined;
  return input === undefined ? undefined : { input, family: { kind: 'sigmoid' } };
}

/** The z of −z, −1·z or 0 − z. */
function negated(graph: Graph, id: NodeId | undefined): NodeId | undefined {
  const [z] = operands(graph, id, 'negate') ?? [];
  if (z !== undefined) return z;
  const [zero, taken] = operands(graph, id, 'subtract') ?? [];
  if (numeralOf(graph, zero) === 0) return taken;
  const factors = operands(graph, id, 'multiply') ?? [];
  return factors.some((factor) => numeralOf(graph, factor) === -1)
    ? factors.find((factor) => numeralOf(graph, factor) !== -1)
    : undefined;
}

/** An activation that its role names, made of its pre-activation alone. */
function byRole(view: GraphView, id: NodeId): Found | undefined {
  const { graph, roles } = view;
  if (roles.get(id) !== 'activation') return undefined;
  const [input, ...others] = lineSources(view, id);
  if (input === undefined || others.length > 0 || roles.get(input) !== 'preActivation') return undefined;
  return sameShape(shapeOf(graph, input), shapeOf(graph, id))
    ? { input, family: { kind: 'smooth' } }
    : undefined;
}
