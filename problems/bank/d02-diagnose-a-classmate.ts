import { lectureParameters, onLecture } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const tex = (name: string): string => (name.startsWith('w') ? `w_{${name[1]},${name[2]}}` : `b_${name[1]}`);

interface Mistake {
  readonly id: string;
  readonly label: { readonly en: string; readonly 'zh-TW': string };
  readonly feedback: { readonly en: string; readonly 'zh-TW': string };
  /** The nine gradients of the classmate, in the order of the parameters. */
  readonly values: readonly string[];
}

const d = '(yhat - y)';
const of = (
  w11: string,
  w12: string,
  w21: string,
  w22: string,
  rest: readonly string[],
): readonly string[] => [w11, w12, w21, w22, ...rest];
const output = [`${d}*h1`, `${d}*h2`];
const mistakes: readonly Mistake[] = [
  {
    id: 'sign',
    label: {
      en: 'lost the sign of $\\partial L/\\partial\\hat y$',
      'zh-TW': '漏掉 $\\partial L/\\partial\\hat y$ 的負號',
    },
    feedback: { en: 'Then all nine would change their sign.', 'zh-TW': '那樣九個值都會變號。' },
    values: of(`-${d}*w31*x1`, `-${d}*w32*x1`, `-${d}*w31*x2`, `-${d}*w32*x2`, [
      `-${d}*h1`,
      `-${d}*h2`,
      `-${d}*w31`,
      `-${d}*w32`,
      `-${d}`,
    ]),
  },
  {
    id: 'double',
    label: { en: 'forgot the ½ in the loss', 'zh-TW': '漏掉 loss 前面的 1/2' },
    feedback: {
      en: 'Then all nine would be doubled: look at the ratios.',
      'zh-TW': '那樣九個值都會變兩倍：看看比值。',
    },
    values: of(`2*${d}*w31*x1`, `2*${d}*w32*x1`, `2*${d}*w31*x2`, `2*${d}*w32*x2`, [
      `2*${d}*h1`,
      `2*${d}*h2`,
      `2*${d}*w31`,
      `2*${d}*w32`,
      `2*${d}`,
    ]),
  },
  {
    id: 'link',
    label: {
      en: 'left out the link $\\partial\\hat y/\\partial h_j$',
      'zh-TW': '漏掉 $\\partial\\hat y/\\partial h_j$ 這個環節',
    },
    feedback: {
      en: 'Then layer 1 would lack a factor: divide by $w_{3,1}$ and by $w_{3,2}$.',
      'zh-TW': '那樣第 1 層會少一個因子：分別除以 $w_{3,1}$ 與 $w_{3,2}$ 看看。',
    },
    values: of(`${d}*x1`, `${d}*x1`, `${d}*x2`, `${d}*x2`, [...output, d, d, d]),
  },
  {
    id: 'branch',
    label: { en: 'went through the other hidden unit', 'zh-TW': '走到另一個隱藏層神經元去了' },
    feedback: {
      en: 'Then $w_{3,1}$ and $w_{3,2}$ would have changed places in layer 1.',
      'zh-TW': '那樣第 1 層的 $w_{3,1}$ 與 $w_{3,2}$ 會互換。',
    },
    values: of(`${d}*w32*x1`, `${d}*w31*x1`, `${d}*w32*x2`, `${d}*w31*x2`, [
      ...output,
      `${d}*w32`,
      `${d}*w31`,
      d,
    ]),
  },
  {
    id: 'source',
    label: { en: 'took the input of the other edge', 'zh-TW': '用了另一條邊的輸入值' },
    feedback: {
      en: 'Then $x_1$ and $x_2$ would have changed places, and the biases would be right.',
      'zh-TW': '那樣 $x_1$ 與 $x_2$ 會互換，而偏置項是對的。',
    },
    values: of(`${d}*w31*x2`, `${d}*w32*x2`, `${d}*w31*x1`, `${d}*w32*x1`, [
      ...output,
      `${d}*w31`,
      `${d}*w32`,
      d,
    ]),
  },
  {
    id: 'own',
    label: {
      en: 'kept the weight itself instead of the other factor',
      'zh-TW': '微分後留下了權重自己，而不是另一個因子',
    },
    feedback: { en: 'Then only the weights would be wrong.', 'zh-TW': '那樣只有權重的梯度會錯。' },
    values: of(`${d}*w31*w11`, `${d}*w32*w12`, `${d}*w31*w21`, `${d}*w32*w22`, [
      `${d}*w31`,
      `${d}*w32`,
      `${d}*w31`,
      `${d}*w32`,
      d,
    ]),
  },
];

