import type { RecipeInput } from '../recipe.ts';

type GivenInput = NonNullable<RecipeInput['given']>[string];
const oneHot: GivenInput = {
  draw: { kind: 'array', shape: [3], values: ['0', '0', '1'], distinct: true },
  role: 'target',
};

const base = {
  topics: ['loss', 'softmax', 'gradient'],
  level: 3,
  minutes: 5,
  source: {
    en: 'lecture "Objectives" (softmax and cross-entropy)',
    'zh-TW': '「目標函數」講次（softmax 與 cross-entropy）',
  },
  parts: [
    {
      id: 'p',
      prompt: { en: 'Give the probabilities $p$.', 'zh-TW': '求機率 $p$。' },
      outline: { en: 'Exponentials, divided by their sum.', 'zh-TW': '取指數，再除以指數的總和。' },
      answer: { as: 'vector', asks: { kind: 'value', of: 'p' }, size: 3, points: 1500 },
    },
    {
      id: 'loss',
      prompt: { en: 'Give $L$.', 'zh-TW': '求 $L$。' },
      outline: {
        en: 'Only the right class counts: $-\\ln p_{\\text{label}}$.',
        'zh-TW': '只看正確的類別：$-\\ln p_{\\text{label}}$。',
      },
      answer: { as: 'number', cells: [{ id: 'L', points: 500, asks: { kind: 'value', of: 'L' } }] },
    },
    {
      id: 'dz',
      prompt: { en: 'Give $\\partial L/\\partial z$.', 'zh-TW': '求 $\\partial L/\\partial z$。' },
      hints: [{ en: 'Your three numbers must add up to 0.', 'zh-TW': '三個分量加起來必為 0。' }],
      outline: {
        en: 'What is left of both derivatives is $p-t$: the probabilities, less 1 at the right class.',
        'zh-TW': '兩個微分合起來只剩下 $p-t$：也就是機率，在正確的類別減 1。',
      },
      answer: { as: 'vector', asks: { kind: 'gradient', of: 'L', wrt: 'z' }, size: 3, points: 3000 },
    },
  ],
  conventions: ['CV3', 'CV11'],
  require: ['alive', 'notPrinted'],
  misconceptions: ['M30', 'M31'],
  wrongAnswers: [
    {
      id: 'not-normalised',
      name: { en: 'not normalised', 'zh-TW': '沒有除以總和' },
      feedback: { en: 'Divide by the sum of the exponentials.', 'zh-TW': '要除以指數的總和。' },
      gives: [{ part: 'p', value: 'np.exp(z)' }],
    },
  ],
} satisfies Partial<RecipeInput>;

const count: GivenInput = { draw: { kind: 'integer', from: 1, to: 22 }, role: 'input' };

/** Logits of counts with one of these sums: every probability is a short decimal. */
const exact = {
  ...base,
  id: 'A05',
  version: 3,
  title: { en: 'Softmax and cross-entropy', 'zh-TW': 'Softmax 與 cross-entropy' },
  statement: {
    en: 'A classifier with three classes gives the logits $z=(\\ln c_1,\\;\\ln c_2,\\;\\ln c_3)$. $p=\\mathrm{softmax}(z)$, and $L=-\\sum_kt_k\\ln p_k$ with the one-hot label $t$.',
    'zh-TW':
      '三類分類器輸出的 logits 是 $z=(\\ln c_1,\\;\\ln c_2,\\;\\ln c_3)$。$p=\\mathrm{softmax}(z)$，loss 為 $L=-\\sum_kt_k\\ln p_k$，$t$ 是 one-hot 標籤。',
  },
  given: {
    sum: { draw: { kind: 'oneOf', values: ['8', '20', '20', '25', '25'] }, hidden: true },
    c1: count,
    c2: count,
    c3: { draw: { kind: 'derived', from: 'sum - c1 - c2' }, role: 'input' },
    t: oneHot,
  },
  forward: 'z = np.log(np.array([c1, c2, c3]))\np = np.exp(z)/np.sum(np.exp(z))\nL = -np.sum(t*np.log(p))',
  roles: { z: 'other', p: 'prediction', L: 'loss' },
  require: ['c3 >= 1', ...base.require],
} satisfies RecipeInput;

const decimal = {
  ...base,
  id: 'A05b',
  version: 1,
  title: {
    en: 'Softmax and cross-entropy, with a calculator',
    'zh-TW': 'Softmax 與 cross-entropy（可用計算機）',
  },
  minutes: 6,
  statement: {
    en: 'A classifier with three classes gives the logits $z$ below. $p=\\mathrm{softmax}(z)$, and $L=-\\sum_kt_k\\ln p_k$ with the one-hot label $t$.',
    'zh-TW':
      '三類分類器輸出的 logits $z$ 如下。$p=\\mathrm{softmax}(z)$，loss 為 $L=-\\sum_kt_k\\ln p_k$，$t$ 是 one-hot 標籤。',
  },
  given: {
    z: {
      draw: {
        kind: 'array',
        shape: [3],
        values: ['-1.2', '-0.9', '-0.6', '-0.4', '0.3', '0.5', '0.7', '0.8', '1.1', '1.3', '1.6', '1.9'],
        distinct: true,
      },
      role: 'input',
    },
    t: oneHot,
  },
  forward: 'p = np.exp(z)/np.sum(np.exp(z))\nL = -np.sum(t*np.log(p))',
  roles: { p: 'prediction', L: 'loss' },
} satisfies RecipeInput;

/** Softmax with cross-entropy: probabilities less the label. */
export const recipes: readonly RecipeInput[] = [exact, decimal];
