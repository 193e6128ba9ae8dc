import type { Draw } from '../recipe-draws.ts';
import type { RecipeInput } from '../recipe.ts';

const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;
const value = (of: string) => ({ kind: 'value', of }) as const;

const factors = ['-5', '-4', '-3', '-2', '2', '3', '4', '5'];

const ridge = {
  id: 'A08',
  version: 2,
  title: { en: 'A loss with weight decay', 'zh-TW': '加上 L2 正規化的 loss' },
  topics: ['loss', 'regularisation', 'gradient'],
  level: 3,
  minutes: 4,
  source: { en: 'beyond the lecture: regularisation', 'zh-TW': '課堂延伸：正規化（regularization）' },
  statement: {
    en: 'The model is $\\hat y=wx+b$. Its loss has a penalty on the weight, not on the bias: $L=D+R$ with $D=\\tfrac12(y-\\hat y)^2$ and $R=\\tfrac12\\lambda w^2$.',
    'zh-TW':
      '模型為 $\\hat y=wx+b$。loss 對權重加上懲罰項，對偏置項沒有：$L=D+R$，其中 $D=\\tfrac12(y-\\hat y)^2$、$R=\\tfrac12\\lambda w^2$。',
  },
  given: {
    x: { draw: { kind: 'oneOf', values: [...factors] }, role: 'input' },
    w: { draw: { kind: 'oneOf', values: [...factors], unlike: 'x' }, role: 'parameter' },
    b: { draw: { kind: 'oneOf', values: ['-1', '-0.5', '0.5', '1'] }, role: 'parameter' },
    delta: {
      draw: { kind: 'oneOf', values: ['-4', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '4'] },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'yhat - delta' }, role: 'target' },
    lam: { draw: { kind: 'oneOf', values: ['0.1', '0.2', '0.3', '0.4', '0.5'] }, tex: '\\lambda' },
  },
  forward: 'yhat = w*x + b\nD = 0.5*(y - yhat)**2\nR = 0.5*lam*w**2\nL = D + R',
  roles: { yhat: 'prediction', D: 'other', R: 'other', L: 'loss' },
  parts: [
    {
      id: 'loss',
      prompt: { en: 'Give $D$, $R$ and $L$.', 'zh-TW': '求 $D$、$R$ 與 $L$。' },
      outline: { en: 'Both terms by themselves, then the sum.', 'zh-TW': '兩項分別算，再相加。' },
      answer: {
        as: 'number',
        cells: ['D', 'R', 'L'].map((of) => ({ id: of, points: 500, asks: value(of) })),
      },
    },
    {
      id: 'gradients',
      prompt: {
        en: 'Give $\\partial L/\\partial w$ and $\\partial L/\\partial b$.',
        'zh-TW': '求 $\\partial L/\\partial w$ 與 $\\partial L/\\partial b$。',
      },
      hints: [{ en: 'Two terms, two derivatives.', 'zh-TW': '兩項分別微分，再相加。' }],
      outline: {
        en: 'The derivative of a sum is the sum of the derivatives; the penalty adds $\\lambda w$ to the gradient of $w$ and nothing to that of $b$.',
        'zh-TW': '和的微分等於微分的和：懲罰項讓 $w$ 的梯度多了 $\\lambda w$，$b$ 的梯度不變。',
      },
      answer: {
        as: 'number',
        cells: ['w', 'b'].map((wrt) => ({ id: wrt, points: 1000, asks: gradient(wrt) })),
      },
    },
  ],
  conventions: ['CV3', 'CV11'],
  require: ['abs(y - yhat) > 1', 'alive', 'short', 'notPrinted'],
  misconceptions: ['M01', 'M02', 'M09', 'M14'],
  wrongAnswers: [
    {
      id: 'penalty-itself',
      name: { en: 'penalty not differentiated', 'zh-TW': '懲罰項沒有微分' },
      feedback: { en: 'Differentiate the penalty too.', 'zh-TW': '懲罰項也要微分。' },
      gives: [{ cell: 'w', value: '(yhat - y)*x + lam*w**2' }],
    },
    {
      id: 'bias-decayed',
      name: { en: 'bias decayed too', 'zh-TW': '偏置項也加了懲罰' },
      feedback: { en: 'Only w is regularised here.', 'zh-TW': '題目只對 w 正規化。' },
      gives: [{ cell: 'b', value: '(yhat - y) + lam*b' }],
    },
  ],
} satisfies RecipeInput;

