import type { Graph } from '../../../grader/graph.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { ActivationId } from '../../../problems/activations.ts';
import type { NetworkModel } from '../../../problems/figure/network-model.ts';
import { shapeModel } from '../../../problems/figure/shape-model.ts';
import type { NetworkShape } from '../../../problems/network-shape.ts';

/** A network with one activation function in all hidden layers. */
export interface Sizes {
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly activation: ActivationId;
  readonly loss: NetworkShape['loss'];
  readonly bias: boolean;
}

export const lecture: Sizes = {
  inputs: 2,
  hidden: [2],
  outputs: 1,
  activation: 'none',
  loss: 'half',
  bias: true,
};

export const shapeOf = ({ inputs, hidden, outputs, activation, loss, bias }: Sizes): NetworkShape => ({
  inputs,
  hidden: hidden.map((size) => ({ size, activation })),
  output: { size: outputs, activation: 'none' },
  loss,
  bias,
});

/** The graph of a forward pass of scalars. */
export function graphOf(forward: string, names: readonly string[]): Graph {
  const reading = readForward(forward, new Map(names.map((name) => [name, []])));
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  return reading.graph;
}

export const modelOf = (sizes: Sizes, ask: readonly string[] = []): NetworkModel =>
  shapeModel(shapeOf(sizes), ask);
