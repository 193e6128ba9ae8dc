import type { RecipeInput } from '../recipe.ts';

const starter = `def grad_check(f, theta, g, h=1e-5):
    worst = 0.0
    index = 0
    for i in range(theta.size):
`;

const model = `def grad_check(f, theta, g, h=1e-5):
    worst = 0.0
    index = 0
    for i in range(theta.size):
        keep = theta[i]
        theta[i] = keep + h
        above = f(theta)
        theta[i] = keep - h
        below = f(theta)
        theta[i] = keep
        slope = (above - below) / (2*h)
        size = max(abs(slope), abs(g[i]), 1e-12)
        error = abs(slope - g[i]) / size
        if error > worst:
            worst = error
            index = i
    return worst, index
`;

const entries = ['-2', '-1.5', '-1', '1', '1.5', '2'];
const vector = { draw: { kind: 'array' as const, shape: [4], values: entries }, role: 'input' as const };
const place = (from: number, to: number) => ({
  draw: { kind: 'integer' as const, from, to },
  role: 'other' as const,
});
const half = { shape: ['n'], from: -2, to: 2, step: 0.5 };

const n02 = {
  id: 'N02',
  version: 1,
  title: { en: 'Write a gradient check', 'zh-TW': '寫一個梯度檢查' },
  topics: ['numpy', 'gradient'],
  level: 3,
  minutes: 15,
  source: {
    en: 'slides "What are gradients", notebook "NumPy basics"',
    'zh-TW': '投影片「梯度是什麼」、筆記本「numpy 基本功能」',
  },
  statement: {
    en: [
      'Somebody has written a gradient `g` of the function `f` at `theta` (an array), and one entry of it may be wrong. Write `grad_check(f, theta, g, h=1e-5)`.',
      'For every entry compute the slope by the central difference $\\bigl(f(\\theta+h)-f(\\theta-h)\\bigr)/2h$ and its relative error $|s-g_i|/\\max(|s|,|g_i|)$; where both are 0 the error is 0. Return the tuple of the largest error and its index. `theta` must hold afterwards what it held before.',
      'The example: $f(\\theta)=\\sum_i a_i\\theta_i^2$ with entry `zero` of `theta` set to 0, and `g` is right but for entry `wrong`, which is `bump` too large.',
    ].join('\n\n'),
    'zh-TW': [
      '有人寫出函式 `f` 在 `theta`（陣列）的梯度 `g`，其中可能有一個分量是錯的。請寫 `grad_check(f, theta, g, h=1e-5)`。',
      '對每個分量用中央差分 $\\bigl(f(\\theta+h)-f(\\theta-h)\\bigr)/2h$ 算出斜率，再算相對誤差 $|s-g_i|/\\max(|s|,|g_i|)$；兩者都是 0 時誤差為 0。回傳最大誤差與它的索引（tuple）。執行之後 `theta` 的內容要和原來一樣。',
      '例子：$f(\\theta)=\\sum_i a_i\\theta_i^2$，其中 `theta` 的第 `zero` 個分量設為 0；`g` 除了第 `wrong` 個分量多了 `bump` 之外都是對的。',
    ].join('\n\n'),
  },
  given: {
    a: vector,
    theta: vector,
    zero: place(0, 1),
    wrong: place(2, 3),
    bump: { draw: { kind: 'oneOf', values: ['0.5', '1', '2'] }, role: 'other' },
  },
  parts: [
    {
      id: 'code',
      prompt: { en: 'Complete the function.', 'zh-TW': '完成這個函式。' },
      hints: [
        { en: 'Change one entry at a time, and put it back.', 'zh-TW': '一次只動一個分量，動完要還原。' },
      ],
      outline: {
        en: 'Move one entry by $\\pm h$, divide the difference of the two values by $2h$, restore the entry, compare by the relative error.',
        'zh-TW': '一次把一個分量移動 $\\pm h$，兩個函數值的差除以 $2h$，還原該分量，再用相對誤差比較。',
      },
      answer: {
        as: 'function',
        cells: [
          {
            id: 'grad-check',
            label: { en: 'Your `grad_check`', 'zh-TW': '你的 `grad_check`' },
            points: 10000,
            task: {
              name: 'grad_check',
              starter,
              model,
              setup: `theta = theta*(np.arange(theta.size) != zero)
g = 2*a*theta + bump*(np.arange(theta.size) == wrong)
def f(t):
    return (a*t**2).sum()`,
              returns: 'tuple',
              conduct: 2,
              groups: [
                {
                  id: 'small',
                  label: { en: 'with h = 1e-5', 'zh-TW': 'h = 1e-5' },
                  weight: 4,
                  call: 'grad_check(f, theta, g)',
                  expected: { kind: 'model' },
                  outputs: [{ name: 'error' }, { name: 'index' }],
                  tests: 6,
                  sizes: { n: [4, 7, 5, 6] },
                  draws: { a: half, theta: half, bump: { from: -2, to: 2, step: 0.5 } },
                },
                {
                  id: 'large',
                  label: {
                    en: 'with h = 0.1, where a central difference is still exact',
                    'zh-TW': 'h = 0.1（中央差分對二次函數仍然是精確的）',
                  },
                  weight: 4,
                  call: 'grad_check(f, theta, g, 0.1)',
                  expected: { kind: 'model' },
                  outputs: [{ name: 'error' }, { name: 'index' }],
                  tests: 6,
                  sizes: { n: [4, 7, 5, 6] },
                  draws: { a: half, theta: half, bump: { from: -2, to: 2, step: 0.5 } },
                },
              ],
              slips: [
                {
                  id: 'forward-difference',
                  replace: `        theta[i] = keep - h
        below = f(theta)
        theta[i] = keep
        slope = (above - below) / (2*h)`,
                  by: `        theta[i] = keep
        below = f(theta)
        slope = (above - below) / h`,
                  says: {
                    en: 'Use both sides: the error then falls from h to h².',
                    'zh-TW': '改用中央差分，誤差會由 h 變成 h²。',
                  },
                },
                {
                  id: 'not-halved',
                  replace: '/ (2*h)',
                  by: '/ h',
                  says: {
                    en: 'The two points are 2h apart; the difference is divided by that.',
                    'zh-TW': '兩點相距 2h，差要除以 2h。',
                  },
                },
                {
                  id: 'not-restored',
                  replace: '        theta[i] = keep\n',
                  by: '',
                  says: { en: 'Put the entry back.', 'zh-TW': '要把 theta 還原。' },
                },
                {
                  id: 'absolute',
                  replace: ' / size',
                  by: '',
                  says: {
                    en: 'This is the absolute error. 1e-4 is large for a gradient of 1e-5: divide by the size of the gradients.',
                    'zh-TW': '這是絕對誤差。梯度只有 1e-5 時，1e-4 的誤差很大：要除以梯度的大小。',
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} satisfies RecipeInput;

/** Central differences against a gradient with one wrong entry. */
export const recipes: readonly RecipeInput[] = [n02];
