import type { RecipeInput } from '../recipe.ts';
import { aboutChains } from '../statements/chains.ts';
import { aboutGradients } from '../statements/gradients.ts';
import { aboutLocalDerivatives } from '../statements/local-derivatives.ts';
import type { Statement, Text } from '../statements/statement.ts';
import { aboutTraining } from '../statements/training.ts';

const verdict = { true: ['True', '對'], false: ['False', '錯'] } as const;
const notForThat = ['The verdict is right, but not for that reason.', '判斷正確，但理由不對。'] as const;
const localized = ([en, zh]: Text) => ({ en, 'zh-TW': zh });
const label = (which: 'true' | 'false', [en, zh]: Text) => ({
  en: `${verdict[which][0]}. ${en}`,
  'zh-TW': `${verdict[which][1]}。${zh}`,
});

/** Ids are sent to the browser: the reason is the first of its verdict for half of the statements. */
const isFirst = (id: string): boolean => id.length % 2 === 0;

function cell({ id, key, says, reason, wrongly, otherwise }: Statement) {
  const other = key === 'true' ? 'false' : 'true';
  const [right, wrong] = isFirst(id) ? ['1', '2'] : ['2', '1'];
  const sameVerdict = verdict[key][0].toLowerCase();
  const otherVerdict = verdict[other][0].toLowerCase();
  const [en, zh] = wrongly.feedback;
  return {
    id,
    points: 1000,
    label: localized(says),
    group: key,
    correct: `${sameVerdict}${right}`,
    options: [
      { id: `${sameVerdict}${right}`, label: label(key, reason) },
      {
        id: `${sameVerdict}${wrong}`,
        label: label(key, wrongly.says),
        feedback: { en: `${notForThat[0]} ${en}`, 'zh-TW': `${notForThat[1]}${zh}` },
        percent: 50,
      },
      ...otherwise.map((claim, at) => ({
        id: `${otherVerdict}${at + 1}`,
        label: label(other, claim.says),
        feedback: localized(claim.feedback),
      })),
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
    en: 'The network is the 2-2-1 network of the lecture, $L=\\tfrac12(y-\\hat y)^2$. Judge each statement together with its reason; the right verdict with a wrong reason counts half.',
    'zh-TW':
      '網路是課堂上的 2-2-1 網路，$L=\\tfrac12(y-\\hat y)^2$。請判斷每個敘述並選出理由；判斷正確但理由不對，得一半的分數。',
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
        cells: [...aboutLocalDerivatives, ...aboutChains, ...aboutGradients, ...aboutTraining].map(cell),
      },
    },
  ],
} satisfies RecipeInput;

/** Four statements of a bank, each with the reason that decides it. */
export const recipes: readonly RecipeInput[] = [q04];
