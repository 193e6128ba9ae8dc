import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const entries = ['-3', '-2', '-1', '1', '2', '3'];
type GivenInput = NonNullable<RecipeInput['given']>[string];
const array = (role: GivenInput['role'], ...shape: readonly number[]): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: entries },
  role,
});

/** Samples, inputs and outputs: all different, so that only one product fits. */
const sizes = [
  { id: 'four', n: 4, d: 3, k: 2 },
  { id: 'five', n: 5, d: 2, k: 3 },
  { id: 'three', n: 3, d: 4, k: 2 },
  { id: 'two', n: 2, d: 3, k: 4 },
] as const;

const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;
const given = (name: string) => `\\partial L/\\partial ${name}`;

const linear = {
  id: 'V02s',
  version: 1,
  title: { en: 'A linear layer backward, in matrix form', 'zh-TW': '線性層的 Backward Pass：矩陣形式' },
  topics: ['matrix', 'gradient', 'numpy'],
  level: 3,
  minutes: 4,
  source: { en: 'notebook "NumPy basics": @, .T, sum', 'zh-TW': '筆記本「numpy 基本功能」：@、.T、sum' },
  statement: {
    en: 'A layer computes $Y=XW+b$ for a batch of samples, one in each row of $X$. $X$ is $@n\\times @d$, $W$ is $@d\\times @k$, and $b$ has @k entries, added to every row. The loss $L$ is a function of $Y$, and $\\partial L/\\partial Y$ ($@n\\times @k$) is known already; type it `dL/dY` or `dY`.',
    'zh-TW':
      '某一層對一批樣本計算 $Y=XW+b$，$X$ 的每一列（row）是一筆樣本。$X$ 是 $@n\\times @d$，$W$ 是 $@d\\times @k$，$b$ 有 @k 個元素，加到每一列。loss $L$ 是 $Y$ 的函數，而且 $\\partial L/\\partial Y$（$@n\\times @k$）已經算好了，輸入時寫 `dL/dY` 或 `dY`。',
  },
  faces: sizes.map(({ id, n, d, k }) => ({
    id,
    weight: 1,
    words: { n: both(`${n}`), d: both(`${d}`), k: both(`${k}`) },
    given: {
      X: array('input', n, d),
      W: array('parameter', d, k),
      b: array('parameter', k),
      G: array('other', n, k),
    },
  })),
  numbers: 'hidden',
  forward: 'Y = X @ W + b\nL = np.sum(G * Y)',
  roles: { Y: 'prediction', L: 'loss' },
  parts: [
    {
      id: 'gradients',
      prompt: {
        en: 'Write the three gradients as formulas of matrices.',
        'zh-TW': '用矩陣的算式寫出三個梯度。',
      },
      hints: [
        {
          en: 'A gradient has the shape of its variable. Which product has that shape?',
          'zh-TW': '梯度的 shape 和它的變數相同。哪一種乘法會得到這個 shape？',
        },
      ],
      outline: {
        en: 'Every sample adds its own contribution: the products add up over the samples, and so does the gradient of $b$, which was added to every row.',
        'zh-TW': '每一筆樣本各有貢獻：矩陣乘法會把樣本加總；$b$ 加到了每一列，所以它的梯度也要沿樣本加總。',
      },
      answer: {
        as: 'formula',
        cells: (
          [
            ['W', 'X.T @ dL/dY'],
            ['X', 'dL/dY @ W.T'],
            ['b', 'sum(dL/dY, axis=0)'],
          ] as const
        ).map(([wrt, expected]) => ({
          id: wrt,
          points: 1000,
          asks: gradient(wrt),
          expected,
          symbols: ['X', 'W', 'b', 'Y', 'dL/dY'],
        })),
      },
    },
  ],
  conventions: ['CV8'],
  misconceptions: ['M22', 'M23'],
} satisfies RecipeInput;

const twoLayers = {
  ...linear,
  id: 'V03s',
  title: { en: 'Two layers backward, in matrix form', 'zh-TW': '兩層網路的 Backward Pass：矩陣形式' },
  topics: ['matrix', 'gradient', 'relu', 'numpy'],
  level: 4,
  minutes: 7,
  statement: {
    en: 'A network with ReLU computes $Z=XW_1+b_1$, $H=\\max(0,Z)$ and $Y=HW_2+b_2$ for a batch, one sample in each row. $X$ is $@n\\times @d$, $W_1$ is $@d\\times 5$, $W_2$ is $5\\times @k$. $\\partial L/\\partial Y$ ($@n\\times @k$) is known already.',
    'zh-TW':
      '有 ReLU 的網路對一批樣本計算 $Z=XW_1+b_1$、$H=\\max(0,Z)$、$Y=HW_2+b_2$，每一列（row）是一筆樣本。$X$ 是 $@n\\times @d$，$W_1$ 是 $@d\\times 5$，$W_2$ 是 $5\\times @k$。$\\partial L/\\partial Y$（$@n\\times @k$）已經算好了。',
  },
  faces: sizes.map(({ id, n, d, k }) => ({
    id,
    weight: 1,
    words: { n: both(`${n}`), d: both(`${d}`), k: both(`${k}`) },
    given: {
      X: array('input', n, d),
      W1: array('parameter', d, 5),
      b1: array('parameter', 5),
      W2: array('parameter', 5, k),
      b2: array('parameter', k),
      G: array('other', n, k),
    },
  })),
  forward: 'Z = X @ W1 + b1\nH = np.maximum(0, Z)\nY = H @ W2 + b2\nL = np.sum(G * Y)',
  roles: { Z: 'preActivation', H: 'activation', Y: 'prediction', L: 'loss' },
  parts: [
    {
      id: 'backward',
      prompt: {
        en: `Write the backward pass, one line for each gradient. A line may use the ones above it, such as $${given('H')}$.`,
        'zh-TW': `寫出 Backward Pass，一個梯度一行，可以使用前面的結果，例如 $${given('H')}$。`,
      },
      hints: [
        {
          en: 'Go back layer by layer; the gate works entry by entry.',
          'zh-TW': '一層一層往回算，閘門是逐元素的。',
        },
      ],
      outline: {
        en: 'Transpose what the gradient is multiplied by; let through only the entries whose $Z$ is positive.',
        'zh-TW': '梯度乘上轉置後的矩陣；只有 $Z$ 為正的元素能通過閘門。',
      },
      answer: {
        as: 'formula',
        cells: (
          [
            ['W2', 'H.T @ dL/dY'],
            ['H', 'dL/dY @ W2.T'],
            ['Z', 'dL/dH ⊙ (Z > 0)'],
            ['W1', 'X.T @ dL/dZ'],
            ['b1', 'sum(dL/dZ, axis=0)'],
          ] as const
        ).map(([wrt, expected], row) => ({
          id: wrt,
          points: 1000,
          asks: gradient(wrt),
          expected,
          symbols: [
            'X',
            'W1',
            'W2',
            'Z',
            'H',
            'Y',
            ...['dL/dY', 'dL/dH', 'dL/dZ'].slice(0, Math.max(1, row)),
          ],
        })),
      },
    },
  ],
  misconceptions: ['M22', 'M23', 'M24', 'M25', 'M26', 'M28'],
} satisfies RecipeInput;

/** The backward pass of a linear layer, and of two with a gate between them, as formulas of matrices. */
export const recipes: readonly RecipeInput[] = [linear, twoLayers];
