import { lectureGiven, lectureParameters } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

/** Small, so that no unit saturates. */
const inputs = ['-1.5', '-0.5', '0.5', '1.5', '2'] as const;
const both = (text: string) => ({ en: text, 'zh-TW': text });

interface Hidden {
  readonly id: string;
  readonly title: RecipeInput['title'];
  readonly name: string;
  readonly tex: string;
  readonly code: (z: string) => string;
  readonly hint: { readonly en: string; readonly 'zh-TW': string };
  readonly misconceptions: RecipeInput['misconceptions'];
  readonly require: readonly string[];
}

const forward = ({ code }: Hidden): string =>
  [
    'z1 = w11*x1 + w21*x2 + b1',
    'z2 = w12*x1 + w22*x2 + b2',
    `h1 = ${code('z1')}`,
    `h2 = ${code('z2')}`,
    'yhat = w31*h1 + w32*h2 + b3',
    'L = 0.5*(y - yhat)**2',
  ].join('\n');

function network(hidden: Hidden) {
  return {
    id: hidden.id,
    version: 1,
    title: hidden.title,
    topics: ['lecture-network', 'activation', 'gradient'],
    level: 3,
    minutes: 9,
    source: {
      en: 'slides "What if there is ReLU", with another function',
      'zh-TW': '投影片「如果有 ReLU」，換成別的激發函數',
    },
    slides: [38],
    statement: {
      en: `The 2-2-1 network of the lecture with ${hidden.name} in the hidden layer: $z_j$ is the value before it, $h_j=@formula$ the value after it.`,
      'zh-TW': `課堂上的 2-2-1 網路，隱藏層的激發函數換成 ${hidden.name}：$z_j$ 是經過它之前的值，$h_j=@formula$ 是之後的值。`,
    },
    faces: [{ id: 'only', weight: 1, words: { formula: both(hidden.tex) } }],
    given: {
      ...lectureGiven,
      x1: { draw: { kind: 'oneOf', values: [...inputs] }, role: 'input' },
      x2: {
        draw: { kind: 'oneOf', values: [...inputs], unlike: 'x1' },
        role: 'input',
      },
      /** Rounded to halves: ŷ is no short decimal. */
      y: { draw: { kind: 'derived', from: 'np.round(2*(yhat - delta))/2' }, role: 'target' },
    },
    forward: forward(hidden),
    roles: {
      z1: 'preActivation',
      z2: 'preActivation',
      h1: 'activation',
      h2: 'activation',
      yhat: 'prediction',
      L: 'loss',
    },
    parts: [
      {
        id: 'forward',
        prompt: {
          en: 'Compute $z_1$, $z_2$, $h_1$, $h_2$ and $\\hat y$.',
          'zh-TW': '計算 $z_1$、$z_2$、$h_1$、$h_2$ 與 $\\hat y$。',
        },
        outline: {
          en: 'As in the lecture, with the other function after each sum.',
          'zh-TW': '和課堂上一樣，只是加權總和之後換成這個函數。',
        },
        answer: {
          as: 'number',
          cells: ['z1', 'z2', 'h1', 'h2', 'yhat'].map((of) => ({
            id: of,
            points: 500,
            asks: { kind: 'value', of } as const,
          })),
        },
      },
      {
        id: 'slopes',
        prompt: {
          en: "Give the derivatives $\\varphi'(z_1)=\\partial h_1/\\partial z_1$ and $\\varphi'(z_2)=\\partial h_2/\\partial z_2$.",
          'zh-TW':
            "求導數 $\\varphi'(z_1)=\\partial h_1/\\partial z_1$ 與 $\\varphi'(z_2)=\\partial h_2/\\partial z_2$。",
        },
        hints: [hidden.hint],
        outline: hidden.hint,
        answer: {
          as: 'number',
          cells: [1, 2].map((unit) => ({
            id: `phi${unit}`,
            points: 500,
            asks: { kind: 'local', of: `h${unit}`, wrt: `z${unit}` } as const,
          })),
        },
      },
      {
        id: 'gradients',
        prompt: {
          en: 'Give the nine partial derivatives of $L$.',
          'zh-TW': '求 $L$ 對九個參數的偏微分。',
        },
        hints: [
          {
            en: "Where ReLU had the gate, there is now the factor $\\varphi'(z_j)$.",
            'zh-TW': "原本 ReLU 閘門的位置，現在換成因子 $\\varphi'(z_j)$。",
          },
        ],
        outline: {
          en: "$\\partial L/\\partial z_j=\\partial L/\\partial\\hat y\\cdot w_{3,j}\\cdot\\varphi'(z_j)$; everything else is as in the lecture.",
          'zh-TW':
            "$\\partial L/\\partial z_j=\\partial L/\\partial\\hat y\\cdot w_{3,j}\\cdot\\varphi'(z_j)$，其餘和課堂上一樣。",
        },
        answer: {
          as: 'number',
          cells: lectureParameters.map((wrt) => ({
            id: wrt,
            points: 1000,
            asks: { kind: 'gradient', of: 'L', wrt } as const,
          })),
        },
      },
    ],
    conventions: ['CV1', 'CV3', 'CV4', 'CV7', 'CV11'],
    require: [
      'abs(z1) <= 3',
      'abs(z2) <= 3',
      'abs(z1) >= 0.25',
      'abs(z2) >= 0.25',
      'abs(abs(z1) - abs(z2)) >= 0.25',
      'abs(z1) != 1',
      'abs(z2) != 1',
      'abs(y - yhat) > 1.1',
      'abs(abs(y - yhat) - 2) > 0.1',
      ...hidden.require,
      'alive',
      'notPrinted',
    ],
    misconceptions: hidden.misconceptions,
  } satisfies RecipeInput;
}

