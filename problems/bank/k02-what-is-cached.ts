import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const drawn = (values: readonly string[]): GivenInput => ({ draw: { kind: 'oneOf', values: [...values] } });

const options = [
  { id: 'input', label: { en: 'its input', 'zh-TW': '它的輸入' } },
  { id: 'output', label: { en: 'its output', 'zh-TW': '它的輸出' } },
  { id: 'weights', label: { en: 'the weights', 'zh-TW': '權重' } },
  {
    id: 'mask',
    label: { en: 'which entries were let through or chosen', 'zh-TW': '哪些元素通過（或被選中）' },
  },
  { id: 'nothing', label: { en: 'nothing', 'zh-TW': '什麼都不用' } },
];
const says = (en: string, zh: string) => ({ en, 'zh-TW': zh });
const cell = (
  id: string,
  label: { readonly en: string; readonly 'zh-TW': string },
  correct: readonly string[],
  feedback: { readonly [option: string]: { readonly en: string; readonly 'zh-TW': string } },
) => ({
  id,
  points: 500,
  label,
  shuffle: false,
  correct: [...correct],
  options: options.map((option) => ({ ...option, feedback: feedback[option.id] })),
});

const k02 = {
  id: 'K02',
  version: 1,
  title: { en: 'What must be cached?', 'zh-TW': 'Forward 時要記下哪些值？' },
  topics: ['concepts', 'forward-pass', 'backward-pass'],
  level: 3,
  minutes: 4,
  source: {
    en: 'slides "Definition of the two passes" and "Summary"',
    'zh-TW': '投影片「傳遞過程定義」與「Summary」',
  },
  slides: [32, 40],
  statement: {
    en: 'A forward pass records what the backward pass will need: the values that occur in the local derivatives.',
    'zh-TW': 'Forward Pass 要記錄 Backward Pass 會用到的值，也就是局部微分裡出現的值。',
  },
  given: {
    d: drawn(['784', '512', '1024', '300', '256']),
    m: drawn(['128', '64', '256', '100', '200']),
    k: drawn(['10', '5', '20', '2']),
    n: drawn(['16', '32', '64']),
  },
  forward: 'values = n*(d + m + m + k)\nbytes = 4*values',
  parts: [
    {
      id: 'layers',
      prompt: {
        en: 'What does the backward pass of each need? Mark the fewest that are enough.',
        'zh-TW': '各層的 Backward Pass 需要什麼？勾選最少而足夠的項目。',
      },
      hints: [{ en: 'Read off what occurs in each derivative.', 'zh-TW': '看看每個微分式裡出現了什麼。' }],
      outline: {
        en: 'Affine: its input (for the weights) and the weights (to pass on). Sigmoid and tanh: their output. ReLU and max pooling: which entries passed or won. Addition: nothing.',
        'zh-TW':
          '仿射層：輸入（給權重的梯度）與權重（往前傳）；sigmoid、tanh：輸出；ReLU、max pooling：哪些元素通過或勝出；加法：什麼都不用。',
      },
      answer: {
        as: 'choices',
        cells: [
          cell('affine', says('affine layer $XW+b$', '仿射層 $XW+b$'), ['input', 'weights'], {
            output: says(
              '$\\partial L/\\partial W$ needs what enters the layer, not what leaves it.',
              '$\\partial L/\\partial W$ 需要的是該層的輸入，不是輸出。',
            ),
            mask: says('Nothing is chosen here.', '這裡沒有選擇任何元素。'),
            nothing: says(
              'Look at $\\partial L/\\partial W=X^\\top\\,\\partial L/\\partial Y$.',
              '看看 $\\partial L/\\partial W=X^\\top\\,\\partial L/\\partial Y$。',
            ),
          }),
          cell('sigmoid', both('sigmoid'), ['output'], {
            input: says(
              "$\\sigma'(z)=\\sigma(1-\\sigma)$ needs only the output.",
              "$\\sigma'(z)=\\sigma(1-\\sigma)$ 只需要輸出。",
            ),
            weights: says('It has none.', '它沒有權重。'),
            mask: says('It lets everything through, more or less.', '它沒有閘門。'),
            nothing: says('Its slope is not the same everywhere.', '它的斜率不是處處相同。'),
          }),
          cell('relu', both('ReLU'), ['mask'], {
            input: says('Its sign is enough.', '只要正負號就夠了。'),
            output: says('Whether it is above 0 is enough.', '只要知道是否大於 0 就夠了。'),
            weights: says('It has none.', '它沒有權重。'),
            nothing: says('The gate has to be remembered.', '閘門的開關必須記住。'),
          }),
          cell('sum', says('addition $a+b$', '加法 $a+b$'), ['nothing'], {
            input: says('The derivative of a sum is 1.', '加法的局部微分是 1。'),
            output: says('The derivative of a sum is 1.', '加法的局部微分是 1。'),
            weights: says('It has none.', '它沒有權重。'),
            mask: says('Nothing is chosen here.', '這裡沒有選擇任何元素。'),
          }),
        ],
      },
    },
    {
      id: 'bytes',
      prompt: {
        en: 'A network of $\\given{d}$ inputs, $\\given{m}$ hidden units with ReLU and $\\given{k}$ outputs keeps $X$, $Z$, $H$ and $\\hat Y$ of a batch of $\\given{n}$ samples in float32 (4 bytes). How many bytes?',
        'zh-TW':
          '網路有 $\\given{d}$ 個輸入、$\\given{m}$ 個隱藏層節點（ReLU）、$\\given{k}$ 個輸出，批次大小 $\\given{n}$，以 float32（4 位元組）記下 $X$、$Z$、$H$、$\\hat Y$，共需要多少位元組？',
      },
      hints: [
        {
          en: 'Numbers for one sample, times the batch, times 4.',
          'zh-TW': '先數一筆資料有幾個數，乘上批次大小，再乘 4。',
        },
      ],
      outline: { en: '$4n(d+2m+k)$.', 'zh-TW': '$4n(d+2m+k)$。' },
      answer: {
        as: 'number',
        cells: [
          {
            id: 'bytes',
            points: 1000,
            label: { en: 'bytes', 'zh-TW': '位元組' },
            asks: { kind: 'value', of: 'bytes' },
          },
        ],
      },
    },
  ],
  conventions: ['CV11'],
  rounding: { kind: 'exact' },
  numbers: 'hidden',
} satisfies RecipeInput;

/** What a forward pass leaves behind for the backward pass, and how much memory that takes. */
export const recipes: readonly RecipeInput[] = [k02];
