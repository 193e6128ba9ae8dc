import { onLecture, onLectureRelu } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const valueCell = (name: string) => ({
  id: name,
  points: 1000,
  asks: { kind: 'value', of: name } as const,
});
const source = { en: 'slides "Forward pass"', 'zh-TW': '投影片「Forward Pass」' };
const edgeHint = {
  en: '$w_{2,1}$ starts at $x_2$ and ends at $h_1$.',
  'zh-TW': '$w_{2,1}$ 從 $x_2$ 連到 $h_1$。',
};

const linear = {
  ...onLecture,
  id: 'L01',
  version: 1,
  title: { en: 'Forward pass', 'zh-TW': 'Forward Pass' },
  topics: ['lecture-network', 'forward-pass'],
  level: 1,
  minutes: 2,
  source,
  slides: [23],
  statement: {
    en: 'The network of the lecture, 2-2-1 and without an activation function, receives the sample below.',
    'zh-TW': '課堂上的 2-2-1 網路（沒有激發函數）讀入下面這筆資料。',
  },
  figure: { kind: 'network' },
  parts: [
    {
      id: 'forward',
      prompt: { en: 'Compute $h_1$, $h_2$ and $\\hat y$.', 'zh-TW': '計算 $h_1$、$h_2$ 與 $\\hat y$。' },
      hints: [edgeHint],
      outline: {
        en: 'Two weighted sums for the hidden units, then the weighted sum of the output.',
        'zh-TW': '先算隱藏層的兩個加權總和，再算輸出的加權總和。',
      },
      answer: { as: 'number', cells: ['h1', 'h2', 'yhat'].map(valueCell) },
    },
  ],
  require: [...onLecture.require, 'notPrinted'],
  conventions: ['CV11'],
  misconceptions: ['M19', 'M37'],
} satisfies RecipeInput;

const relu = {
  ...onLectureRelu,
  id: 'L01-relu',
  version: 1,
  title: { en: 'Forward pass with ReLU', 'zh-TW': '有 ReLU 的 Forward Pass' },
  topics: ['lecture-network', 'forward-pass', 'relu'],
  level: 1,
  minutes: 3,
  source,
  slides: [23, 38],
  statement: {
    en: 'The network of the lecture, 2-2-1, now with ReLU in the hidden layer: $h_j=\\max(0,z_j)$.',
    'zh-TW': '課堂上的 2-2-1 網路，隱藏層加上 ReLU：$h_j=\\max(0,z_j)$。',
  },
  figure: { kind: 'network', relu: true },
  parts: [
    {
      id: 'forward',
      prompt: {
        en: 'Compute $z_1$, $z_2$, $h_1$, $h_2$ and $\\hat y$.',
        'zh-TW': '計算 $z_1$、$z_2$、$h_1$、$h_2$ 與 $\\hat y$。',
      },
      hints: [
        edgeHint,
        {
          en: 'ReLU acts on the hidden units only, not on $\\hat y$.',
          'zh-TW': 'ReLU 只作用在隱藏層，不作用在 $\\hat y$。',
        },
      ],
      outline: {
        en: 'Two weighted sums, each cut off at 0, then the weighted sum of the output.',
        'zh-TW': '先算兩個加權總和，各自經過 ReLU（小於 0 變成 0），再算輸出的加權總和。',
      },
      answer: { as: 'number', cells: ['z1', 'z2', 'h1', 'h2', 'yhat'].map(valueCell) },
    },
  ],
  require: [...onLectureRelu.require, 'notPrinted'],
  conventions: ['CV4', 'CV11'],
  misconceptions: ['M19', 'M37'],
} satisfies RecipeInput;

/** Two weighted sums and the output sum. */
export const recipes: readonly RecipeInput[] = [linear, relu];
