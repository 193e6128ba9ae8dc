import type { RecipeInput } from '../recipe.ts';

const entries = ['-4', '-3', '-2', '0', '2', '3', '4', '5', '6', '7', '8'];
const upstream = ['-4', '-3', '-2', '2', '3', '4', '5'];

const base = {
  topics: ['structures', 'pooling'],
  source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
  roles: { y: 'activation', L: 'loss' },
  conventions: ['CV3', 'CV11'],
  misconceptions: ['M09', 'M28', 'M41'],
} satisfies Partial<RecipeInput>;

const given = (size: number, windows: number): NonNullable<RecipeInput['given']> => ({
  x: { draw: { kind: 'array', shape: [size], values: entries, distinct: true }, role: 'input' },
  g: {
    draw: { kind: 'array', shape: [windows], values: upstream, distinct: true },
    tex: '\\dfrac{\\partial L}{\\partial y}',
  },
});

const parts = (size: number, windows: number): RecipeInput['parts'] => [
  {
    id: 'y',
    prompt: { en: 'Give $y$.', 'zh-TW': '求 $y$。' },
    outline: { en: 'The largest entry of each window.', 'zh-TW': '每個視窗裡最大的元素。' },
    answer: { as: 'vector', asks: { kind: 'value', of: 'y' }, size: windows, points: 500 },
  },
  {
    id: 'dx',
    prompt: { en: 'Give $\\partial L/\\partial x$.', 'zh-TW': '求 $\\partial L/\\partial x$。' },
    hints: [
      {
        en: 'Only the winner influenced the output: mark it first.',
        'zh-TW': '只有最大值影響了輸出，先把它圈起來。',
      },
    ],
    outline: {
      en: 'Each window sends its gradient to the entry that was the largest; all others get 0. What one entry receives from several windows is added.',
      'zh-TW': '每個視窗把梯度傳給最大的那個元素，其他元素為 0；同一個元素從多個視窗收到的梯度要相加。',
    },
    answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'x' }, size, points: 2000 },
  },
];

const apart = {
  ...base,
  id: 'S04',
  version: 1,
  title: { en: 'Max pooling', 'zh-TW': 'Max pooling' },
  level: 2,
  minutes: 3,
  statement: {
    en: '$x$ is cut into two windows of four entries; $y_1$ and $y_2$ are the largest of each. $\\partial L/\\partial y$ is known already.',
    'zh-TW':
      '把 $x$ 切成兩個視窗，每個視窗四個元素；$y_1$、$y_2$ 是各視窗的最大值。$\\partial L/\\partial y$ 已經算好了。',
  },
  given: given(8, 2),
  forward: 'y = np.max(x.reshape(2, 4), axis=1)\nL = np.sum(g*y)',
  parts: parts(8, 2),
  require: ['kinkMargin', 'np.min(y) >= 2', 'notPrinted'],
} satisfies RecipeInput;

const bothWindows = {
  en: 'One entry won twice. What does it receive from both windows together?',
  'zh-TW': '有一個元素在兩個視窗都是最大值。它從兩個視窗一共收到多少？',
};

const overlapping = {
  ...base,
  id: 'S04b',
  version: 2,
  title: { en: 'Max pooling with overlapping windows', 'zh-TW': '視窗重疊的 max pooling' },
  level: 3,
  minutes: 3,
  statement: {
    en: 'Windows of three entries, stride 2: $y_1=\\max(x_1,x_2,x_3)$, $y_2=\\max(x_3,x_4,x_5)$ and $y_3=\\max(x_5,x_6,x_7)$. $\\partial L/\\partial y$ is known already.',
    'zh-TW':
      '視窗大小 3、stride 2：$y_1=\\max(x_1,x_2,x_3)$、$y_2=\\max(x_3,x_4,x_5)$、$y_3=\\max(x_5,x_6,x_7)$。$\\partial L/\\partial y$ 已經算好了。',
  },
  given: given(7, 3),
  forward: 'y = np.stack([np.max(x[0:3]), np.max(x[2:5]), np.max(x[4:7])])\nL = np.sum(g*y)',
  parts: parts(7, 3),
  require: [
    'kinkMargin',
    '(y[0] - y[1])*(y[1] - y[2]) == 0',
    'g[0] + g[1] != 0',
    'g[1] + g[2] != 0',
    'np.min(y) >= 2',
    'notPrinted',
  ],
  wrongAnswers: [
    {
      id: 'overwritten',
      name: { en: 'overlap overwritten', 'zh-TW': '重疊處被後面的視窗蓋掉' },
      feedback: bothWindows,
      gives: [
        {
          part: 'dx',
          value: 'np.where(x == y[2], g[2], np.where(x == y[1], g[1], np.where(x == y[0], g[0], 0*x)))',
        },
      ],
    },
    {
      id: 'first-window',
      name: { en: 'overlap counted for its first window only', 'zh-TW': '重疊處只算了前面的視窗' },
      feedback: bothWindows,
      gives: [
        {
          part: 'dx',
          value: 'np.where(x == y[0], g[0], np.where(x == y[1], g[1], np.where(x == y[2], g[2], 0*x)))',
        },
      ],
    },
  ],
} satisfies RecipeInput;

/** Where the gradient of a maximum goes, and what an entry gets that wins twice. */
export const recipes: readonly RecipeInput[] = [apart, overlapping];
