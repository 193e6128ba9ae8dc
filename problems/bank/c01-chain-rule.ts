import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

/** The outer function as TeX and code, and what it and its slope are at x. */
const outer = [
  { id: 'square', tex: 'y^2+\\given{k}y', code: 'y**2 + k*y', atX: 'x**2 + k*x', slopeAtX: '2*x + k' },
  { id: 'less', tex: 'y^2-\\given{k}y', code: 'y**2 - k*y', atX: 'x**2 - k*x', slopeAtX: '2*x - k' },
  { id: 'cube', tex: 'y^3+\\given{k}', code: 'y**3 + k', atX: 'x**3 + k', slopeAtX: '3*x**2' },
  {
    id: 'loss',
    tex: '\\tfrac12(\\given{k}-y)^2',
    code: '0.5*(k - y)**2',
    atX: '0.5*(k - x)**2',
    slopeAtX: 'x - k',
  },
] as const;

const c01 = {
  id: 'C01',
  version: 2,
  title: { en: 'Chain rule 1 with numbers', 'zh-TW': 'Chain Rule 1：代入數值' },
  topics: ['chain-rule'],
  level: 1,
  minutes: 3,
  source: { en: 'slides "Chain Rule 1"', 'zh-TW': '投影片「Chain Rule 1」' },
  slides: [26],
  statement: {
    en: '$y=\\given{p}x@sign\\given{q}$ and $z=@z$, so that $x\\to y\\to z$. Work at $x=\\given{x}$.',
    'zh-TW': '$y=\\given{p}x@sign\\given{q}$、$z=@z$，也就是 $x\\to y\\to z$。在 $x=\\given{x}$ 計算。',
  },
  faces: outer.flatMap(({ id, tex, code, atX, slopeAtX }) =>
    (['+', '-'] as const).map((sign) => ({
      id: `${id}-${sign === '+' ? 'plus' : 'minus'}`,
      weight: 1,
      words: { z: both(tex), code: both(code), sign: both(sign), outer: both(atX), slope: both(slopeAtX) },
    })),
  ),
  given: {
    p: { draw: { kind: 'oneOf', values: ['-4', '-3', '-2', '2', '3', '4'] } },
    q: { draw: { kind: 'oneOf', values: ['1', '2', '3', '4', '5', '6'] } },
    k: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5', '6'] } },
    x: { draw: { kind: 'oneOf', values: ['-4', '-3', '-2', '-1', '1', '2', '3', '4'] }, role: 'input' },
  },
  forward: 'y = p*x @sign q\nz = @code',
  roles: { y: 'other', z: 'other' },
  figure: { kind: 'graph' },
  parts: [
    {
      id: 'values',
      prompt: { en: 'Give $y$ and $z$.', 'zh-TW': '求 $y$ 與 $z$。' },
      outline: { en: 'From the inside to the outside.', 'zh-TW': '由內而外代入。' },
      answer: {
        as: 'number',
        cells: ['y', 'z'].map((of) => ({ id: of, points: 500, asks: { kind: 'value', of } as const })),
      },
    },
    {
      id: 'slopes',
      prompt: { en: 'Give $dz/dy$ and $dy/dx$.', 'zh-TW': '求 $dz/dy$ 與 $dy/dx$。' },
      hints: [{ en: 'Evaluate $dz/dy$ at $y$, not at $x$.', 'zh-TW': '$dz/dy$ 要代入 $y$ 的值，不是 $x$。' }],
      outline: { en: 'The outer slope is taken at $y$.', 'zh-TW': '外層的微分要代入 $y$ 的值。' },
      answer: {
        as: 'number',
        cells: [
          { id: 'dzdy', points: 1000, label: both('$dz/dy$'), asks: { kind: 'local', of: 'z', wrt: 'y' } },
          { id: 'dydx', points: 500, label: both('$dy/dx$'), asks: { kind: 'local', of: 'y', wrt: 'x' } },
        ],
      },
    },
    {
      id: 'product',
      prompt: { en: 'Give $dz/dx$.', 'zh-TW': '求 $dz/dx$。' },
      hints: [{ en: 'Slopes of a chain are multiplied.', 'zh-TW': '同一條鏈上的微分要相乘。' }],
      outline: { en: '$dz/dx=dz/dy\\cdot dy/dx$.', 'zh-TW': '$dz/dx=dz/dy\\cdot dy/dx$。' },
      answer: {
        as: 'number',
        cells: [
          { id: 'dzdx', points: 1000, label: both('$dz/dx$'), asks: { kind: 'gradient', of: 'z', wrt: 'x' } },
        ],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['abs(y) >= 2', 'abs(y) <= 8', 'y != x', 'alive', 'notPrinted'],
  misconceptions: ['M11', 'M12', 'M13'],
  wrongAnswers: [
    {
      id: 'product',
      name: { en: 'composition read as a product', 'zh-TW': '把合成當成相乘' },
      feedback: {
        en: 'g(y(x)) is a composition, not a product.',
        'zh-TW': 'g(y(x)) 是合成函數，不是相乘。',
      },
      gives: [{ cell: 'dzdx', value: '(@slope)*y + (@outer)*p' }],
    },
  ],
} satisfies RecipeInput;

/** One chain: values forward, two slopes, one product. */
export const recipes: readonly RecipeInput[] = [c01];
