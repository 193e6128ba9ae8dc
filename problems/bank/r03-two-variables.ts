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
  version: 1,
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
  forward: 'f = a*x**2 @first b*x*y @second c*y**2',
  roles: { f: 'other' },
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
        cells: ['x', 'y'].map((wrt) => ({
          id: wrt,
          points: 1000,
          asks: { kind: 'gradient', of: 'f', wrt } as const,
        })),
      },
    },
  ],
  conventions: ['CV11'],
  require: ['alive', 'notPrinted'],
  misconceptions: ['M09', 'M19'],
  wrongAnswers: [
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
      ],
    },
  ],
} satisfies RecipeInput;

/** A gradient has one entry for each variable. */
export const recipes: readonly RecipeInput[] = [r03];
