import { recipes as descentSteps } from './bank/r04-descent-steps.ts';
import { recipes as lineGradients } from './bank/r07-line-gradients.ts';
import { recipes as lineUpdate } from './bank/r08-line-update.ts';
import { recipes as forward } from './bank/l01-forward.ts';
import { recipes as loss } from './bank/l02-loss.ts';
import { recipes as gradTableSymbols } from './bank/l03-grad-table-symbols.ts';
import { recipes as gradTableNumbers } from './bank/l04-grad-table-numbers.ts';
import { recipes as nineGradients } from './bank/l05-nine-gradients.ts';
import { recipes as reluGradients } from './bank/l07-relu-gradients.ts';
import { recipes as zeroGradients } from './bank/l08-zero-gradients.ts';
import { recipes as oneUpdate } from './bank/l09-one-update.ts';
import { recipes as deriveParameters } from './bank/l14a-derive-parameters.ts';
import { recipes as matrixForm } from './bank/v02-matrix-form.ts';
import { recipes as broadcasting } from './bank/v04-broadcasting.ts';
import { recipes as passes } from './bank/q02-passes.ts';
import { recipes as gradientMeaning } from './bank/q03-gradient-meaning.ts';
import { recipes as arraySum } from './bank/w3-array-sum.ts';
import { recipes as batchBackward } from './bank/n01-batch-backward.ts';
import { recipes as lectureBackward } from './bank/n01-lecture-backward.ts';
import { recipes as gradientCheck } from './bank/n02-gradient-check.ts';
import { recipes as trainingLoop } from './bank/n04-training-loop.ts';
import { recipeSchema } from './recipe.ts';
import type { Recipe } from './recipe.ts';

/** Every recipe that comes with adjoint, in the order in which the bank is browsed. */
export const bank: readonly Recipe[] = [
  descentSteps,
  lineGradients,
  lineUpdate,
  forward,
  loss,
  gradTableSymbols,
  gradTableNumbers,
  nineGradients,
  reluGradients,
  zeroGradients,
  oneUpdate,
  deriveParameters,
  matrixForm,
  broadcasting,
  passes,
  gradientMeaning,
  arraySum,
  lectureBackward,
  batchBackward,
  gradientCheck,
  trainingLoop,
].flatMap((family) => family.map((recipe) => recipeSchema.parse(recipe)));

/** The recipe of that id, in that version or else its newest. */
export function findRecipe(id: string, version?: number): Recipe | undefined {
  const versions = bank.filter((recipe) => recipe.id === id);
  if (version !== undefined) return versions.find((recipe) => recipe.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}
