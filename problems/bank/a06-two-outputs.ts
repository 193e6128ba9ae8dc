import { networkForward } from '../networks.ts';
import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

type GivenInput = NonNullable<RecipeInput['given']>[string];
const network = networkForward({
  inputs: 2,
  hidden: [{ size: 2, activation: 'none' }],
  output: { size: 2, activation: 'none' },
  loss: 'half',
  bias: true,
});
const names = network.given.filter(({ role }) => role === 'parameter').map(({ name }) => name);
const isWeight = (name: string): boolean => name.startsWith('w');

const drawn = (name: string): GivenInput => {
  const values = isWeight(name)
    ? name.startsWith('w2')
      ? pools.outputWeights
      : pools.weights
    : pools.biases;
  return { draw: { kind: 'oneOf', values: [...values] }, role: 'parameter' };
};
const residual: GivenInput = {
  draw: { kind: 'oneOf', values: ['-4', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '4'] },
  hidden: true,
};
const target = (output: 1 | 2): GivenInput => ({
  draw: { kind: 'derived', from: `yhat${output} - delta${output}` },
  role: 'target',
});
const gradients = (wrts: readonly string[], points: number) =>
  ({
    as: 'number',
    cells: wrts.map((wrt) => ({ id: wrt, points, asks: { kind: 'gradient', of: 'L', wrt } as const })),
  }) as const;

const a06 = {
  id: 'A06',
  version: 1,
  title: { en: 'A network with two outputs', 'zh-TW': '有兩個輸出的網路' },
  topics: ['gradient', 'fan-out'],
  level: 3,
  minutes: 10,
  source: {
    en: 'slides "Chain Rule 2" and "Layer: 1", with two outputs',
    'zh-TW': '投影片「Chain Rule 2」與「Layer: 1」，改成兩個輸出',
  },
  statement: {
    en: 'A 2-2-2 network without an activation function. $w^{(l)}_{i,j}$ leads from unit $i$ of the layer before to unit $j$ of layer $l$. The loss adds both outputs: $L=\\tfrac12\\left[(y_1-\\hat y_1)^2+(y_2-\\hat y_2)^2\\right]$.',
    'zh-TW':
      '2-2-2 的網路，沒有激發函數。$w^{(l)}_{i,j}$ 從前一層的第 $i$ 個節點連到第 $l$ 層的第 $j$ 個節點。loss 把兩個輸出加起來：$L=\\tfrac12\\left[(y_1-\\hat y_1)^2+(y_2-\\hat y_2)^2\\right]$。',
  },
  figure: { kind: 'network', ask: ['w1_1_1', 'w1_1_2', 'w1_2_1', 'w1_2_2'] },
  given: {
    x1: { draw: { kind: 'oneOf', values: [...pools.inputs] }, role: 'input' },
    x2: { draw: { kind: 'oneOf', values: [...pools.inputs], unlike: 'x1' }, role: 'input' },
    ...Object.fromEntries(names.map((name) => [name, drawn(name)])),
    delta1: residual,
    delta2: residual,
    y1: target(1),
    y2: target(2),
  },
  forward: network.forward,
  roles: network.roles,
  parts: [
    {
      id: 'forward',
      prompt: {
        en: 'Compute $h^{(1)}_1$, $h^{(1)}_2$, $\\hat y_1$ and $\\hat y_2$.',
        'zh-TW': '計算 $h^{(1)}_1$、$h^{(1)}_2$、$\\hat y_1$ 與 $\\hat y_2$。',
      },
      outline: { en: 'Two weighted sums in each layer.', 'zh-TW': '每一層兩個加權總和。' },
      answer: {
        as: 'number',
        cells: ['h1_1', 'h1_2', 'yhat1', 'yhat2'].map((of) => ({
          id: of,
          points: 500,
          asks: { kind: 'value', of } as const,
        })),
      },
    },
    {
      id: 'outputs',
      prompt: {
        en: 'Give the error signals of both outputs.',
        'zh-TW': '求兩個輸出的誤差訊號。',
      },
      outline: { en: '$-(y_k-\\hat y_k)$ for each output.', 'zh-TW': '每個輸出都是 $-(y_k-\\hat y_k)$。' },
      answer: gradients(['yhat1', 'yhat2'], 500),
    },
    {
      id: 'hidden',
      prompt: {
        en: 'Give the error signals of both hidden units.',
        'zh-TW': '求兩個隱藏層節點的誤差訊號。',
      },
      hints: [{ en: 'How many arrows leave $h^{(1)}_1$?', 'zh-TW': '$h^{(1)}_1$ 有幾條向外的箭頭？' }],
      outline: {
        en: 'Each hidden unit reaches $L$ through both outputs: one product for each, added.',
        'zh-TW': '每個隱藏層節點都經過兩個輸出到達 $L$：一條路徑一個乘積，再相加。',
      },
      answer: gradients(['h1_1', 'h1_2'], 1500),
    },
    {
      id: 'weights',
      prompt: {
        en: 'Give the gradients of the four weights of layer 1.',
        'zh-TW': '求第 1 層四個權重的梯度。',
      },
      hints: [
        {
          en: 'Every path from a weight of layer 1 passes its hidden unit.',
          'zh-TW': '第 1 層權重的每一條路徑都會經過它的隱藏層節點。',
        },
      ],
      outline: {
        en: 'The input of the edge times the error signal of the unit in which it ends.',
        'zh-TW': '那條邊的輸入值，乘上它終點的誤差訊號。',
      },
      answer: gradients(['w1_1_1', 'w1_1_2', 'w1_2_1', 'w1_2_2'], 1000),
    },
  ],
  conventions: ['CV3', 'CV11'],
  require: [
    'abs(h1_1) >= 0.5',
    'abs(h1_2) >= 0.5',
    'abs(h1_1) != abs(h1_2)',
    'abs(delta1) != abs(delta2)',
    'alive',
    'short',
    'notPrinted',
  ],
  misconceptions: ['M01', 'M02', 'M09', 'M10', 'M14', 'M22'],
} satisfies RecipeInput;

/** Two outputs: a hidden unit has two ways to the loss. */
export const recipes: readonly RecipeInput[] = [a06];
