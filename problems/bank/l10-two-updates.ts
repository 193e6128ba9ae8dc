import { lectureParameters, onLecture, withUpdate } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const steps = [1, 2] as const;
const prime = (count: number): string => "'".repeat(count);

const weightAfter = (step: 1 | 2) => ({
  id: `w${step}`,
  points: 1500,
  label: both(`$@ptex${prime(step)}$`),
  asks: { kind: 'updated', of: 'L', wrt: '@p', step } as const,
});
const lossAfter = (step: 1 | 2) => ({
  id: `L${step}`,
  points: 1000,
  label: both(`$L${prime(step)}$`),
  asks: { kind: 'value', of: 'L', step } as const,
});

const common = {
  ...onLecture,
  version: 1,
  topics: ['lecture-network', 'gradient-descent'],
  level: 3,
  source: {
    en: 'slides "Training process" and "Regression model"',
    'zh-TW': '投影片「Training Process」與「Regression model」',
  },
  slides: [24],
  given: { ...onLecture.given, ...withUpdate.given },
  faces: ['w31', 'w32'].map((name) => ({
    id: name,
    weight: 1,
    words: { p: both(name), ptex: both(`w_{3,${name[2]}}`) },
  })),
  figure: { kind: 'network', ask: ['@p'] },
  rounding: { kind: 'decimals', digits: 4 },
  conventions: ['CV1', 'CV6', 'CV11'],
  misconceptions: ['M32', 'M33', 'M36'],
} satisfies Partial<RecipeInput>;

const parts = (only: { readonly en: string; readonly 'zh-TW': string }): RecipeInput['parts'] => [
  {
    id: 'weights',
    prompt: {
      en: "Give its value after one step, $@ptex'$, and after two, $@ptex''$.",
      'zh-TW': "求更新一次之後的 $@ptex'$，以及更新兩次之後的 $@ptex''$。",
    },
    hints: [
      {
        en: 'Four lines for each step: forward, error signal, gradient, update.',
        'zh-TW': '每一步四行：forward、誤差訊號、梯度、更新。',
      },
    ],
    outline: only,
    answer: { as: 'number', cells: steps.map(weightAfter) },
  },
  {
    id: 'losses',
    prompt: {
      en: "Give the loss after each of the two steps, $L'$ and $L''$.",
      'zh-TW': "求兩次更新之後各自的 loss：$L'$ 與 $L''$。",
    },
    hints: [
      {
        en: 'A gradient belongs to the point at which it was computed.',
        'zh-TW': '梯度屬於計算它的那一個點。',
      },
    ],
    outline: {
      en: 'One more forward pass with the new values after each step.',
      'zh-TW': '每次更新之後，用新的值再做一次 Forward Pass。',
    },
    answer: { as: 'number', cells: steps.map(lossAfter) },
  },
];

const one = {
  ...common,
  id: 'L10',
  title: { en: 'Two steps of one weight', 'zh-TW': '更新兩次（只訓練一個權重）' },
  minutes: 8,
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function. Only $@ptex$ is trained, with learning rate $\\eta$; the other parameters stay as they are.',
    'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）。只訓練 $@ptex$，學習率為 $\\eta$，其他參數固定不動。',
  },
  update: { loss: 'L', rate: 'eta', parameters: ['@p'] },
  parts: parts({
    en: 'Gradient at the present value, step, forward pass; and once more from the new point.',
    'zh-TW': '在目前的值算梯度、走一步、重新 forward；再從新的點重複一次。',
  }),
  require: [...onLecture.require, 'alive', 'descends', 'gently', 'notPrinted'],
} satisfies RecipeInput;

const all = {
  ...common,
  id: 'L10b',
  title: { en: 'Two steps of all nine parameters', 'zh-TW': '更新兩次（九個參數一起）' },
  minutes: 12,
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function. All nine parameters are trained together with learning rate $\\eta$. A calculator is allowed.',
    'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）。九個參數一起訓練，學習率為 $\\eta$。可以使用計算機。',
  },
  update: { loss: 'L', rate: 'eta', parameters: [...lectureParameters] },
  parts: parts({
    en: 'All nine gradients at the present values, one step of all, forward pass; and once more from there.',
    'zh-TW': '在目前的值算出九個梯度、全部一起更新、重新 forward；再從新的點重複一次。',
  }),
  require: [...onLecture.require, 'alive', 'descends', 'notPrinted'],
} satisfies RecipeInput;

/** Two steps: the second gradient belongs to the new point. */
export const recipes: readonly RecipeInput[] = [one, all];
