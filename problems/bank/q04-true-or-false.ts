import type { RecipeInput } from '../recipe.ts';
import { aboutDerivatives } from '../statements/derivatives.ts';
import type { Statement, Text } from '../statements/statement.ts';
import { aboutTraining } from '../statements/training.ts';

const verdict = { true: ['True', '對'], false: ['False', '錯'] } as const;
const notForThat = {
  en: 'The verdict is right, but not for that reason.',
  'zh-TW': '判斷正確，但理由不對。',
};
const look = {
  en: 'Look for one case that decides: an input of 0, a closed gate, a weight of 0.',
  'zh-TW': '找一個能決定的特例：輸入為 0、閘門關閉、權重為 0。',
};

function cell({ id, key, says, reason, wrongly, otherwise }: Statement) {
  const other = key === 'true' ? 'false' : 'true';
  const label = (which: 'true' | 'false', [en, zh]: Text) => ({
    en: `${verdict[which][0]}. ${en}`,
    'zh-TW': `${verdict[which][1]}。${zh}`,
  });
  return {
    id,
    points: 1000,
    label: { en: says[0], 'zh-TW': says[1] },
    group: key,
    correct: 'right',
    options: [
      { id: 'right', label: label(key, reason) },
      { id: 'wrongly', label: label(key, wrongly), feedback: notForThat, percent: 50 },
      { id: 'otherwise', label: label(other, otherwise), feedback: look },
    ],
  };
}

const q04 = {
  id: 'Q04',
  version: 1,
  title: { en: 'True or false, and why', 'zh-TW': '對或錯，並選出理由' },
  topics: ['concepts'],
  level: 2,
  minutes: 4,
  source: { en: 'all of the lecture', 'zh-TW': '整份投影片' },
  slides: [31, 36, 40],
  statement: {
    en: 'The network is the 2-2-1 network of the lecture. Judge each statement together with its reason; the right verdict with a wrong reason counts half.',
    'zh-TW': '網路是課堂上的 2-2-1 網路。請判斷每個敘述並選出理由；判斷正確但理由不對，得一半的分數。',
  },
  parts: [
    {
      id: 'judge',
      prompt: { en: 'Choose for each statement.', 'zh-TW': '請為每個敘述選擇。' },
      hints: [{ en: 'Look for one counterexample.', 'zh-TW': '找一個反例。' }],
      outline: {
        en: 'A sentence that holds is proved by the equations, one that does not falls by a single case.',
        'zh-TW': '成立的敘述可以由式子說明；不成立的，只要一個反例就能推翻。',
      },
      answer: {
        as: 'choice',
        take: { true: 2, false: 2 },
        cells: [...aboutDerivatives, ...aboutTraining].map(cell),
      },
    },
  ],
} satisfies RecipeInput;

/** Four statements of a bank, each with the reason that decides it. */
export const recipes: readonly RecipeInput[] = [q04];
