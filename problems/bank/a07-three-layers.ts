import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

type GivenInput = NonNullable<RecipeInput['given']>[string];
const parameter = (values: readonly string[], unlike?: string): GivenInput => ({
  draw: { kind: 'oneOf', values: [...values], unlike },
  role: 'parameter',
});
const gradients = (wrts: readonly string[], points: number) =>
  ({
    as: 'number',
    cells: wrts.map((wrt) => ({ id: wrt, points, asks: { kind: 'gradient', of: 'L', wrt } as const })),
  }) as const;

/** What is asked forward: behind a closed gate z₂ is b₂, which stands there already. */
const chain = (values: readonly string[]) =>
  ({
    version: 1,
    topics: ['gradient', 'relu', 'chain-rule'],
    level: 3,
    minutes: 8,
    source: {
      en: 'slides "Layer: 1, w₁,₁", one layer further',
      'zh-TW': '投影片「Layer: 1, w₁,₁」，再多一層',
    },
    statement: {
      en: 'A chain of three layers with one unit each, ReLU after the first two: $z_1=w_1x+b_1$, $h_1=\\max(0,z_1)$, $z_2=w_2h_1+b_2$, $h_2=\\max(0,z_2)$, $\\hat y=w_3h_2+b_3$, and $L=\\tfrac12(y-\\hat y)^2$.',
      'zh-TW':
        '三層的鏈，每層一個節點，前兩層之後有 ReLU：$z_1=w_1x+b_1$、$h_1=\\max(0,z_1)$、$z_2=w_2h_1+b_2$、$h_2=\\max(0,z_2)$、$\\hat y=w_3h_2+b_3$，loss 為 $L=\\tfrac12(y-\\hat y)^2$。',
    },
    given: {
      x: { draw: { kind: 'oneOf', values: [...pools.inputs] }, role: 'input' },
      w1: parameter(pools.outputWeights),
      w2: parameter(pools.outputWeights, 'w1'),
      w3: parameter(pools.outputWeights, 'w2'),
      b1: parameter(['-2', '-1', '-0.5', '0.5', '1', '2']),
      b2: parameter(['-4', '-3', '-2', '2', '3', '4']),
      b3: parameter(pools.biases),
      delta: {
        draw: { kind: 'oneOf', values: ['-4', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '4'] },
        hidden: true,
      },
      y: { draw: { kind: 'derived', from: 'yhat - delta' }, role: 'target' },
    },
    forward: [
      'z1 = w1*x + b1',
      'h1 = np.maximum(0, z1)',
      'z2 = w2*h1 + b2',
      'h2 = np.maximum(0, z2)',
      'yhat = w3*h2 + b3',
      'L = 0.5*(y - yhat)**2',
    ].join('\n'),
    roles: {
      z1: 'preActivation',
      h1: 'activation',
      z2: 'preActivation',
      h2: 'activation',
      yhat: 'prediction',
      L: 'loss',
    },
    parts: [
      {
        id: 'forward',
        prompt: { en: 'Compute the forward pass.', 'zh-TW': '計算 Forward Pass 的各個值。' },
        outline: {
          en: 'Layer by layer; each gate looks at its own $z$.',
          'zh-TW': '一層一層算，每個閘門看自己的 $z$。',
        },
        answer: {
          as: 'number',
          cells: values.map((of) => ({
            id: of,
            points: 500,
            asks: { kind: 'value', of } as const,
          })),
        },
      },
      {
        id: 'signals',
        prompt: {
          en: 'Give the error signals $\\partial L/\\partial\\hat y$, $\\partial L/\\partial z_2$ and $\\partial L/\\partial z_1$.',
          'zh-TW':
            '求誤差訊號 $\\partial L/\\partial\\hat y$、$\\partial L/\\partial z_2$、$\\partial L/\\partial z_1$。',
        },
        hints: [
          {
            en: 'The error signal of a layer needs only that of the next one.',
            'zh-TW': '每一層的誤差訊號，只需要下一層的誤差訊號。',
          },
        ],
        outline: {
          en: 'For each layer one weight and one gate: no new principle, only one step more.',
          'zh-TW': '每往回一層就乘一個權重、過一個閘門；沒有新的原理，只是多一步。',
        },
        answer: gradients(['yhat', 'z2', 'z1'], 1000),
      },
      {
        id: 'gradients',
        prompt: { en: 'Give the gradients of all six parameters.', 'zh-TW': '求六個參數的梯度。' },
        hints: [
          {
            en: 'A weight: what enters its layer, times the error signal there. A bias: the error signal itself.',
            'zh-TW': '權重：進入那一層的值，乘上那裡的誤差訊號；偏置項：就是誤差訊號。',
          },
        ],
        outline: {
          en: 'What enters the layer, times the error signal of the layer.',
          'zh-TW': '進入該層的值，乘上該層的誤差訊號。',
        },
        answer: gradients(['w1', 'w2', 'w3', 'b1', 'b2', 'b3'], 1000),
      },
    ],
    conventions: ['CV1', 'CV3', 'CV4', 'CV5', 'CV11'],
  }) satisfies Partial<RecipeInput>;

const ordinary = ['abs(z1) != 1', 'abs(z2) != 1', 'abs(z1) != abs(z2)', 'kinkMargin', 'short', 'notPrinted'];

const open = {
  ...chain(['z1', 'z2', 'yhat']),
  id: 'A07',
  title: { en: 'Three layers', 'zh-TW': '三層的網路' },
  require: ['z1 > 0', 'z2 > 0', 'alive', ...ordinary],
  misconceptions: ['M01', 'M02', 'M08', 'M14', 'M20'],
} satisfies RecipeInput;

const closed = {
  ...chain(['z1', 'yhat']),
  id: 'A07b',
  title: { en: 'Three layers, one gate closed', 'zh-TW': '三層的網路：有一個閘門關閉' },
  require: ['z1 < 0', 'z2 > 0', ...ordinary],
  misconceptions: ['M01', 'M02', 'M24', 'M26'],
} satisfies RecipeInput;

/** One layer more than in the lecture, with all gates open and with the first one closed. */
export const recipes: readonly RecipeInput[] = [open, closed];
