import type { RecipeInput } from '../recipe.ts';

const four = [4];
const entries = ['-4', '-3', '-2', '2', '3', '4', '5'];

const s03 = {
  id: 'S03',
  version: 1,
  title: { en: 'Dropout', 'zh-TW': 'Dropout' },
  topics: ['structures', 'regularisation'],
  level: 2,
  minutes: 3,
  source: { en: 'beyond the lecture', 'zh-TW': '課堂延伸' },
  statement: {
    en: 'Inverted dropout keeps each unit with probability $q$: $\\mathrm{out}=h\\odot\\mathrm{mask}/q$. For this training step the mask was drawn as below, and $\\partial L/\\partial\\,\\mathrm{out}$ is known already.',
    'zh-TW':
      'Inverted dropout 以機率 $q$ 保留每個神經元：$\\mathrm{out}=h\\odot\\mathrm{mask}/q$。這一次訓練抽到的 mask 如下，$\\partial L/\\partial\\,\\mathrm{out}$ 已經算好了。',
  },
  given: {
    h: { draw: { kind: 'array', shape: four, values: entries, distinct: true }, role: 'input' },
    mask: {
      draw: { kind: 'array', shape: four, values: ['0', '0', '1', '1', '1'], distinct: true },
      role: 'mask',
      tex: '\\mathrm{mask}',
    },
    q: { draw: { kind: 'oneOf', values: ['0.5', '0.8'] } },
    g: {
      draw: { kind: 'array', shape: four, values: entries, distinct: true },
      tex: '\\dfrac{\\partial L}{\\partial\\,\\mathrm{out}}',
    },
  },
  forward: 'out = h*mask/q\nL = np.sum(g*out)',
  roles: { out: 'activation', L: 'loss' },
  tex: { out: '\\mathrm{out}' },
  parts: [
    {
      id: 'out',
      prompt: { en: 'Give $\\mathrm{out}$.', 'zh-TW': '求 $\\mathrm{out}$。' },
      hints: [{ en: 'Dropout is a product, entry by entry.', 'zh-TW': 'dropout 就是逐元素相乘。' }],
      outline: {
        en: 'Entry by entry: $h$ times mask, divided by $q$.',
        'zh-TW': '逐元素計算：$h$ 乘上 mask，再除以 $q$。',
      },
      answer: { as: 'vector', asks: { kind: 'value', of: 'out' }, size: 4, points: 1000 },
    },
    {
      id: 'dh',
      prompt: { en: 'Give $\\partial L/\\partial h$.', 'zh-TW': '求 $\\partial L/\\partial h$。' },
      hints: [
        {
          en: 'By what was each entry multiplied on the way forward?',
          'zh-TW': 'forward 時，每個元素各乘上了什麼？',
        },
      ],
      outline: {
        en: 'The same mask and the same $1/q$ act on the way back.',
        'zh-TW': 'backward 時要乘上同一個 mask，也要乘上同樣的 $1/q$。',
      },
      answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'h' }, size: 4, points: 2000 },
    },
    {
      id: 'test',
      prompt: { en: 'And at test time?', 'zh-TW': '測試（推論）時呢？' },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'test',
            points: 1000,
            correct: 'nothing',
            options: [
              {
                id: 'nothing',
                label: {
                  en: '$\\mathrm{out}=h$: no mask, no scale',
                  'zh-TW': '$\\mathrm{out}=h$：不用 mask，也不縮放',
                },
              },
              {
                id: 'scaled',
                label: { en: '$\\mathrm{out}=q\\,h$', 'zh-TW': '$\\mathrm{out}=q\\,h$' },
                feedback: {
                  en: 'That belongs to dropout without the $1/q$ in training. Here training has scaled up already.',
                  'zh-TW': '這是訓練時沒有除以 $q$ 的做法；這裡訓練時已經放大過了。',
                },
              },
              {
                id: 'mask',
                label: { en: 'A new mask is drawn', 'zh-TW': '重新抽一個 mask' },
                feedback: {
                  en: 'Then the answer of the network would be random. Dropout is switched off at test time.',
                  'zh-TW': '這樣網路的輸出就會是隨機的；測試時要關掉 dropout。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
  conventions: ['CV3', 'CV11'],
  require: ['np.sum(mask) >= 2', 'np.sum(mask) <= 3', 'notPrinted'],
  misconceptions: ['M24', 'M26', 'M28', 'M40'],
} satisfies RecipeInput;

/** Inverted dropout: the same mask forward and backward. */
export const recipes: readonly RecipeInput[] = [s03];
