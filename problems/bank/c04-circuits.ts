import type { RecipeInput } from '../recipe.ts';

/** From ±2 to ±9, in halves up to 6. */
const inputs = [2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9].flatMap((size) => [`-${size}`, `${size}`]);
const gradient = (wrt: string) => ({ kind: 'gradient', of: 'f', wrt }) as const;

interface Circuit {
  readonly id: string;
  readonly title: RecipeInput['title'];
  readonly equations: string;
  readonly forward: string;
  readonly names: readonly string[];
  readonly wires: readonly string[];
  /** A wire whose value is one of the inputs is not asked forward. */
  readonly values: readonly string[];
  readonly require: readonly string[];
  readonly misconceptions: RecipeInput['misconceptions'];
  readonly wrongAnswers?: RecipeInput['wrongAnswers'];
  readonly outline: { readonly en: string; readonly 'zh-TW': string };
}

function circuit({
  id,
  title,
  equations,
  forward,
  names,
  wires,
  values,
  require,
  misconceptions,
  wrongAnswers = [],
  outline,
}: Circuit) {
  return {
    id,
    version: 2,
    title,
    topics: ['chain-rule', 'forward-pass', 'backward-pass'],
    level: 2,
    minutes: 5,
    source: {
      en: 'slides "Chain Rule 1" and "Chain Rule 2", as a circuit',
      'zh-TW': '投影片「Chain Rule 1」與「Chain Rule 2」，畫成電路',
    },
    slides: [26],
    statement: {
      en: `A circuit computes ${equations}. Above each wire stands its value, below it $\\partial f/\\partial(\\text{wire})$.`,
      'zh-TW': `電路計算 ${equations}。每條線的上方寫它的值，下方寫 $\\partial f/\\partial(\\text{該線})$。`,
    },
    given: Object.fromEntries(
      names.map((name) => [
        name,
        { draw: { kind: 'oneOf' as const, values: [...inputs] }, role: 'input' as const },
      ]),
    ),
    forward,
    roles: { f: 'other' },
    figure: { kind: 'graph' },
    parts: [
      {
        id: 'values',
        prompt: { en: 'Values, forward.', 'zh-TW': '前向：各條線的值。' },
        outline: { en: 'Gate by gate, from the inputs.', 'zh-TW': '從輸入開始，一個閘一個閘算。' },
        answer: {
          as: 'number',
          cells: [...values, 'f'].map((of) => ({
            id: of,
            points: 500,
            asks: { kind: 'value', of } as const,
          })),
        },
      },
      {
        id: 'adjoints',
        prompt: { en: 'Gradients, backward.', 'zh-TW': '反向：各條線的梯度。' },
        hints: [{ en: 'The gradient at the output of the circuit is 1.', 'zh-TW': '電路輸出端的梯度是 1。' }],
        outline,
        answer: {
          as: 'number',
          cells: [...wires.toReversed(), ...names].map((wrt) => ({
            id: `d${wrt}`,
            points: 1000,
            asks: gradient(wrt),
          })),
        },
      },
    ],
    conventions: ['CV11'],
    require: [...require],
    misconceptions,
    wrongAnswers,
  } satisfies RecipeInput;
}

const scaled = (summands: readonly string[], gate: string) => ({
  id: 'add-scaled',
  name: { en: 'add gate scaled by its inputs', 'zh-TW': '加法閘乘上輸入值' },
  feedback: {
    en: 'An add gate passes the gradient unchanged.',
    'zh-TW': '加法閘直接傳遞梯度，不乘任何數。',
  },
  gives: summands.map((name) => ({ cell: `d${name}`, value: `${gate}*${name}` })),
});

/** Gates that add, multiply, choose the larger one and square, value above and gradient below. */
export const recipes: readonly RecipeInput[] = [
  circuit({
    id: 'C04',
    title: { en: 'A circuit of three inputs', 'zh-TW': '三個輸入的電路' },
    equations: '$q=x+y$ and $f=q\\,z$',
    forward: 'q = x + y\nf = q*z',
    names: ['x', 'y', 'z'],
    wires: ['q'],
    values: ['q'],
    // ∂f/∂q is z by the very rule that is asked, so an asked number is printed here.
    require: ['abs(q) >= 2', 'abs(x) != abs(y)', 'abs(q) != abs(z)'],
    misconceptions: ['M07', 'M14'],
    wrongAnswers: [scaled(['x', 'y'], 'z')],
    outline: {
      en: 'An add gate passes the gradient on unchanged, a multiply gate switches its inputs.',
      'zh-TW': '加法閘直接傳遞梯度，乘法閘把兩個輸入對調後相乘。',
    },
  }),
  circuit({
    id: 'C04b',
    title: { en: 'A circuit with a maximum', 'zh-TW': '含有 max 閘的電路' },
    equations: '$m=\\max(x,y)$, $q=m\\,z$ and $f=q^2+w$',
    forward: 'm = np.maximum(x, y)\nq = m*z\nf = q**2 + w',
    names: ['x', 'y', 'z', 'w'],
    wires: ['m', 'q'],
    values: ['q'],
    require: ['kinkMargin', 'abs(m) != abs(z)', 'abs(q) <= 24', 'notPrinted'],
    misconceptions: ['M07', 'M14', 'M41'],
    outline: {
      en: 'A max gate sends the whole gradient to the larger input and 0 to the other one; a square doubles its input.',
      'zh-TW': 'max 閘把梯度全部傳給較大的輸入，另一個得到 0；平方閘的局部微分是輸入的兩倍。',
    },
  }),
  circuit({
    id: 'C04c',
    title: { en: 'A circuit with a branch', 'zh-TW': '有分支的電路' },
    equations: '$q=x+y$, $r=x\\,z$ and $f=q\\,r$',
    forward: 'q = x + y\nr = x*z\nf = q*r',
    names: ['x', 'y', 'z'],
    wires: ['q', 'r'],
    values: ['q', 'r'],
    require: ['abs(q) >= 2', 'abs(x) != abs(y)', 'abs(q) != abs(r)', 'notPrinted'],
    misconceptions: ['M09', 'M10', 'M14'],
    outline: {
      en: '$x$ is used twice: what comes back from both gates is added.',
      'zh-TW': '$x$ 用了兩次：兩個閘傳回來的梯度要相加。',
    },
  }),
];
