import type { RecipeInput } from '../recipe.ts';

const w33 = {
  id: 'W3-3',
  version: 1,
  title: { en: 'A 3×2 array plus a 3×1 array', 'zh-TW': '3×2 陣列加上 3×1 陣列' },
  topics: ['numpy', 'broadcasting', 'week-3-quiz'],
  level: 1,
  minutes: 2,
  source: { en: 'notebook "NumPy basics"', 'zh-TW': '筆記本「numpy 基本功能」' },
  statement: {
    en: '`A` is an array of 3 rows and 2 columns, `B` one of 3 rows and 1 column.',
    'zh-TW': '`A` 是 3 列（row）2 行（column）的陣列，`B` 是 3 列 1 行的陣列。',
  },
  given: {
    A: {
      draw: {
        kind: 'fixed',
        value: [
          ['1', '2'],
          ['3', '4'],
          ['5', '6'],
        ],
      },
      role: 'input',
    },
    B: { draw: { kind: 'fixed', value: [['1'], ['-1'], ['1']] }, role: 'input' },
  },
  forward: 'Y = A + B',
  parts: [
    {
      id: 'sum',
      prompt: {
        en: 'What does NumPy give for `A + B`? Type the whole array, such as `[[1,2],[3,4]]`.',
        'zh-TW': '在 NumPy 中 `A + B` 會得到什麼？請輸入整個陣列，例如 `[[1,2],[3,4]]`。',
      },
      hints: [
        {
          en: 'The one column of `B` is stretched over both columns of `A`.',
          'zh-TW': '`B` 只有一行，會被擴充到 `A` 的每一行。',
        },
      ],
      outline: {
        en: 'The single column of `B` is repeated for both columns of `A`; then row by row: 1+1, 2+1; 3−1, 4−1; 5+1, 6+1.',
        'zh-TW': '`B` 唯一的一行會被擴充成兩行，再逐列相加：1+1、2+1；3−1、4−1；5+1、6+1。',
      },
      answer: { as: 'array', cells: [{ id: 'sum', points: 10000, asks: { kind: 'value', of: 'Y' } }] },
    },
  ],
  rounding: { kind: 'exact' },
} satisfies RecipeInput;

/** The NumPy question of the course's week-3 quiz. */
export const recipes: readonly RecipeInput[] = [w33];
