import type { Draw } from '../recipe-draws.ts';
import type { RecipeInput } from '../recipe.ts';

interface Activation {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** Its formula as TeX and in the NumPy subset. */
  readonly tex: string;
  readonly code: string;
  /** How far from 0 its curve still bends. */
  readonly reach: number;
}

const lectured: readonly Activation[] = [
  {
    id: 'sigmoid',
    en: 'the sigmoid',
    zh: 'sigmoid 函數',
    tex: '\\sigma(z)=\\dfrac{1}{1+e^{-z}}',
    code: '1/(1 + np.exp(-z))',
    reach: 4,
  },
  {
    id: 'tanh',
    en: 'the hyperbolic tangent',
    zh: 'tanh 函數',
    tex: '\\tanh(z)=\\dfrac{e^z-e^{-z}}{e^z+e^{-z}}',
    code: 'np.tanh(z)',
    reach: 2.8,
  },
];

const newer: readonly Activation[] = [
  {
    id: 'softplus',
    en: 'softplus',
    zh: 'softplus 函數',
    tex: '\\varphi(z)=\\ln(1+e^z)',
    code: 'np.log(1 + np.exp(z))',
    reach: 4,
  },
  {
    id: 'silu',
    en: 'SiLU (swish)',
    zh: 'SiLU（swish）函數',
    tex: '\\varphi(z)=z\\,\\sigma(z)',
    code: 'z/(1 + np.exp(-z))',
    reach: 4,
  },
  {
    id: 'gelu',
    en: 'GELU in its tanh form',
    zh: 'GELU（tanh 近似式）',
    tex: '\\varphi(z)=\\tfrac12z\\left(1+\\tanh\\!\\left(\\sqrt{2/\\pi}\\,(z+0.044715\\,z^3)\\right)\\right)',
    code: '0.5*z*(1 + np.tanh(np.sqrt(2/np.pi)*(z + 0.044715*z**3)))',
    reach: 2.4,
  },
];

const leaky = ['0.01', '0.05', '0.1', '0.2'].map((alpha): Activation => ({
  id: `leaky-${alpha.slice(2)}`,
  en: `leaky ReLU with $\\alpha=${alpha}$`,
  zh: `$\\alpha=${alpha}$ 的 leaky ReLU`,
  tex: `\\varphi(z)=\\begin{cases}z&z>0\\\\${alpha}\\,z&z\\le0\\end{cases}`,
  code: `np.where(z > 0, z, ${alpha}*z)`,
  reach: 5,
}));

type Span = Pick<Extract<Draw, { kind: 'integer' }>, 'from' | 'to' | 'except'>;

/** Points next to 0 tell little about a curve. */
const nearZero = Array.from({ length: 19 }, (_, at) => at - 9);
const bothSides = (reach: number): Span => ({ from: -100 * reach, to: 100 * reach, except: nearZero });
/** On the right the value of a ReLU is the number that is printed; the kink keeps its margin. */
const left = (reach: number): Span => ({ from: -100 * reach, to: -50, except: [] });

/** Who has met which of them: the lecture names sigmoid, tanh and leaky ReLU. */
function recipe(
  id: string,
  title: RecipeInput['title'],
  own: {
    readonly of: readonly Activation[];
    readonly span: (reach: number) => Span;
    readonly level: number;
    readonly require: readonly string[];
    readonly misconceptions: RecipeInput['misconceptions'];
    readonly wrongAnswers?: RecipeInput['wrongAnswers'];
  },
) {
  return {
    id,
    version: 2,
    title,
    topics: ['activation'],
    level: own.level,
    minutes: 3,
    source: { en: 'beyond the lecture: other activation functions', 'zh-TW': '課堂延伸：其他激發函數' },
    statement: {
      en: 'The activation function is @name: $@formula$.',
      'zh-TW': '激發函數是 @name：$@formula$。',
    },
    faces: own.of.map(({ id: face, en, zh, tex, code, reach }) => ({
      id: face,
      weight: 1,
      words: {
        name: { en, 'zh-TW': zh },
        formula: { en: tex, 'zh-TW': tex },
        code: { en: code, 'zh-TW': code },
      },
      given: { hundredths: { draw: { kind: 'integer' as const, ...own.span(reach) }, hidden: true } },
    })),
    given: { z: { draw: { kind: 'derived', from: 'hundredths/100' } } },
    forward: 'h = @code',
    roles: { z: 'preActivation', h: 'activation' },
    tex: { h: '\\varphi(z)' },
    parts: [
      {
        id: 'point',
        prompt: {
          en: "Give the value $\\varphi(z)$ and the derivative $\\varphi'(z)$.",
          'zh-TW': "求函數值 $\\varphi(z)$ 與導數 $\\varphi'(z)$。",
        },
        hints: [
          {
            en: 'Can the derivative be written with the value that you have already?',
            'zh-TW': '導數能不能用已經算好的函數值來表示？',
          },
        ],
        outline: {
          en: 'The value first. Where the derivative can be written with it, nothing has to be computed twice.',
          'zh-TW': '先算函數值；導數若能用函數值表示，就不必重算。',
        },
        answer: {
          as: 'number',
          cells: [
            { id: 'value', points: 1000, asks: { kind: 'value', of: 'h' } },
            {
              id: 'slope',
              points: 2000,
              label: { en: "$\\varphi'(z)$", 'zh-TW': "$\\varphi'(z)$" },
              asks: { kind: 'gradient', of: 'h', wrt: 'z' },
            },
          ],
        },
      },
    ],
    rounding: { kind: 'decimals', digits: 4 },
    conventions: ['CV11'],
    require: [...own.require, 'alive', 'notPrinted'],
    misconceptions: own.misconceptions,
    wrongAnswers: own.wrongAnswers,
  } satisfies RecipeInput;
}

/** Value and derivative of an activation function at a point. */
export const recipes: readonly RecipeInput[] = [
  recipe(
    'A01',
    { en: 'Derivative of sigmoid and tanh', 'zh-TW': 'sigmoid 與 tanh 的導數' },
    {
      of: lectured,
      span: bothSides,
      level: 2,
      require: [],
      misconceptions: ['M28', 'M29'],
      wrongAnswers: [
        {
          id: 'one-minus',
          name: { en: 'one minus the value', 'zh-TW': '只寫 1 減函數值' },
          feedback: {
            en: 'One minus the value is not all: tanh needs its square there, the sigmoid a second factor.',
            'zh-TW': '只有 1 減函數值還不夠：tanh 要減的是平方，sigmoid 還要再乘一個因子。',
          },
          gives: [{ cell: 'slope', value: '1 - h' }],
        },
      ],
    },
  ),
  recipe(
    'A01b',
    { en: 'Derivative of newer activation functions', 'zh-TW': '其他激發函數的導數' },
    { of: newer, span: bothSides, level: 3, require: [], misconceptions: ['M28', 'M29'] },
  ),
  recipe(
    'A01c',
    { en: 'Derivative of leaky ReLU', 'zh-TW': 'leaky ReLU 的導數' },
    { of: leaky, span: left, level: 2, require: ['kinkMargin'], misconceptions: ['M26', 'M28'] },
  ),
];
