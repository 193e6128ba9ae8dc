import type { RecipeInput } from '../recipe.ts';

const gradient = (wrt: string) => ({ kind: 'gradient', of: 's', wrt }) as const;
type GivenInput = NonNullable<RecipeInput['given']>[string];
const drawn = (role: GivenInput['role'], values: readonly string[]): GivenInput => ({
  draw: { kind: 'oneOf', values: [...values] },
  role,
});

const halves = ['-3', '-2.5', '-2', '-1.5', '-0.5', '0.5', '1.5', '2', '2.5', '3'];

const c05 = {
  id: 'C05',
  version: 2,
  title: { en: 'A sigmoid neuron as a circuit', 'zh-TW': 'sigmoid 神經元電路' },
  topics: ['chain-rule', 'activation'],
  level: 3,
  minutes: 6,
  source: { en: 'slides "Chain Rule 1", with a sigmoid', 'zh-TW': '投影片「Chain Rule 1」，加上 sigmoid' },
  slides: [26],
  statement: {
    en: 'A neuron computes $z=w_0x_0+w_1x_1+w_2$ and $s=\\sigma(z)=\\dfrac{1}{1+e^{-z}}$. Its output is $s$ itself: there is no loss.',
    'zh-TW':
      '一個神經元計算 $z=w_0x_0+w_1x_1+w_2$、$s=\\sigma(z)=\\dfrac{1}{1+e^{-z}}$。輸出就是 $s$，沒有 loss。',
  },
  given: {
    w0: drawn('parameter', halves),
    x0: drawn('input', ['-3', '-2', '-1', '1', '2', '3']),
    w1: drawn('parameter', halves),
    x1: drawn('input', ['-3', '-2', '-1', '1', '2', '3']),
    w2: drawn('parameter', halves),
  },
  forward: 'z = w0*x0 + w1*x1 + w2\ns = 1/(1 + np.exp(-z))',
  roles: { z: 'preActivation', s: 'activation' },
  parts: [
    {
      id: 'forward',
      prompt: { en: 'Give $z$ and $s$.', 'zh-TW': '求 $z$ 與 $s$。' },
      outline: { en: 'The weighted sum, then the sigmoid.', 'zh-TW': '先算加權總和，再代入 sigmoid。' },
      answer: {
        as: 'number',
        cells: ['z', 's'].map((of) => ({ id: of, points: 500, asks: { kind: 'value', of } as const })),
      },
    },
    {
      id: 'gradients',
      prompt: {
        en: 'Give the gradients of $s$ by all five numbers.',
        'zh-TW': '求 $s$ 對五個數的梯度。',
      },
      hints: [{ en: "$\\sigma'(z)$ needs only $s$.", 'zh-TW': "$\\sigma'(z)$ 只需要 $s$ 的值。" }],
      outline: {
        en: "$\\sigma'(z)=s\\,(1-s)$; then the multiply gates switch their inputs.",
        'zh-TW': "$\\sigma'(z)=s\\,(1-s)$，再經過乘法閘（兩個輸入對調）。",
      },
      answer: {
        as: 'number',
        cells: ['w0', 'w1', 'w2', 'x0', 'x1'].map((wrt) => ({ id: wrt, points: 1000, asks: gradient(wrt) })),
      },
    },
  ],
  rounding: { kind: 'decimals', digits: 4 },
  conventions: ['CV11'],
  require: ['abs(z) <= 2', 'z != 0', 'abs(x0) != abs(w0)', 'abs(x1) != abs(w1)', 'alive', 'notPrinted'],
  misconceptions: ['M14', 'M28', 'M29'],
} satisfies RecipeInput;

/** A neuron gate by gate: the derivative of the sigmoid needs only its value. */
export const recipes: readonly RecipeInput[] = [c05];
