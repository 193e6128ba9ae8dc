import type { Shape } from '../../grader/tensor.ts';

/** A wrong shape, or an error, and what is said to it in English and 繁體中文. */
type Wrong = readonly [shape: string, en: string, zh: string];
/** A line to be read, on arrays of these shapes. */
export interface Line {
  readonly id: string;
  readonly code: string;
  readonly A: Shape;
  readonly B?: Shape;
  readonly wrong: readonly Wrong[];
}

export const numpyLines: readonly Line[] = [
  {
    id: 'vector',
    code: 'A @ B',
    A: [2, 3],
    B: [3],
    wrong: [
      ['(2, 3)', 'That would be `A * B`.', '那是 `A * B` 的結果。'],
      [
        '(2, 1)',
        '`B` has one axis; its sum leaves none of its own.',
        '`B` 只有一個軸，相乘加總之後就沒有了。',
      ],
      ['error', 'The 3 columns of `A` meet the 3 entries of `B`.', '`A` 的 3 行剛好對上 `B` 的 3 個元素。'],
    ],
  },
  {
    id: 'inner',
    code: 'A @ B',
    A: [2, 3],
    B: [2, 3],
    wrong: [
      ['(2, 3)', '`*` works entry by entry, `@` does not.', '`*` 才是逐元素相乘，`@` 不是。'],
      ['(2, 2)', 'That would be `A @ B.T`.', '那是 `A @ B.T` 的結果。'],
      ['(3, 3)', 'That would be `A.T @ B`.', '那是 `A.T @ B` 的結果。'],
    ],
  },
  {
    id: 'rows',
    code: 'A * B',
    A: [2, 3],
    B: [3],
    wrong: [
      ['(2,)', 'That would be `A @ B`: `*` adds nothing up.', '那是 `A @ B` 的結果，`*` 不會加總。'],
      ['(3,)', '`B` is stretched to the rows of `A`.', '`B` 會被擴充到 `A` 的每一列。'],
      [
        'error',
        'From the right: 3 meets 3, and `B` is repeated for each row.',
        '從最後一維看：3 對 3，`B` 會重複到每一列。',
      ],
    ],
  },
  {
    id: 'short',
    code: 'A + B',
    A: [2, 3],
    B: [2],
    wrong: [
      ['(2, 3)', 'Shapes are compared from the right: 3 meets 2.', '從最後一維比較：3 對上 2。'],
      ['(2,)', 'Nothing is added up here.', '這裡沒有加總。'],
      ['(2, 5)', '`+` adds entries, it does not join arrays.', '`+` 是元素相加，不是接起來。'],
    ],
  },
  {
    id: 'outer',
    code: 'A + B',
    A: [3, 1],
    B: [2],
    wrong: [
      ['(3, 1)', 'The 1 is stretched to 2.', '長度 1 會被擴充成 2。'],
      ['(5,)', '`+` adds entries, it does not join arrays.', '`+` 是元素相加，不是接起來。'],
      ['error', 'From the right: 1 meets 2 and is stretched.', '從最後一維看：1 對 2，會被擴充。'],
    ],
  },
  {
    id: 'axis0',
    code: 'A.sum(axis=0) + B',
    A: [3, 2],
    B: [2],
    wrong: [
      ['(3,)', '`axis=0` removes the first axis, the 3.', '`axis=0` 移除的是第一個軸，也就是 3。'],
      ['(1, 2)', '`sum` removes the axis.', '`sum` 會移除該軸。'],
      ['error', 'The sum has 2 entries, as `B` has.', '加總後有 2 個元素，和 `B` 相同。'],
    ],
  },
  {
    id: 'axis1',
    code: 'A.sum(axis=1) + B',
    A: [3, 2],
    B: [2],
    wrong: [
      [
        '(2,)',
        '`axis=1` removes the second axis, the 2; 3 entries remain.',
        '`axis=1` 移除的是第二個軸（2），剩下 3 個元素。',
      ],
      ['(3, 2)', 'The sum has the shape `(3,)`, no column.', '加總後的 shape 是 `(3,)`，不是一行。'],
      ['(3,)', '3 entries and 2 entries cannot be added.', '3 個元素和 2 個元素不能相加。'],
    ],
  },
  {
    id: 'gram',
    code: 'A.T @ B',
    A: [3, 2],
    B: [3, 2],
    wrong: [
      ['(3, 3)', 'That would be `A @ B.T`.', '那是 `A @ B.T` 的結果。'],
      ['(3, 2)', '`*` works entry by entry, `@` does not.', '`*` 才是逐元素相乘，`@` 不是。'],
      ['error', '`A.T` has the shape `(2, 3)`.', '`A.T` 的 shape 是 `(2, 3)`。'],
    ],
  },
  {
    id: 'samples',
    code: 'A @ B.T',
    A: [3, 2],
    B: [3, 2],
    wrong: [
      ['(2, 2)', 'That would be `A.T @ B`.', '那是 `A.T @ B` 的結果。'],
      ['(3, 2)', '`*` works entry by entry, `@` does not.', '`*` 才是逐元素相乘，`@` 不是。'],
      ['error', '`B.T` has the shape `(2, 3)`.', '`B.T` 的 shape 是 `(2, 3)`。'],
    ],
  },
  {
    id: 'lengths',
    code: 'A.T @ B',
    A: [3, 2],
    B: [2],
    wrong: [
      ['(3,)', 'That would be `A @ B`.', '那是 `A @ B` 的結果。'],
      ['(2,)', '`A.T` has the shape `(2, 3)`: 3 meets 2.', '`A.T` 的 shape 是 `(2, 3)`：3 對上 2。'],
      ['(3, 2)', '`@` works on rows and columns, not entry by entry.', '`@` 是列乘行，不是逐元素運算。'],
    ],
  },
  {
    id: 'centred',
    code: 'A - A.sum(axis=1)',
    A: [3, 2],
    wrong: [
      [
        '(3, 2)',
        'The sum has the shape `(3,)`; from the right, 2 meets 3. `keepdims=True` would do.',
        '加總後是 `(3,)`，從最後一維看是 2 對 3；加上 `keepdims=True` 才行。',
      ],
      [
        '(3,)',
        'A difference has the larger shape of the two, if they fit at all.',
        '相減的結果是較大的 shape，而且要先對得上。',
      ],
      ['(3, 3)', '2 is not stretched to 3: only a 1 is.', '2 不會被擴充成 3，只有 1 才會。'],
    ],
  },
  {
    id: 'kept',
    code: 'A - A.sum(axis=1, keepdims=True)',
    A: [3, 2],
    wrong: [
      [
        '(3, 1)',
        'The sum has that shape, and is stretched to `A`.',
        '那是加總的 shape，還會再擴充成和 `A` 一樣。',
      ],
      ['(3,)', '`keepdims=True` keeps the axis, with length 1.', '`keepdims=True` 會保留該軸，長度為 1。'],
      [
        'error',
        'The sum has the shape `(3, 1)`, and the 1 is stretched.',
        '加總後是 `(3, 1)`，長度 1 會被擴充。',
      ],
    ],
  },
  {
    id: 'gate',
    code: 'A * (A > 0)',
    A: [2, 3],
    wrong: [
      [
        '(6,)',
        'A comparison gives True or False entry by entry, and keeps the shape.',
        '比較是逐元素得到 True 或 False，shape 不變。',
      ],
      [
        '()',
        'One True or False for each entry, not one for all.',
        '每個元素各一個 True 或 False，不是全部合成一個。',
      ],
      ['error', 'True counts as 1 and False as 0.', 'True 當作 1，False 當作 0。'],
    ],
  },
  {
    id: 'dot',
    code: 'A @ B',
    A: [3],
    B: [3],
    wrong: [
      ['(3,)', 'That would be `A * B`.', '那是 `A * B` 的結果。'],
      [
        '(3, 3)',
        'Two vectors give their scalar product, not every product.',
        '兩個向量得到內積，不是每一對相乘。',
      ],
      ['error', 'Two vectors of the same length have a scalar product.', '長度相同的兩個向量可以算內積。'],
    ],
  },
];
