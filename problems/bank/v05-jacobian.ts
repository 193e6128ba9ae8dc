import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const values = ['-3', '-2', '2', '3'];
type GivenInput = NonNullable<RecipeInput['given']>[string];
const drawn = (role: GivenInput['role'], unlike?: string): GivenInput => ({
  draw: { kind: 'oneOf', values: [...values], unlike },
  role,
});

/** Two outputs as TeX and code; coefficients keep the entries of J off the printed numbers. */
interface Map2 {
  readonly id: string;
  readonly f1: readonly [tex: string, code: string];
  readonly f2: readonly [tex: string, code: string];
}
const maps: readonly Map2[] = [
  { id: 'product', f1: ['2x_1x_2', '2*x1*x2'], f2: ['x_1^2+5x_2', 'x1**2 + 5*x2'] },
  { id: 'square', f1: ['x_1^2-4x_2', 'x1**2 - 4*x2'], f2: ['3x_1x_2', '3*x1*x2'] },
  { id: 'mixed', f1: ['2x_1x_2+x_1', '2*x1*x2 + x1'], f2: ['x_2^2-5x_1', 'x2**2 - 5*x1'] },
  { id: 'cubic', f1: ['4x_1+x_2^2', '4*x1 + x2**2'], f2: ['x_1^2x_2', 'x1**2*x2'] },
];
const slope = (of: string, wrt: string) => ({ kind: 'gradient', of, wrt }) as const;

const v05 = {
  id: 'V05',
  version: 1,
  title: { en: 'Jacobian, and what backpropagation computes of it', 'zh-TW': 'Jacobian 與反向傳播算的東西' },
  topics: ['matrix', 'chain-rule', 'concepts'],
  level: 4,
  minutes: 6,
  source: { en: 'beyond the lecture: vector-valued functions', 'zh-TW': '課堂延伸：向量值函數' },
  statement: {
    en: '$f:\\mathbb R^2\\to\\mathbb R^2$ with $f_1=@tex1$ and $f_2=@tex2$. Row $i$ of the Jacobian $J$ is $\\nabla f_i$.',
    'zh-TW':
      '$f:\\mathbb R^2\\to\\mathbb R^2$，$f_1=@tex1$、$f_2=@tex2$。Jacobian $J$ 的第 $i$ 列（row）是 $\\nabla f_i$。',
  },
  faces: maps.map(({ id, f1, f2 }) => ({
    id,
    weight: 1,
    words: { tex1: both(f1[0]), code1: both(f1[1]), tex2: both(f2[0]), code2: both(f2[1]) },
  })),
  given: {
    x1: drawn('input'),
    x2: drawn('input', 'x1'),
    v1: { draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'] } },
    v2: { draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'], unlike: 'v1' } },
  },
  forward: 'f1 = @code1\nf2 = @code2\ns = v1*f1 + v2*f2',
  roles: { s: 'other' },
  parts: [
    {
      id: 'jacobian',
      prompt: {
        en: 'Give the four entries of $J$ at $(x_1,x_2)$.',
        'zh-TW': '求 $J$ 在 $(x_1,x_2)$ 的四個元素。',
      },
      hints: [{ en: 'Row $i$ is $\\nabla f_i$.', 'zh-TW': '第 $i$ 列是 $\\nabla f_i$。' }],
      outline: {
        en: 'Rows belong to outputs, columns to inputs.',
        'zh-TW': '列（row）對應輸出，行（column）對應輸入。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'J11', points: 500, asks: slope('f1', 'x1') },
          { id: 'J12', points: 500, asks: slope('f1', 'x2') },
          { id: 'J21', points: 500, asks: slope('f2', 'x1') },
          { id: 'J22', points: 500, asks: slope('f2', 'x2') },
        ],
      },
    },
    {
      id: 'vjp',
      prompt: {
        en: 'Give $v^\\top J$ with $v=(v_1,v_2)$, the vector-Jacobian product: the gradient of $s=v_1f_1+v_2f_2$.',
        'zh-TW':
          '求 $v^\\top J$（vector-Jacobian product），$v=(v_1,v_2)$；它就是 $s=v_1f_1+v_2f_2$ 的梯度。',
      },
      hints: [
        {
          en: 'Each entry collects what both outputs say about one input.',
          'zh-TW': '每個分量收集兩個輸出對同一個輸入的影響。',
        },
      ],
      outline: {
        en: 'Entry $j$ is $v_1J_{1j}+v_2J_{2j}$: down the columns.',
        'zh-TW': '第 $j$ 個分量是 $v_1J_{1j}+v_2J_{2j}$：沿著行（column）往下加。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'vjp1', points: 1000, label: both('$(v^\\top J)_1$'), asks: slope('s', 'x1') },
          { id: 'vjp2', points: 1000, label: both('$(v^\\top J)_2$'), asks: slope('s', 'x2') },
        ],
      },
    },
    {
      id: 'which',
      prompt: {
        en: 'Which of the two does one backward pass compute, without ever writing $J$ down?',
        'zh-TW': '一次 Backward Pass 不必寫出整個 $J$，算出來的是哪一個？',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'which',
            points: 1000,
            correct: 'vjp',
            options: [
              { id: 'vjp', label: both('$v^\\top J$') },
              {
                id: 'jvp',
                label: both('$Jv$'),
                feedback: {
                  en: 'That goes with the forward pass: forward mode moves an input and watches all outputs.',
                  'zh-TW': '這是順著 forward 方向算的（forward mode）：動一個輸入，看所有輸出怎麼變。',
                },
              },
              {
                id: 'all',
                label: { en: 'all of $J$', 'zh-TW': '整個 $J$' },
                feedback: {
                  en: 'For all of $J$ one backward pass for each output is needed.',
                  'zh-TW': '要得到整個 $J$，每個輸出都要做一次 Backward Pass。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['alive', 'notPrinted'],
  misconceptions: ['M09', 'M10', 'M14'],
} satisfies RecipeInput;

/** A Jacobian and its product with a vector, which is what backpropagation computes. */
export const recipes: readonly RecipeInput[] = [v05];
