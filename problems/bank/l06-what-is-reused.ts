import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const weight = (i: number, j: number): string => `w_{${i},${j}}`;
const row = (of: string, wrt: string): string => `$\\partial ${of}/\\partial ${wrt}$`;

/** First one parameter of a unit, then another of the same unit. */
const orders = ([1, 2] as const).flatMap((unit) => [
  { id: `w1${unit}-w2${unit}`, unit, first: weight(1, unit), then: weight(2, unit) },
  { id: `w2${unit}-w1${unit}`, unit, first: weight(2, unit), then: weight(1, unit) },
  { id: `w1${unit}-b${unit}`, unit, first: weight(1, unit), then: `b_${unit}` },
  { id: `b${unit}-w2${unit}`, unit, first: `b_${unit}`, then: weight(2, unit) },
]);

const ofWeight = {
  en: 'That row belongs to a weight of layer 2. Here the way leads through the hidden unit.',
  'zh-TW': '那一列是對第 2 層的權重微分，這裡的路徑要經過隱藏層的神經元。',
};
const otherUnit = {
  en: 'The way does not lead through the other hidden unit.',
  'zh-TW': '路徑不會經過另一個隱藏層神經元。',
};
const already = {
  en: '$\\partial L/\\partial\\hat y$ is in every chain; it has been recorded since layer 2.',
  'zh-TW': '每一條鏈都會用到 $\\partial L/\\partial\\hat y$，在第 2 層就已經記錄了。',
};
const later = {
  en: 'This row first appears for layer 1.',
  'zh-TW': '這一列到第 1 層才第一次出現。',
};

const options = [
  { id: 'loss', label: both(row('L', '\\hat y')), feedback: already },
  { id: 'w31', label: both(row('\\hat y', 'w_{3,1}')), feedback: ofWeight },
  { id: 'w32', label: both(row('\\hat y', 'w_{3,2}')), feedback: ofWeight },
  { id: 'link', label: both(row('\\hat y', 'h_@unit')), feedback: later },
  { id: 'other', label: both(row('\\hat y', 'h_@other')), feedback: otherUnit },
  { id: 'first', label: both(row('h_@unit', '@first')), feedback: later },
  { id: 'then', label: both(row('h_@unit', '@then')), feedback: later },
];

const question = (id: string, correct: readonly string[]) => ({
  as: 'choices' as const,
  cells: [{ id, points: 1000, options, correct: [...correct] }],
});

const l06 = {
  id: 'L06',
  version: 1,
  title: { en: 'What is reused?', 'zh-TW': '哪些值可以重複使用？' },
  topics: ['lecture-network', 'grad-table', 'concepts'],
  level: 2,
  minutes: 2,
  source: {
    en: 'slides "Layer: 1, w₁,₁" (values already recorded)',
    'zh-TW': '投影片「Layer: 1, w₁,₁」（已經記錄過的值）',
  },
  slides: [30, 34],
  statement: {
    en: 'The 2-2-1 network of the lecture. $\\partial L/\\partial w_{3,1}$ and $\\partial L/\\partial w_{3,2}$ are done, and every row that was needed stands in `grad_table`. Next comes $\\partial L/\\partial @first$, then $\\partial L/\\partial @then$.',
    'zh-TW':
      '課堂上的 2-2-1 網路。$\\partial L/\\partial w_{3,1}$ 與 $\\partial L/\\partial w_{3,2}$ 已經算完，用到的每一列都記在 `grad_table` 裡。接著先算 $\\partial L/\\partial @first$，再算 $\\partial L/\\partial @then$。',
  },
  faces: orders.map(({ id, unit, first, then }) => ({
    id,
    weight: 1,
    words: { unit: both(`${unit}`), other: both(`${3 - unit}`), first: both(first), then: both(then) },
  })),
  parts: [
    {
      id: 'reused',
      prompt: {
        en: 'Which rows does $\\partial L/\\partial @first$ take from the table?',
        'zh-TW': '計算 $\\partial L/\\partial @first$ 時，哪些列可以直接查表？',
      },
      hints: [{ en: 'Write the two chains under each other.', 'zh-TW': '把兩條鏈上下對齊寫出來。' }],
      outline: {
        en: 'Only $\\partial L/\\partial\\hat y$ stands there: the rows of layer 2 were derivatives by weights.',
        'zh-TW': '只有 $\\partial L/\\partial\\hat y$：第 2 層的其他列都是對權重的微分。',
      },
      answer: question('reused', ['loss']),
    },
    {
      id: 'new',
      prompt: {
        en: 'Which rows are new for it?',
        'zh-TW': '它還需要哪些新的列？',
      },
      outline: {
        en: 'The link from the hidden unit to the output, and the row of the parameter itself.',
        'zh-TW': '從隱藏層到輸出的那一列，以及對參數本身的那一列。',
      },
      answer: question('new', ['link', 'first']),
    },
    {
      id: 'again',
      prompt: {
        en: 'Which rows does $\\partial L/\\partial @then$ take from the table?',
        'zh-TW': '接著計算 $\\partial L/\\partial @then$ 時，哪些列可以直接查表？',
      },
      hints: [{ en: 'The two chains differ in one factor only.', 'zh-TW': '這兩條鏈只差一個因子。' }],
      outline: {
        en: 'Everything but the last factor: that is what the cache is for.',
        'zh-TW': '除了最後一個因子，其他都查得到，這就是 cache 的用處。',
      },
      answer: question('again', ['loss', 'link']),
    },
  ],
} satisfies RecipeInput;

/** The idea of the cache: which rows of grad_table the next chain finds already there. */
export const recipes: readonly RecipeInput[] = [l06];
