import type { RecipeInput } from '../recipe.ts';

const starter = `def train(x, y, w, b, eta, steps):
    n = x.size
    history = []
    for step in range(steps):
`;

const model = `def train(x, y, w, b, eta, steps):
    n = x.size
    history = []
    for step in range(steps):
        e = w*x + b - y
        history.append((e**2).sum()/n)
        dw = 2*(e*x).sum()/n
        db = 2*e.sum()/n
        w = w - eta*dw
        b = b - eta*db
    return w, b, history
`;

const half = { from: -2, to: 2, step: 0.5 };
const samples = { shape: ['n'], from: -3, to: 3, step: 0.5 };

const n04 = {
  id: 'N04',
  version: 1,
  title: { en: 'Training loop', 'zh-TW': '訓練迴圈' },
  topics: ['numpy', 'gradient-descent', 'regression'],
  level: 3,
  minutes: 15,
  source: {
    en: 'slides "Regression model", notebook "NumPy basics"',
    'zh-TW': '投影片「Regression model」、筆記本「numpy 基本功能」',
  },
  statement: {
    en: [
      'The model is $\\hat y_i=wx_i+b$ with the loss $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$. Write `train(x, y, w, b, eta, steps)`: gradient descent with the learning rate `eta`.',
      'Return the tuple `w, b, history`: the parameters after all steps, and the list of the losses, each taken before its update.',
    ].join('\n\n'),
    'zh-TW': [
      '模型為 $\\hat y_i=wx_i+b$，loss 為 $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$。請寫 `train(x, y, w, b, eta, steps)`，以學習率 `eta` 做梯度下降。',
      '回傳 tuple `w, b, history`：所有步驟之後的參數，以及每一步更新之前的 loss（list）。',
    ].join('\n\n'),
  },
  given: {
    x: { draw: { kind: 'array', shape: [4], values: ['-2', '-1', '1', '2', '3'] }, role: 'input' },
    y: { draw: { kind: 'array', shape: [4], values: ['-3', '-1', '1', '2', '4'] }, role: 'target' },
    w: { draw: { kind: 'oneOf', values: ['-1', '0.5', '1', '2'] }, role: 'parameter' },
    b: { draw: { kind: 'oneOf', values: ['-1', '-0.5', '0.5', '1'] }, role: 'parameter' },
    eta: { draw: { kind: 'oneOf', values: ['0.02', '0.05'] }, role: 'rate', tex: '\\eta' },
  },
  parts: [
    {
      id: 'code',
      prompt: { en: 'Complete the function.', 'zh-TW': '完成這個函式。' },
      hints: [
        {
          en: 'Four steps in the loop: forward, loss, gradients, update.',
          'zh-TW': '迴圈裡四件事：forward、loss、梯度、更新。',
        },
      ],
      outline: {
        en: 'Forward, record the loss, fresh gradients at these parameters, then both parameters move at once.',
        'zh-TW': 'Forward、記下 loss、用目前的參數重新算梯度，最後兩個參數一起更新。',
      },
      answer: {
        as: 'function',
        cells: [
          {
            id: 'train',
            label: { en: 'Your `train`', 'zh-TW': '你的 `train`' },
            points: 10000,
            task: {
              name: 'train',
              starter,
              model,
              returns: 'tuple',
              conduct: 1,
              groups: ([1, 3] as const).map((steps) => ({
                id: `steps-${steps}`,
                label: { en: `steps = ${steps}`, 'zh-TW': `steps = ${steps}` },
                weight: steps === 1 ? 4 : 5,
                call: `train(x, y, w, b, eta, ${steps})`,
                expected: { kind: 'model' as const },
                outputs: [{ name: 'w' }, { name: 'b' }, { name: 'history' }],
                tests: 6,
                sizes: { n: [4, 3, 5, 6] },
                draws: {
                  x: samples,
                  y: samples,
                  w: half,
                  b: half,
                  eta: { from: 0.01, to: 0.05, step: 0.01 },
                },
              })),
              slips: [
                { id: 'uphill', code: 'M32', replace: '- eta*', by: '+ eta*' },
                { id: 'no-rate', code: 'M33', replace: '- eta*', by: '- ' },
                { id: 'no-two', code: 'M03', replace: '= 2*', by: '= ' },
                {
                  id: 'no-mean',
                  code: 'M05',
                  replace: '2*(e*x).sum()/n\n        db = 2*e.sum()/n',
                  by: '2*(e*x).sum()\n        db = 2*e.sum()',
                },
                {
                  id: 'in-turn',
                  code: 'M35',
                  replace: '        db = 2*e.sum()/n\n        w = w - eta*dw\n',
                  by: '        w = w - eta*dw\n        e = w*x + b - y\n        db = 2*e.sum()/n\n',
                },
                {
                  id: 'stale',
                  code: 'M36',
                  replace: '        dw = 2*(e*x).sum()/n\n        db = 2*e.sum()/n\n',
                  by: '        if step == 0:\n            dw = 2*(e*x).sum()/n\n            db = 2*e.sum()/n\n',
                },
                {
                  id: 'accumulated',
                  replace: '        dw = 2*(e*x).sum()/n\n        db = 2*e.sum()/n\n',
                  by: '        if step == 0:\n            dw = 0\n            db = 0\n        dw = dw + 2*(e*x).sum()/n\n        db = db + 2*e.sum()/n\n',
                  says: {
                    en: 'The gradients of earlier steps are still in there. Start from zero gradients in every step.',
                    'zh-TW': '前面步驟的梯度還留在裡面。每一步都要從零開始累加梯度。',
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
  conventions: ['CV2', 'CV3', 'CV6'],
} satisfies RecipeInput;

/** Gradient descent on a line, written as a loop. */
export const recipes: readonly RecipeInput[] = [n04];
