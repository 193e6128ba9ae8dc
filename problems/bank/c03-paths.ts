import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

/** Graphs with a skip edge; statements as TeX and code, and how many paths lead from x to z. */
const graphs = [
  {
    id: 'three',
    paths: '3',
    a: ['\\given{p}x', 'p*x'],
    b: ['x^2', 'x**2'],
    c: ['a\\,b', 'a*b'],
    z: ['c+\\given{q}a', 'c + q*a'],
  },
  {
    id: 'square',
    paths: '3',
    a: ['x^2', 'x**2'],
    b: ['\\given{p}x', 'p*x'],
    c: ['a+b', 'a + b'],
    z: ['c^2+\\given{q}b', 'c**2 + q*b'],
  },
  {
    id: 'skip',
    paths: '3',
    a: ['\\given{p}x', 'p*x'],
    b: ['\\given{q}a', 'q*a'],
    c: ['2b\\,x', '2*b*x'],
    z: ['c+a', 'c + a'],
  },
  {
    id: 'four',
    paths: '4',
    a: ['\\given{p}x', 'p*x'],
    b: ['a+x', 'a + x'],
    c: ['a\\,b', 'a*b'],
    z: ['c+\\given{q}x', 'c + q*x'],
  },
] as const;

const gradient = (wrt: string) => ({ kind: 'gradient', of: 'z', wrt }) as const;
const partial = (wrt: string) => both(`$\\partial z/\\partial ${wrt}$`);

const c03 = {
  id: 'C03',
  version: 2,
  title: { en: 'Paths in a graph', 'zh-TW': '計算圖上的路徑' },
  topics: ['chain-rule', 'fan-out'],
  level: 3,
  minutes: 5,
  source: { en: 'slides "Chain Rule 2"', 'zh-TW': '投影片「Chain Rule 2」' },
  statement: {
    en: '$a=@a$, $b=@b$, $c=@c$, $z=@z$. In the graph there is one node for each letter and an arrow wherever a letter is used. Work at $x=\\given{x}$.',
    'zh-TW':
      '$a=@a$、$b=@b$、$c=@c$、$z=@z$。計算圖中每個字母是一個節點，用到哪個字母，就從它畫一條箭頭過來。在 $x=\\given{x}$ 計算。',
  },
  faces: graphs.map(({ id, paths, a, b, c, z }) => ({
    id,
    weight: 1,
    words: {
      paths: both(paths),
      a: both(a[0]),
      b: both(b[0]),
      c: both(c[0]),
      z: both(z[0]),
      acode: both(a[1]),
      bcode: both(b[1]),
      ccode: both(c[1]),
      zcode: both(z[1]),
    },
  })),
  given: {
    p: { draw: { kind: 'oneOf', values: ['-4', '-3', '-2', '2', '3', '4'] } },
    q: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5', '6', '7', '8', '9'] } },
    x: { draw: { kind: 'oneOf', values: ['-4', '-3', '-2', '-1.5', '1.5', '2', '3', '4'] }, role: 'input' },
  },
  figure: { kind: 'graph' },
  forward: 'a = @acode\nb = @bcode\nc = @ccode\nz = @zcode',
  roles: { a: 'other', b: 'other', c: 'other', z: 'other' },
  parts: [
    {
      id: 'count',
      prompt: {
        en: 'How many paths lead from $x$ to $z$?',
        'zh-TW': '從 $x$ 到 $z$ 有幾條路徑？',
      },
      hints: [
        {
          en: 'Follow every arrow; do not miss those that skip a node.',
          'zh-TW': '每條箭頭都走走看，別漏掉跳過節點的箭頭。',
        },
      ],
      outline: { en: 'Every way along the arrows counts once.', 'zh-TW': '沿著箭頭的每一種走法算一條。' },
      answer: {
        as: 'plainNumber',
        cells: [{ id: 'paths', points: 500, expected: '@paths', rounding: { kind: 'exact' } }],
      },
    },
    {
      id: 'adjoints',
      prompt: {
        en: 'Go backwards from $z$ and write one number at each node: the derivative of $z$ by that node, over all ways.',
        'zh-TW': '從 $z$ 往回走，在每個節點寫下一個數：$z$ 對該節點的微分（所有路徑合計）。',
      },
      hints: [{ en: 'Start at $z$; the number there is 1.', 'zh-TW': '從 $z$ 開始，那裡的數是 1。' }],
      outline: {
        en: 'At each node, add up what comes back along its arrows: one product for each.',
        'zh-TW': '每個節點把沿著各條箭頭傳回來的值加起來，一條箭頭一個乘積。',
      },
      answer: {
        as: 'number',
        cells: ['c', 'b', 'a'].map((wrt) => ({
          id: wrt,
          points: 1000,
          label: partial(wrt),
          asks: gradient(wrt),
        })),
      },
    },
    {
      id: 'total',
      prompt: { en: 'Give $dz/dx$.', 'zh-TW': '求 $dz/dx$。' },
      outline: {
        en: 'The same number as the sum over all paths, with every node visited once.',
        'zh-TW': '和「所有路徑相加」的結果一樣，但每個節點只走一次。',
      },
      answer: {
        as: 'number',
        cells: [{ id: 'x', points: 1500, label: both('$dz/dx$'), asks: gradient('x') }],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['a != 0', 'b != 0', 'c != 0', 'notPrinted'],
  misconceptions: ['M09', 'M10'],
} satisfies RecipeInput;

/** Reverse accumulation by hand: one adjoint at each node instead of one product for each path. */
export const recipes: readonly RecipeInput[] = [c03];
