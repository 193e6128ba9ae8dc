import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

interface Surface {
  readonly id: string;
  readonly tex: string;
  readonly f: string;
  /** Its gradient, worked out by hand; a test compares it with f. */
  readonly g1: string;
  readonly g2: string;
}
const surfaces: readonly Surface[] = [
  { id: 'a', tex: 'x^2y+y^3', f: 'x**2*y + y**3', g1: '2*x*y', g2: 'x**2 + 3*y**2' },
  { id: 'b', tex: 'xy^2-x^3', f: 'x*y**2 - x**3', g1: 'y**2 - 3*x**2', g2: '2*x*y' },
  { id: 'c', tex: 'x^3+2xy^2', f: 'x**3 + 2*x*y**2', g1: '3*x**2 + 2*y**2', g2: '4*x*y' },
  { id: 'd', tex: 'x^2y-xy^2', f: 'x**2*y - x*y**2', g1: '2*x*y - y**2', g2: 'x**2 - 2*x*y' },
  { id: 'e', tex: 'y^3-2x^2y', f: 'y**3 - 2*x**2*y', g1: '-4*x*y', g2: '3*y**2 - 2*x**2' },
];
const directions = ['-5', '-3', '-2', '-1', '1', '2', '3', '5'];
const slope = (of: string, wrt: string) => ({ kind: 'gradient', of, wrt }) as const;
/** An entry of H is a row of grad_table, so that an own wrong one carries into Hv. */
const entry = (of: string, wrt: string) => ({ kind: 'local', of, wrt }) as const;
const value = (of: string) => ({ kind: 'value', of }) as const;

const v06 = {
  id: 'V06',
  version: 3,
  title: { en: 'Hessian, and its product with a vector', 'zh-TW': 'Hessian 與 Hessian-vector product' },
  topics: ['matrix', 'gradient', 'concepts'],
  level: 4,
  minutes: 6,
  source: { en: 'beyond the lecture: second derivatives', 'zh-TW': '課堂延伸：二階導數' },
  statement: {
    en: '$f(x,y)=@tex$. Write $g_1=\\partial f/\\partial x$ and $g_2=\\partial f/\\partial y$; the Hessian $H$ holds the derivatives of the gradient: its row $i$ is $\\nabla g_i$.',
    'zh-TW':
      '$f(x,y)=@tex$。令 $g_1=\\partial f/\\partial x$、$g_2=\\partial f/\\partial y$；Hessian $H$ 是梯度的導數：第 $i$ 列（row）是 $\\nabla g_i$。',
  },
  faces: surfaces.map(({ id, tex, f, g1, g2 }) => ({
    id,
    weight: 1,
    words: { tex: both(tex), f: both(f), gone: both(g1), gtwo: both(g2) },
  })),
  given: {
    x: { draw: { kind: 'oneOf', values: ['-3', '-2', '-1', '1', '2', '3'] }, role: 'input' },
    y: { draw: { kind: 'oneOf', values: ['-3', '-2', '2', '3'], unlike: 'x' }, role: 'input' },
    v1: { draw: { kind: 'oneOf', values: [...directions] } },
    v2: { draw: { kind: 'oneOf', values: [...directions], unlike: 'v1' } },
  },
  forward: 'f = @f\ng1 = @gone\ng2 = @gtwo\nd = v1*g1 + v2*g2',
  roles: { d: 'other' },
  parts: [
    {
      id: 'gradient',
      prompt: { en: 'Give $\\nabla f=(g_1,g_2)$ at the point.', 'zh-TW': '求該點的 $\\nabla f=(g_1,g_2)$。' },
      outline: { en: 'Hold the other variable constant.', 'zh-TW': '把另一個變數當成常數。' },
      answer: {
        as: 'number',
        cells: [
          { id: 'g1', points: 500, asks: value('g1') },
          { id: 'g2', points: 500, asks: value('g2') },
        ],
      },
    },
    {
      id: 'hessian',
      prompt: { en: 'Give the four entries of $H$.', 'zh-TW': '求 $H$ 的四個元素。' },
      hints: [{ en: '$H$ is symmetric: use that as a check.', 'zh-TW': '$H$ 是對稱的，可以用來檢查。' }],
      outline: {
        en: 'Differentiate each entry of the gradient once more.',
        'zh-TW': '把梯度的每個分量再微分一次。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'H11', points: 500, asks: entry('g1', 'x') },
          { id: 'H12', points: 500, asks: entry('g1', 'y') },
          { id: 'H21', points: 500, asks: entry('g2', 'x') },
          { id: 'H22', points: 500, asks: entry('g2', 'y') },
        ],
      },
    },
    {
      id: 'product',
      prompt: { en: 'Give $Hv$ with $v=(v_1,v_2)$.', 'zh-TW': '求 $Hv$，$v=(v_1,v_2)$。' },
      hints: [
        {
          en: '$Hv$ is a vector: the gradient of $v^\\top\\nabla f$.',
          'zh-TW': '$Hv$ 是向量，也就是 $v^\\top\\nabla f$ 的梯度。',
        },
      ],
      outline: {
        en: 'Row by row; or as the gradient of $v_1g_1+v_2g_2$, without writing $H$ down.',
        'zh-TW': '一列一列乘；也可以不寫出 $H$，直接算 $v_1g_1+v_2g_2$ 的梯度。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'Hv1', points: 1000, label: both('$(Hv)_1$'), asks: slope('d', 'x') },
          { id: 'Hv2', points: 1000, label: both('$(Hv)_2$'), asks: slope('d', 'y') },
        ],
      },
    },
    {
      id: 'cost',
      prompt: {
        en: 'How many evaluations of the gradient does a central difference need for $Hv$, whatever the number of parameters?',
        'zh-TW': '不論有多少參數，用中央差分求 $Hv$ 需要算幾次梯度？',
      },
      hints: [{ en: 'At which points is the gradient evaluated?', 'zh-TW': '要在哪幾個點計算梯度？' }],
      outline: {
        en: '$Hv\\approx\\left(\\nabla f(\\theta+\\varepsilon v)-\\nabla f(\\theta-\\varepsilon v)\\right)/2\\varepsilon$: two.',
        'zh-TW':
          '$Hv\\approx\\left(\\nabla f(\\theta+\\varepsilon v)-\\nabla f(\\theta-\\varepsilon v)\\right)/2\\varepsilon$：兩次。',
      },
      answer: {
        as: 'plainNumber',
        cells: [{ id: 'count', points: 500, expected: '2', rounding: { kind: 'exact' } }],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['alive', 'notPrinted', 'g1 != 0', 'g2 != 0'],
  misconceptions: ['M09', 'M10'],
} satisfies RecipeInput;

/** Second derivatives, and the product with a vector that needs no matrix. */
export const recipes: readonly RecipeInput[] = [v06];
