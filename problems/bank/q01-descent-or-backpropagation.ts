import type { RecipeInput } from '../recipe.ts';

type Key = 'backprop' | 'descent' | 'both' | 'neither';
interface Statement {
  readonly id: string;
  readonly key: Key;
  readonly en: string;
  readonly zh: string;
}

const statements: readonly Statement[] = [
  {
    id: 'gradients',
    key: 'backprop',
    en: 'Computes $\\partial L/\\partial w$ for every parameter',
    zh: '計算每個參數的 $\\partial L/\\partial w$',
  },
  { id: 'rate', key: 'descent', en: 'Uses the learning rate $\\eta$', zh: '使用學習率 $\\eta$' },
  { id: 'chain', key: 'backprop', en: 'Applies the chain rule', zh: '使用連鎖律（Chain rule）' },
  { id: 'changes', key: 'descent', en: 'Changes the values of $w$ and $b$', zh: '改變 $w$ 與 $b$ 的值' },
  {
    id: 'recorded',
    key: 'backprop',
    en: 'Needs values recorded in the forward pass',
    zh: '需要 Forward Pass 記錄的值',
  },
  { id: 'adam', key: 'descent', en: 'Could be replaced by Adam', zh: '可以換成 Adam' },
  {
    id: 'differences',
    key: 'backprop',
    en: 'Could be replaced by finite differences, slowly',
    zh: '可以用有限差分取代（但很慢）',
  },
  {
    id: 'formula',
    key: 'descent',
    en: "Is the formula $\\theta'=\\theta-\\eta\\nabla L$",
    zh: "公式為 $\\theta'=\\theta-\\eta\\nabla L$",
  },
  { id: 'step', key: 'both', en: 'Is part of one training step', zh: '是一個訓練步驟的一部分' },
  {
    id: 'repeated',
    key: 'both',
    en: 'Is done again in every round of training',
    zh: '訓練的每一輪都要再做一次',
  },
  { id: 'prediction', key: 'neither', en: 'Produces the prediction $\\hat y$', zh: '產生預測值 $\\hat y$' },
  {
    id: 'backwards',
    key: 'backprop',
    en: 'Works from the output layer towards the input layer',
    zh: '由輸出層往輸入層計算',
  },
  { id: 'many', key: 'descent', en: 'May need many steps to converge', zh: '可能需要很多步才會收斂' },
  { id: 'exact', key: 'backprop', en: 'Is exact up to rounding', zh: '除了捨入誤差之外是精確的' },
  { id: 'jump', key: 'descent', en: 'Can jump over the minimum', zh: '可能會跨過最低點' },
  { id: 'loss', key: 'neither', en: 'Chooses the loss function', zh: '選擇損失函數' },
  { id: 'test', key: 'neither', en: 'Is needed at test time', zh: '測試（推論）時需要' },
];

const labels: { readonly [K in Key]: { readonly en: string; readonly 'zh-TW': string } } = {
  backprop: { en: 'backpropagation', 'zh-TW': '反向傳播' },
  descent: { en: 'gradient descent', 'zh-TW': '梯度下降' },
  both: { en: 'both', 'zh-TW': '兩者都是' },
  neither: { en: 'neither', 'zh-TW': '兩者都不是' },
};

/** What is said to somebody who took an answer for the key of a statement. */
const feedback: { readonly [K in Key]: { readonly en: string; readonly 'zh-TW': string } } = {
  backprop: {
    en: 'Backpropagation only delivers the gradient: it computes, it changes nothing, and it has no $\\eta$.',
    'zh-TW': '反向傳播只負責算梯度：不會改參數，也沒有 $\\eta$。',
  },
  descent: {
    en: 'Gradient descent only uses a gradient, wherever that comes from.',
    'zh-TW': '梯度下降只是「使用」梯度，梯度從哪裡來都可以。',
  },
  both: {
    en: 'Only one of the two does this, or none.',
    'zh-TW': '只有其中一個（或都沒有）會這樣。',
  },
  neither: {
    en: 'One of the two does this, or both.',
    'zh-TW': '其中一個（或兩個）會這樣。',
  },
};

const keys = ['backprop', 'descent', 'both', 'neither'] as const;

const q01 = {
  id: 'Q01',
  version: 1,
  title: { en: 'Gradient descent or backpropagation?', 'zh-TW': '梯度下降還是反向傳播？' },
  topics: ['concepts', 'gradient-descent', 'backward-pass'],
  level: 1,
  minutes: 2,
  source: { en: 'slides "Gradient descent vs. backpropagation"', 'zh-TW': '投影片「梯度下降 vs. 反向傳播」' },
  slides: [39],
  statement: {
    en: 'Sort the statements: do they describe backpropagation, gradient descent, both or neither?',
    'zh-TW': '將下列敘述分類：描述的是反向傳播、梯度下降、兩者都是，還是兩者都不是？',
  },
  parts: [
    {
      id: 'sort',
      prompt: { en: 'Choose for each statement.', 'zh-TW': '請為每個敘述選擇。' },
      hints: [{ en: 'Which of the two has an $\\eta$ in it?', 'zh-TW': '哪一個的公式裡有 $\\eta$？' }],
      outline: {
        en: 'Backpropagation computes $\\nabla L$. Gradient descent takes it and makes the step $\\theta-\\eta\\nabla L$.',
        'zh-TW': '反向傳播負責算出 $\\nabla L$；梯度下降拿它來走一步：$\\theta-\\eta\\nabla L$。',
      },
      answer: {
        as: 'choice',
        take: { backprop: 2, descent: 2, both: 1, neither: 1 },
        cells: statements.map(({ id, key, en, zh }) => ({
          id,
          points: 500,
          label: { en, 'zh-TW': zh },
          group: key,
          shuffle: false,
          correct: key,
          options: keys.map((option) => ({
            id: option,
            label: labels[option],
            ...(option === key ? {} : { feedback: feedback[option] }),
          })),
        })),
      },
    },
  ],
} satisfies RecipeInput;

/** What computes gradients, and what uses them: six statements of a bank. */
export const recipes: readonly RecipeInput[] = [q01];
