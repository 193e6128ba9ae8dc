import type { RecipeInput } from '../recipe.ts';

const entries = ['-3', '-2', '-1', '1', '2', '3', '4', '5'];
const both = (text: string) => ({ en: text, 'zh-TW': text });

/** Each repeats one id and leaves at least one row out. */
const lookUps = ['2, 0, 2', '1, 3, 1', '0, 0, 2', '3, 1, 3', '1, 2, 2', '0, 3, 0'];

const s10 = {
  id: 'S10',
  version: 1,
  title: { en: 'Embedding look-up', 'zh-TW': '嵌入層（embedding）查表' },
  topics: ['structures', 'fan-out', 'numpy'],
  level: 2,
  minutes: 3,
  source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
  statement: {
    en: 'An embedding layer picks rows of the table $E$ ($4\\times2$, rows counted from 0): `R = E[[@ids]]`. $\\partial L/\\partial R$ is known already.',
    'zh-TW':
      '嵌入層從表 $E$（$4\\times2$，列從 0 開始數）取出幾列：`R = E[[@ids]]`。$\\partial L/\\partial R$ 已經算好了。',
  },
  faces: lookUps.map((ids) => ({ id: ids.replaceAll(', ', ''), weight: 1, words: { ids: both(ids) } })),
  given: {
    E: { draw: { kind: 'array', shape: [4, 2], values: entries }, role: 'parameter' },
    G: {
      draw: { kind: 'array', shape: [3, 2], values: entries, distinct: true },
      tex: '\\dfrac{\\partial L}{\\partial R}',
    },
  },
  forward: 'R = E[[@ids]]\nL = np.sum(G*R)',
  roles: { R: 'activation', L: 'loss' },
  parts: [
    {
      id: 'dE',
      prompt: { en: 'Give $\\partial L/\\partial E$.', 'zh-TW': '求 $\\partial L/\\partial E$。' },
      hints: [
        { en: 'One row was used twice, one not at all.', 'zh-TW': '有一列用了兩次，也有列完全沒用到。' },
      ],
      outline: {
        en: 'Each row of the gradient goes back to the row that was picked. What arrives twice is added; rows that nobody picked get 0.',
        'zh-TW': '梯度的每一列傳回當初被取出的那一列；同一列收到兩次就相加，沒被取出的列是 0。',
      },
      answer: {
        as: 'matrix',
        asks: { kind: 'gradient', of: 'L', wrt: 'E' },
        rows: 4,
        columns: 2,
        points: 2000,
      },
    },
  ],
  conventions: ['CV3', 'CV11'],
  require: ['notPrinted'],
  misconceptions: ['M09', 'M10', 'M41'],
} satisfies RecipeInput;

/** A look-up adds the gradients of a row that was used twice. */
export const recipes: readonly RecipeInput[] = [s10];
