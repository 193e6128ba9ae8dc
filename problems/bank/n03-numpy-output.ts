import { codeLines } from '../statements/code-lines.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const entries = ['-4', '-3', '-2', '-1', '1', '2', '3', '4', '5'];
const array = (...shape: readonly number[]): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: entries, distinct: shape.length === 1 },
  role: 'input',
});

interface Line {
  readonly id: string;
  readonly code: string;
  readonly A: readonly number[];
  readonly B: readonly number[];
}

/** Lines of the notebook, with shapes on which a wrong reading gives something else. */
const lines: readonly Line[] = [
  { id: 'times', code: 'A * B', A: [2, 2], B: [2, 2] },
  { id: 'matmul', code: 'A @ B', A: [2, 2], B: [2, 2] },
  { id: 'matvec', code: 'A @ B', A: [2, 3], B: [3] },
  { id: 'transposed', code: 'A.T @ B', A: [3, 2], B: [3] },
  { id: 'sum0', code: 'A.sum(axis=0) + B', A: [3, 2], B: [2] },
  { id: 'sum1', code: 'A.sum(axis=1) * B', A: [3, 2], B: [3] },
  { id: 'relu', code: 'A * (A > 0) + B', A: [2, 3], B: [3] },
  { id: 'column', code: 'A - B', A: [3, 2], B: [3, 1] },
  { id: 'maximum', code: 'np.maximum(0, A) @ B', A: [2, 3], B: [3] },
  { id: 'keepdims', code: 'A - A.sum(axis=1, keepdims=True) + B', A: [2, 2], B: [2] },
];

const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const n03 = {
  id: 'N03',
  version: 1,
  title: { en: 'What does NumPy return?', 'zh-TW': 'NumPy 會得到什麼？' },
  topics: ['numpy', 'broadcasting', 'matrix'],
  level: 1,
  minutes: 3,
  source: { en: 'notebook "NumPy basics"', 'zh-TW': '筆記本「numpy 基本功能」' },
  statement: {
    en: '`A` has the shape `@ashape` and `B` the shape `@bshape`. The line `Y = @code` is run.',
    'zh-TW': '`A` 的 shape 是 `@ashape`，`B` 的 shape 是 `@bshape`。執行 `Y = @code` 這一行。',
  },
  faces: lines.map(({ id, code, A, B }) => ({
    id,
    weight: 1,
    words: { code: both(code), ashape: both(shapeText(A)), bshape: both(shapeText(B)) },
    given: { A: array(...A), B: array(...B) },
  })),
  forward: 'Y = @code',
  parts: [
    {
      id: 'shape',
      prompt: { en: 'Which shape has the result?', 'zh-TW': '結果的 shape 是什麼？' },
      hints: [{ en: 'Compare the shapes from the right.', 'zh-TW': '從最後一維開始比較 shape。' }],
      outline: {
        en: '`*`, `+`, `-` work entry by entry, `@` multiplies matrices, `sum` removes its axis (unless `keepdims`).',
        'zh-TW': '`*`、`+`、`-` 是逐元素運算，`@` 是矩陣乘法，`sum` 會移除該軸（除非用 `keepdims`）。',
      },
      answer: {
        as: 'array',
        cells: [{ id: 'shape', points: 500, asks: { kind: 'shape', of: 'Y' } }],
      },
    },
    {
      id: 'result',
      prompt: {
        en: 'And what is it? Type the whole array, such as `[[1,2],[3,4]]`.',
        'zh-TW': '結果是什麼？請輸入整個陣列，例如 `[[1,2],[3,4]]`。',
      },
      hints: [{ en: 'Shape first, numbers second.', 'zh-TW': '先想 shape，再算數字。' }],
      outline: {
        en: 'Decide what is stretched, added up or multiplied, then compute entry by entry.',
        'zh-TW': '先決定哪裡要擴充、加總或相乘，再逐一計算。',
      },
      answer: { as: 'array', cells: [{ id: 'result', points: 1500, asks: { kind: 'value', of: 'Y' } }] },
    },
  ],
  rounding: { kind: 'exact' },
} satisfies RecipeInput;

const errors = {
  id: 'N03b',
  version: 1,
  title: { en: 'A shape, or an error?', 'zh-TW': '會得到什麼 shape，還是會出錯？' },
  topics: ['numpy', 'broadcasting', 'matrix'],
  level: 1,
  minutes: 3,
  source: n03.source,
  statement: {
    en: 'The shapes of two arrays are given. Which shape has the result of each line, or does NumPy raise an error?',
    'zh-TW': '已知兩個陣列的 shape。每一行的結果是什麼 shape？還是 NumPy 會出錯？',
  },
  parts: [
    {
      id: 'lines',
      prompt: { en: 'Choose for each line.', 'zh-TW': '請為每一行選擇。' },
      hints: [{ en: 'Compare the shapes from the right.', 'zh-TW': '從最後一維開始比較 shape。' }],
      outline: {
        en: '`@` needs equal inner lengths; `+`, `-`, `*` need equal lengths or a 1, compared from the right; `sum` removes its axis unless `keepdims`.',
        'zh-TW':
          '`@` 要求內側的長度相同；`+`、`-`、`*` 從最後一維開始比較，長度要相同或其中一個是 1；`sum` 會移除該軸（除非用 `keepdims`）。',
      },
      answer: { as: 'choice', take: { error: 1, shape: 2 }, more: 1, cells: codeLines },
    },
  ],
} satisfies RecipeInput;

/** Lines of NumPy to be read: entry by entry, matrix product, axis, broadcasting; and those that fail. */
export const recipes: readonly RecipeInput[] = [n03, errors];
