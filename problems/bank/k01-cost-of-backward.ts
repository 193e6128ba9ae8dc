import type { RecipeInput } from '../recipe.ts';

const count = (of: string, label: { readonly en: string; readonly 'zh-TW': string }, points = 1000) => ({
  id: of,
  points,
  label,
  asks: { kind: 'value', of } as const,
});
const sizes = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];
type GivenInput = NonNullable<RecipeInput['given']>[string];
const drawn = (values: readonly string[]): GivenInput => ({ draw: { kind: 'oneOf', values: [...values] } });

const hand = {
  id: 'K01',
  version: 1,
  title: { en: 'What does a backward pass cost?', 'zh-TW': 'Backward Pass 要算多少次乘法？' },
  topics: ['concepts', 'backward-pass'],
  level: 3,
  minutes: 6,
  source: {
    en: 'slides "Summary" and "Without backpropagation?"',
    'zh-TW': '投影片「Summary」與「沒有反向傳播的話？」',
  },
  slides: [40],
  statement: {
    en: 'A linear network with $d$ inputs, $m$ hidden units and $k$ outputs, with biases, for one sample. Count multiplications only; the error signals of the outputs are given.',
    'zh-TW':
      '線性網路有 $d$ 個輸入、$m$ 個隱藏層節點、$k$ 個輸出，含偏置項，只算一筆資料。只數乘法的次數，輸出層的誤差訊號視為已知。',
  },
  given: { d: drawn(sizes), m: drawn(sizes), k: drawn(['1', ...sizes]) },
  forward: [
    'params = d*m + m + m*k + k',
    'fwd = d*m + m*k',
    'bwd = m*k + m*k + d*m',
    'chains = m*k + d*m*(k + 1) + m*k',
    'fd = (params + 1)*fwd',
    'cd = 2*params*fwd',
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
      id: 'chains',
      prompt: {
        en: 'How many if $\\partial L/\\partial h_j$ is not recorded, so that the chain of every parameter is multiplied out by itself, as in the `grad_table` of the slides?',
        'zh-TW':
          '如果像投影片的 `grad_table` 那樣不記錄 $\\partial L/\\partial h_j$，每個參數都各自把連鎖律乘完，共需要幾次乘法？',
      },
      hints: [
        {
          en: 'For one weight of layer 1: a product for each output, and one with the input.',
          'zh-TW': '第 1 層的一個權重：每個輸出各乘一次，最後再乘上輸入。',
        },
      ],
      outline: {
        en: 'Each of the $dm$ weights of layer 1 takes $k+1$, each of the $m$ biases $k$, each of the $mk$ weights of layer 2 one: what the chains share is computed again and again.',
        'zh-TW':
          '第 1 層的 $dm$ 個權重各要 $k+1$ 次，$m$ 個偏置項各要 $k$ 次，第 2 層的 $mk$ 個權重各 1 次：共用的部分一再重算。',
      },
      slides: [33, 34, 35, 36],
      answer: { as: 'number', cells: [count('chains', { en: 'multiplications', 'zh-TW': '乘法次數' })] },
    },
    {
      id: 'differences',
      prompt: {
        en: 'And without backpropagation, by finite differences: forward, $\\frac{L(\\theta+h)-L(\\theta)}{h}$, and central, $\\frac{L(\\theta+h)-L(\\theta-h)}{2h}$? Count the multiplications in the forward passes.',
        'zh-TW':
          '如果不用反向傳播，改用有限差分：前向差分 $\\frac{L(\\theta+h)-L(\\theta)}{h}$ 與中央差分 $\\frac{L(\\theta+h)-L(\\theta-h)}{2h}$ 各需要幾次？只數 Forward Pass 裡的乘法。',
      },
      hints: [
        {
          en: 'How many forward passes are there in all? Which of them serves every parameter?',
          'zh-TW': '總共要做幾次 Forward Pass？其中哪一次是所有參數共用的？',
        },
      ],
      outline: {
        en: 'Forward: one pass at the point, and one more for each parameter. Central: two for each parameter.',
        'zh-TW': '前向差分：原來的點一次，再加上每個參數各一次；中央差分：每個參數兩次。',
      },
      answer: {
        as: 'number',
        cells: [
          count('fd', { en: 'forward differences', 'zh-TW': '前向差分' }, 500),
          count('cd', { en: 'central differences', 'zh-TW': '中央差分' }, 500),
        ],
      },
    },
  ],
  conventions: ['CV11'],
  rounding: { kind: 'exact' },
  require: ['fwd != params', 'bwd != fwd', 'notPrinted'],
} satisfies RecipeInput;

const estimate = {
  id: 'K01b',
  version: 2,
  title: { en: 'The cost of training a real network', 'zh-TW': '實際網路的計算量' },
  topics: ['concepts', 'backward-pass'],
  level: 3,
  minutes: 4,
  source: hand.source,
  slides: hand.slides,
  statement: {
    en: 'A network with $d$ inputs, $m$ hidden units and $k$ outputs reads a batch of $n$ samples. Count multiplications only, without activation functions and loss.',
    'zh-TW':
      '網路有 $d$ 個輸入、$m$ 個隱藏層節點、$k$ 個輸出，一個批次有 $n$ 筆資料。只數乘法的次數，不計激發函數與 loss。',
  },
  given: {
    d: drawn(['100', '128', '200', '256', '300', '400', '512', '784', '1024', '3072']),
    m: drawn(['50', '60', '64', '80', '100', '128', '200', '256', '300']),
    k: drawn(['2', '3', '4', '5', '8', '10', '12', '20', '26', '50']),
    n: drawn(['10', '16', '20', '25', '32', '48', '50', '64', '100']),
  },
  forward: 'fwd = n*(d*m + m*k)\nbwd = n*(2*m*k + d*m)\nfull = n*(2*m*k + 2*d*m)\nratio = bwd/fwd',
  parts: [
    {
      id: 'counts',
      prompt: {
        en: 'How many in the forward pass, in the backward pass as it is needed, and if $\\partial L/\\partial X$ were computed as well?',
        'zh-TW':
          'Forward Pass、只算需要的 Backward Pass，以及連 $\\partial L/\\partial X$ 也算的 Backward Pass，各需要幾次乘法？',
      },
      hints: [{ en: 'One sample first, then times the batch.', 'zh-TW': '先算一筆資料，再乘上批次大小。' }],
      outline: {
        en: 'Forward $n(dm+mk)$, backward $n(dm+2mk)$; with $\\partial L/\\partial X$ it is $n(2dm+2mk)$, twice the forward pass.',
        'zh-TW':
          'Forward 是 $n(dm+mk)$，Backward 是 $n(dm+2mk)$；連 $\\partial L/\\partial X$ 也算則是 $n(2dm+2mk)$，剛好是 Forward 的兩倍。',
      },
      answer: {
        as: 'number',
        cells: [
          count('fwd', { en: 'forward', 'zh-TW': 'Forward Pass' }),
          count('bwd', { en: 'backward', 'zh-TW': 'Backward Pass' }),
          count(
            'full',
            { en: 'with $\\partial L/\\partial X$', 'zh-TW': '含 $\\partial L/\\partial X$' },
            500,
          ),
        ],
      },
    },
    {
      id: 'ratio',
      prompt: {
        en: 'How many times the forward pass is the backward pass that is needed?',
        'zh-TW': '只算需要的 Backward 是 Forward 的幾倍？',
      },
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
