import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

const three = [3];
type GivenInput = NonNullable<RecipeInput['given']>[string];
const parameter = (values: readonly string[], unlike?: string): GivenInput => ({
  draw: { kind: 'oneOf', values: [...values], unlike },
  role: 'parameter',
});
const samples = (values: readonly string[]): GivenInput => ({
  draw: { kind: 'array', shape: three, values: [...values], distinct: true },
  role: 'input',
});
const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;
const vector = (asks: { kind: 'value'; of: string } | ReturnType<typeof gradient>, points: number) =>
  ({ as: 'vector', asks, size: 3, points }) as const;

const working = (unit: 1 | 2) =>
  ({
    id: `z${unit}`,
    prompt: {
      en: `Working rows, worth nothing by themselves: $z_${unit}$ of the three samples.`,
      'zh-TW': `我的中間值（不計分）：三筆資料的 $z_${unit}$。`,
    },
    answer: vector({ kind: 'value', of: `z${unit}` }, 0),
  }) as const;

const a03 = {
  id: 'A03',
  version: 1,
  title: { en: 'Three samples at once', 'zh-TW': '三筆資料一起算' },
  topics: ['gradient', 'relu', 'batch'],
  level: 4,
  minutes: 12,
  source: {
    en: 'slides "What if there is ReLU", with the mean squared error of the recap',
    'zh-TW': '投影片「如果有 ReLU」，loss 換成複習時的 MSE',
  },
  slides: [38],
  statement: {
    en: 'The 2-2-1 network of the lecture with ReLU in the hidden layer, now for three samples at once: each of $x_1$, $x_2$, $y$ has one entry a sample, and $L=\\tfrac13\\sum_{i=1}^{3}(y_i-\\hat y_i)^2$.',
    'zh-TW':
      '課堂上的 2-2-1 網路，隱藏層有 ReLU，這次三筆資料一起算：$x_1$、$x_2$、$y$ 各有三個元素，一筆資料一個，loss 為 $L=\\tfrac13\\sum_{i=1}^{3}(y_i-\\hat y_i)^2$。',
  },
  given: {
    x1: samples(['-3', '-2', '-1', '1', '2', '3']),
    x2: samples(['-3', '-2', '-1', '1', '2', '3']),
    w11: parameter(pools.weights),
    w12: parameter(pools.weights),
    w21: parameter(pools.weights),
    w22: parameter(pools.weights),
    w31: parameter(pools.outputWeights),
    w32: parameter(pools.outputWeights, 'w31'),
    b1: parameter(pools.biases),
    b2: parameter(pools.biases, 'b1'),
    b3: parameter(pools.biases),
    /** Multiples of 3/2: the 2/n leaves whole numbers. */
    e: {
      draw: {
        kind: 'array',
        shape: three,
        values: ['-4.5', '-3', '-1.5', '1.5', '3', '4.5'],
        distinct: true,
      },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'yhat + e', shape: three }, role: 'target' },
  },
  forward: [
    'z1 = w11*x1 + w21*x2 + b1',
    'z2 = w12*x1 + w22*x2 + b2',
    'h1 = np.maximum(0, z1)',
    'h2 = np.maximum(0, z2)',
    'yhat = w31*h1 + w32*h2 + b3',
    'L = np.mean((y - yhat)**2)',
  ].join('\n'),
  roles: {
    z1: 'preActivation',
    z2: 'preActivation',
    h1: 'activation',
    h2: 'activation',
    yhat: 'prediction',
    L: 'loss',
  },
  parts: [
    working(1),
    working(2),
    {
      id: 'predictions',
      prompt: { en: 'Give the three predictions $\\hat y_i$.', 'zh-TW': '求三個預測值 $\\hat y_i$。' },
      outline: {
        en: 'One forward pass for each sample; each has gates of its own.',
        'zh-TW': '每筆資料做一次 Forward Pass，各有自己的閘門。',
      },
      answer: vector({ kind: 'value', of: 'yhat' }, 1500),
    },
    {
      id: 'signals',
      prompt: {
        en: 'Give the error signal of each sample, $\\partial L/\\partial\\hat y_i$.',
        'zh-TW': '求各筆資料的誤差訊號 $\\partial L/\\partial\\hat y_i$。',
      },
      hints: [
        { en: 'The mean over three samples leaves a factor.', 'zh-TW': '三筆資料取平均，會留下一個係數。' },
      ],
      outline: {
        en: '$-\\tfrac23(y_i-\\hat y_i)$ for each sample.',
        'zh-TW': '每筆資料都是 $-\\tfrac23(y_i-\\hat y_i)$。',
      },
      answer: vector(gradient('yhat'), 1500),
    },
    {
      id: 'hidden',
      prompt: {
        en: 'Give $\\partial L/\\partial z_1$ of each sample.',
        'zh-TW': '求各筆資料的 $\\partial L/\\partial z_1$。',
      },
      hints: [{ en: 'Each sample has its own gates.', 'zh-TW': '每筆資料有自己的閘門。' }],
      outline: {
        en: 'Times $w_{3,1}$, and 0 where $z_1$ of that sample is negative.',
        'zh-TW': '乘上 $w_{3,1}$；該筆資料的 $z_1$ 為負時是 0。',
      },
      answer: vector(gradient('z1'), 1500),
    },
    {
      id: 'totals',
      prompt: {
        en: 'Give the gradients of the asked parameters: one number each, for all three samples together.',
        'zh-TW': '求指定參數的梯度：三筆資料合起來，每個參數一個數。',
      },
      hints: [
        {
          en: 'One backward pass for each sample; then?',
          'zh-TW': '每筆資料做一次 Backward Pass，接下來呢？',
        },
      ],
      outline: {
        en: 'The samples share the parameters, so their contributions are added. The $\\tfrac13$ is in the error signals already.',
        'zh-TW': '三筆資料共用同一組參數，所以貢獻要相加；$\\tfrac13$ 已經在誤差訊號裡了。',
      },
      answer: {
        as: 'number',
        cells: ['w11', 'w21', 'b1', 'w31'].map((wrt) => ({ id: wrt, points: 1000, asks: gradient(wrt) })),
      },
    },
  ],
  conventions: ['CV2', 'CV3', 'CV5', 'CV9', 'CV11'],
  require: [
    'np.min(z1) < 0',
    'np.max(z1) > 0',
    'np.min(z2) < 0',
    'np.max(z2) > 0',
    'np.min(e) < 0',
    'np.max(e) > 0',
    'np.sum(e) != 0',
    'kinkMargin',
    'notPrinted',
  ],
  misconceptions: ['M01', 'M03', 'M05', 'M06', 'M08', 'M14', 'M23', 'M24'],
} satisfies RecipeInput;

/** A batch of three in the lecture's own network: every sample has its gates, and all share the weights. */
export const recipes: readonly RecipeInput[] = [a03];
