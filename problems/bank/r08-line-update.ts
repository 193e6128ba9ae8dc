import type { RecipeInput } from '../recipe.ts';
import { onLine } from '../regression-data.ts';

function update(id: string, steps: 1 | 2, minutes: number) {
  const updated = (wrt: string) => ({
    id: `${wrt}${steps}`,
    label: { en: `$${wrt}_${steps}$`, 'zh-TW': `$${wrt}_${steps}$` },
    points: 1000,
    asks: { kind: 'updated', of: 'L', wrt, step: steps } as const,
  });
  return {
    ...onLine,
    id,
    version: 1,
    title:
      steps === 1
        ? { en: 'One update of w and b', 'zh-TW': '更新一次 w 與 b' }
        : { en: 'Two updates of w and b', 'zh-TW': '更新兩次 w 與 b' },
    topics: ['regression', 'gradient-descent'],
    level: 2,
    minutes,
    source: { en: 'slides "Regression model"', 'zh-TW': '投影片「Regression model」' },
    statement: {
      en: 'The model is $\\hat y_i=w x_i+b$ with $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$ and $n=4$. Starting at $w_0$ and $b_0$, both parameters are updated by gradient descent with learning rate $\\eta$.',
      'zh-TW':
        '模型為 $\\hat y_i=w x_i+b$，loss 為 $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$，$n=4$。從 $w_0$、$b_0$ 開始，以學習率 $\\eta$ 用梯度下降更新這兩個參數。',
    },
    given: {
      ...onLine.given,
      w: { ...onLine.given.w, tex: 'w_0' },
      b: { ...onLine.given.b, tex: 'b_0' },
      eta: { draw: { kind: 'oneOf', values: ['0.01', '0.02', '0.05'] }, role: 'rate', tex: '\\eta' },
    },
    update: { loss: 'L', rate: 'eta', parameters: ['w', 'b'] },
    parts: [
      {
        id: 'working',
        prompt: {
          en: 'Working rows, worth nothing by themselves: the gradients at $w_0$, $b_0$.',
          'zh-TW': '我的中間值（不計分）：在 $w_0$、$b_0$ 的梯度。',
        },
        answer: {
          as: 'number',
          cells: [
            { id: 'dw', points: 0, asks: { kind: 'gradient', of: 'L', wrt: 'w' } },
            { id: 'db', points: 0, asks: { kind: 'gradient', of: 'L', wrt: 'b' } },
          ],
        },
      },
      {
        id: 'update',
        prompt:
          steps === 1
            ? {
                en: 'Give $w_1$, $b_1$ and the loss after this update.',
                'zh-TW': '求 $w_1$、$b_1$，以及更新之後的 loss。',
              }
            : {
                en: 'Give $w_2$, $b_2$ and the loss after the second update.',
                'zh-TW': '求 $w_2$、$b_2$，以及第二次更新之後的 loss。',
              },
        hints: [
          { en: 'Both gradients use the old $w$ and $b$.', 'zh-TW': '兩個梯度都用舊的 $w$、$b$ 計算。' },
          {
            en: 'For the new loss run the forward pass again.',
            'zh-TW': '新的 loss 要用新參數重新做一次 Forward Pass。',
          },
        ],
        outline: {
          en: 'Both gradients at the old parameters; subtract $\\eta$ times each; then a new forward pass for the loss.',
          'zh-TW': '兩個梯度都在舊參數計算，各乘 $\\eta$ 後減去；loss 要用新參數重新做一次 Forward Pass。',
        },
        answer: {
          as: 'number',
          cells: [
            updated('w'),
            updated('b'),
            {
              id: 'L',
              label: { en: `$L$ after update ${steps}`, 'zh-TW': `第 ${steps} 次更新後的 $L$` },
              points: 1000,
              asks: { kind: 'value', of: 'L', step: steps },
            },
          ],
        },
      },
    ],
    require: [...onLine.require, 'descends', 'gently', 'notPrinted'],
    conventions: ['CV2', 'CV6', 'CV11'],
    misconceptions: steps === 1 ? ['M32', 'M33', 'M34', 'M35'] : ['M32', 'M33', 'M34', 'M36'],
  } satisfies RecipeInput;
}

/** One or two simultaneous updates of a line's parameters, and the loss after them. */
export const recipes: readonly RecipeInput[] = [update('R08', 1, 5), update('R08b', 2, 8)];
