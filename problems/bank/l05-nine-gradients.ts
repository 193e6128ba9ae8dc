import { lectureParameters, onLecture } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const l05 = {
  ...onLecture,
  id: 'L05',
  version: 1,
  title: { en: 'All nine gradients', 'zh-TW': '九個參數的梯度' },
  topics: ['lecture-network', 'chain-rule', 'backward-pass'],
  level: 3,
  minutes: 8,
  source: { en: 'slides "Gradients of the parameters"', 'zh-TW': '投影片「計算參數的梯度」' },
  slides: [25, 37],
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function.',
    'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）。',
  },
  figure: { kind: 'network', ask: [...lectureParameters] },
  parts: [
    {
      id: 'working',
      prompt: {
        en: 'Working rows, worth nothing by themselves: later answers that follow from them still count.',
        'zh-TW': '我的中間值（不計分）：之後的答案若由這些值正確推得，仍可得分。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'h1', points: 0, asks: { kind: 'value', of: 'h1' } },
          { id: 'h2', points: 0, asks: { kind: 'value', of: 'h2' } },
          { id: 'yhat', points: 0, asks: { kind: 'value', of: 'yhat' } },
          { id: 'dyhat', points: 0, asks: { kind: 'gradient', of: 'L', wrt: 'yhat' } },
          { id: 'dh1', points: 0, asks: { kind: 'gradient', of: 'L', wrt: 'h1' } },
          { id: 'dh2', points: 0, asks: { kind: 'gradient', of: 'L', wrt: 'h2' } },
        ],
      },
    },
    {
      id: 'gradients',
      prompt: {
        en: 'Give the partial derivatives of $L$ with respect to all nine parameters.',
        'zh-TW': '求 $L$ 對九個參數的偏微分。',
      },
      hints: [
        {
          en: 'Compute $\\partial L/\\partial h_1$ and $\\partial L/\\partial h_2$ once and reuse them.',
          'zh-TW': '先算一次 $\\partial L/\\partial h_1$、$\\partial L/\\partial h_2$，再重複使用。',
        },
      ],
      outline: {
        en: 'First $\\partial L/\\partial\\hat y$; with $h_1$, $h_2$ and 1 it gives the output layer. Times $w_{3,1}$ and $w_{3,2}$ it gives $\\partial L/\\partial h_1$ and $\\partial L/\\partial h_2$; with $x_1$, $x_2$ and 1 these give the first layer.',
        'zh-TW':
          '先算 $\\partial L/\\partial\\hat y$，乘上 $h_1$、$h_2$、1 得到輸出層；乘上 $w_{3,1}$、$w_{3,2}$ 得到 $\\partial L/\\partial h_1$、$\\partial L/\\partial h_2$，再乘上 $x_1$、$x_2$、1 得到第一層。',
      },
      answer: {
        as: 'number',
        cells: lectureParameters.map((wrt) => ({
          id: wrt,
          points: 1000,
          asks: { kind: 'gradient', of: 'L', wrt } as const,
        })),
      },
    },
  ],
  require: [...onLecture.require, 'alive', 'notPrinted'],
  conventions: ['CV1', 'CV3', 'CV7', 'CV11'],
  misconceptions: ['M01', 'M02', 'M04', 'M07', 'M08', 'M14', 'M15', 'M16', 'M17', 'M18', 'M19', 'M20', 'M21'],
} satisfies RecipeInput;

/** The whole backward pass of the lecture's network. */
export const recipes: readonly RecipeInput[] = [l05];
