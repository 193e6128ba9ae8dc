import type { RecipeInput } from '../recipe.ts';

const four = [4];
type GivenInput = NonNullable<RecipeInput['given']>;

/** Columns whose population standard deviation is rational: ±1, ±1 gives 1, and ±1, ±7 gives 5. */
const patterns = [
  { id: 'flat', weight: 2, values: ['-1', '-1', '1', '1'] },
  { id: 'wide', weight: 1, values: ['-7', '-1', '1', '7'] },
] as const;
const faces = patterns.map(({ id, weight, values }) => ({
  id,
  weight,
  given: {
    pattern: {
      draw: { kind: 'array' as const, shape: four, values: [...values], distinct: true },
      hidden: true,
    },
  },
}));

const column: GivenInput = {
  middle: { draw: { kind: 'oneOf', values: ['-2', '-1', '1', '2', '3', '4'] }, hidden: true },
  spread: { draw: { kind: 'oneOf', values: ['1', '2'] }, hidden: true },
  x: { draw: { kind: 'derived', from: 'middle + spread*pattern', shape: four }, role: 'input' },
};
const upstream: GivenInput = {
  g: {
    draw: { kind: 'array', shape: four, values: ['-3', '-2', '-1', '1', '2', '3', '4'], distinct: true },
    tex: '\\dfrac{\\partial L}{\\partial y}',
  },
};

const statistics = ['mu = np.mean(x)', 'var = np.mean((x - mu)**2)', 'xhat = (x - mu)/np.sqrt(var)'];
const base = {
  version: 1,
  topics: ['structures', 'normalisation'],
  level: 5,
  minutes: 10,
  source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
  faces,
  roles: { xhat: 'activation', y: 'activation', L: 'loss' },
  tex: { mu: '\\mu', var: '\\sigma^2', xhat: '\\hat x' },
  conventions: ['CV3', 'CV10', 'CV11'],
} satisfies Partial<RecipeInput>;

const workingRows = {
  id: 'working',
  prompt: {
    en: 'Working rows, worth nothing by themselves: the normalised entries $\\hat x$.',
    'zh-TW': '我的中間值（不計分）：標準化後的 $\\hat x$。',
  },
  answer: { as: 'vector', asks: { kind: 'value', of: 'xhat' }, size: 4, points: 0 },
} as const;

const batch = {
  ...base,
  id: 'S06',
  title: { en: 'Batch normalisation', 'zh-TW': 'Batch normalization' },
  statement: {
    en: 'Batch normalisation of one feature over a batch of four: $\\mu$ and $\\sigma^2$ are the mean and the variance of the four entries of $x$, $\\hat x_i=(x_i-\\mu)/\\sigma$ and $y_i=\\gamma\\hat x_i+\\beta$. $\\partial L/\\partial y$ is known already.',
    'zh-TW':
      '對一個特徵、批次大小 4 做 batch normalization：$\\mu$、$\\sigma^2$ 是 $x$ 這四個元素的平均與變異數，$\\hat x_i=(x_i-\\mu)/\\sigma$，$y_i=\\gamma\\hat x_i+\\beta$。$\\partial L/\\partial y$ 已經算好了。',
  },
  given: {
    ...column,
    gamma: { draw: { kind: 'oneOf', values: ['0.5', '2', '4'] }, role: 'parameter', tex: '\\gamma' },
    beta: { draw: { kind: 'oneOf', values: ['-1', '-0.5', '0.5', '1'] }, role: 'parameter', tex: '\\beta' },
    ...upstream,
  },
  forward: [...statistics, 'y = gamma*xhat + beta', 'L = np.sum(g*y)'].join('\n'),
  parts: [
    workingRows,
    {
      id: 'parameters',
      prompt: {
        en: 'Give $\\partial L/\\partial\\gamma$ and $\\partial L/\\partial\\beta$.',
        'zh-TW': '求 $\\partial L/\\partial\\gamma$ 與 $\\partial L/\\partial\\beta$。',
      },
      outline: {
        en: '$\\gamma$ and $\\beta$ are used in all four entries: four contributions each, added.',
        'zh-TW': '$\\gamma$ 與 $\\beta$ 在四個元素裡都用到了，所以各有四個貢獻，要加總。',
      },
      answer: {
        as: 'number',
        cells: ['gamma', 'beta'].map((wrt) => ({
          id: wrt,
          points: 1000,
          asks: { kind: 'gradient', of: 'L', wrt } as const,
        })),
      },
    },
    {
      id: 'dx',
      prompt: { en: 'Give $\\partial L/\\partial x$.', 'zh-TW': '求 $\\partial L/\\partial x$。' },
      hints: [
        {
          en: 'The four entries must add up to 0: a shift of all $x_i$ changes nothing.',
          'zh-TW': '四個分量的總和必為 0：所有 $x_i$ 一起平移，輸出不會變。',
        },
      ],
      outline: {
        en: 'With $\\hat g=\\partial L/\\partial\\hat x=\\gamma\\,\\partial L/\\partial y$: take off the mean of $\\hat g$ and, times $\\hat x$, the mean of $\\hat g\\odot\\hat x$; then divide by $\\sigma$.',
        'zh-TW':
          '令 $\\hat g=\\partial L/\\partial\\hat x=\\gamma\\,\\partial L/\\partial y$：減去 $\\hat g$ 的平均，再減去 $\\hat x$ 乘上 $\\hat g\\odot\\hat x$ 的平均，最後除以 $\\sigma$。',
      },
      answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'x' }, size: 4, points: 4000 },
    },
  ],
  require: [
    'np.sum(g) != 0',
    'np.sum(g*xhat) != 0',
    'np.min(np.abs(g - np.mean(g) - xhat*np.mean(g*xhat))) > 0',
    'notPrinted',
  ],
  misconceptions: ['M08', 'M23', 'M39'],
} satisfies RecipeInput;

