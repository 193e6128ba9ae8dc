import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const point = (unlike?: string): GivenInput => ({
  draw: { kind: 'oneOf', values: ['-3', '-2', '2', '3'], unlike },
  role: 'input',
});
const vector = (unlike?: string): GivenInput => ({
  draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'], unlike },
});

/** Two outputs as TeX and code; coefficients keep the entries of J off the printed numbers. */
interface Map2 {
  readonly id: string;
  readonly f1: readonly [tex: string, code: string];
  readonly f2: readonly [tex: string, code: string];
  /** Its Jacobian row by row, worked out by hand; a test compares it with f. */
  readonly J: readonly [string, string, string, string];
}
/** J is symmetric nowhere: both products would be the same. */
const maps: readonly Map2[] = [
  {
    id: 'product',
    f1: ['3x_1x_2', '3*x1*x2'],
    f2: ['x_1^2+5x_2', 'x1**2 + 5*x2'],
    J: ['3*x2', '3*x1', '2*x1', '5'],
  },
  {
    id: 'square',
    f1: ['x_1^2-4x_2', 'x1**2 - 4*x2'],
    f2: ['3x_1x_2', '3*x1*x2'],
    J: ['2*x1', '-4', '3*x2', '3*x1'],
  },
  {
    id: 'mixed',
    f1: ['3x_1x_2+x_1', '3*x1*x2 + x1'],
    f2: ['x_2^2-5x_1', 'x2**2 - 5*x1'],
    J: ['3*x2 + 1', '3*x1', '-5', '2*x2'],
  },
  {
    id: 'cubic',
    f1: ['4x_1+x_2^2', '4*x1 + x2**2'],
    f2: ['x_1^2x_2', 'x1**2*x2'],
    J: ['4', '2*x2', '2*x1*x2', 'x1**2'],
  },
];
const entry = (of: string, wrt: string) => ({ kind: 'local', of, wrt }) as const;
const slope = (of: string, wrt: string) => ({ kind: 'gradient', of, wrt }) as const;

