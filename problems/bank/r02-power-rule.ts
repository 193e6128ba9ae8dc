import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

const faces = (['-', '+'] as const).flatMap((sign) =>
  [2, 3].map((power) => ({
    id: `${sign === '-' ? 'minus' : 'plus'}${power}`,
    weight: 1,
    words: {
      sign: both(sign),
      k: both(String(power)),
      toQ: both(sign === '-' ? '(p - u)/q' : '(u - p)/q'),
    },
  })),
);

/** The bracket: halves from ±1.5 to ±7. */
const halves = Array.from({ length: 29 }, (_, k) => String((k - 14) / 2)).filter(
  (u) => Math.abs(Number(u)) > 1,
);

const r02 = {
  id: 'R02',
  version: 2,
  title: { en: 'Generalised power rule', 'zh-TW': '廣義冪次規則' },
  topics: ['gradient', 'chain-rule'],
  level: 2,
  minutes: 3,
  source: {
    en: 'slides "Layer: 2, w₃,₁" (the derivative of the loss)',
    'zh-TW': '投影片「Layer: 2, w₃,₁」（loss 的微分）',
  },
  slides: [28],
  statement: {
    en: '$f(x)=\\given{c}\\,(\\given{p}@sign\\given{q}x)^@k$. With $c=\\tfrac12$, power 2 and $q=1$ this would be the loss of the lecture.',
    'zh-TW':
      '$f(x)=\\given{c}\\,(\\given{p}@sign\\given{q}x)^@k$。如果 $c=\\tfrac12$、二次方、$q=1$，就是課堂上的 loss。',
  },
  faces,
  given: {
    c: { draw: { kind: 'oneOf', values: ['0.5', '1.5', '2', '2.5', '3', '3.5', '4', '5', '6'] } },
    p: { draw: { kind: 'oneOf', values: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] } },
    q: { draw: { kind: 'oneOf', values: ['2', '3', '4', '5', '6', '7', '8', '9'] } },
    u: {
      draw: {
        kind: 'oneOf',
        values: [...halves],
      },
      hidden: true,
    },
    x: { draw: { kind: 'derived', from: '@toQ' }, role: 'input' },
  },
  forward: 'f = c*(p @sign q*x)**@k',
  roles: { f: 'other' },
  parts: [
    {
      id: 'derivative',
      prompt: {
        en: "Give $f(x)$ and $f'(x)$ at $x=\\given{x}$.",
        'zh-TW': "求 $x=\\given{x}$ 時的 $f(x)$ 與 $f'(x)$。",
      },
      hints: [
        {
          en: 'Call the bracket $u$. What is $du/dx$?',
          'zh-TW': '先把括號裡記為 $u$，再求 $du/dx$。',
        },
      ],
      outline: {
        en: 'The power comes down and goes down by one; then times $du/dx$, the derivative of the bracket.',
        'zh-TW': '次方拿下來並減一，最後乘上內層的微分 $du/dx$。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'f', points: 500, label: both('$f(x)$'), asks: { kind: 'value', of: 'f' } },
          {
            id: 'slope',
            points: 1000,
            label: both("$f'(x)$"),
            asks: { kind: 'gradient', of: 'f', wrt: 'x' },
          },
        ],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['x*2 == np.round(x*2)', 'x != 0', 'alive', 'notPrinted'],
  misconceptions: ['M01', 'M13'],
  wrongAnswers: [
    {
      id: 'power',
      name: { en: 'power not lowered', 'zh-TW': '次方沒有減一' },
      feedback: { en: 'The exponent must go down by one.', 'zh-TW': '次方要減一。' },
      gives: [{ cell: 'slope', value: 'c*(p @sign q*x)**@k*(0 @sign q)' }],
    },
    {
      id: 'constant',
      name: { en: 'constant factor dropped', 'zh-TW': '漏掉前面的係數' },
      feedback: {
        en: 'The factor in front of the bracket stays where it is.',
        'zh-TW': '括號前面的係數要保留。',
      },
      gives: [{ cell: 'slope', value: '@k*(p @sign q*x)**(@k - 1)*(0 @sign q)' }],
    },
  ],
} satisfies RecipeInput;

/** The power rule with something inside: the loss of the lecture in disguise. */
export const recipes: readonly RecipeInput[] = [r02];
