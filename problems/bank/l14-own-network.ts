import type { ActivationId } from '../activations.ts';
import { networkRecipe } from '../network-recipe.ts';
import type { NetworkShape } from '../network-shape.ts';
import type { RecipeInput } from '../recipe.ts';

const source = {
  en: "Homework 1: a network that differs from the lecture's",
  'zh-TW': 'Homework 1：與課堂不同的網路',
};

const shape = (
  inputs: number,
  hidden: readonly (readonly [size: number, activation: ActivationId])[],
  outputs: number,
): NetworkShape => ({
  inputs,
  hidden: hidden.map(([size, activation]) => ({ size, activation })),
  output: { size: outputs, activation: 'none' },
  loss: 'half',
  bias: true,
});

/** Networks as students choose them for Homework 1, each different from the lecture's in another way. */
export const recipes: readonly RecipeInput[] = [
  networkRecipe(shape(3, [[2, 'none']], 1), { id: 'L14', source }),
  networkRecipe(shape(2, [[3, 'relu']], 1), { id: 'L14b', source }),
  networkRecipe(shape(2, [[2, 'none']], 2), { id: 'L14c', source }),
  networkRecipe(
    shape(
      2,
      [
        [2, 'relu'],
        [2, 'relu'],
      ],
      1,
    ),
    { id: 'L14d', source },
  ),
  networkRecipe(shape(2, [[3, 'sigmoid']], 1), { id: 'L14e', source }),
];