const layer = {
  ...base,
  id: 'S07',
  title: { en: 'Layer normalisation', 'zh-TW': 'Layer normalization' },
  statement: {
    en: 'Layer normalisation of one sample with four features: $\\mu$ and $\\sigma^2$ are the mean and the variance of the four features, $\\hat x_i=(x_i-\\mu)/\\sigma$ and $y_i=\\gamma_i\\hat x_i$, with one $\\gamma_i$ for each feature. $\\partial L/\\partial y$ is known already.',
    'zh-TW':
      '對一筆有四個特徵的樣本做 layer normalization：$\\mu$、$\\sigma^2$ 是這四個特徵的平均與變異數，$\\hat x_i=(x_i-\\mu)/\\sigma$，$y_i=\\gamma_i\\hat x_i$，每個特徵有自己的 $\\gamma_i$。$\\partial L/\\partial y$ 已經算好了。',
  },
  given: {
    ...column,
    gamma: {
      draw: { kind: 'array', shape: four, values: ['0.5', '1', '1.5', '2', '3'], distinct: true },
      role: 'parameter',
      tex: '\\gamma',
    },
    ...upstream,
  },
  forward: [...statistics, 'y = gamma*xhat', 'L = np.sum(g*y)'].join('\n'),
  parts: [
    workingRows,
    {
      id: 'dgamma',
      prompt: { en: 'Give $\\partial L/\\partial\\gamma$.', 'zh-TW': '求 $\\partial L/\\partial\\gamma$。' },
      outline: {
        en: 'Each $\\gamma_i$ is used once: one entry for each feature, nothing is added.',
        'zh-TW': '每個 $\\gamma_i$ 只用了一次，所以一個特徵一個值，不必加總。',
      },
      answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'gamma' }, size: 4, points: 1000 },
    },
    {
      id: 'dx',
      prompt: { en: 'Give $\\partial L/\\partial x$.', 'zh-TW': '求 $\\partial L/\\partial x$。' },
      hints: [{ en: 'Along which axis was the mean taken?', 'zh-TW': '平均是沿哪一軸取的？' }],
      outline: {
        en: 'Multiply by $\\gamma$ first: $\\hat g=\\gamma\\odot\\partial L/\\partial y$. Then take off the mean of $\\hat g$ and, times $\\hat x$, the mean of $\\hat g\\odot\\hat x$; divide by $\\sigma$.',
        'zh-TW':
          '先乘上 $\\gamma$：$\\hat g=\\gamma\\odot\\partial L/\\partial y$；再減去 $\\hat g$ 的平均，並減去 $\\hat x$ 乘上 $\\hat g\\odot\\hat x$ 的平均，最後除以 $\\sigma$。',
      },
      answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'x' }, size: 4, points: 4000 },
    },
  ],
  require: [
    'np.sum(g*gamma) != 0',
    'np.sum(g*gamma*xhat) != 0',
    'np.min(np.abs(g*gamma - np.mean(g*gamma) - xhat*np.mean(g*gamma*xhat))) > 0',
    'notPrinted',
  ],
  misconceptions: ['M08', 'M39'],
} satisfies RecipeInput;

/** Normalisation over a batch and over features: the statistics depend on x as well. */
export const recipes: readonly RecipeInput[] = [batch, layer];
