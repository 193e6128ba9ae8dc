import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

/** A backward pass of two layers, line by line. */
const right = [
  'z1 = X @ W1 + b1',
  'h = np.maximum(0, z1)',
  'yh = h @ W2 + b2',
  'd = (yh - y) * 2 / n',
  'dW2 = h.T @ d',
  'db2 = d.sum(axis=0)',
  'dh = d @ W2.T',
  'dz1 = dh * (z1 > 0)',
  'dW1 = X.T @ dz1',
  'db1 = dz1.sum(axis=0)',
] as const;

interface Slip {
  readonly id: string;
  /** Counted from 1. */
  readonly line: number;
  readonly wrong: string;
}
const slips: readonly Slip[] = [
  { id: 'sign', line: 4, wrong: 'd = (y - yh) * 2 / n' },
  { id: 'half', line: 4, wrong: 'd = (yh - y) / n' },
  { id: 'mean', line: 4, wrong: 'd = (yh - y) * 2' },
  { id: 'source', line: 5, wrong: 'dW2 = X.T @ d' },
  { id: 'mean2', line: 6, wrong: 'db2 = d.mean(axis=0)' },
  { id: 'axis2', line: 6, wrong: 'db2 = d.sum(axis=1)' },
  { id: 'untransposed', line: 7, wrong: 'dh = d @ W2' },
  { id: 'gateSign', line: 8, wrong: 'dz1 = dh * (dh > 0)' },
  { id: 'inverted', line: 8, wrong: 'dz1 = dh * (z1 < 0)' },
  { id: 'value', line: 8, wrong: 'dz1 = dh * h' },
  { id: 'gateless', line: 8, wrong: 'dz1 = dh' },
  { id: 'axis1', line: 10, wrong: 'db1 = dz1.sum(axis=1)' },
  { id: 'upstream', line: 9, wrong: 'dW1 = X.T @ dh' },
  { id: 'mean1', line: 10, wrong: 'db1 = dz1.mean(axis=0)' },
];

/** Lines that stand for another fix of the same line, so that the right one has company. */
const others: { readonly [line: number]: readonly string[] } = {
  4: ['d = (yh - y)**2 / n', 'd = (yh - y) * 2 * n'],
  5: ['dW2 = d.T @ h', 'dW2 = h @ d'],
  6: ['db2 = d', 'db2 = d.sum()'],
  7: ['dh = W2 @ d.T', 'dh = d.T @ W2'],
  8: ['dz1 = dh * (h < 0)', 'dz1 = dh + (z1 > 0)'],
  9: ['dW1 = dz1.T @ X', 'dW1 = X @ dz1'],
  10: ['db1 = dz1', 'db1 = dz1.sum()'],
};

const code = (text: string): string => `\`${text}\``;
const numbered = (lines: readonly string[]): string =>
  lines.map((line, at) => `${at + 1}. ${code(line)}`).join('\n\n');

const lineFeedback = {
  en: 'The cause is the first line whose value is wrong; what is wrong after it only follows.',
  'zh-TW': '原因在第一個值出錯的那一行，後面的錯只是跟著錯。',
};

const d01 = {
  id: 'D01',
  version: 1,
  title: { en: 'Find the wrong line', 'zh-TW': '找出錯的那一行' },
  topics: ['numpy', 'matrix', 'backward-pass'],
  level: 3,
  minutes: 4,
  source: {
    en: 'notebook "NumPy basics": @, .T, sum, ReLU',
    'zh-TW': '筆記本「numpy 基本功能」：@、.T、sum、ReLU',
  },
  statement: {
    en: 'A network with ReLU, $L=\\tfrac1n\\sum(y-\\hat y)^2$, samples in rows. One line of this program is wrong.\n\n@program',
    'zh-TW':
      '有 ReLU 的網路，$L=\\tfrac1n\\sum(y-\\hat y)^2$，每一列（row）是一筆樣本。下面的程式碼有一行錯了。\n\n@program',
  },
  faces: slips.map(({ id, line, wrong }) => {
    const fix = right[line - 1] ?? '';
    const [first = '', second = ''] = others[line] ?? [];
    return {
      id,
      weight: 1,
      words: {
        program: both(numbered(right.map((text, at) => (at === line - 1 ? wrong : text)))),
        line: both(String(line)),
        fix: both(code(fix)),
        first: both(code(first)),
        second: both(code(second)),
      },
    };
  }),
  parts: [
    {
      id: 'line',
      prompt: { en: 'Which line is it?', 'zh-TW': '是哪一行？' },
      hints: [
        { en: 'Run one sample by hand.', 'zh-TW': '用一筆樣本試算看看。' },
        { en: 'Compare shapes and signs, line by line.', 'zh-TW': '逐行比對 shape 與正負號。' },
      ],
      outline: {
        en: 'Compare every line with its formula: shape, sign, factor, axis, gate.',
        'zh-TW': '逐行和公式比對：shape、正負號、係數、軸、閘門。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'line',
            points: 1000,
            shuffle: false,
            correct: '@line',
            options: right.map((_, at) => ({
              id: String(at + 1),
              label: both(String(at + 1)),
              feedback: lineFeedback,
            })),
          },
        ],
      },
    },
    {
      id: 'fix',
      prompt: { en: 'What should it be?', 'zh-TW': '應該改成什麼？' },
      outline: { en: '@fix', 'zh-TW': '@fix' },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'fix',
            points: 1000,
            correct: 'fix',
            options: [
              { id: 'fix', label: both('@fix') },
              {
                id: 'first',
                label: both('@first'),
                feedback: {
                  en: 'Write the shapes beside it, and its formula.',
                  'zh-TW': '把 shape 和公式寫在旁邊比對。',
                },
              },
              {
                id: 'second',
                label: both('@second'),
                feedback: {
                  en: 'Write the shapes beside it, and its formula.',
                  'zh-TW': '把 shape 和公式寫在旁邊比對。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
} satisfies RecipeInput;

/** A backward pass with one slip in it. */
export const recipes: readonly RecipeInput[] = [d01];
