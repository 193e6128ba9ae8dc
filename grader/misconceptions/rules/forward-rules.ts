import type { Arithmetic } from '../../arithmetic/arithmetic.ts';
import type { Calculus } from '../../calculus.ts';
import type { NodeId } from '../../graph.ts';
import { at } from '../../tensor.ts';
import type { Tensor } from '../../tensor.ts';
import { shapeOf } from '../../trace/structure.ts';
import { applyOperation, pullBack } from '../../primitives/primitives.ts';
import { combine } from '../arrays.ts';
import { acrossRegion, constant, withEdges } from '../edges.ts';
import { everywhere, onlyAt } from '../misconception.ts';
import type { Mutation } from '../misconception.ts';
import { mostPlaces } from '../places.ts';
import type { Structure } from '../structure.ts';
import { activationsOf } from '../structure/activations.ts';
import type { Activation } from '../structure/activations.ts';
import type { Product } from '../structure/products.ts';
import type { Bias } from '../structure/weighted-sums.ts';
import { transposedPosition } from './matrix-rules.ts';

/** M37: a slip in the forward pass; the backward pass is right for the changed values. */
export function forwardSlip(structure: Structure): readonly Mutation[] {
  return [
    ...withoutBias(structure),
    ...withoutActivation(structure),
    ...activationAdded(structure),
    ...exchanged(structure),
    ...transposedForward(structure),
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
  if (biases.length === 1 || biases.length > mostPlaces) return [all];
  return [all, ...biases.map((bias) => onlyAt(`no ${name(bias)}`, biasOmitted(structure, [bias])))];
}

function withoutActivation(structure: Structure): readonly Mutation[] {
  const activations = activationsOf(structure);
  if (activations.length === 0) return [];
  const all = everywhere('no activation', activationOmitted(activations));
  if (activations.length === 1 || activations.length > mostPlaces) return [all];
  return [
    all,
    ...activations.map((own) => {
      const name = structure.nameOf(own.region.output) ?? own.region.output;
      return onlyAt(`no activation at ${name}`, activationOmitted([own]));
    }),
  ];
}

function activationOmitted(activations: readonly Activation[]) {
  const inputs = new Map(activations.map(({ region }) => [region.output, region.input]));
  const edges = withEdges(activations.flatMap(({ region }) => acrossRegion(region, constant(1))));
  return <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
    ...edges(arithmetic),
    forward: (node, right, value) => {
      const input = inputs.get(node);
      return input === undefined ? right() : value(input);
    },
  });
}

/** ReLU on the prediction too, or on hidden units that have none. */
function activationAdded(structure: Structure): readonly Mutation[] {
  const { sums, roles } = structure;
  const isPlain = activationsOf(structure).length === 0;
  const roots = (role: 'prediction' | 'activation') =>
    sums.map((sum) => sum.root).filter((root) => roles.get(root) === role);
  const [outputs, hidden] = [roots('prediction'), isPlain ? roots('activation') : []];
  return [
    ...(outputs.length > 0 ? [everywhere('activation on the output', clipped(outputs))] : []),
    ...(hidden.length > 0 ? [everywhere('activation on the hidden layer', clipped(hidden))] : []),
  ];
}

function clipped(roots: readonly NodeId[]) {
  const chosen: ReadonlySet<NodeId> = new Set(roots);
  return <T>(k: Arithmetic<T>): Calculus<T> => {
    const zero = k.number(0);
    const gated = (tensor: Tensor<T>, by: Tensor<T>) =>
      combine(tensor, by, (entry, sign) => k.select(k.compare('greater', sign, zero), entry, zero));
    return {
      forward: (node, right) => (chosen.has(node) ? gated(right(), right()) : right()),
      pullback: (edge, right) => {
        const node = edge.graph.nodes[edge.node];
        if (!chosen.has(edge.node) || node?.kind !== 'apply') return right();
        const out = edge.value(edge.node);
        const [adjoint, args] = [gated(edge.adjoint, out), node.arguments.map(edge.value)];
        return pullBack(node.operation, k, { adjoint, args, out, argument: edge.argument });
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

/** A square matrix read with rows and columns exchanged in the forward pass alone. */
function transposedForward({ graph, sums, nameOf }: Structure): readonly Mutation[] {
  const products = sums.flatMap((sum) => sum.products);
  return products.flatMap(({ node, parameter }): readonly Mutation[] => {
    const written = graph.nodes[node];
    const shape = shapeOf(graph, parameter);
    const [rows = 1, columns = 1, ...more] = shape;
    if (written?.kind !== 'apply' || written.operation.name !== 'matmul') return [];
    if (more.length > 0 || rows < 2 || rows !== columns) return [];
    const calculus = <T>(arithmetic: Arithmetic<T>): Calculus<T> => ({
      forward: (id, right, value) => {
        if (id !== node) return right();
        const args = written.arguments.map((of) => {
          const { data } = value(of);
          return of === parameter
            ? { shape, data: data.map((_, at0) => at(data, transposedPosition(shape, at0))) }
            : value(of);
        });
        return applyOperation(written.operation, arithmetic, args);
      },
    });
    return [everywhere(`${nameOf(parameter) ?? node} transposed forward`, calculus)];
  });
}
