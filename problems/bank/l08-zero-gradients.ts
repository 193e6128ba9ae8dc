import { lectureParameters, onLectureRelu } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const tex = (name: string): string => (name.startsWith('w') ? `w_{${name[1]},${name[2]}}` : `b_${name[1]}`);

const feedback: { readonly [name: string]: { readonly en: string; readonly 'zh-TW': string } } = {
  b3: { en: '$b_3$ does not pass through a hidden unit.', 'zh-TW': '$b_3$ 不經過隱藏層。' },
};

const part = {
  id: 'zeros',
  prompt: {
    en: 'Which of the nine gradients are 0, whatever $y\\ne\\hat y$ is? Mark all of them.',
    'zh-TW': '只要 $y\\ne\\hat y$，九個梯度中哪些必定為 0？請全部勾選。',
  },
  hints: [
    { en: 'Two reasons can make a product zero.', 'zh-TW': '乘積為零有兩種原因。' },
    {
      en: '$\\partial L/\\partial w_{3,j}$ is $h_j$ times $\\partial L/\\partial\\hat y$. What is $h_j$?',
      'zh-TW':
        '$\\partial L/\\partial w_{3,j}$ 是 $h_j$ 乘上 $\\partial L/\\partial\\hat y$，此時 $h_j$ 是多少？',
    },
  ],
  outline: {
    en: 'A closed gate makes the gradients of everything that leads into the unit 0; and since $h_j=0$ there, that of $w_{3,j}$ too. $b_3$ passes no hidden unit.',
    'zh-TW':
      '閘門關閉時，通往該神經元的參數梯度都是 0；又因為 $h_j=0$，$w_{3,j}$ 的梯度也是 0。$b_3$ 不經過隱藏層。',
  },
  answer: {
    as: 'choices',
    cells: [
      {
        id: 'zeros',
        points: 4000,
        shuffle: false,
        options: lectureParameters.map((wrt) => ({
          id: wrt,
          label: {
            en: `$\\partial L/\\partial ${tex(wrt)}$`,
            'zh-TW': `$\\partial L/\\partial ${tex(wrt)}$`,
          },
          zero: { kind: 'gradient', of: 'L', wrt } as const,
          feedback: feedback[wrt],
        })),
      },
    ],
  },
} satisfies RecipeInput['parts'][number];

const common = {
  version: 1,
  title: { en: 'Which gradients are exactly zero?', 'zh-TW': '哪些梯度一定是 0？' },
  topics: ['lecture-network', 'relu'],
  level: 2,
  source: { en: 'slides "What if there is ReLU"', 'zh-TW': '投影片「如果有 ReLU」' },
  slides: [38],
  parts: [part],
  conventions: ['CV4', 'CV5'],
} satisfies Partial<RecipeInput>;

const signs = {
  ...onLectureRelu,
  ...common,
  id: 'L08',
  minutes: 2,
  numbers: 'hidden',
  statement: {
    en: 'The 2-2-1 network of the lecture with ReLU in the hidden layer, $h_j=\\max(0,z_j)$. For one sample $z_1\\sign{z1}0$ and $z_2\\sign{z2}0$; no weight is 0, no input is 0.',
    'zh-TW':
      '課堂上的 2-2-1 網路，隱藏層有 ReLU：$h_j=\\max(0,z_j)$。對某筆資料而言，$z_1\\sign{z1}0$、$z_2\\sign{z2}0$；所有權重與輸入都不為 0。',
  },
  given: {
    ...onLectureRelu.given,
    gates: {
      draw: { kind: 'oneOf', values: ['1', '1', '1', '1', '1', '1', '1', '1', '1', '0'] },
      hidden: true,
      steady: true,
    },
  },
  figure: { kind: 'network', relu: true },
  require: onLectureRelu.require.filter((rule) => rule !== 'short'),
} satisfies RecipeInput;

const onNetwork = {
  ...onLectureRelu,
  ...common,
  id: 'L08-net',
  minutes: 1,
  statement: {
    en: 'Now put a ReLU behind the hidden layer of the 2-2-1 network: $z_1$ and $z_2$ are the weighted sums, and $h_j=\\max(0,z_j)$.',
    'zh-TW': '在這個 2-2-1 網路的隱藏層後面加上 ReLU：$z_1$、$z_2$ 是加權總和，$h_j=\\max(0,z_j)$。',
  },
  figure: { kind: 'network', relu: true },
} satisfies RecipeInput;

/** A closed gate kills what comes in, and h = 0 kills the weight that goes out. */
export const recipes: readonly RecipeInput[] = [signs, onNetwork];
