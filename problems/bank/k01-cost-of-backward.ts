import type { RecipeInput } from '../recipe.ts';

const count = (of: string, label: { readonly en: string; readonly 'zh-TW': string }, points = 1000) => ({
  id: of,
  points,
  label,
  asks: { kind: 'value', of } as const,
});
const sizes = ['2', '3', '4', '5', '6'];
type GivenInput = NonNullable<RecipeInput['given']>[string];
const drawn = (values: readonly string[]): GivenInput => ({ draw: { kind: 'oneOf', values: [...values] } });

const hand = {
  id: 'K01',
  version: 1,
  title: { en: 'What does a backward pass cost?', 'zh-TW': 'Backward Pass 要算多少次乘法？' },
  topics: ['concepts', 'backward-pass'],
  level: 3,
  minutes: 5,
  source: {
    en: 'slides "Summary" and "Without backpropagation?"',
    'zh-TW': '投影片「Summary」與「沒有反向傳播的話？」',
  },
  slides: [40],
  statement: {
    en: 'A linear network with $d=\\given{d}$ inputs, $m=\\given{m}$ hidden units and $k=\\given{k}$ outputs, with biases, for one sample. Count multiplications only; the error signals of the outputs are given.',
    'zh-TW':
      '線性網路有 $d=\\given{d}$ 個輸入、$m=\\given{m}$ 個隱藏層節點、$k=\\given{k}$ 個輸出，含偏置項，只算一筆資料。只數乘法的次數，輸出層的誤差訊號視為已知。',
  },
  given: { d: drawn(sizes), m: drawn(sizes), k: drawn(sizes) },
  forward: [
    'params = d*m + m + m*k + k',
    'fwd = d*m + m*k',
    'bwd = m*k + m*k + d*m',
    'fd = (params + 1)*fwd',
  ].join('\n'),
  parts: [
    {
      id: 'forward',
      prompt: {
        en: 'How many in the forward pass, and how many parameters are there?',
        'zh-TW': 'Forward Pass 需要幾次乘法？共有幾個參數？',
      },
      hints: [{ en: 'Count edges.', 'zh-TW': '數邊。' }],
      outline: {
        en: 'One product for each edge: $dm+mk$. A parameter for each edge and one bias for each unit.',
        'zh-TW': '每條邊一次乘法：$dm+mk$。每條邊一個權重，每個節點一個偏置項。',
      },
      answer: {
        as: 'number',
        cells: [
          count('fwd', { en: 'multiplications', 'zh-TW': '乘法次數' }),
          count('params', { en: 'parameters', 'zh-TW': '參數個數' }, 500),
        ],
      },
    },
    {
      id: 'backward',
      prompt: {
        en: 'How many in a backward pass that records $\\partial L/\\partial h_j$, for all weights and biases?',
        'zh-TW':
          '有記錄 $\\partial L/\\partial h_j$ 的 Backward Pass，算出所有權重與偏置項的梯度需要幾次乘法？',
      },
      hints: [
        {
          en: 'Two products for each edge: one for the weight, one to pass on. Is the second needed everywhere?',
          'zh-TW': '每條邊有兩個乘法：一個給權重，一個往前傳。第二個到處都需要嗎？',
        },
      ],
      outline: {
        en: '$2mk$ in layer 2 (weights, and passing on), $dm$ in layer 1: nobody needs $\\partial L/\\partial x$.',
        'zh-TW':
          '第 2 層要 $2mk$ 次（權重與往前傳），第 1 層只要 $dm$ 次：沒有人需要 $\\partial L/\\partial x$。',
      },
      answer: { as: 'number', cells: [count('bwd', { en: 'multiplications', 'zh-TW': '乘法次數' })] },
    },
    {
      id: 'differences',
      prompt: {
        en: 'And without backpropagation, by forward differences: one more forward pass for each parameter?',
        'zh-TW': '如果不用反向傳播，改用前向差分（每個參數多做一次 Forward Pass）呢？',
      },
      hints: [
        {
          en: 'How many forward passes in all, the first one included?',
          'zh-TW': '連同最初的那一次，總共要做幾次 Forward Pass？',
        },
      ],
      outline: {
        en: 'One forward pass at the point, and one for each parameter.',
        'zh-TW': '原來的點一次，再加上每個參數各一次。',
      },
      answer: { as: 'number', cells: [count('fd', { en: 'multiplications', 'zh-TW': '乘法次數' })] },
    },
  ],
  conventions: ['CV11'],
  rounding: { kind: 'exact' },
  require: ['fwd != params', 'bwd != fwd', 'notPrinted'],
} satisfies RecipeInput;

const estimate = {
  id: 'K01b',
  version: 1,
  title: { en: 'The cost of training a real network', 'zh-TW': '實際網路的計算量' },
  topics: ['concepts', 'backward-pass'],
  level: 3,
  minutes: 4,
  source: hand.source,
  slides: hand.slides,
  statement: {
    en: 'A network with $\\given{d}$ inputs, $\\given{m}$ hidden units and $\\given{k}$ outputs reads a batch of $\\given{n}$ samples. Count multiplications only, without activation functions and loss.',
    'zh-TW':
      '網路有 $\\given{d}$ 個輸入、$\\given{m}$ 個隱藏層節點、$\\given{k}$ 個輸出，一個批次有 $\\given{n}$ 筆資料。只數乘法的次數，不計激發函數與 loss。',
  },
  given: {
    d: drawn(['784', '512', '1024', '300', '256', '100']),
    m: drawn(['128', '64', '256', '100', '200']),
    k: drawn(['10', '5', '20', '2']),
    n: drawn(['16', '32', '64', '100', '50']),
  },
  forward: 'fwd = n*(d*m + m*k)\nbwd = n*(2*m*k + d*m)\nratio = bwd/fwd',
  parts: [
    {
      id: 'counts',
      prompt: {
        en: 'How many in the forward pass, and how many in the backward pass (without $\\partial L/\\partial X$)?',
        'zh-TW': 'Forward Pass 與 Backward Pass（不含 $\\partial L/\\partial X$）各需要幾次乘法？',
      },
      hints: [{ en: 'One sample first, then times the batch.', 'zh-TW': '先算一筆資料，再乘上批次大小。' }],
      outline: {
        en: 'Forward $n(dm+mk)$, backward $n(dm+2mk)$.',
        'zh-TW': 'Forward 是 $n(dm+mk)$，Backward 是 $n(dm+2mk)$。',
      },
      answer: {
        as: 'number',
        cells: [
          count('fwd', { en: 'forward', 'zh-TW': 'Forward Pass' }),
          count('bwd', { en: 'backward', 'zh-TW': 'Backward Pass' }),
        ],
      },
    },
    {
      id: 'ratio',
      prompt: { en: 'How many times the forward pass is that?', 'zh-TW': 'Backward 是 Forward 的幾倍？' },
      outline: {
        en: 'Hardly more than one forward pass: the first layer, where most weights are, passes nothing on.',
        'zh-TW': '只比一次 Forward 多一點點：權重最多的第 1 層不必再往前傳。',
      },
      answer: {
        as: 'number',
        cells: [
          {
            ...count('ratio', { en: 'ratio', 'zh-TW': '倍數' }, 500),
            rounding: { kind: 'decimals', digits: 2 },
          },
        ],
      },
    },
  ],
  conventions: ['CV11'],
  rounding: { kind: 'exact' },
  require: ['notPrinted'],
} satisfies RecipeInput;

/** Why backpropagation is cheap: one product for each edge forward, at most two backward. */
export const recipes: readonly RecipeInput[] = [hand, estimate];
