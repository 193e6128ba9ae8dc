import { onLine } from '../regression-data.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

const best = {
  id: 'R09',
  version: 1,
  title: { en: 'Where the gradient of a line vanishes', 'zh-TW': '迴歸直線的梯度何時為零' },
  topics: ['regression', 'gradient'],
  level: 3,
  minutes: 4,
  source: { en: 'slides "Convergence"', 'zh-TW': '投影片「收斂（convergence）」' },
  statement: {
    en: 'The model is $\\hat y_i=wx_i+b$ and the loss $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$. $b$ is fixed; only $w$ is trained.',
    'zh-TW':
      '模型為 $\\hat y_i=wx_i+b$，loss 為 $L=\\tfrac1n\\sum_i(y_i-\\hat y_i)^2$。$b$ 固定不動，只訓練 $w$。',
  },
  given: {
    x: onLine.given.x,
    b: onLine.given.b,
    y: {
      draw: {
        kind: 'array',
        shape: [4],
        values: ['-5', '-4', '-3', '-2', '-1', '1', '2', '3', '4', '5', '6', '7'],
      },
      role: 'target',
    },
  },
  forward: 'sxy = np.sum(x*(y - b))\nsxx = np.sum(x**2)\nwbest = sxy/sxx',
  roles: { wbest: 'other' },
  tex: { sxy: '\\sum_ix_i(y_i-b)', sxx: '\\sum_ix_i^2', wbest: 'w^*' },
  parts: [
    {
      id: 'working',
      prompt: {
        en: 'Working rows, worth nothing by themselves: both sums.',
        'zh-TW': '我的中間值（不計分）：兩個總和。',
      },
      answer: {
        as: 'number',
        cells: ['sxy', 'sxx'].map((of) => ({ id: of, points: 0, asks: { kind: 'value', of } as const })),
      },
    },
    {
      id: 'best',
      prompt: {
        en: 'For which $w$ is $\\partial L/\\partial w=0$?',
        'zh-TW': '$w$ 為多少時，$\\partial L/\\partial w=0$？',
      },
      hints: [
        {
          en: 'Set the sum to zero; each term keeps its own $x_i$.',
          'zh-TW': '令總和為零；每一項都要乘上自己的 $x_i$。',
        },
      ],
      outline: {
        en: '$\\sum_ix_i(y_i-wx_i-b)=0$, solved for $w$: $w^*=\\sum_ix_i(y_i-b)\\big/\\sum_ix_i^2$.',
        'zh-TW': '由 $\\sum_ix_i(y_i-wx_i-b)=0$ 解出 $w$：$w^*=\\sum_ix_i(y_i-b)\\big/\\sum_ix_i^2$。',
      },
      answer: { as: 'number', cells: [{ id: 'w', points: 1000, asks: { kind: 'value', of: 'wbest' } }] },
    },
  ],
  conventions: ['CV2', 'CV11'],
  require: ['sxy != 0', 'np.sum(x) != 0', 'sxx <= 60', 'notPrinted'],
  wrongAnswers: [
    {
      id: 'no-own-x',
      name: { en: 'own x of each term lost', 'zh-TW': '各項自己的 x 不見了' },
      feedback: { en: 'Each term keeps its own x.', 'zh-TW': '每一項都要乘上自己的 x。' },
      gives: [{ cell: 'w', value: 'np.sum(y - b)/np.sum(x)' }],
    },
    {
      id: 'no-bias',
      name: { en: 'b ignored', 'zh-TW': '漏掉 b' },
      feedback: {
        en: 'The prediction has a bias: b is fixed, not 0.',
        'zh-TW': '預測值還有 b：它是固定的，不是 0。',
      },
      gives: [
        { cell: 'sxy', value: 'np.sum(x*y)' },
        { cell: 'w', value: 'np.sum(x*y)/sxx' },
      ],
    },
    {
      id: 'height',
      name: { en: 'loss in place of w', 'zh-TW': '答成 loss 的值' },
      feedback: { en: 'The question asks where, not how low.', 'zh-TW': '題目問位置，不是函數值。' },
      gives: [{ cell: 'w', value: 'np.mean((y - wbest*x - b)**2)' }],
    },
  ],
} satisfies RecipeInput;

