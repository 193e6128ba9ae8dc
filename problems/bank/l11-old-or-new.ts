import { onLecture, withUpdate } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

const faces = ([1, 2] as const).flatMap((unit) =>
  ([1, 2] as const).map((input) => ({
    id: `w${input}${unit}`,
    weight: 1,
    words: {
      p: both(`w${input}${unit}`),
      ptex: both(`w_{${input},${unit}}`),
      out: both(`w3${unit}`),
      outtex: both(`w_{3,${unit}}`),
      input: both(`x${input}`),
      hidden: both(`h${unit}`),
    },
  })),
);

const l11 = {
  ...onLecture,
  id: 'L11',
  version: 1,
  title: { en: 'Old or new weight?', 'zh-TW': '用舊的還是新的權重？' },
  topics: ['lecture-network', 'gradient-descent', 'concepts'],
  level: 2,
  minutes: 3,
  source: {
    en: 'slides "Training process" and "Regression model"',
    'zh-TW': '投影片「Training Process」與「Regression model」',
  },
  slides: [24],
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function. Somebody updates $@outtex$ first, with learning rate $\\eta$, and then computes $\\partial L/\\partial @ptex$ with the new $@outtex$ (and everything else old).',
    'zh-TW':
      '課堂上的 2-2-1 網路（沒有激發函數）。某同學先用學習率 $\\eta$ 更新 $@outtex$，再用新的 $@outtex$（其他都用舊值）計算 $\\partial L/\\partial @ptex$。',
  },
  faces,
  given: { ...onLecture.given, ...withUpdate.given },
  forward: [
    onLecture.forward,
    'newer = @out - eta*(yhat - y)*@hidden',
    'early = @input*(yhat - y)*newer',
  ].join('\n'),
  tex: { newer: "@outtex'", early: '\\text{early}' },
  figure: { kind: 'network', ask: ['@p'] },
  parts: [
    {
      id: 'early',
      prompt: { en: 'Which number does this person get?', 'zh-TW': '該同學會得到多少？' },
      hints: [
        {
          en: 'First the new $@outtex$, then the product along the path.',
          'zh-TW': '先算新的 $@outtex$，再沿路徑相乘。',
        },
      ],
      outline: {
        en: 'The path from the parameter to $L$, with the new weight in place of the old one.',
        'zh-TW': '從參數到 $L$ 的路徑，只是其中的權重換成新的。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'newer', points: 500, asks: { kind: 'value', of: 'newer' } },
          {
            id: 'early',
            points: 1000,
            label: { en: 'too early', 'zh-TW': '太早更新的結果' },
            asks: { kind: 'value', of: 'early' },
          },
        ],
      },
    },
    {
      id: 'right',
      prompt: { en: 'And which is right?', 'zh-TW': '正確的值是多少？' },
      hints: [
        {
          en: 'All nine partial derivatives belong to the same point.',
          'zh-TW': '九個偏微分都屬於同一個點。',
        },
      ],
      outline: { en: 'The same product with the old weight.', 'zh-TW': '同樣的乘積，但用舊的權重。' },
      answer: {
        as: 'number',
        cells: [{ id: 'right', points: 1000, asks: { kind: 'gradient', of: 'L', wrt: '@p' } }],
      },
    },
    {
      id: 'which',
      prompt: {
        en: 'Which of the two is a derivative of $L$ at the starting point?',
        'zh-TW': '哪一個才是 $L$ 在起點的微分？',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'which',
            points: 500,
            correct: 'old',
            options: [
              { id: 'old', label: { en: 'the one with the old weight', 'zh-TW': '用舊權重算的' } },
              {
                id: 'new',
                label: { en: 'the one with the new weight', 'zh-TW': '用新權重算的' },
                feedback: {
                  en: 'The gradient is taken at one point: compute all of it, then move.',
                  'zh-TW': '梯度是在同一個點算的：全部算完之後再一起更新。',
                },
              },
              {
                id: 'both',
                label: { en: 'both', 'zh-TW': '兩個都是' },
                feedback: {
                  en: 'Only one of them equals the derivative at the starting point.',
                  'zh-TW': '只有一個等於起點的導數。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
  conventions: ['CV1', 'CV3', 'CV6', 'CV11'],
  require: [...onLecture.require.filter((rule) => rule !== 'short'), 'alive', 'notPrinted', 'newer != 0'],
  rounding: { kind: 'decimals', digits: 4 },
  misconceptions: ['M01', 'M14'],
} satisfies RecipeInput;

/** Why a gradient is computed whole before anything moves. */
export const recipes: readonly RecipeInput[] = [l11];