const usual = ['M01', 'M02', 'M08', 'M14', 'M19', 'M24', 'M28'] as const;

/** The lecture's network with another activation function: the factor φ′(z) takes the place of the gate. */
export const recipes: readonly RecipeInput[] = [
  network({
    id: 'A02',
    title: { en: 'All nine gradients, with sigmoid', 'zh-TW': '九個梯度：sigmoid' },
    name: 'sigmoid',
    tex: '\\sigma(z_j)=\\dfrac{1}{1+e^{-z_j}}',
    code: (z) => `1/(1 + np.exp(-${z}))`,
    hint: {
      en: "Cache $h$: then $\\sigma'(z)=h\\,(1-h)$.",
      'zh-TW': "把 $h$ 記下來，$\\sigma'(z)=h\\,(1-h)$。",
    },
    misconceptions: [...usual, 'M29'],
    require: [],
  }),
  network({
    id: 'A02b',
    title: { en: 'All nine gradients, with tanh', 'zh-TW': '九個梯度：tanh' },
    name: 'tanh',
    tex: '\\tanh(z_j)',
    code: (z) => `np.tanh(${z})`,
    hint: { en: "Cache $h$: then $\\tanh'(z)=1-h^2$.", 'zh-TW': "把 $h$ 記下來，$\\tanh'(z)=1-h^2$。" },
    misconceptions: [...usual, 'M29'],
    require: [],
  }),
  network({
    id: 'A02c',
    title: { en: 'All nine gradients, with leaky ReLU', 'zh-TW': '九個梯度：leaky ReLU' },
    name: 'leaky ReLU',
    tex: '\\begin{cases}z_j&z_j>0\\\\0.1\\,z_j&z_j\\le0\\end{cases}',
    code: (z) => `np.where(${z} > 0, ${z}, 0.1*${z})`,
    hint: {
      en: 'The slope is 1 for $z>0$ and 0.1 for $z<0$: small, but not 0.',
      'zh-TW': '$z>0$ 時斜率為 1，$z<0$ 時為 0.1：很小，但不是 0。',
    },
    misconceptions: [...usual, 'M26'],
    require: ['z1*z2 < 0', 'kinkMargin'],
  }),
];