interface Curve {
  readonly id: string;
  readonly tex: string;
  readonly point: string;
  readonly kind: 'minimum' | 'maximum' | 'neither';
}
const curves: readonly Curve[] = [
  { id: 'cube', tex: 'x^3', point: '0', kind: 'neither' },
  { id: 'shifted', tex: '(x-2)^3+1', point: '2', kind: 'neither' },
  { id: 'hill', tex: '-x^2+6x', point: '3', kind: 'maximum' },
  { id: 'valley', tex: 'x^2+4x-1', point: '-2', kind: 'minimum' },
  { id: 'quartic', tex: '(x+1)^4', point: '-1', kind: 'minimum' },
  { id: 'cap', tex: '5-(x-4)^2', point: '4', kind: 'maximum' },
  { id: 'flat', tex: '(x+3)^3-2', point: '-3', kind: 'neither' },
  { id: 'bowl', tex: '2(x-5)^2', point: '5', kind: 'minimum' },
];

const kinds = {
  id: 'R09b',
  version: 1,
  title: { en: 'A zero gradient: minimum, maximum or neither', 'zh-TW': '梯度為零：極小、極大，或都不是' },
  topics: ['gradient', 'concepts'],
  level: 3,
  minutes: 3,
  source: { en: 'slides "Convergence"', 'zh-TW': '投影片「收斂（convergence）」' },
  statement: { en: '$f(x)=@f$.', 'zh-TW': '$f(x)=@f$。' },
  faces: curves.map(({ id, tex, point, kind }) => ({
    id,
    weight: 1,
    words: { f: both(tex), point: both(point), kind: both(kind) },
  })),
  parts: [
    {
      id: 'where',
      prompt: { en: "For which $x$ is $f'(x)=0$?", 'zh-TW': "$x$ 為多少時，$f'(x)=0$？" },
      hints: [{ en: 'Differentiate, set to zero, solve.', 'zh-TW': '先微分，令為零，再解出 $x$。' }],
      outline: {
        en: 'The question asks where, not how low: the place at which the slope vanishes.',
        'zh-TW': '題目問的是位置，不是函數值：斜率為零的地方。',
      },
      answer: {
        as: 'plainNumber',
        cells: [{ id: 'x', points: 1000, expected: '@point', rounding: { kind: 'exact' } }],
      },
    },
    {
      id: 'kind',
      prompt: { en: 'What is there?', 'zh-TW': '那一點是什麼？' },
      hints: [{ en: 'Look at the sign of the slope on both sides.', 'zh-TW': '看看左右兩邊斜率的正負號。' }],
      outline: {
        en: 'A zero gradient is necessary for a minimum, but not sufficient: the sign of the slope before and after decides.',
        'zh-TW': '梯度為零是極小值的必要條件，不是充分條件；要看前後斜率的正負號。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'kind',
            points: 1000,
            correct: '@kind',
            options: [
              {
                id: 'minimum',
                label: { en: 'a minimum', 'zh-TW': '極小值' },
                feedback: {
                  en: 'A slope of 0 is not enough: $x^3$ has one at 0 and no minimum there.',
                  'zh-TW': '斜率為 0 還不夠：$x^3$ 在 0 的斜率是 0，但不是極小值。',
                },
              },
              {
                id: 'maximum',
                label: { en: 'a maximum', 'zh-TW': '極大值' },
                feedback: {
                  en: 'At a maximum the slope goes from positive to negative.',
                  'zh-TW': '極大值的斜率會由正變負。',
                },
              },
              {
                id: 'neither',
                label: { en: 'neither', 'zh-TW': '都不是' },
                feedback: {
                  en: 'The slope changes its sign here.',
                  'zh-TW': '這裡斜率的正負號有改變。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
} satisfies RecipeInput;

/** Where a gradient vanishes, and what that says. */
export const recipes: readonly RecipeInput[] = [best, kinds];
