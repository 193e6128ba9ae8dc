import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

const first = [
  { id: 'sq', tex: 'x^2', code: (x: string) => `${x}**2` },
  { id: 'sqk', tex: 'x^2+\\given{k}', code: (x: string) => `${x}**2 + k` },
] as const;
const second = [
  { id: 'times', tex: '\\given{j}x', code: (x: string) => `j*${x}` },
  { id: 'less', tex: '\\given{j}-x', code: (x: string) => `j - ${x}` },
  { id: 'cube', tex: 'x^3-\\given{j}', code: (x: string) => `${x}**3 - j` },
] as const;
const top = [
  { id: 'product', tex: 'm\\,n', code: 'm*n' },
  { id: 'sum', tex: 'm^2+\\given{c}n', code: 'm**2 + c*n' },
  { id: 'difference', tex: '\\given{c}m-n^2', code: 'c*m - n**2' },
] as const;

const faces = first.flatMap((m) =>
  second.flatMap((n) =>
    top.map((z) => ({
      id: `${m.id}-${n.id}-${z.id}`,
      weight: 1,
      words: {
        m: both(m.tex),
        n: both(n.tex),
        z: both(z.tex),
        mcode: both(m.code('x_m')),
        ncode: both(n.code('x_n')),
        zcode: both(z.code),
      },
    })),
  ),
);
const local = (of: string, wrt: string) => ({ kind: 'local', of, wrt }) as const;
const gradient = (wrt: string) => ({ kind: 'gradient', of: 'z', wrt }) as const;

const c02 = {
  id: 'C02',
  version: 2,
  title: { en: 'Chain rule 2: two paths', 'zh-TW': 'Chain Rule 2：兩條路徑' },
  topics: ['chain-rule', 'fan-out'],
  level: 2,
  minutes: 4,
  source: { en: 'slides "Chain Rule 2"', 'zh-TW': '投影片「Chain Rule 2」' },
  statement: {
    en: '$m=@m$ and $n=@n$, and both lead to $z=@z$. Work at $x=\\given{x}$.',
    'zh-TW': '$m=@m$、$n=@n$，兩者都影響 $z=@z$。在 $x=\\given{x}$ 計算。',
  },
  faces,
  given: {
    k: { draw: { kind: 'oneOf', values: ['1', '2', '3', '4', '5'] } },
    j: { draw: { kind: 'oneOf', values: ['4', '5', '6', '7', '8', '9'] } },
    c: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5', '6'] } },
    x: { draw: { kind: 'oneOf', values: ['-5', '-4', '-3', '-2', '2', '3', '4', '5'] }, role: 'input' },
  },
  forward: 'x_m = np.reshape(x, ())\nx_n = np.reshape(x, ())\nm = @mcode\nn = @ncode\nz = @zcode',
  roles: { m: 'other', n: 'other', z: 'other' },
  tex: { x_m: 'x', x_n: 'x' },
  parts: [
    {
      id: 'slopes',
      prompt: {
        en: 'Give the four local derivatives.',
        'zh-TW': '求四個局部微分。',
      },
      outline: { en: 'One for each arrow.', 'zh-TW': '每個箭頭各有一個。' },
      answer: {
        as: 'number',
        cells: [
          { id: 'dmdx', points: 500, label: both('$dm/dx$'), asks: local('m', 'x_m') },
          { id: 'dndx', points: 500, label: both('$dn/dx$'), asks: local('n', 'x_n') },
          { id: 'dzdm', points: 500, label: both('$\\partial z/\\partial m$'), asks: local('z', 'm') },
          { id: 'dzdn', points: 500, label: both('$\\partial z/\\partial n$'), asks: local('z', 'n') },
        ],
      },
    },
    {
      id: 'paths',
      prompt: {
        en: 'Give the contribution of each path.',
        'zh-TW': '求兩條路徑各自的貢獻。',
      },
      hints: [{ en: 'Multiply along a path.', 'zh-TW': '同一條路徑上的微分相乘。' }],
      outline: {
        en: 'The product of the two derivatives along each path.',
        'zh-TW': '每條路徑上的兩個微分相乘。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'viaM', points: 1000, label: { en: 'via $m$', 'zh-TW': '經過 $m$' }, asks: gradient('x_m') },
          { id: 'viaN', points: 1000, label: { en: 'via $n$', 'zh-TW': '經過 $n$' }, asks: gradient('x_n') },
        ],
      },
    },
    {
      id: 'total',
      prompt: { en: 'Give $dz/dx$.', 'zh-TW': '求 $dz/dx$。' },
      hints: [{ en: 'How many ways lead from $x$ to $z$?', 'zh-TW': '$x$ 有幾條路可以到 $z$？' }],
      outline: { en: 'Between paths, contributions are added.', 'zh-TW': '不同路徑的貢獻要相加。' },
      answer: {
        as: 'number',
        cells: [{ id: 'dzdx', points: 1000, label: both('$dz/dx$'), asks: gradient('x') }],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['abs(m) != abs(n)', 'm != 0', 'n != 0', 'alive', 'notPrinted'],
  misconceptions: ['M09', 'M10', 'M13'],
} satisfies RecipeInput;

/** Two paths: multiply along each, add between them. */
export const recipes: readonly RecipeInput[] = [c02];
