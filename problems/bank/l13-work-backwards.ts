import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
const partial = (tex: string): string => `\\dfrac{\\partial L}{\\partial ${tex}}`;
type GivenInput = NonNullable<RecipeInput['given']>[string];
const hidden = (values: readonly string[]): GivenInput => ({
  draw: { kind: 'oneOf', values: [...values] },
  hidden: true,
});
const shown = (from: string, tex: string): GivenInput => ({ draw: { kind: 'derived', from }, tex });

const faces = ([1, 2] as const).flatMap((unit) =>
  ([1, 2] as const).map((input) => ({
    id: `w${input}${unit}`,
    weight: 1,
    words: { i: both(`${input}`), j: both(`${unit}`) },
  })),
);

const l13 = {
  id: 'L13',
  version: 1,
  title: { en: 'Work backwards from the gradients', 'zh-TW': '由梯度反推' },
  topics: ['lecture-network', 'gradient', 'chain-rule'],
  level: 4,
  minutes: 5,
  source: {
    en: 'slides "Layer: 2, w₃,₁" to "Layer: 1, w₁,₁", read backwards',
    'zh-TW': '投影片「Layer: 2, w₃,₁」到「Layer: 1, w₁,₁」，倒過來看',
  },
  slides: [28, 29, 33, 34, 35],
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function, $L=\\tfrac12(y-\\hat y)^2$. Its numbers are lost; only $\\hat y$ and four of the gradients are known.',
    'zh-TW':
      '課堂上的 2-2-1 網路（沒有激發函數），$L=\\tfrac12(y-\\hat y)^2$。原本的數值遺失了，只知道 $\\hat y$ 和其中四個梯度。',
  },
  faces,
  given: {
    D: hidden(['-4', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '4']),
    H: hidden(['-3.5', '-3', '-2.5', '-2', '-1.5', '1.5', '2', '2.5', '3', '3.5']),
    W: hidden(pools.outputWeights),
    X: hidden(['-4', '-3', '-2', '2', '3', '4']),
    Y: hidden(['-5', '-3', '-2', '2', '3', '5']),
    yhat: shown('Y + D', '\\hat y'),
    gb3: shown('D', partial('b_3')),
    gw3: shown('D*H', partial('w_{3,@j}')),
    gb: shown('D*W', partial('b_@j')),
    gw: shown('D*W*X', partial('w_{@i,@j}')),
  },
  forward: ['delta = gb3', 'h = gw3/delta', 'w = gb/delta', 'x = gw/gb', 'y = yhat - delta'].join('\n'),
  tex: {
    delta: '\\dfrac{\\partial L}{\\partial\\hat y}',
    h: 'h_@j',
    w: 'w_{3,@j}',
    x: 'x_@i',
  },
  figure: { kind: 'none' },
  parts: [
    {
      id: 'recover',
      prompt: {
        en: 'Recover $h_@j$, $w_{3,@j}$, $x_@i$ and $y$.',
        'zh-TW': '反推 $h_@j$、$w_{3,@j}$、$x_@i$ 與 $y$。',
      },
      hints: [
        {
          en: 'What does $\\partial L/\\partial b_3$ tell you directly?',
          'zh-TW': '$\\partial L/\\partial b_3$ 直接告訴你什麼？',
        },
        {
          en: 'The gradient of a weight is that of the bias beside it, times what enters.',
          'zh-TW': '權重的梯度，等於旁邊那個偏置項的梯度乘上輸入的值。',
        },
      ],
      outline: {
        en: 'The gradient of a bias is the error signal of its unit. A weight has one factor more: divide, and it is left over.',
        'zh-TW': '偏置項的梯度就是該節點的誤差訊號；權重的梯度多一個因子，相除就得到它。',
      },
      answer: {
        as: 'number',
        cells: ['h', 'w', 'x', 'y'].map((of) => ({
          id: of,
          points: 1000,
          asks: { kind: 'value', of } as const,
        })),
      },
    },
  ],
  conventions: ['CV1', 'CV3', 'CV11'],
  require: [
    'abs(H) != abs(W)',
    'abs(X) != abs(H)',
    'abs(D) != abs(H)',
    'y != 0',
    'yhat != 0',
    'short',
    'notPrinted',
  ],
  wrongAnswers: [
    {
      id: 'inverted',
      name: { en: 'ratio turned over', 'zh-TW': '比值顛倒' },
      feedback: { en: 'Check by multiplying back.', 'zh-TW': '乘回去檢查看看。' },
      gives: [
        { cell: 'h', value: 'delta/gw3' },
        { cell: 'w', value: 'delta/gb' },
        { cell: 'x', value: 'gb/gw' },
      ],
    },
    {
      id: 'weight-for-bias',
      name: {
        en: 'gradient of the weight used for that of the bias',
        'zh-TW': '把權重的梯度當成偏置項的梯度',
      },
      feedback: {
        en: 'The gradient of the weight has the input as one factor more.',
        'zh-TW': '權重的梯度還多了輸入這個因子。',
      },
      gives: [{ cell: 'w', value: 'gw/delta' }],
    },
    {
      id: 'sign',
      name: { en: 'prediction and target exchanged', 'zh-TW': '預測值與目標值對調' },
      feedback: { en: '∂L/∂ŷ = ŷ − y: solve it for y.', 'zh-TW': '∂L/∂ŷ = ŷ − y，由此解出 y。' },
      gives: [{ cell: 'y', value: 'yhat + delta' }],
    },
  ],
} satisfies RecipeInput;

/** The chain read backwards: bias gradients are the error signals, ratios the factors. */
export const recipes: readonly RecipeInput[] = [l13];
