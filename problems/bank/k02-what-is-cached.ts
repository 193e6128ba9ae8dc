import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });
type GivenInput = NonNullable<RecipeInput['given']>[string];
const drawn = (values: readonly string[]): GivenInput => ({ draw: { kind: 'oneOf', values: [...values] } });

interface Text {
  readonly en: string;
  readonly 'zh-TW': string;
}
const says = (en: string, zh: string): Text => ({ en, 'zh-TW': zh });
const kinds = ['input', 'output', 'weights', 'mask', 'nothing'] as const;
type Kind = (typeof kinds)[number];
const labels: { readonly [K in Kind]: Text } = {
  input: says('its input', '它的輸入'),
  output: says('its output', '它的輸出'),
  weights: says('its weights', '它的權重'),
  mask: says('a mask', '遮罩'),
  nothing: says('nothing', '都不用'),
};
/** What is said where a layer has no line of its own for an option. */
const usual: { readonly [K in Kind]: Text } = {
  input: says(
    'Look at its local derivative: does the input occur there?',
    '看看它的局部微分：裡面有輸入嗎？',
  ),
  output: says(
    'Look at its local derivative: does the output occur there?',
    '看看它的局部微分：裡面有輸出嗎？',
  ),
  weights: says('It has no weights.', '它沒有權重。'),
  mask: says('It chooses nothing: every entry is let through.', '它沒有選擇：每個元素都會通過。'),
  nothing: says(
    'Its local derivative is not the same everywhere, so something has to be remembered.',
    '它的局部微分不是固定的常數，一定要記下些什麼。',
  ),
};

interface Layer {
  readonly id: string;
  readonly group: 'affine' | 'curve' | 'gate' | 'plain';
  readonly label: Text;
  readonly correct: readonly Kind[];
  readonly feedback?: { readonly [K in Kind]?: Text };
  /** An option that would be right as well, left out. */
  readonly without?: Kind;
}
const whichPassed = {
  input: says('Its sign is enough: one bit for each entry.', '只要知道正負就夠了：每個元素 1 個位元。'),
};
const layers: readonly Layer[] = [
  {
    id: 'affine',
    group: 'affine',
    label: says('affine layer $XW+b$', '仿射層 $XW+b$'),
    correct: ['input', 'weights'],
    feedback: {
      output: says(
        '$\\partial L/\\partial W$ needs what enters the layer, not what leaves it.',
        '$\\partial L/\\partial W$ 需要的是該層的輸入，不是輸出。',
      ),
      nothing: says(
        'Look at $\\partial L/\\partial W=X^\\top\\,\\partial L/\\partial Y$ and $\\partial L/\\partial X=\\partial L/\\partial Y\\,W^\\top$.',
        '看看 $\\partial L/\\partial W=X^\\top\\,\\partial L/\\partial Y$ 與 $\\partial L/\\partial X=\\partial L/\\partial Y\\,W^\\top$。',
      ),
    },
  },
  {
    id: 'sigmoid',
    group: 'curve',
    label: both('sigmoid'),
    correct: ['output'],
    feedback: {
      input: says(
        "$\\sigma'(z)=\\sigma(1-\\sigma)$ needs only the output.",
        "$\\sigma'(z)=\\sigma(1-\\sigma)$ 只需要輸出。",
      ),
    },
  },
  {
    id: 'tanh',
    group: 'curve',
    label: both('tanh'),
    correct: ['output'],
    feedback: {
      input: says(
        "$\\tanh'(z)=1-\\tanh^2 z$ needs only the output.",
        "$\\tanh'(z)=1-\\tanh^2 z$ 只需要輸出。",
      ),
    },
  },
  {
    id: 'relu',
    group: 'gate',
    label: says('ReLU (mask: which $z>0$)', 'ReLU（遮罩：哪些 $z>0$）'),
    correct: ['mask'],
    feedback: whichPassed,
    without: 'output',
  },
  {
    id: 'pooling',
    group: 'gate',
    label: says('max pooling (mask: which entry was the largest)', 'max pooling（遮罩：哪個元素最大）'),
    correct: ['mask'],
    feedback: {
      input: says('Where the largest was is enough.', '只要知道最大值在哪裡就夠了。'),
      output: says('The largest value does not say where it stood.', '只有最大值，並不知道它在哪個位置。'),
    },
  },
  {
    id: 'dropout',
    group: 'gate',
    label: says('dropout (mask: which entries were kept)', 'dropout（遮罩：留下哪些元素）'),
    correct: ['mask'],
    feedback: {
      input: says('The input does not say which entries were kept.', '只有輸入，並不知道留下了哪些元素。'),
      output: says('A 0 in the output may have been one before.', '輸出是 0，也可能是輸入本來就是 0。'),
    },
  },
  {
    id: 'sum',
    group: 'plain',
    label: says('addition $a+b$', '加法 $a+b$'),
    correct: ['nothing'],
    feedback: {
      input: says('The local derivatives of a sum are 1.', '加法的局部微分是 1。'),
      output: says('The local derivatives of a sum are 1.', '加法的局部微分是 1。'),
    },
  },
  {
    id: 'product',
    group: 'plain',
    label: says('product $a\\cdot b$ of two inputs', '兩個輸入相乘 $a\\cdot b$'),
    correct: ['input'],
    feedback: {
      output: says(
        'The derivative by $a$ is $b$: the other factor, not the product.',
        '對 $a$ 微分得到 $b$：是另一個因子，不是乘積。',
      ),
      nothing: says(
        'The derivative by $a$ is $b$: that has to be remembered.',
        '對 $a$ 微分得到 $b$，必須記下來。',
      ),
    },
  },
];

