import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import { at } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { combine, gatherBack } from '../arrays.ts';
import { everywhere, onlyAt } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import type { Bias, Gate, Product, Structure } from '../structure.ts';

/** M37: a slip in the forward pass; the backward pass is right for the changed values. */
export function forwardSlip(structure: Structure): readonly Mutation[] {
  return [
    ...withoutBias(structure),
    ...withoutActivation(structure),
    ...activationAdded(structure),
    ...exchanged(structure),
  ];
}

/** b left out: the sum is its other term. */
function biasOmitted({ graph }: Structure, biases: readonly Bias[]) {
  const other = new Map<NodeId, NodeId>();
  for (const { use } of biases) {
    const node = at(graph.nodes, use.node);
    if (node.kind === 'apply') other.set(use.node, at(node.arguments, 1 - use.argument));
  }
  return <T>(): Calculus<T> => ({
    forward: (node, right, value) => {
      const kept = other.get(node);
      return kept === undefined ? right() : combine(value(kept), right(), (a) => a);
    },
  });
}

function withoutBias(structure: Structure): readonly Mutation[] {
  const biases = structure.sums.flatMap((sum) => sum.biases);
  if (biases.length === 0) return [];
  const name = (bias: Bias) => structure.nameOf(bias.parameter) ?? `node ${bias.parameter}`;
  const all = everywhere('no bias', biasOmitted(structure, biases));
  if (biases.length === 1) return [all];
  return [all, ...biases.map((bias) => onlyAt(`no ${name(bias)}`, biasOmitted(structure, [bias])))];
}

function withoutActivation({ gates, nameOf }: Structure): readonly Mutation[] {
  if (gates.length === 0) return [];
  const all = everywhere('no activation', activationOmitted(gates));
  if (gates.length === 1) return [all];
  return [
    all,
    ...gates.map((gate) =>
      onlyAt(`no activation at ${nameOf(gate.node) ?? gate.node}`, activationOmitted([gate])),
    ),
  ];
}

function activationOmitted(gates: readonly Gate[]) {
  const inputs = new Map(gates.map((gate) => [gate.node, gate.input]));
  return <T>(): Calculus<T> => ({
    forward: (node, right, value) => {
      const input = inputs.get(node);
      return input === undefined ? right() : value(input);
    },
    pullback: (edge, right) => {
      const input = inputs.get(edge.node);
      return input === undefined ? right() : edge.adjoint;
    },
  });
}

/** ReLU on the prediction too, or on hidden units that have none. */
function activationAdded({ sums, roles, gates }: Structure): readonly Mutation[] {
  const roots = (role: 'prediction' | 'activation') =>
    sums.map((sum) => sum.root).filter((root) => roles.get(root) === role);
  const [outputs, hidden] = [roots('prediction'), gates.length === 0 ? roots('activation') : []];
  return [
    ...(outputs.length > 0 ? [everywhere('activation on the output', clipped(outputs))] : []),
    ...(hidden.length > 0 ? [everywhere('activation on the hidden layer', clipped(hidden))] : []),
  ];
}

function clipped(roots: readonly NodeId[]) {
  const chosen: ReadonlySet<NodeId> = new Set(roots);
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => {
    const zero = arithmetic.number(0);
    const open = (entry: T) => arithmetic.compare('greater', entry, zero);
    const gated = (tensor: Tensor<T>, by: Tensor<T>) =>
      combine(tensor, by, (entry, sign) => arithmetic.select(open(sign), entry, zero));
    return {
      forward: (node, right) => (chosen.has(node) ? gated(right(), right()) : right()),
      pullback: (edge, right) => {
        if (!chosen.has(edge.node)) return right();
        const shape = right().shape;
        return gatherBack(gated(right(), edge.value(edge.node)), shape, arithmetic);
      },
    };
  };
}

/** Two weights of a layer exchanged in the forward pass alone. */
function exchanged(structure: Structure): readonly Mutation[] {
  return structure.layers.flatMap((layer, index) => {
    const rows = layer.map((sum) => sum.products);
    const swapped = new Map<NodeId, Factors>();
    const swap = (a: Product | undefined, b: Product | undefined) => {
      if (a === undefined || b === undefined) return;
      swapped.set(a.node, { parameter: b.parameter, source: a.source });
      swapped.set(b.node, { parameter: a.parameter, source: b.source });
    };
    if (rows.length === 1 && rows[0]?.length === 2) swap(rows[0][0], rows[0][1]);
    if (rows.length > 1 && rows.every((row) => row.length === rows.length)) {
      for (let i = 0; i < rows.length; i++) for (let j = 0; j < i; j++) swap(rows[i]?.[j], rows[j]?.[i]);
    }
    return swapped.size === 0 ? [] : [everywhere(`weights ${index + 1} exchanged`, withFactors(swapped))];
  });
}

type Factors = Pick<Product, 'parameter' | 'source'>;

function withFactors(swapped: ReadonlyMap<NodeId, Factors>) {
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    forward: (node, right, value) => {
      const factors = swapped.get(node);
      if (factors === undefined) return right();
      return combine(value(factors.parameter), value(factors.source), arithmetic.multiply);
    },
  });
}
