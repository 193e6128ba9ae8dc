import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

const steps = [1, 2, 3];
const both = (text: string) => ({ en: text, 'zh-TW': text });
const gradient = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;
/** The w and the u of one step have names of their own: their gradients are the contributions. */
const step = (t: number): readonly string[] => [
  `w_${t} = np.reshape(w, ())`,
  `u_${t} = np.reshape(u, ())`,
  `h${t} = w_${t}*h${t - 1} + u_${t}*x${t}`,
];
const contributions = (name: string) =>
  steps.map((t) => ({ id: `${name}${t}`, points: 500, asks: gradient(`${name}_${t}`) }));

const s08 = {
  id: 'S08',
  version: 1,
  title: { en: 'Backpropagation through time', 'zh-TW': 'RNN：沿時間反向傳播（BPTT）' },
  topics: ['structures', 'recurrent', 'fan-out'],
  level: 4,
  minutes: 12,
  source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
  statement: {
    en: 'A recurrent network without an activation function runs for three steps: $h_t=w\\,h_{t-1}+u\\,x_t$ with the same $w$ and $u$ in every step, and $L=\\tfrac12(y-h_3)^2$. Write $w^{(t)}$ and $u^{(t)}$ for the weights as they are used in step $t$.',
    'zh-TW':
      '沒有激發函數的 RNN 執行三步：$h_t=w\\,h_{t-1}+u\\,x_t$，每一步用的是同一個 $w$ 與 $u$，loss 為 $L=\\tfrac12(y-h_3)^2$。第 $t$ 步用到的權重記為 $w^{(t)}$、$u^{(t)}$。',
  },
  given: {
    h0: { draw: { kind: 'oneOf', values: ['-2', '-1', '1', '2'] }, role: 'input' },
    x1: { draw: { kind: 'oneOf', values: [...pools.inputs] }, role: 'input' },
    x2: { draw: { kind: 'oneOf', values: [...pools.inputs] }, role: 'input' },
    x3: { draw: { kind: 'oneOf', values: [...pools.inputs] }, role: 'input' },
    w: { draw: { kind: 'oneOf', values: ['-2', '-0.5', '0.5', '2'] }, role: 'parameter' },
    u: { draw: { kind: 'oneOf', values: ['-3', '-2', '2', '3'], unlike: 'w' }, role: 'parameter' },
    delta: {
      draw: { kind: 'oneOf', values: ['-4', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '4'] },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'h3 - delta' }, role: 'target' },
  },
  forward: [...steps.flatMap(step), 'L = 0.5*(y - h3)**2'].join('\n'),
  roles: { h1: 'activation', h2: 'activation', h3: 'prediction', L: 'loss' },
  tex: Object.fromEntries(
    steps.flatMap((t) => [
      [`w_${t}`, `w^{(${t})}`],
      [`u_${t}`, `u^{(${t})}`],
    ]),
  ),
  parts: [
    {
      id: 'states',
      prompt: { en: 'Compute $h_1$, $h_2$, $h_3$.', 'zh-TW': '計算 $h_1$、$h_2$、$h_3$。' },
      outline: { en: 'Three times the same step.', 'zh-TW': '同樣的一步做三次。' },
      answer: {
        as: 'number',
        cells: steps.map((t) => ({
          id: `h${t}`,
          points: 500,
          asks: { kind: 'value', of: `h${t}` } as const,
        })),
      },
    },
    {
      id: 'signals',
      prompt: {
        en: 'Give the error signals $\\delta_t=\\partial L/\\partial h_t$.',
        'zh-TW': '求誤差訊號 $\\delta_t=\\partial L/\\partial h_t$。',
      },
      hints: [
        {
          en: 'From $\\delta_3$ back to $\\delta_2$: one factor.',
          'zh-TW': '從 $\\delta_3$ 往回到 $\\delta_2$，只多一個因子。',
        },
      ],
      outline: {
        en: '$\\delta_{t-1}=w\\,\\delta_t$, from the last step to the first.',
        'zh-TW': '$\\delta_{t-1}=w\\,\\delta_t$，從最後一步往前算。',
      },
      answer: {
        as: 'number',
        cells: steps.toReversed().map((t) => ({
          id: `d${t}`,
          points: 500,
          label: both(`$\\delta_{${t}}$`),
          asks: gradient(`h${t}`),
        })),
      },
    },
    {
      id: 'contributions',
      prompt: {
        en: 'Give the contribution of each step to the gradients of $w$ and of $u$.',
        'zh-TW': '求每一步對 $w$ 與 $u$ 的梯度的貢獻。',
      },
      hints: [{ en: 'Unrolled, $w$ occurs three times.', 'zh-TW': '展開之後，$w$ 出現三次。' }],
      outline: {
        en: '$\\delta_t\\,h_{t-1}$ for $w$, and $\\delta_t\\,x_t$ for $u$.',
        'zh-TW': '對 $w$ 是 $\\delta_t\\,h_{t-1}$，對 $u$ 是 $\\delta_t\\,x_t$。',
      },
      answer: { as: 'number', cells: [...contributions('w'), ...contributions('u')] },
    },
    {
      id: 'totals',
      prompt: {
        en: 'Give $\\partial L/\\partial w$ and $\\partial L/\\partial u$.',
        'zh-TW': '求 $\\partial L/\\partial w$ 與 $\\partial L/\\partial u$。',
      },
      outline: {
        en: 'The weight is shared: the contributions are added.',
        'zh-TW': '權重是共用的，所以把各步的貢獻加總。',
      },
      answer: {
        as: 'number',
        cells: ['w', 'u'].map((wrt) => ({ id: wrt, points: 1000, asks: gradient(wrt) })),
      },
    },
  ],
  conventions: ['CV1', 'CV3', 'CV11'],
  require: [
    'abs(h1) >= 0.5',
    'abs(h2) >= 0.5',
    'abs(h1) != abs(h2)',
    'abs(h1) != 1',
    'abs(h2) != 1',
    'alive',
    'short',
    'notPrinted',
  ],
  misconceptions: ['M01', 'M02', 'M08', 'M09', 'M10', 'M14'],
} satisfies RecipeInput;

/** Three steps of a recurrent network: the shared weight is used in each of them. */
export const recipes: readonly RecipeInput[] = [s08];
