import type { RecipeInput } from '../recipe.ts';

const entries = ['-3', '-2', '-1', '1', '2', '3'];

interface Shape {
  readonly id: string;
  readonly title: RecipeInput['title'];
  readonly level: number;
  readonly minutes: number;
  /** Lengths of x and of the kernel. */
  readonly x: number;
  readonly k: number;
}

const windows = ({ x, k }: Shape): number => x - k + 1;

/** `k[0]*x[0:3] + k[1]*x[1:4]` */
const product = (shape: Shape): string =>
  Array.from({ length: shape.k }, (_, j) => `k[${j}]*x[${j}:${j + windows(shape)}]`).join(' + ');

function convolution(shape: Shape) {
  const outputs = windows(shape);
  const upTo = shape.k - 1;
  return {
    id: shape.id,
    version: 1,
    title: shape.title,
    topics: ['structures', 'convolution'],
    level: shape.level,
    minutes: shape.minutes,
    source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
    statement: {
      en: `A one-dimensional convolution layer, as in deep learning: $y_i=\\sum_{j=0}^{${upTo}}k_j\\,x_{i+j}$ for $i=0,\\dots,${outputs - 1}$ (stride 1, no padding, the kernel is not flipped). $\\partial L/\\partial y$ is known already.`,
      'zh-TW': `深度學習裡的一維卷積：$y_i=\\sum_{j=0}^{${upTo}}k_j\\,x_{i+j}$，$i=0,\\dots,${outputs - 1}$（stride 1、沒有 padding，forward 時卷積核不翻轉）。$\\partial L/\\partial y$ 已經算好了。`,
    },
    given: {
      x: { draw: { kind: 'array', shape: [shape.x], values: entries, distinct: true }, role: 'input' },
      k: { draw: { kind: 'array', shape: [shape.k], values: entries, distinct: true }, role: 'parameter' },
      g: {
        draw: { kind: 'array', shape: [outputs], values: entries, distinct: true },
        tex: '\\dfrac{\\partial L}{\\partial y}',
      },
    },
    forward: `y = ${product(shape)}\nL = np.sum(g*y)`,
    roles: { y: 'prediction', L: 'loss' },
    parts: [
      {
        id: 'dk',
        prompt: { en: 'Give $\\partial L/\\partial k$.', 'zh-TW': '求 $\\partial L/\\partial k$。' },
        hints: [
          {
            en: 'Each kernel entry is used once in every output.',
            'zh-TW': '卷積核的每個元素，在每個輸出裡都用了一次。',
          },
        ],
        outline: {
          en: 'Write $y$ out as sums. $k_j$ meets $x_{i+j}$ in $y_i$: multiply by the gradient of $y_i$ and add over $i$.',
          'zh-TW': '把 $y$ 展開成和式：$k_j$ 在 $y_i$ 裡乘的是 $x_{i+j}$，乘上 $y_i$ 的梯度後，對 $i$ 加總。',
        },
        answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'k' }, size: shape.k, points: 2000 },
      },
      {
        id: 'dx',
        prompt: { en: 'Give $\\partial L/\\partial x$.', 'zh-TW': '求 $\\partial L/\\partial x$。' },
        hints: [{ en: 'In how many outputs does $x_1$ occur?', 'zh-TW': '$x_1$ 出現在哪幾個輸出裡？' }],
        outline: {
          en: 'An entry of $x$ meets one kernel entry in each output that it reaches; entries at the border reach fewer outputs. All together this is the full convolution of the gradient with the flipped kernel.',
          'zh-TW':
            '$x$ 的每個元素在它影響到的各個輸出裡，分別乘上一個卷積核元素；邊緣的元素影響的輸出較少。整體來看，就是梯度與翻轉後的卷積核做 full convolution。',
        },
        answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'x' }, size: shape.x, points: 2000 },
      },
    ],
    conventions: ['CV3', 'CV11'],
    require: ['np.abs(k[0]) != np.abs(k[-1])', 'notPrinted'],
    misconceptions: ['M09', 'M14', 'M42'],
  } satisfies RecipeInput;
}

/** A one-dimensional convolution backward, for a kernel of two and of three entries. */
export const recipes: readonly RecipeInput[] = [
  convolution({
    id: 'S05',
    title: { en: 'One-dimensional convolution', 'zh-TW': '一維卷積' },
    level: 4,
    minutes: 8,
    x: 4,
    k: 2,
  }),
  convolution({
    id: 'S05b',
    title: { en: 'One-dimensional convolution, kernel of three', 'zh-TW': '一維卷積（卷積核長度 3）' },
    level: 4,
    minutes: 10,
    x: 5,
    k: 3,
  }),
];