const robust = {
  version: 2,
  topics: ['loss', 'gradient'],
  level: 3,
  minutes: 4,
  source: { en: 'beyond the lecture: robust losses', 'zh-TW': '課堂延伸：robust loss' },
  given: {
    x1: { draw: { kind: 'oneOf', values: [...factors] }, role: 'input' },
    x2: { draw: { kind: 'oneOf', values: [...factors], unlike: 'x1' }, role: 'input' },
    w1: { draw: { kind: 'oneOf', values: ['-2', '-1', '1', '2'] }, role: 'parameter' },
    w2: { draw: { kind: 'oneOf', values: ['-2', '-1', '1', '2'] }, role: 'parameter' },
    y: { draw: { kind: 'derived', from: 'yhat - tenths/10' }, role: 'target' },
  },
  forward: [
    'yhat = w1*x1 + w2*x2',
    'e = yhat - y',
    'L = np.where(np.abs(e) <= kappa, 0.5*e**2, kappa*(np.abs(e) - 0.5*kappa))',
  ].join('\n'),
  roles: { yhat: 'prediction', e: 'other', L: 'loss' },
  statement: {
    en: 'The model is $\\hat y=w_1x_1+w_2x_2$. The Huber loss with threshold $\\kappa$ of the residual $e=\\hat y-y$ is $L=\\tfrac12e^2$ for $|e|\\le\\kappa$ and $L=\\kappa\\left(|e|-\\tfrac12\\kappa\\right)$ beyond.',
    'zh-TW':
      '模型為 $\\hat y=w_1x_1+w_2x_2$。殘差 $e=\\hat y-y$、門檻 $\\kappa$ 的 Huber loss：$|e|\\le\\kappa$ 時 $L=\\tfrac12e^2$，超過時 $L=\\kappa\\left(|e|-\\tfrac12\\kappa\\right)$。',
  },
  parts: [
    {
      id: 'huber',
      prompt: {
        en: 'Give $L$ and $\\partial L/\\partial\\hat y$.',
        'zh-TW': '求 $L$ 與 $\\partial L/\\partial\\hat y$。',
      },
      hints: [{ en: 'On which side of the threshold is $|e|$?', 'zh-TW': '$|e|$ 在門檻的哪一邊？' }],
      outline: {
        en: 'Inside, the slope is $e$; beyond the threshold it stays at $\\pm\\kappa$, with the sign of $e$.',
        'zh-TW': '門檻內的斜率是 $e$；超過門檻後固定為 $\\pm\\kappa$，正負號與 $e$ 相同。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'L', points: 500, asks: value('L') },
          { id: 'dyhat', points: 1000, asks: gradient('yhat') },
        ],
      },
    },
    {
      id: 'weights',
      prompt: {
        en: 'Give $\\partial L/\\partial w_1$ and $\\partial L/\\partial w_2$.',
        'zh-TW': '求 $\\partial L/\\partial w_1$ 與 $\\partial L/\\partial w_2$。',
      },
      outline: {
        en: 'As with any other loss: the input times $\\partial L/\\partial\\hat y$.',
        'zh-TW': '和其他 loss 一樣：輸入值乘上 $\\partial L/\\partial\\hat y$。',
      },
      answer: {
        as: 'number',
        cells: ['w1', 'w2'].map((wrt) => ({ id: wrt, points: 500, asks: gradient(wrt) })),
      },
    },
  ],
  conventions: ['CV3', 'CV11'],
  misconceptions: ['M01', 'M04'],
} satisfies Partial<RecipeInput>;

const drawn = (
  tenths: Omit<Extract<Draw, { kind: 'integer' }>, 'kind'>,
  kappas: readonly string[],
): NonNullable<RecipeInput['given']> => ({
  ...robust.given,
  tenths: { draw: { kind: 'integer', ...tenths }, hidden: true },
  kappa: { draw: { kind: 'oneOf', values: [...kappas] }, tex: '\\kappa' },
});

const unclipped = [
  { cell: 'dyhat', value: 'e' },
  { cell: 'w1', value: 'e*x1' },
  { cell: 'w2', value: 'e*x2' },
];

/** Only negative residuals: for positive ones the answer would be the threshold that is printed. */
const beyond = {
  ...robust,
  id: 'A08b',
  title: { en: 'Huber loss beyond its threshold', 'zh-TW': 'Huber loss：超過門檻' },
  given: drawn({ from: -48, to: -10, except: [] }, ['0.5', '1.5', '2']),
  require: ['e <= -kappa - 0.5', 'alive', 'notPrinted'],
  wrongAnswers: [
    {
      id: 'not-clipped',
      name: { en: 'slope not clipped', 'zh-TW': '斜率沒有截斷' },
      feedback: { en: 'Beyond κ the slope is constant.', 'zh-TW': '超過 κ 後斜率固定。' },
      gives: [...unclipped],
    },
    {
      id: 'squared-throughout',
      name: { en: 'squared beyond the threshold', 'zh-TW': '超過門檻仍用平方' },
      feedback: {
        en: 'Beyond κ the loss is a line, and so its slope is constant.',
        'zh-TW': '超過 κ 後 loss 是直線，斜率固定。',
      },
      gives: [{ cell: 'L', value: '0.5*e**2' }, ...unclipped],
    },
  ],
} satisfies RecipeInput;

const nearZero = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

const inside = {
  ...robust,
  id: 'A08c',
  title: { en: 'Huber loss inside its threshold', 'zh-TW': 'Huber loss：門檻之內' },
  given: drawn({ from: -25, to: 25, except: nearZero }, ['1.5', '2', '2.5', '3']),
  require: ['abs(e) < kappa', 'abs(e) != 1', 'kinkMargin', 'alive', 'notPrinted'],
} satisfies RecipeInput;

/** A penalty on the weight, and a loss whose slope stops growing. */
export const recipes: readonly RecipeInput[] = [ridge, beyond, inside];
