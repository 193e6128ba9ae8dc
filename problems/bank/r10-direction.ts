import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const signs = [
  {
    id: 'positive',
    weight: 2,
    moves: 'smaller',
    loss: 'falls',
    values: ['0.4', '0.8', '1.5', '2', '3.5', '6'],
  },
  {
    id: 'negative',
    weight: 2,
    moves: 'larger',
    loss: 'falls',
    values: ['-0.4', '-0.8', '-1.5', '-2', '-3.5', '-6'],
  },
  { id: 'zero', weight: 1, moves: 'stays', loss: 'stays', values: ['0'] },
] as const;

const r10 = {
  id: 'R10',
  version: 1,
  title: { en: 'Direction from the sign', 'zh-TW': '從正負號看方向' },
  topics: ['gradient-descent', 'concepts'],
  level: 1,
  minutes: 1,
  source: { en: 'slides "Gradient Descent"', 'zh-TW': '投影片「梯度下降簡易範例」' },
  statement: {
    en: 'At the present point $w=\\given{w}$ and $\\partial L/\\partial w=\\given{g}$. Gradient descent makes one step.',
    'zh-TW': '目前 $w=\\given{w}$，$\\partial L/\\partial w=\\given{g}$。用梯度下降走一步。',
  },
  faces: signs.map(({ id, weight, moves, loss, values }) => ({
    id,
    weight,
    words: { moves: both(moves), loss: both(loss) },
    given: { g: { draw: { kind: 'oneOf' as const, values: [...values] } } },
  })),
  given: { w: { draw: { kind: 'oneOf', values: ['-3', '-1.5', '-0.5', '0.5', '1.5', '3'] } } },
  parts: [
    {
      id: 'direction',
      prompt: { en: 'What becomes of $w$?', 'zh-TW': '$w$ 會變大、變小，還是不變？' },
      hints: [{ en: 'Walk downhill.', 'zh-TW': '往下坡走。' }],
      outline: {
        en: '$w-\\eta\\,\\partial L/\\partial w$: against the sign of the gradient.',
        'zh-TW': '$w-\\eta\\,\\partial L/\\partial w$：往梯度的反方向走。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'w',
            points: 1000,
            correct: '@moves',
            options: [
              {
                id: 'larger',
                label: { en: 'It becomes larger.', 'zh-TW': '變大' },
                feedback: {
                  en: 'Descent subtracts the gradient: look at its sign again.',
                  'zh-TW': '梯度下降要「減去」梯度，再看一次正負號。',
                },
              },
              {
                id: 'smaller',
                label: { en: 'It becomes smaller.', 'zh-TW': '變小' },
                feedback: {
                  en: 'Descent subtracts the gradient: look at its sign again.',
                  'zh-TW': '梯度下降要「減去」梯度，再看一次正負號。',
                },
              },
              {
                id: 'stays',
                label: { en: 'It stays.', 'zh-TW': '不變' },
                feedback: { en: 'Only where the gradient is 0.', 'zh-TW': '梯度為 0 時才會不變。' },
              },
            ],
          },
        ],
      },
    },
    {
      id: 'loss',
      prompt: {
        en: 'And $L$, if the step is small enough?',
        'zh-TW': '步伐夠小時，$L$ 呢？',
      },
      outline: {
        en: 'Only for a small enough step: a large one may jump over the valley.',
        'zh-TW': '步伐夠小才保證下降；太大可能會跨過谷底。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'L',
            points: 1000,
            correct: '@loss',
            options: [
              {
                id: 'rises',
                label: { en: 'It rises.', 'zh-TW': '上升' },
                feedback: { en: 'That is uphill.', 'zh-TW': '那是往上坡走。' },
              },
              {
                id: 'falls',
                label: { en: 'It falls.', 'zh-TW': '下降' },
                feedback: {
                  en: 'With a gradient of 0 nothing moves.',
                  'zh-TW': '梯度為 0 時，參數不會動。',
                },
              },
              {
                id: 'stays',
                label: { en: 'It stays.', 'zh-TW': '不變' },
                feedback: {
                  en: 'Downhill lowers the loss, if the step is small enough.',
                  'zh-TW': '往下坡走，步伐夠小時 loss 會下降。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
} satisfies RecipeInput;

/** The sign of a gradient says where descent goes. */
export const recipes: readonly RecipeInput[] = [r10];
