import { z } from 'zod';
import { activationIds } from './activations.ts';
import { lossIds } from './losses.ts';

/** Up to here every network is drawn, certified and marked by the grader. */
export const gradedLimits = { inputs: 4, hidden: 3, size: 4, outputs: 3, parameters: 80 } as const;
/** Up to here one can be described; beyond `gradedLimits` it goes to a person. */
export const describedLimits = { inputs: 16, hidden: 4, size: 16, outputs: 16 } as const;

const layer = (most: number) =>
  z.strictObject({ size: z.int().min(1).max(most), activation: z.enum(activationIds).default('none') });

/** A fully connected network by its sizes: each layer with its activation, the loss, biases or none. */
export const networkShapeSchema = z
  .strictObject({
    inputs: z.int().min(1).max(describedLimits.inputs),
    hidden: z.array(layer(describedLimits.size)).max(describedLimits.hidden),
    output: layer(describedLimits.outputs),
    loss: z.enum(lossIds).default('half'),
    bias: z.boolean().default(true),
  })
  .refine(({ loss, output }) => loss !== 'crossEntropy' || output.activation === 'sigmoid', {
    path: ['loss'],
    message: 'cross-entropy needs sigmoid outputs',
  });

export type NetworkShape = z.infer<typeof networkShapeSchema>;
export type LayerShape = NetworkShape['output'];

/** Hidden layers and the output layer, in order. */
export const layersOf = ({ hidden, output }: NetworkShape): readonly LayerShape[] => [...hidden, output];

/** How many units enter each layer. */
export const fansIn = ({ inputs, hidden }: NetworkShape): readonly number[] => [
  inputs,
  ...hidden.map(({ size }) => size),
];

/** Weights and biases together. */
export function parameterCount(shape: NetworkShape): number {
  const entering = fansIn(shape);
  return layersOf(shape).reduce(
    (sum, { size }, at) => sum + size * ((entering[at] ?? 0) + (shape.bias ? 1 : 0)),
    0,
  );
}

/** Whether the grader marks it; a larger one is accepted and marked by a person. */
export function isGraded(shape: NetworkShape): boolean {
  const { inputs, hidden, output } = shape;
  return (
    inputs <= gradedLimits.inputs &&
    hidden.length <= gradedLimits.hidden &&
    hidden.every(({ size }) => size <= gradedLimits.size) &&
    output.size <= gradedLimits.outputs &&
    parameterCount(shape) <= gradedLimits.parameters
  );
}

/** Whether its sizes are those of the lecture's network, from which Homework 1 has to differ. */
export const hasLectureSizes = ({ inputs, hidden, output }: NetworkShape): boolean =>
  inputs === 2 && hidden.length === 1 && hidden[0]?.size === 2 && output.size === 1;

/** `3-4-1`: the sizes, as one says them. */
export const sizesText = (shape: NetworkShape): string =>
  [shape.inputs, ...layersOf(shape).map(({ size }) => size)].join('-');

/** `3-4relu-1-half`: the whole shape in one word that fits into the id of a recipe. */
export function shapeCode(shape: NetworkShape): string {
  const layers = layersOf(shape).map(({ size, activation }) =>
    activation === 'none' ? `${size}` : `${size}${activation}`,
  );
  return [shape.inputs, ...layers, shape.loss, ...(shape.bias ? [] : ['nobias'])].join('-');
}
