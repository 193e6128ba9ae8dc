import { explanationPart } from './explanation-part.ts';
import { isGraded, layersOf, sizesText } from './network-shape.ts';
import type { NetworkShape } from './network-shape.ts';
import { networkRecipe } from './network-recipe.ts';
import type { NetworkRecipeHead } from './network-recipe.ts';
import { networkWords } from './network-words.ts';
import type { RecipeInput } from './recipe.ts';

/** The question of a network of any shape: graded where it is small enough, else marked by people. */
export function networkQuestion(shape: NetworkShape, head: NetworkRecipeHead): RecipeInput {
  return isGraded(shape) ? networkRecipe(shape, head) : describedNetwork(shape, head);
}

/** A network too large to be drawn and graded: derived in symbols, both parts marked by people. */
function describedNetwork(shape: NetworkShape, head: NetworkRecipeHead): RecipeInput {
  const about = networkWords(shape);
  const sizes = sizesText(shape);
  return {
    id: head.id,
    version: 1,
    title: head.title ?? { en: `Derive a ${sizes} network`, 'zh-TW': `推導 ${sizes} 網路` },
    topics: ['network', 'chain-rule', 'derivation'],
    level: 5,
    minutes: 30 * layersOf(shape).length,
    ...(head.source === undefined ? {} : { source: head.source }),
    statement: {
      en: `${about.en} Derive the gradient of at least one parameter of each layer, and explain the key steps.`,
      'zh-TW': `${about['zh-TW']}每一層至少推導一個參數的梯度，並說明關鍵步驟。`,
    },
    parts: [
      {
        id: 'derivation',
        prompt: {
          en: 'One row for each step, $\\partial a/\\partial b=\\dots$, down to the gradient of one parameter in every layer.',
          'zh-TW': '每一步寫一行 $\\partial a/\\partial b=\\dots$，一直寫到每一層各一個參數的梯度。',
        },
        hints: [{ en: 'Count the paths before you write.', 'zh-TW': '先數路徑再動筆。' }],
        answer: {
          as: 'text',
          cells: [
            {
              id: 'rows',
              points: 6000,
              rubric: [
                {
                  id: 'layers',
                  label: { en: 'One parameter of every layer is derived', 'zh-TW': '每一層都推導了一個參數' },
                  points: 2000,
                },
                {
                  id: 'links',
                  label: { en: 'Every link is there, and right', 'zh-TW': '每個環節都寫出來，而且正確' },
                  points: 2000,
                },
                {
                  id: 'paths',
                  label: { en: 'All paths are added', 'zh-TW': '所有路徑都有加總' },
                  points: 2000,
                },
              ],
            },
          ],
        },
      },
      explanationPart,
    ],
    conventions: ['CV3'],
  };
}
