import type { RecipeInput } from '../recipe.ts';

const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;
const both = (text: string) => ({ en: text, 'zh-TW': text });

const inputs = ['-7', '-6', '-5', '-4', '-3', '-2', '2', '3', '4', '5', '6', '7'];
/** Every p = k/(k + 1) is a short decimal. */
const odds = ['1/9', '1/7', '1/4', '1/3', '3/7', '2/3', '3/2', '7/3', '3', '4', '7', '9'];

const base = {
  version: 2,
  topics: ['loss', 'activation', 'gradient'],
  level: 3,
  minutes: 5,
  source: { en: 'lecture "Objectives" (cross-entropy)', 'zh-TW': '「目標函數」講次（cross-entropy）' },
  statement: {
    en: 'A neuron for two classes: $z=w_1x_1+w_2x_2+b$ with $b=\\ln k$, $p=\\sigma(z)$, and the binary cross-entropy $L=-\\left[y\\ln p+(1-y)\\ln(1-p)\\right]$.',
    'zh-TW':
      '二元分類的神經元：$z=w_1x_1+w_2x_2+b$，其中 $b=\\ln k$，$p=\\sigma(z)$，loss 為二元交叉熵 $L=-\\left[y\\ln p+(1-y)\\ln(1-p)\\right]$。',
  },
  given: {
    x1: { draw: { kind: 'oneOf', values: [...inputs] }, role: 'input' },
    x2: { draw: { kind: 'oneOf', values: [...inputs], unlike: 'x1' }, role: 'input' },
    scale: { draw: { kind: 'oneOf', values: ['-1', '-0.5', '0.5', '1'] }, hidden: true },
    /** Chosen so that the weighted sum vanishes: then z = ln k, and p is a short decimal. */
    w1: { draw: { kind: 'derived', from: 'scale*x2' }, role: 'parameter' },
    w2: { draw: { kind: 'derived', from: '-scale*x1' }, role: 'parameter' },
    k: { draw: { kind: 'oneOf', values: [...odds] } },
  },
  forward: [
    'b = np.log(k)',
    'z = w1*x1 + w2*x2 + b',
    'p = 1/(1 + np.exp(-z))',
    'L = -(y*np.log(p) + (1 - y)*np.log(1 - p))',
  ].join('\n'),
  roles: { b: 'other', z: 'preActivation', p: 'prediction', L: 'loss' },
  parts: [
    {
      id: 'forward',
      prompt: { en: 'Give $p$ and $L$.', 'zh-TW': '求 $p$ 與 $L$。' },
      hints: [{ en: '$e^{\\ln k}=k$.', 'zh-TW': '$e^{\\ln k}=k$。' }],
      outline: {
        en: '$z=\\ln k$, so $p=k/(k+1)$; only one of the two terms of $L$ is left.',
        'zh-TW': '$z=\\ln k$，所以 $p=k/(k+1)$；$L$ 的兩項只會留下一項。',
      },
      answer: {
        as: 'number',
        cells: ['p', 'L'].map((of) => ({ id: of, points: 500, asks: { kind: 'value', of } as const })),
      },
    },
    {
      id: 'signals',
      prompt: {
        en: 'Give $\\partial L/\\partial p$ and $\\partial L/\\partial z$.',
        'zh-TW': '求 $\\partial L/\\partial p$ 與 $\\partial L/\\partial z$。',
      },
      hints: [
        { en: "The denominator cancels against $\\sigma'(z)$.", 'zh-TW': "分母會和 $\\sigma'(z)$ 約掉。" },
      ],
      outline: {
        en: '$\\partial L/\\partial p=-y/p+(1-y)/(1-p)$; times $p(1-p)$ this is $p-y$.',
        'zh-TW': '$\\partial L/\\partial p=-y/p+(1-y)/(1-p)$，再乘上 $p(1-p)$ 就是 $p-y$。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'dp', points: 1000, asks: gradient('p') },
          { id: 'dz', points: 1000, asks: gradient('z') },
        ],
      },
    },
    {
      id: 'parameters',
      prompt: {
        en: 'Give the gradients of $w_1$, $w_2$ and $b$.',
        'zh-TW': '求 $w_1$、$w_2$ 與 $b$ 的梯度。',
      },
      outline: {
        en: 'As in the lecture: the input times $\\partial L/\\partial z$.',
        'zh-TW': '和課堂上一樣：輸入值乘上 $\\partial L/\\partial z$。',
      },
      answer: {
        as: 'number',
        cells: ['w1', 'w2', 'b'].map((wrt) => ({
          id: wrt,
          points: 1000,
          asks: gradient(wrt),
          label: both(`$\\partial L/\\partial ${wrt.replace(/(\d)/, '_$1')}$`),
        })),
      },
    },
  ],
  conventions: ['CV3', 'CV11'],
  require: ['alive', 'notPrinted'],
} satisfies Partial<RecipeInput>;

const label = (value: '0' | '1'): NonNullable<RecipeInput['given']> => ({
  ...base.given,
  y: { draw: { kind: 'fixed', value }, role: 'target' },
});

const positive = {
  ...base,
  id: 'A04',
  title: { en: 'Binary cross-entropy, a positive sample', 'zh-TW': '二元交叉熵與 sigmoid：正樣本' },
  given: label('1'),
  misconceptions: ['M07', 'M08', 'M14', 'M30', 'M31'],
} satisfies RecipeInput;

/** With y = 0 the residual is p itself: that y was forgotten cannot be seen. */
const negative = {
  ...base,
  id: 'A04b',
  title: { en: 'Binary cross-entropy, a negative sample', 'zh-TW': '二元交叉熵與 sigmoid：負樣本' },
  given: label('0'),
  misconceptions: ['M01', 'M07', 'M08', 'M14', 'M31'],
} satisfies RecipeInput;

/** A sigmoid with cross-entropy: what is left of both derivatives is p − y. */
export const recipes: readonly RecipeInput[] = [positive, negative];
