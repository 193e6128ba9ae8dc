import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

const bothSigns = (sizes: readonly string[]) => sizes.flatMap((size) => [`-${size}`, size]);

/** The local factor of one layer: TeX, and code over w. */
const layers = [
  {
    id: 'sigmoid',
    name: {
      en: "sigmoid at $z=0$, where $\\sigma'(0)=\\tfrac14$",
      'zh-TW': "sigmoid，每一層的 $z=0$，$\\sigma'(0)=\\tfrac14$",
    },
    factor: '0.25*w',
    weights: bothSigns(['1', '1.5', '1.7', '2', '2.3', '2.5', '2.7', '3', '3.3', '3.5']),
    better: 'larger',
  },
  {
    id: 'linear',
    name: { en: 'no activation function', 'zh-TW': '沒有激發函數' },
    factor: 'w',
    weights: bothSigns(['0.3', '0.4', '0.6', '0.7', '0.8', '0.9']),
    better: 'larger',
  },
  {
    id: 'exploding',
    name: { en: 'ReLU with all gates open', 'zh-TW': 'ReLU，所有閘門都打開' },
    factor: 'w',
    weights: bothSigns(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '2']),
    better: 'smaller',
  },
  {
    id: 'tanh',
    name: { en: 'tanh at $z=0$, where the slope is 1', 'zh-TW': 'tanh，每一層的 $z=0$，斜率為 1' },
    factor: 'w',
    weights: bothSigns(['0.35', '0.45', '0.55', '0.65', '0.85', '0.95']),
    better: 'larger',
  },
] as const;

const s11 = {
  id: 'S11',
  version: 2,
  title: { en: 'Vanishing and exploding gradients', 'zh-TW': '梯度消失與梯度爆炸' },
  topics: ['structures', 'chain-rule', 'activation'],
  level: 3,
  minutes: 4,
  source: { en: 'beyond the lecture: deep networks', 'zh-TW': '課堂延伸：很深的網路' },
  statement: {
    en: 'A chain of layers with one unit each, the same weight $w$ in every layer, and @name. An error signal passes back through $\\given{k}$ such layers.',
    'zh-TW': '一條鏈，每層一個節點，每層的權重都是 $w$，@name。誤差訊號往回經過 $\\given{k}$ 層。',
  },
  faces: layers.map(({ id, name, factor, weights, better }) => ({
    id,
    weight: weights.length,
    words: { name, factor: both(factor), better: both(better) },
    given: { w: { draw: { kind: 'oneOf' as const, values: [...weights] }, role: 'parameter' as const } },
  })),
  given: { k: { draw: { kind: 'integer', from: 3, to: 22 } } },
  forward: 'f = @factor\nproduct = f**k',
  parts: [
    {
      id: 'factor',
      prompt: {
        en: 'By which factor is the error signal multiplied in one layer?',
        'zh-TW': '每往回一層，誤差訊號會乘上多少？',
      },
      hints: [{ en: 'One factor for each layer.', 'zh-TW': '每一層一個因子。' }],
      outline: {
        en: 'The weight times the slope of the activation function.',
        'zh-TW': '權重乘上激發函數的斜率。',
      },
      answer: {
        as: 'number',
        cells: [
          {
            id: 'one',
            points: 500,
            label: { en: 'one layer', 'zh-TW': '一層' },
            asks: { kind: 'value', of: 'f' },
          },
        ],
      },
    },
    {
      id: 'product',
      prompt: {
        en: 'And in all $\\given{k}$ layers? Two significant digits are enough.',
        'zh-TW': '經過全部 $\\given{k}$ 層之後呢？兩位有效數字即可。',
      },
      hints: [{ en: 'Powers, not multiples.', 'zh-TW': '是次方，不是倍數。' }],
      outline: {
        en: 'The factor of one layer, to the power of the number of layers.',
        'zh-TW': '一層的因子，取層數次方。',
      },
      answer: {
        as: 'number',
        cells: [
          {
            id: 'all',
            points: 1500,
            label: { en: 'all layers', 'zh-TW': '全部' },
            asks: { kind: 'value', of: 'product' },
            rounding: { kind: 'significant', digits: 2 },
          },
        ],
      },
    },
    {
      id: 'change',
      prompt: {
        en: 'Which change of $|w|$ brings the factor of one layer nearer to 1?',
        'zh-TW': '怎麼改變 $|w|$，能讓每層的因子更接近 1？',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'change',
            points: 500,
            shuffle: false,
            correct: '@better',
            options: [
              {
                id: 'larger',
                label: { en: 'larger', 'zh-TW': '變大' },
                feedback: {
                  en: 'The factor is above 1 in size already: the signal explodes.',
                  'zh-TW': '因子的絕對值已經大於 1，誤差訊號會爆炸。',
                },
              },
              {
                id: 'smaller',
                label: { en: 'smaller', 'zh-TW': '變小' },
                feedback: {
                  en: 'The factor is below 1 in size already: the signal vanishes.',
                  'zh-TW': '因子的絕對值已經小於 1，誤差訊號會消失。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
  rounding: { kind: 'exact' },
  conventions: ['CV11'],
} satisfies RecipeInput;

/** What many layers make of an error signal: a power of the factor of one. */
export const recipes: readonly RecipeInput[] = [s11];
