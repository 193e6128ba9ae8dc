import { fineResidual, onLecture, withUpdate } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const weight = (name: string): string => `w_{${name[1]},${name[2]}}`;

/** The three parameters that meet in hidden unit `unit`: output weight, crossed weight, bias. */
function faceOf(unit: 1 | 2) {
  const crossed = unit === 1 ? 'w21' : 'w12';
  return {
    id: `unit${unit}`,
    words: {
      out: both(`w3${unit}`),
      outtex: both(`w_{3,${unit}}`),
      cross: both(crossed),
      crosstex: both(weight(crossed)),
      bias: both(`b${unit}`),
      biastex: both(`b_${unit}`),
    },
  };
}

const updated = (wrt: string, tex: string) => ({
  id: wrt,
  label: both(`$${tex}'$`),
  points: 1000,
  asks: { kind: 'updated', of: 'L', wrt, step: 1 } as const,
});

const common = {
  ...onLecture,
  version: 1,
  topics: ['lecture-network', 'gradient-descent'],
  level: 2,
  source: { en: 'slides "Regression model"', 'zh-TW': '投影片「Regression model」' },
  slides: [24],
  given: { ...onLecture.given, ...withUpdate.given },
  update: withUpdate.update,
  conventions: ['CV1', 'CV6', 'CV11'],
} satisfies Partial<RecipeInput>;

const step = {
  ...common,
  id: 'L09',
  title: { en: 'One update step', 'zh-TW': '更新一次參數' },
  minutes: 6,
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function. All nine parameters are updated once by gradient descent with learning rate $\\eta$.',
    'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）。用學習率 $\\eta$ 做一次梯度下降，九個參數一起更新。',
  },
  faces: [faceOf(1), faceOf(2)],
  figure: { kind: 'network', ask: ['@out', '@cross', '@bias'] },
  parts: [
    {
      id: 'update',
      prompt: {
        en: "Give the new values $@outtex'$, $@crosstex'$ and $@biastex'$.",
        'zh-TW': "求更新後的 $@outtex'$、$@crosstex'$ 與 $@biastex'$。",
      },
      hints: [
        {
          en: 'Old gradient, new parameters, new forward pass.',
          'zh-TW': '舊梯度 → 新參數 → 重新 Forward Pass。',
        },
      ],
      outline: {
        en: 'Old value minus $\\eta$ times the gradient at the old parameters.',
        'zh-TW': '舊的值減去 $\\eta$ 乘上在舊參數算出的梯度。',
      },
      answer: {
        as: 'number',
        cells: [updated('@out', '@outtex'), updated('@cross', '@crosstex'), updated('@bias', '@biastex')],
      },
    },
    {
      id: 'after',
      prompt: {
        en: "Run the forward pass again with all nine new values: give $\\hat y'$ and $L'$.",
        'zh-TW': "用九個更新後的參數重新做一次 Forward Pass，求 $\\hat y'$ 與 $L'$。",
      },
      outline: {
        en: 'All nine parameters have moved; then one more forward pass.',
        'zh-TW': '九個參數都更新之後，再做一次 Forward Pass。',
      },
      answer: {
        as: 'number',
        cells: [
          {
            id: 'yhat',
            label: both("$\\hat y'$"),
            points: 1000,
            asks: { kind: 'value', of: 'yhat', step: 1 },
          },
          { id: 'L', label: both("$L'$"), points: 1000, asks: { kind: 'value', of: 'L', step: 1 } },
        ],
      },
    },
  ],
  require: [...onLecture.require, 'alive', 'descends', 'notPrinted'],
  misconceptions: ['M32', 'M33', 'M34', 'M35'],
} satisfies RecipeInput;

const face = (name: string) => ({ id: name, words: { p: both(name), ptex: both(weight(name)) } });

const oneValue = {
  ...common,
  id: 'L09a',
  version: 2,
  given: { ...onLecture.given, ...withUpdate.given, delta: fineResidual },
  title: { en: 'One parameter updated', 'zh-TW': '更新一個參數' },
  minutes: 1,
  statement: {
    en: 'One step of gradient descent with learning rate $\\eta$ on the 2-2-1 network of the lecture.',
    'zh-TW': '對課堂上的 2-2-1 網路，用學習率 $\\eta$ 做一次梯度下降。',
  },
  faces: [face('w31'), face('w32')],
  figure: { kind: 'network', ask: ['@p'] },
  parts: [
    {
      id: 'update',
      prompt: {
        en: "Give the new value $@ptex'$ after this step.",
        'zh-TW': "求這一步更新之後的 $@ptex'$。",
      },
      hints: [
        { en: 'Old value minus $\\eta$ times the gradient.', 'zh-TW': '舊的值減去 $\\eta$ 乘上梯度。' },
      ],
      outline: {
        en: 'Old value minus $\\eta$ times the gradient at the old parameters.',
        'zh-TW': '舊的值減去 $\\eta$ 乘上在舊參數算出的梯度。',
      },
      answer: { as: 'number', cells: [updated('@p', '@ptex')] },
    },
  ],
  require: [...onLecture.require, 'alive', 'notPrinted'],
  misconceptions: ['M32', 'M33', 'M34'],
} satisfies RecipeInput;

/** One simultaneous step of gradient descent on the lecture's network. */
export const recipes: readonly RecipeInput[] = [step, oneValue];
