import type { RecipeInput } from '../recipe.ts';

const entries = ['-5', '-4', '-3', '-2', '-1', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
type GivenInput = NonNullable<RecipeInput['given']>[string];
const array = (shape: readonly number[], values: readonly string[] = entries): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: [...values], distinct: true },
  role: 'input',
});
const both = (text: string) => ({ en: text, 'zh-TW': text });

interface Shapes {
  readonly id: string;
  readonly weight: number;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** How NumPy writes a shape: `(3, 2)`, `(2,)`, `()`. */
const shapeText = (shape: readonly number[]): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const face = ({ id, weight, a, b }: Shapes) => ({
  id,
  weight,
  words: { ashape: both(shapeText(a)), bshape: both(shapeText(b)) },
  given: { A: array(a), B: array(b, ['-3', '-2', '-1', '1', '2', '3']) },
});

const v04 = {
  id: 'V04',
  version: 1,
  title: { en: 'Broadcasting', 'zh-TW': 'NumPy 的陣列自動擴充（broadcasting）' },
  topics: ['numpy', 'broadcasting'],
  level: 2,
  minutes: 2,
  source: { en: 'notebook "NumPy basics"', 'zh-TW': '筆記本「numpy 基本功能」' },
  statement: {
    en: '`A` has the shape `@ashape` and `B` the shape `@bshape`.',
    'zh-TW': '`A` 的 shape 是 `@ashape`，`B` 的 shape 是 `@bshape`。',
  },
  faces: [
    face({ id: 'column', weight: 3, a: [3, 2], b: [3, 1] }),
    face({ id: 'row', weight: 2, a: [3, 2], b: [2] }),
    face({ id: 'both', weight: 2, a: [3, 1], b: [1, 2] }),
    face({ id: 'scalar', weight: 1, a: [2, 3], b: [] }),
  ],
  forward: 'Y = A + B',
  parts: [
    {
      id: 'sum',
      prompt: {
        en: 'What is the result of `A + B` in NumPy? Type the whole array, such as `[[1,2],[3,4]]`.',
        'zh-TW': '在 NumPy 中 `A + B` 的結果是什麼？請輸入整個陣列，例如 `[[1,2],[3,4]]`。',
      },
      hints: [
        {
          en: 'Compare the two shapes from the right; a length of 1 is stretched.',
          'zh-TW': '從最右邊的維度開始比較 shape，長度為 1 的維度會被擴充。',
        },
      ],
      outline: {
        en: 'Shapes are compared from the right; where one has length 1 (or nothing), it is repeated. Then the arrays are added entry by entry.',
        'zh-TW': '從最右邊的維度開始比較，長度為 1（或沒有）的維度會被重複擴充，然後逐元素相加。',
      },
      answer: { as: 'array', cells: [{ id: 'sum', points: 1000, asks: { kind: 'value', of: 'Y' } }] },
    },
  ],
  rounding: { kind: 'exact' },
} satisfies RecipeInput;

/** What NumPy makes of two arrays whose shapes differ. */
export const recipes: readonly RecipeInput[] = [v04];
