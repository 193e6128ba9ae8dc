import type { RecipeInput } from '../recipe.ts';
import { onLine } from '../regression-data.ts';

const r07 = {
  ...onLine,
  id: 'R07',
  version: 1,
  title: { en: 'MSE gradients of a line', 'zh-TW': '線性迴歸的 MSE 梯度' },
  topics: ['regression', 'gradient'],
  level: 2,
  minutes: 6,
  source: { en: 'slides "Regression model"', 'zh-TW': '投影片「Regression model」' },
  statement: {
    en: 'The model is $\\hat y_i=w x_i+b$ and the loss $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$, with $n=4$ samples.',
    'zh-TW': '模型為 $\\hat y_i=w x_i+b$，loss 為 $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$，共有 $n=4$ 筆資料。',
  },
  parts: [
    {
      id: 'working',
      prompt: {
        en: 'Working rows, worth nothing by themselves: the predictions $\\hat y_i$.',
        'zh-TW': '我的中間值（不計分）：各筆資料的預測值 $\\hat y_i$。',
      },
      answer: { as: 'vector', asks: { kind: 'value', of: 'yhat' }, size: 4, points: 0 },
    },
    {
      id: 'gradients',
      prompt: {
        en: 'Give $\\partial L/\\partial w$ and $\\partial L/\\partial b$.',
        'zh-TW': '求 $\\partial L/\\partial w$ 與 $\\partial L/\\partial b$。',
      },
      hints: [
        {
          en: 'Make three columns: the residual $e$, $x$, and $e\\cdot x$.',
          'zh-TW': '列出三欄：殘差 $e$、$x$、$e\\cdot x$。',
        },
        {
          en: 'The inner derivative is $-x_i$ for $w$ and $-1$ for $b$.',
          'zh-TW': '內層微分：對 $w$ 是 $-x_i$，對 $b$ 是 $-1$。',
        },
      ],
      outline: {
        en: '$\\partial L/\\partial\\hat y_i=-\\tfrac2n(y_i-\\hat y_i)$ for each sample; times $x_i$ (for $b$: times 1), summed over the samples.',
        'zh-TW':
          '每筆資料的 $\\partial L/\\partial\\hat y_i=-\\tfrac2n(y_i-\\hat y_i)$，乘上 $x_i$（對 $b$ 則乘上 1），再把每筆資料加總。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'w', points: 1000, asks: { kind: 'gradient', of: 'L', wrt: 'w' } },
          { id: 'b', points: 1000, asks: { kind: 'gradient', of: 'L', wrt: 'b' } },
        ],
      },
    },
  ],
  require: [...onLine.require, 'alive', 'short', 'notPrinted'],
  conventions: ['CV2', 'CV3', 'CV11'],
  misconceptions: ['M01', 'M03', 'M05', 'M09', 'M13'],
  wrongAnswers: [
    {
      id: 'mean-outside',
      name: { en: 'mean of x taken outside the sum', 'zh-TW': '把 x 的平均提到總和外面' },
      feedback: {
        en: 'Σeᵢxᵢ is not Σeᵢ times the mean of x.',
        'zh-TW': 'Σeᵢxᵢ 不等於 Σeᵢ 乘以 x 的平均。',
      },
      gives: [{ cell: 'w', value: '-2*np.mean(y - yhat)*np.mean(x)' }],
    },
  ],
} satisfies RecipeInput;

/** Gradients of the mean squared error of a line: every sample counts, and the inner derivative. */
export const recipes: readonly RecipeInput[] = [r07];
