import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const faces = (['+', '-'] as const).flatMap((first) =>
  (['+', '-'] as const).map((second) => ({
    id: `${first === '+' ? 'plus' : 'minus'}-${second === '+' ? 'plus' : 'minus'}`,
    weight: 1,
    words: { first: both(first), second: both(second) },
  })),
);

const r03 = {
  id: 'R03',
  version: 2,
  title: { en: 'Gradient of a function of two variables', 'zh-TW': '兩個變數的梯度' },
  topics: ['gradient'],
  level: 2,
  minutes: 4,
  source: { en: 'slides "Multivariate gradients"', 'zh-TW': '投影片「Multivariate gradients」' },
  statement: {
    en: '$f(x,y)=\\given{a}x^2@first\\given{b}xy@second\\given{c}y^2$. Give $\\nabla f$ at the point below, as a column vector.',
    'zh-TW':
      '$f(x,y)=\\given{a}x^2@first\\given{b}xy@second\\given{c}y^2$，求 $\\nabla f$ 在下面這一點的值（寫成 column vector 的兩個分量）。',
  },
  faces,
  given: {
    a: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5'] } },
    b: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5'] } },
    c: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5'] } },
    x: { draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'] }, role: 'input' },
    y: { draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'], unlike: 'x' }, role: 'input' },
  },
  forward: 'gx = 2*a*x @first b*y\ngy = 0 @first b*x @second 2*c*y\nnorm = np.sqrt(gx**2 + gy**2)',
  tex: {
    gx: '\\dfrac{\\partial f}{\\partial x}',
    gy: '\\dfrac{\\partial f}{\\partial y}',
    norm: '\\lVert\\nabla f\\rVert',
  },
  parts: [
    {
      id: 'gradient',
      prompt: {
        en: 'Give both entries of $\\nabla f(\\given{x},\\given{y})$.',
        'zh-TW': '求 $\\nabla f(\\given{x},\\given{y})$ 的兩個分量。',
      },
      hints: [
        {
          en: 'Treat $y$ as a number when you differentiate by $x$, and the other way round.',
          'zh-TW': '對 $x$ 偏微分時把 $y$ 當成常數，反過來也一樣。',
        },
      ],
      outline: {
        en: 'The mixed term contains both variables: it counts in both entries.',
        'zh-TW': '混合項 $xy$ 同時含有兩個變數，兩個分量都要算進去。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'x', points: 1000, asks: { kind: 'value', of: 'gx' } },
          { id: 'y', points: 1000, asks: { kind: 'value', of: 'gy' } },
        ],
      },
    },
    {
      id: 'norm',
      prompt: {
        en: 'Give its norm $\\lVert\\nabla f\\rVert$.',
        'zh-TW': '求它的範數 $\\lVert\\nabla f\\rVert$。',
      },
      outline: {
        en: 'The root of the sum of the squared entries.',
        'zh-TW': '各分量平方相加，再開根號。',
      },
      answer: {
        as: 'number',
        cells: [{ id: 'norm', points: 500, asks: { kind: 'value', of: 'norm' } }],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['notPrinted', 'gx != 0', 'gy != 0', 'abs(gx) != abs(gy)', 'abs(gx - x) + abs(gy - y) > 0'],
  misconceptions: [],
  wrongAnswers: [
    {
      id: 'exchanged',
      name: { en: 'entries exchanged', 'zh-TW': '兩個分量對調' },
      feedback: {
        en: 'The first entry is the derivative by x, the second by y.',
        'zh-TW': '第一個分量是對 x 的偏微分，第二個是對 y 的。',
      },
      gives: [
        { cell: 'x', value: 'gy' },
        { cell: 'y', value: 'gx' },
      ],
    },
    {
      id: 'dropped',
      name: { en: 'mixed term dropped', 'zh-TW': '漏掉混合項' },
      feedback: { en: 'bxy also depends on x, and on y.', 'zh-TW': 'bxy 這一項也含有 x 與 y。' },
      gives: [
        { cell: 'x', value: '2*a*x' },
        { cell: 'y', value: '0 @second 2*c*y' },
        { cell: 'norm', value: 'np.sqrt((2*a*x)**2 + (2*c*y)**2)' },
      ],
    },
    {
      id: 'mixed',
      name: { en: 'derivative of the mixed term taken as b', 'zh-TW': '混合項的偏微分只剩係數' },
      feedback: {
        en: 'The other variable stays as a factor: ∂(bxy)/∂x = by.',
        'zh-TW': '另一個變數要留下來當係數：∂(bxy)/∂x = by。',
      },
      gives: [
        { cell: 'x', value: '2*a*x @first b' },
        { cell: 'y', value: '0 @first b @second 2*c*y' },
        { cell: 'norm', value: 'np.sqrt((2*a*x @first b)**2 + (0 @first b @second 2*c*y)**2)' },
      ],
    },
    {
      id: 'sum',
      name: { en: 'entries added for the norm', 'zh-TW': '範數算成分量相加' },
      feedback: {
        en: 'A gradient of two variables has two entries; its norm is the root of their squares, added.',
        'zh-TW': '兩個變數的梯度有兩個分量；範數是平方和開根號。',
      },
      gives: [{ cell: 'norm', value: 'gx + gy' }],
    },
    {
      id: 'rootless',
      name: { en: 'root forgotten', 'zh-TW': '忘了開根號' },
      feedback: { en: 'The norm is a length: take the root.', 'zh-TW': '範數是長度：最後要開根號。' },
      gives: [{ cell: 'norm', value: 'gx**2 + gy**2' }],
    },
  ],
} satisfies RecipeInput;

/** A gradient has one entry for each variable. */
export const recipes: readonly RecipeInput[] = [r03];
