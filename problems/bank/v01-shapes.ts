import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const array = (role: GivenInput['role'], ...shape: readonly number[]): GivenInput => ({
  draw: { kind: 'array', shape: [...shape], values: ['-3', '-2', '-1', '1', '2', '3'] },
  role,
});

/** Batch, inputs, outputs: all different and none 1, so that only one product fits. */
const lengths = Array.from({ length: 12 }, (_, at) => at + 2);
const sizes = lengths
  .flatMap((n) => lengths.flatMap((d) => lengths.map((k) => ({ n, d, k }))))
  .filter(({ n, d, k }) => n !== d && n !== k && d !== k);

interface Way {
  readonly label: string;
  readonly feedback?: { readonly en: string; readonly 'zh-TW': string };
}
const transposed = {
  en: 'Write the shapes beside the product: they do not fit.',
  'zh-TW': '把 shape 寫在旁邊看看：乘不起來。',
};
/** Ids are sent to the browser: they say what stands there and no more. */
const idOf = (label: string): string => label.replaceAll(/[^A-Za-z0-9.]+/g, '');
const option = ({ label, feedback }: Way) => ({
  id: idOf(label),
  label: both(label),
  ...(feedback && { feedback }),
});
/** The first way is the right one; their order is drawn. */
const question = (id: string, ways: readonly Way[]) => ({
  id,
  points: 500,
  label: both(`$${id}$`),
  correct: idOf(ways[0]?.label ?? ''),
  options: ways.map(option),
});

const v01 = {
  id: 'V01',
  version: 2,
  title: { en: 'Shapes of the gradients of a linear layer', 'zh-TW': '線性層各個梯度的 shape' },
  topics: ['matrix', 'numpy'],
  level: 2,
  minutes: 3,
  source: {
    en: 'notebook "NumPy basics": shapes, @, .T, sum',
    'zh-TW': '筆記本「numpy 基本功能」：shape、@、.T、sum',
  },
  statement: {
    en: 'A layer computes $Y=XW+b$: $X$ is $@n\\times @d$ (one sample in each row), $W$ is $@d\\times @k$, and $b$ has @k entries that are added to every row. The loss $L$ is one number. Write $dX$ for $\\partial L/\\partial X$, and so on.',
    'zh-TW':
      '某一層計算 $Y=XW+b$：$X$ 是 $@n\\times @d$（每一列是一筆樣本），$W$ 是 $@d\\times @k$，$b$ 有 @k 個元素，加到每一列。loss $L$ 是一個數。以 $dX$ 代表 $\\partial L/\\partial X$，其餘類推。',
  },
  faces: sizes.map(({ n, d, k }) => ({
    id: `${n}x${d}x${k}`,
    weight: 1,
    words: { n: both(`${n}`), d: both(`${d}`), k: both(`${k}`) },
    given: {
      X: array('input', n, d),
      W: array('parameter', d, k),
      b: array('parameter', k),
      G: array('other', n, k),
    },
  })),
  numbers: 'hidden',
  forward: 'Y = X @ W + b\nL = np.sum(G * Y)',
  roles: { Y: 'prediction', L: 'loss' },
  parts: [
    {
      id: 'shapes',
      prompt: {
        en: 'Give the shapes as NumPy writes them, such as `(3, 2)` or `(2,)`.',
        'zh-TW': '寫出各個 shape，格式和 NumPy 一樣，例如 `(3, 2)` 或 `(2,)`。',
      },
      hints: [
        {
          en: 'What shape has the gradient of one number by a matrix?',
          'zh-TW': '一個數對矩陣微分，結果的 shape 是什麼？',
        },
      ],
      outline: {
        en: 'A gradient has the shape of its variable: one entry for each number that could be moved.',
        'zh-TW': '梯度的 shape 和變數相同：每個可以變動的數，各對應一個分量。',
      },
      answer: {
        as: 'array',
        cells: (
          [
            ['Y', 'dY'],
            ['X', 'dX'],
            ['W', 'dW'],
            ['b', 'db'],
          ] as const
        ).map(([of, id]) => ({
          id,
          points: 500,
          label: both(`$${id}$`),
          asks: { kind: 'shape', of } as const,
        })),
      },
    },
    {
      id: 'products',
      prompt: { en: 'By which expression is each of them computed?', 'zh-TW': '它們各由哪個算式算出來？' },
      hints: [{ en: 'Only one product fits the shapes.', 'zh-TW': '只有一種乘法的 shape 對得上。' }],
      outline: {
        en: '$dY\\,W^\\top$ is $@n\\times @d$, $X^\\top dY$ is $@d\\times @k$, and $b$ was copied to every row.',
        'zh-TW': '$dY\\,W^\\top$ 是 $@n\\times @d$，$X^\\top dY$ 是 $@d\\times @k$，而 $b$ 被複製到每一列。',
      },
      answer: {
        as: 'choice',
        cells: [
          question('dX', [
            { label: '`dY @ W.T`' },
            { label: '`dY @ W`', feedback: transposed },
            { label: '`W.T @ dY`', feedback: transposed },
            {
              label: '`W @ dY.T`',
              feedback: { en: 'This is the transpose of the right one.', 'zh-TW': '這是正確答案的轉置。' },
            },
          ]),
          question('dW', [
            { label: '`X.T @ dY`' },
            { label: '`X @ dY`', feedback: transposed },
            { label: '`dY @ X.T`', feedback: transposed },
            {
              label: '`dY.T @ X`',
              feedback: { en: 'This is the transpose of the right one.', 'zh-TW': '這是正確答案的轉置。' },
            },
          ]),
          question('db', [
            { label: '`dY.sum(axis=0)`' },
            {
              label: '`dY.sum(axis=1)`',
              feedback: {
                en: 'That adds up the outputs of each sample; $b$ was copied along the samples.',
                'zh-TW': '這是把每筆樣本的各個輸出加起來；但 $b$ 是沿樣本方向複製的。',
              },
            },
            {
              label: '`dY.mean(axis=0)`',
              feedback: {
                en: 'What was copied is added on the way back; if there is a mean, it is in the loss.',
                'zh-TW': '被複製的，backward 時要加總；如果有取平均，那是在 loss 裡。',
              },
            },
            {
              label: '`dY`',
              feedback: {
                en: 'Its shape is that of $Y$, not of $b$.',
                'zh-TW': '這樣 shape 和 $Y$ 一樣，不是 $b$ 的 shape。',
              },
            },
          ]),
        ],
      },
    },
  ],
  conventions: ['CV8'],
} satisfies RecipeInput;

/** Which shape each gradient of a linear layer has, and which product gives it. */
export const recipes: readonly RecipeInput[] = [v01];