const v05 = {
  id: 'V05',
  version: 2,
  title: { en: 'Jacobian, and what backpropagation computes of it', 'zh-TW': 'Jacobian 與反向傳播算的東西' },
  topics: ['matrix', 'chain-rule', 'concepts'],
  level: 4,
  minutes: 7,
  source: { en: 'beyond the lecture: vector-valued functions', 'zh-TW': '課堂延伸：向量值函數' },
  statement: {
    en: '$f:\\mathbb R^2\\to\\mathbb R^2$ with $f_1=@tex1$ and $f_2=@tex2$. Row $i$ of the Jacobian $J$ is $\\nabla f_i$. Everything is asked at $x=p$; for the direction $u$ write $x=p+tu$, at $t=0$.',
    'zh-TW':
      '$f:\\mathbb R^2\\to\\mathbb R^2$，$f_1=@tex1$、$f_2=@tex2$。Jacobian $J$ 的第 $i$ 列（row）是 $\\nabla f_i$。全部都在 $x=p$ 這一點計算；沿方向 $u$ 移動時，$x=p+tu$、$t=0$。',
  },
  faces: maps.map(({ id, f1, f2, J: [j11, j12, j21, j22] }) => ({
    id,
    weight: 1,
    words: {
      tex1: both(f1[0]),
      code1: both(f1[1]),
      tex2: both(f2[0]),
      code2: both(f2[1]),
      j11: both(j11),
      j12: both(j12),
      j21: both(j21),
      j22: both(j22),
    },
  })),
  given: {
    p1: point(),
    p2: point('p1'),
    v1: vector(),
    v2: vector('v1'),
    u1: vector(),
    u2: vector('u1'),
    t: { draw: { kind: 'fixed', value: '0' } },
  },
  forward: ['x1 = p1 + t*u1', 'x2 = p2 + t*u2', 'f1 = @code1', 'f2 = @code2', 's = v1*f1 + v2*f2'].join('\n'),
  roles: { s: 'other' },
  parts: [
    {
      id: 'jacobian',
      prompt: {
        en: 'Give the four entries of $J$ at $p=(p_1,p_2)$.',
        'zh-TW': '求 $J$ 在 $p=(p_1,p_2)$ 的四個元素。',
      },
      hints: [{ en: 'Row $i$ is $\\nabla f_i$.', 'zh-TW': '第 $i$ 列是 $\\nabla f_i$。' }],
      outline: {
        en: 'Rows belong to outputs, columns to inputs.',
        'zh-TW': '列（row）對應輸出，行（column）對應輸入。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'J11', points: 500, asks: entry('f1', 'x1') },
          { id: 'J12', points: 500, asks: entry('f1', 'x2') },
          { id: 'J21', points: 500, asks: entry('f2', 'x1') },
          { id: 'J22', points: 500, asks: entry('f2', 'x2') },
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
      id: 'jvp',
      prompt: {
        en: 'Give $Ju$ with $u=(u_1,u_2)$, the Jacobian-vector product: the derivative of $f(p+tu)$ by $t$ at $t=0$.',
        'zh-TW':
          '求 $Ju$（Jacobian-vector product），$u=(u_1,u_2)$；它就是 $f(p+tu)$ 在 $t=0$ 對 $t$ 的導數。',
      },
      hints: [
        {
          en: 'Each entry says how one output changes when both inputs move.',
          'zh-TW': '每個分量是兩個輸入一起移動時，某一個輸出的變化。',
        },
      ],
      outline: {
        en: 'Entry $i$ is $J_{i1}u_1+J_{i2}u_2$: along the rows.',
        'zh-TW': '第 $i$ 個分量是 $J_{i1}u_1+J_{i2}u_2$：沿著列（row）橫向加。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'jvp1', points: 1000, label: both('$(Ju)_1$'), asks: slope('f1', 't') },
          { id: 'jvp2', points: 1000, label: both('$(Ju)_2$'), asks: slope('f2', 't') },
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
                label: both('$Ju$'),
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
  wrongAnswers: [
    {
      id: 'transposed',
      name: { en: 'rows and columns of J exchanged', 'zh-TW': 'J 的列與行寫反' },
      feedback: {
        en: 'A row of J belongs to an output, a column to an input.',
        'zh-TW': 'J 的列（row）對應輸出，行（column）對應輸入。',
      },
      gives: [
        { cell: 'J12', value: '@j21' },
        { cell: 'J21', value: '@j12' },
      ],
    },
    {
      id: 'columns',
      name: { en: 'Jv for the product from the left', 'zh-TW': '把左乘的 v 乘到右邊' },
      feedback: {
        en: 'From the left a vector weighs the outputs, so the sums go down the columns of J.',
        'zh-TW': '乘在左邊的向量是對各個輸出加權，所以要沿著 J 的行（column）往下加。',
      },
      gives: [
        { cell: 'vjp1', value: '(@j11)*v1 + (@j12)*v2' },
        { cell: 'vjp2', value: '(@j21)*v1 + (@j22)*v2' },
      ],
    },
    {
      id: 'rows',
      name: { en: 'J transposed for the product from the right', 'zh-TW': '把右乘的 u 乘到左邊' },
      feedback: {
        en: 'From the right a vector moves the inputs, so the sums go along the rows of J.',
        'zh-TW': '乘在右邊的向量是各個輸入的移動量，所以要沿著 J 的列（row）橫向加。',
      },
      gives: [
        { cell: 'jvp1', value: '(@j11)*u1 + (@j21)*u2' },
        { cell: 'jvp2', value: '(@j12)*u1 + (@j22)*u2' },
      ],
    },
  ],
} satisfies RecipeInput;

/** A Jacobian and its products with a vector from either side; one of them is what backpropagation computes. */
export const recipes: readonly RecipeInput[] = [v05];