/** The two numbers of some parameters, a paragraph for those that belong together. */
const row = (names: readonly string[], comma: string): string =>
  names.map((name) => `$\\partial L/\\partial ${tex(name)}$: {right_${name}} / {own_${name}}`).join(comma);
const table = (comma: string): string =>
  [lectureParameters.slice(0, 4), lectureParameters.slice(4, 6), lectureParameters.slice(6)]
    .map((names) => row(names, comma))
    .join('\n\n');

const d02 = {
  ...onLecture,
  id: 'D02',
  version: 1,
  title: { en: 'What did the classmate do?', 'zh-TW': '同學犯了什麼錯？' },
  topics: ['lecture-network', 'gradient', 'concepts'],
  level: 4,
  minutes: 4,
  source: {
    en: 'slides "Layer: 2, w₃,₁" to "What if there is ReLU"',
    'zh-TW': '投影片「Layer: 2, w₃,₁」到「如果有 ReLU」',
  },
  slides: [33, 34, 35, 37],
  statement: {
    en: `The 2-2-1 network of the lecture without an activation function. The right gradient / the one of a classmate:\n\n${table(', ')}`,
    'zh-TW': `課堂上的 2-2-1 網路（沒有激發函數）。正確的梯度 / 某同學的答案：\n\n${table('，')}`,
  },
  faces: mistakes.map(({ id, values }) => ({
    id,
    weight: 1,
    words: {
      mistake: both(id),
      ...Object.fromEntries(lectureParameters.map((name, at) => [`v${name}`, both(values[at] ?? '')])),
    },
  })),
  forward: [
    onLecture.forward,
    ...(mistakes.find(({ id }) => id === 'sign')?.values ?? []).map(
      (_, at) => `right_${lectureParameters[at]} = ${rightValue(at)}`,
    ),
    ...lectureParameters.map((name) => `own_${name} = @v${name}`),
  ].join('\n'),
  parts: [
    {
      id: 'mistake',
      prompt: { en: 'What did the classmate do?', 'zh-TW': '這位同學做錯了什麼？' },
      hints: [
        { en: 'Which entries are untouched?', 'zh-TW': '哪些分量沒有變？' },
        { en: 'Divide the wrong numbers by the right ones.', 'zh-TW': '把錯的值除以對的值看看。' },
      ],
      outline: {
        en: 'Look at which entries differ, and by which factor.',
        'zh-TW': '看哪些分量不同，以及差了多少倍。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'mistake',
            points: 2000,
            correct: '@mistake',
            options: mistakes.map(({ id, label, feedback }) => ({ id, label, feedback })),
          },
        ],
      },
    },
  ],
  require: [...onLecture.require, 'abs(w31) != abs(w32)', 'abs(x1) != abs(x2)'],
} satisfies RecipeInput;

/** The gradient of the parameter at this place, written out. */
function rightValue(at: number): string {
  const right = [
    `${d}*w31*x1`,
    `${d}*w32*x1`,
    `${d}*w31*x2`,
    `${d}*w32*x2`,
    `${d}*h1`,
    `${d}*h2`,
    `${d}*w31`,
    `${d}*w32`,
    d,
  ];
  return right[at] ?? '';
}

/** Two columns of gradients, and the mistake between them. */
export const recipes: readonly RecipeInput[] = [d02];