const cell = ({ id, group, label, correct, feedback = {}, without }: Layer) => ({
  id,
  points: 500,
  label,
  group,
  shuffle: false,
  correct: [...correct],
  options: kinds
    .filter((kind) => kind !== without)
    .map((kind) => ({
      id: kind,
      label: labels[kind],
      ...(correct.includes(kind) ? {} : { feedback: feedback[kind] ?? usual[kind] }),
    })),
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
    d: drawn(['784', '512', '1024', '300', '256', '100']),
    m: drawn(['128', '64', '256', '100', '200', '50']),
    k: drawn(['10', '5', '20', '2', '8', '4']),
    n: drawn(['16', '24', '32', '48', '64']),
  },
  forward: 'bytes = 4*n*(d + 2*m + k)',
  parts: [
    {
      id: 'layers',
      prompt: {
        en: 'What does the backward pass of each need? Mark what is enough and takes the least room.',
        'zh-TW': '各層的 Backward Pass 需要什麼？勾選足夠而且最省空間的項目。',
      },
      hints: [{ en: 'Read off what occurs in each derivative.', 'zh-TW': '看看每個微分式裡出現了什麼。' }],
      outline: {
        en: 'Affine: its input (for the weights) and the weights (to pass on). Sigmoid and tanh: their output. ReLU, max pooling and dropout: which entries passed. A product: its inputs. A sum: nothing.',
        'zh-TW':
          '仿射層：輸入（算權重的梯度）與權重（往前傳）；sigmoid、tanh：輸出；ReLU、max pooling、dropout：哪些元素通過；乘法：兩個輸入；加法：都不用。',
      },
      answer: {
        as: 'choices',
        take: { affine: 1, curve: 1, gate: 1, plain: 1 },
        cells: layers.map(cell),
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
      outline: {
        en: '$Z$ and $H$ are as large as each other: $4\\cdot\\given{n}\\cdot(\\given{d}+2\\cdot\\given{m}+\\given{k})$.',
        'zh-TW': '$Z$ 與 $H$ 一樣大：$4\\cdot\\given{n}\\cdot(\\given{d}+2\\cdot\\given{m}+\\given{k})$。',
      },
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
