import { onLine } from '../regression-data.ts';
import type { RecipeInput } from '../recipe.ts';

const r06 = {
  ...onLine,
  id: 'R06',
  version: 1,
  title: { en: 'Predictions and MSE of a line', 'zh-TW': '迴歸直線的預測值與 MSE' },
  topics: ['regression', 'loss'],
  level: 1,
  minutes: 4,
  source: { en: 'slides "Regression model"', 'zh-TW': '投影片「Regression model」' },
  statement: {
    en: 'The model is $\\hat y_i=wx_i+b$ and the loss $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$, with $n=4$ samples.',
    'zh-TW': '模型為 $\\hat y_i=wx_i+b$，loss 為 $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$，共有 $n=4$ 筆資料。',
  },
  forward: 'yhat = w*x + b\nr = y - yhat\nL = np.mean(r**2)',
  roles: { yhat: 'prediction', r: 'other', L: 'loss' },
  tex: { r: '(y-\\hat y)' },
  parts: [
    {
      id: 'predictions',
      prompt: { en: 'Give the predictions $\\hat y_i$.', 'zh-TW': '求預測值 $\\hat y_i$。' },
      hints: [{ en: 'One row for each sample.', 'zh-TW': '每筆資料一列。' }],
      outline: { en: '$w$ times $x_i$, plus $b$.', 'zh-TW': '$w$ 乘上 $x_i$，再加 $b$。' },
      answer: { as: 'vector', asks: { kind: 'value', of: 'yhat' }, size: 4, points: 2000 },
    },
    {
      id: 'residuals',
      prompt: { en: 'Give the residuals $y_i-\\hat y_i$.', 'zh-TW': '求殘差 $y_i-\\hat y_i$。' },
      outline: { en: 'Truth less prediction, in this order.', 'zh-TW': '真實值減預測值，順序不要顛倒。' },
      answer: { as: 'vector', asks: { kind: 'value', of: 'r' }, size: 4, points: 2000 },
    },
    {
      id: 'loss',
      prompt: { en: 'Give $L$.', 'zh-TW': '求 $L$。' },
      hints: [{ en: 'Square first, then average.', 'zh-TW': '先平方，再平均。' }],
      outline: { en: 'The mean of the squares.', 'zh-TW': '平方之後取平均。' },
      answer: { as: 'number', cells: [{ id: 'L', points: 1000, asks: { kind: 'value', of: 'L' } }] },
    },
  ],
  require: [...onLine.require, 'notPrinted'],
  conventions: ['CV2', 'CV11'],
  misconceptions: ['M37'],
  wrongAnswers: [
    {
      id: 'sum',
      name: { en: 'sum for mean', 'zh-TW': '沒有取平均' },
      feedback: { en: 'A mean is divided by the number of samples.', 'zh-TW': '平均還要除以資料筆數。' },
      gives: [{ cell: 'L', value: 'np.sum(r**2)' }],
    },
    {
      id: 'half',
      name: { en: 'a half that is not there', 'zh-TW': '多乘了 ½' },
      feedback: { en: 'This MSE has no factor ½.', 'zh-TW': '這裡的 MSE 前面沒有 ½。' },
      gives: [{ cell: 'L', value: '0.5*np.mean(r**2)' }],
    },
    {
      id: 'absolute',
      name: { en: 'mean of absolute residuals', 'zh-TW': '取了絕對值的平均' },
      feedback: { en: 'MSE squares each residual.', 'zh-TW': 'MSE 是平方後再平均。' },
      gives: [{ cell: 'L', value: 'np.mean(np.abs(r))' }],
    },
    {
      id: 'square-of-mean',
      name: { en: 'square of the mean residual', 'zh-TW': '先平均再平方' },
      feedback: { en: 'Square first, then average.', 'zh-TW': '先平方，再平均。' },
      gives: [{ cell: 'L', value: 'np.mean(r)**2' }],
    },
  ],
} satisfies RecipeInput;

/** The forward pass of a line over four samples. */
export const recipes: readonly RecipeInput[] = [r06];
