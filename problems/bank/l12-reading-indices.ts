import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

const edges = [
  { id: 'x1h1', label: both('$x_1\\to h_1$') },
  { id: 'x1h2', label: both('$x_1\\to h_2$') },
  { id: 'x2h1', label: both('$x_2\\to h_1$') },
  { id: 'x2h2', label: both('$x_2\\to h_2$') },
  { id: 'h1y', label: both('$h_1\\to\\hat y$') },
  { id: 'h2y', label: both('$h_2\\to\\hat y$') },
] as const;
const exchanged = {
  en: 'Find the equation in which the symbol occurs: beside which letter does it stand there?',
  'zh-TW': '找出這個符號出現在哪一條式子：它乘在哪個字母旁邊？',
};
const weight = (group: string, name: string, correct: string) => ({
  id: name,
  points: 500,
  group,
  label: both(`$w_{${name[1]},${name[2]}}$`),
  shuffle: false,
  correct,
  options: edges.map(({ id, label }) => ({ id, label, feedback: exchanged })),
});

const nodes = [
  { id: 'h1', label: both('$h_1$') },
  { id: 'h2', label: both('$h_2$') },
  { id: 'y', label: both('$\\hat y$') },
] as const;
const bias = (name: string, correct: string) => ({
  id: name,
  points: 500,
  group: 'bias',
  label: both(`$b_${name[1]}$`),
  shuffle: false,
  correct,
  options: nodes.map(({ id, label }) => ({
    id,
    label,
    feedback: {
      en: 'A bias is numbered as the unit to whose sum it is added; unit 3 is the output.',
      'zh-TW': '偏置項的編號就是它加進去的節點：3 號節點是輸出。',
    },
  })),
});

const layerOptions = [
  { id: '1', label: { en: 'layer 1', 'zh-TW': '第 1 層' } },
  { id: '2', label: { en: 'layer 2', 'zh-TW': '第 2 層' } },
  {
    id: '3',
    label: { en: 'layer 3', 'zh-TW': '第 3 層' },
    feedback: {
      en: 'The 3 names the output unit, as in $b_3$; the layer is the second one.',
      'zh-TW': '3 是輸出節點的編號（和 $b_3$ 一樣），它在第 2 層。',
    },
  },
];

interface Convention {
  readonly id: string;
  readonly title: RecipeInput['title'];
  readonly statement: RecipeInput['statement'];
  /** The edge of w₁,₂ and of w₂,₁. */
  readonly crossed: readonly [string, string];
  readonly slides: readonly number[];
}

function reading({ id, title, statement, crossed, slides }: Convention) {
  return {
    id,
    version: 1,
    title,
    topics: ['lecture-network', 'concepts'],
    level: 1,
    minutes: 2,
    source: { en: 'slides "Forward pass"', 'zh-TW': '投影片「Forward Pass」' },
    slides: [...slides],
    statement,
    parts: [
      {
        id: 'edges',
        prompt: {
          en: 'Which edge carries the weight, and to which node is the bias added?',
          'zh-TW': '權重在哪一條邊上？偏置項加在哪個節點？',
        },
        hints: [
          { en: 'Find the equation in which the symbol occurs.', 'zh-TW': '找出這個符號出現在哪條式子。' },
        ],
        outline: {
          en: 'Read the equations, not the indices.',
          'zh-TW': '看式子，不要只看下標。',
        },
        answer: {
          as: 'choice',
          take: { crossed: 2, straight: 1, outer: 2, bias: 2 },
          cells: [
            weight('straight', 'w11', 'x1h1'),
            weight('crossed', 'w12', crossed[0]),
            weight('crossed', 'w21', crossed[1]),
            weight('straight', 'w22', 'x2h2'),
            weight('outer', 'w31', 'h1y'),
            weight('outer', 'w32', 'h2y'),
            bias('b1', 'h1'),
            bias('b2', 'h2'),
            bias('b3', 'y'),
          ],
        },
      },
      {
        id: 'layer',
        prompt: { en: 'In which layer is $w_{3,2}$?', 'zh-TW': '$w_{3,2}$ 在第幾層？' },
        hints: [{ en: 'The input layer is not counted.', 'zh-TW': '輸入層不算一層。' }],
        outline: {
          en: 'The input layer is not counted: the hidden layer is the first, the output layer the second.',
          'zh-TW': '輸入層不計：隱藏層是第 1 層，輸出層是第 2 層。',
        },
        answer: { as: 'choice', cells: [{ id: 'layer', points: 500, correct: '2', options: layerOptions }] },
      },
    ],
  } satisfies RecipeInput;
}

const output = '$\\hat y=w_{3,1}h_1+w_{3,2}h_2+b_3$';

/** Which edge a symbol belongs to, in the lecture's convention and in the other one. */
export const recipes: readonly RecipeInput[] = [
  reading({
    id: 'L12',
    title: { en: 'Reading the indices', 'zh-TW': '看懂權重的下標' },
    statement: {
      en: `The 2-2-1 network of the lecture: $h_1=w_{1,1}x_1+w_{2,1}x_2+b_1$, $h_2=w_{1,2}x_1+w_{2,2}x_2+b_2$, ${output}.`,
      'zh-TW': `課堂上的 2-2-1 網路：$h_1=w_{1,1}x_1+w_{2,1}x_2+b_1$、$h_2=w_{1,2}x_1+w_{2,2}x_2+b_2$、${output}。`,
    },
    crossed: ['x1h2', 'x2h1'],
    slides: [22, 23],
  }),
  reading({
    id: 'L12b',
    title: { en: 'Reading the indices in another convention', 'zh-TW': '看懂另一種下標慣例' },
    statement: {
      en: `Another book numbers the first layer the other way round, target first: $h_1=w_{1,1}x_1+w_{1,2}x_2+b_1$, $h_2=w_{2,1}x_1+w_{2,2}x_2+b_2$, ${output}.`,
      'zh-TW': `另一本書的第 1 層下標順序相反（終點寫在前面）：$h_1=w_{1,1}x_1+w_{1,2}x_2+b_1$、$h_2=w_{2,1}x_1+w_{2,2}x_2+b_2$、${output}。`,
    },
    crossed: ['x2h1', 'x1h2'],
    slides: [],
  }),
];
