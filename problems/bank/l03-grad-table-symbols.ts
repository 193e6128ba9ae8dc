import { lectureSymbols, onLecture } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const rows = [
  ['L', 'yhat'],
  ['yhat', 'w31'],
  ['yhat', 'w32'],
  ['yhat', 'b3'],
  ['yhat', 'h1'],
  ['yhat', 'h2'],
  ['h1', 'w11'],
  ['h1', 'w21'],
  ['h1', 'b1'],
  ['h2', 'w12'],
  ['h2', 'w22'],
  ['h2', 'b2'],
] as const;
const plain = lectureSymbols.filter((name) => !name.includes('/'));

const l03 = {
  ...onLecture,
  numbers: 'hidden',
  id: 'L03',
  version: 1,
  title: { en: 'grad_table in symbols', 'zh-TW': '用符號填寫 grad_table' },
  topics: ['lecture-network', 'chain-rule', 'grad-table'],
  level: 2,
  minutes: 6,
  source: {
    en: 'slides "Layer: 2, w₃,₁" to "Layer: 1, w₁,₁"',
    'zh-TW': '投影片「Layer: 2, w₃,₁」到「Layer: 1, w₁,₁」',
  },
  slides: [28, 29, 30, 33, 34, 35],
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function. Some rows of its `grad_table` are already filled in.',
    'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）。下面的 `grad_table` 已經填好其中幾列。',
  },
  figure: { kind: 'network' },
  parts: [
    {
      id: 'table',
      prompt: {
        en: 'Fill in the value column (值) with symbols.',
        'zh-TW': '用符號填寫「值」這一欄。',
      },
      hints: [
        {
          en: 'Underline the one term that contains the variable.',
          'zh-TW': '圈出含有該變數的那一項。',
        },
      ],
      outline: {
        en: 'The derivative of a sum keeps only the term that contains the variable.',
        'zh-TW': '和的微分只留下含有該變數的那一項。',
      },
      answer: {
        as: 'formula',
        table: true,
        prefill: 4,
        cells: rows.map(([of, wrt]) => ({
          id: `d${of}-d${wrt}`,
          points: 1000,
          asks: { kind: 'local', of, wrt },
          symbols: plain,
        })),
      },
    },
    {
      id: 'products',
      prompt: {
        en: 'Write the three gradients as products of rows. You may use the rows themselves, such as `dL/dyhat`.',
        'zh-TW': '把三個梯度寫成各列的乘積，可以直接引用表中的項目，例如 `dL/dyhat`。',
      },
      hints: [
        {
          en: 'Follow the path from the parameter to $L$: one factor for each edge.',
          'zh-TW': '沿著參數到 $L$ 的路徑，每一條邊貢獻一個因子。',
        },
      ],
      outline: {
        en: 'Each path to $L$ has three edges; multiply their three rows.',
        'zh-TW': '到 $L$ 的路徑有三條邊，把對應的三列相乘。',
      },
      answer: {
        as: 'formula',
        cells: ['w11', 'w21', 'b1'].map((wrt) => ({
          id: wrt,
          points: 2000,
          asks: { kind: 'gradient', of: 'L', wrt } as const,
          symbols: lectureSymbols,
        })),
      },
    },
  ],
  conventions: ['CV1', 'CV3'],
  misconceptions: ['M01', 'M14', 'M15', 'M17', 'M18', 'M20'],
} satisfies RecipeInput;

/** The lecture's twelve local derivatives in symbols, and three gradients as products of rows. */
export const recipes: readonly RecipeInput[] = [l03];
