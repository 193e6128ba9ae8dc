import { lectureParameters, lectureShape, onLectureRelu } from '../lecture-network.ts';
import { networkForward } from '../networks.ts';
import type { RecipeInput } from '../recipe.ts';

const linear = networkForward(lectureShape('none'));

const units = [1, 2] as const;
const starter = `def backward(x, y, p, relu=False):
    # Forward Pass
    z1 = p['w11']*x[0] + p['w21']*x[1] + p['b1']
    z2 = p['w12']*x[0] + p['w22']*x[1] + p['b2']
    h1 = np.maximum(0, z1) if relu else z1
    h2 = np.maximum(0, z2) if relu else z2
    yhat = p['w31']*h1 + p['w32']*h2 + p['b3']
    # Backward Pass
`;

const model = `${starter}    dyhat = yhat - y
    dz1 = dyhat*p['w31']
    dz2 = dyhat*p['w32']
    if relu:
        dz1 = dz1*(z1 > 0)
        dz2 = dz2*(z2 > 0)
    return {
        'w11': dz1*x[0], 'w12': dz2*x[0],
        'w21': dz1*x[1], 'w22': dz2*x[1],
        'w31': dyhat*h1, 'w32': dyhat*h2,
        'b1': dz1, 'b2': dz2, 'b3': dyhat,
    }
`;

const half = { from: -2, to: 2, step: 0.5 };
const draws = Object.fromEntries(
  ['x1', 'x2', 'y', ...lectureParameters].map((name) => [name, { shape: [], ...half }]),
);
const outputs = lectureParameters.map((name) => ({ name }));

const n01 = {
  given: onLectureRelu.given,
  forward: onLectureRelu.forward,
  roles: onLectureRelu.roles,
  require: onLectureRelu.require,
  id: 'N01',
  version: 1,
  title: { en: 'Write backward() for the lecture network', 'zh-TW': '為課堂的網路寫 backward()' },
  topics: ['numpy', 'lecture-network', 'relu', 'backward-pass'],
  level: 3,
  minutes: 20,
  source: {
    en: 'slides "Backpropagation", notebook "NumPy basics"',
    'zh-TW': '投影片「反向傳播」、筆記本「numpy 基本功能」',
  },
  slides: [33, 34, 35],
  statement: {
    en: [
      'The 2-2-1 network of the lecture. Write `backward(x, y, p, relu=False)` in NumPy.',
      '`x` is an array of two numbers, `y` a number, `p` a dict of the nine parameters with the keys `w11`, `w12`, `w21`, `w22`, `w31`, `w32`, `b1`, `b2`, `b3`. With `relu=True` the hidden layer has ReLU: $h_j=\\max(0,z_j)$; otherwise $h_j=z_j$.',
      'Return a dict with the same nine keys that holds the gradients of $L$. The function is tested on many random networks; it must leave `x` and `p` as they are.',
    ].join('\n\n'),
    'zh-TW': [
      '課堂上的 2-2-1 網路。請用 NumPy 寫出 `backward(x, y, p, relu=False)`。',
      '`x` 是兩個數的陣列，`y` 是一個數，`p` 是九個參數的 dict，鍵為 `w11`、`w12`、`w21`、`w22`、`w31`、`w32`、`b1`、`b2`、`b3`。`relu=True` 時隱藏層有 ReLU：$h_j=\\max(0,z_j)$；否則 $h_j=z_j$。',
      '回傳一個 dict，用同樣九個鍵存放 $L$ 的梯度。系統會用許多隨機網路測試這個函式；函式不可以改動 `x` 和 `p`。',
    ].join('\n\n'),
  },
  figure: { kind: 'network', ask: [...lectureParameters], relu: true },
  parts: [
    {
      id: 'code',
      prompt: {
        en: 'Complete the function. The forward pass is written already.',
        'zh-TW': '完成這個函式，Forward Pass 已經寫好了。',
      },
      hints: [
        { en: 'Return the gradients; do not update.', 'zh-TW': '回傳梯度即可，不要更新。' },
        {
          en: 'First ∂L/∂ŷ, then the error signals of the hidden layer, then nine products.',
          'zh-TW': '先算 ∂L/∂ŷ，再算隱藏層的誤差訊號，最後是九個乘積。',
        },
      ],
      outline: {
        en: '$\\partial L/\\partial\\hat y=\\hat y-y$; times $w_{3,j}$ and, with ReLU, times the gate gives the error signal of $z_j$; times the input of each edge gives the gradients.',
        'zh-TW':
          '$\\partial L/\\partial\\hat y=\\hat y-y$；乘上 $w_{3,j}$（有 ReLU 時再乘上閘門）得到 $z_j$ 的誤差訊號；再乘上每條邊的輸入就是梯度。',
      },
      answer: {
        as: 'function',
        cells: [
          {
            id: 'backward',
            label: { en: 'Your `backward`', 'zh-TW': '你的 `backward`' },
            points: 10000,
            task: {
              name: 'backward',
              starter,
              model,
              setup: `x = np.array([x1, x2])\np = {${lectureParameters.map((name) => `'${name}': ${name}`).join(', ')}}`,
              returns: 'dict',
              conduct: 1,
              groups: [
                {
                  id: 'linear',
                  label: { en: 'without ReLU', 'zh-TW': '沒有 ReLU' },
                  weight: 4,
                  call: 'backward(x, y, p)',
                  expected: { kind: 'gradients', of: 'L', forward: linear.forward },
                  outputs,
                  tests: 6,
                  draws,
                },
                {
                  id: 'relu',
                  label: { en: 'with ReLU', 'zh-TW': '有 ReLU' },
                  weight: 5,
                  call: 'backward(x, y, p, relu=True)',
                  expected: { kind: 'gradients', of: 'L' },
                  outputs,
                  tests: 12,
                  draws,
                },
              ],
              slips: [
                ...units.map((j) => ({
                  id: `gate-by-h-${j}`,
                  code: 'M28' as const,
                  replace: `dz${j} = dz${j}*(z${j} > 0)`,
                  by: `dz${j} = dz${j}*h${j}`,
                })),
                {
                  id: 'updates',
                  replace: `    return {`,
                  by: `    p['b3'] -= 0.1*dyhat\n    return {`,
                  says: {
                    en: 'The function updates the parameters. It must only return the gradients.',
                    'zh-TW': '函式更新了參數；只要回傳梯度就好。',
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
  conventions: ['CV1', 'CV3', 'CV4', 'CV5'],
  misconceptions: [
    'M01',
    'M02',
    'M07',
    'M08',
    'M14',
    'M16',
    'M17',
    'M18',
    'M19',
    'M20',
    'M21',
    'M24',
    'M25',
    'M26',
    'M28',
    'M37',
  ],
} satisfies RecipeInput;

/** The lecture's backward pass as a function, tested with and without ReLU. */
export const recipes: readonly RecipeInput[] = [n01];
