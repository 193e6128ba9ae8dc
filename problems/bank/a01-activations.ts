import type { RecipeInput } from '../recipe.ts';

interface Activation {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** Its formula as TeX and in the NumPy subset. */
  readonly tex: string;
  readonly code: string;
}

const activations: readonly Activation[] = [
  {
    id: 'sigmoid',
    en: 'the sigmoid',
    zh: 'sigmoid 函數',
    tex: '\\sigma(z)=\\dfrac{1}{1+e^{-z}}',
    code: '1/(1 + np.exp(-z))',
  },
  {
    id: 'tanh',
    en: 'the hyperbolic tangent',
    zh: 'tanh 函數',
    tex: '\\tanh(z)=\\dfrac{e^z-e^{-z}}{e^z+e^{-z}}',
    code: 'np.tanh(z)',
  },
  {
    id: 'leaky',
    en: 'leaky ReLU with $\\alpha=0.1$',
    zh: '$\\alpha=0.1$ 的 leaky ReLU',
    tex: '\\varphi(z)=\\begin{cases}z&z>0\\\\0.1\\,z&z\\le0\\end{cases}',
    code: 'np.where(z > 0, z, 0.1*z)',
  },
  {
    id: 'softplus',
    en: 'softplus',
    zh: 'softplus 函數',
    tex: '\\varphi(z)=\\ln(1+e^z)',
    code: 'np.log(1 + np.exp(z))',
  },
  {
    id: 'silu',
    en: 'SiLU (swish)',
    zh: 'SiLU（swish）函數',
    tex: '\\varphi(z)=z\\,\\sigma(z)',
    code: 'z/(1 + np.exp(-z))',
  },
  {
    id: 'gelu',
    en: 'GELU in its tanh form',
    zh: 'GELU（tanh 近似式）',
    tex: '\\varphi(z)=\\tfrac12z\\left(1+\\tanh\\!\\left(\\sqrt{2/\\pi}\\,(z+0.044715\\,z^3)\\right)\\right)',
    code: '0.5*z*(1 + np.tanh(np.sqrt(2/np.pi)*(z + 0.044715*z**3)))',
  },
];

/** Points next to 0 tell little about a curve. */
const nearZero = Array.from({ length: 59 }, (_, at) => at - 29);

/** Who has met which of them: the lecture names the first three. */
function recipe(
  id: string,
  title: RecipeInput['title'],
  own: {
    readonly ids: readonly string[];
    readonly level: number;
    readonly require: readonly string[];
    readonly misconceptions: RecipeInput['misconceptions'];
    readonly wrongAnswers?: RecipeInput['wrongAnswers'];
  },
) {
  return {
    id,
    version: 1,
    title,
    topics: ['activation'],
    level: own.level,
    minutes: 3,
    source: { en: 'beyond the lecture: other activation functions', 'zh-TW': '課堂延伸：其他激發函數' },
    statement: {
      en: 'The activation function is @name: $@formula$.',
      'zh-TW': '激發函數是 @name：$@formula$。',
    },
    faces: activations
      .filter((activation) => own.ids.includes(activation.id))
      .map(({ id: face, en, zh, tex, code }) => ({
        id: face,
        weight: 1,
        words: {
          name: { en, 'zh-TW': zh },
          formula: { en: tex, 'zh-TW': tex },
          code: { en: code, 'zh-TW': code },
        },
      })),
    given: {
      hundredths: { draw: { kind: 'integer', from: -240, to: 240, except: nearZero }, hidden: true },
      z: { draw: { kind: 'derived', from: 'hundredths/100' } },
    },
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
      ids: ['sigmoid', 'tanh'],
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
    { ids: ['softplus', 'silu', 'gelu'], level: 3, require: [], misconceptions: ['M28', 'M29'] },
  ),
  recipe(
    'A01c',
    { en: 'Derivative of leaky ReLU', 'zh-TW': 'leaky ReLU 的導數' },
    { ids: ['leaky'], level: 2, require: ['kinkMargin'], misconceptions: ['M26', 'M28'] },
  ),
];
