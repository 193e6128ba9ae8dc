import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

interface Row {
  readonly id: string;
  readonly analytic: string;
  readonly numeric: string;
  readonly key: 'pass' | 'kink' | 'sign' | 'factor';
}

/** Rows of a report, by what is behind them; one of each stands in a variant. */
const rows: readonly Row[] = [
  { id: 'p1', analytic: '2.5', numeric: '2.5000001', key: 'pass' },
  { id: 'p2', analytic: '-0.75', numeric: '-0.7500000002', key: 'pass' },
  { id: 'p3', analytic: '0', numeric: '0', key: 'pass' },
  { id: 'p4', analytic: '13.5', numeric: '13.49999998', key: 'pass' },
  { id: 'p5', analytic: '-4.2', numeric: '-4.2000003', key: 'pass' },
  { id: 's1', analytic: '-2.5', numeric: '2.5', key: 'sign' },
  { id: 's2', analytic: '0.75', numeric: '-0.75', key: 'sign' },
  { id: 's3', analytic: '-6', numeric: '6.0000001', key: 'sign' },
  { id: 's4', analytic: '1.125', numeric: '-1.1250002', key: 'sign' },
  { id: 'f1', analytic: '5', numeric: '2.5', key: 'factor' },
  { id: 'f2', analytic: '0.375', numeric: '0.75', key: 'factor' },
  { id: 'f3', analytic: '-4.5', numeric: '-1.5', key: 'factor' },
  { id: 'f4', analytic: '12', numeric: '3', key: 'factor' },
  { id: 'k1', analytic: '1.8', numeric: '1.7946', key: 'kink' },
  { id: 'k2', analytic: '-0.6', numeric: '-0.6018', key: 'kink' },
  { id: 'k3', analytic: '3.2', numeric: '3.2064', key: 'kink' },
  { id: 'k4', analytic: '-2.4', numeric: '-2.3928', key: 'kink' },
];

const meanings = {
  pass: { en: 'passes', 'zh-TW': '通過' },
  kink: { en: 'suspicious: a kink of ReLU within ±h?', 'zh-TW': '可疑：±h 之間可能有 ReLU 的轉折點' },
  sign: { en: 'wrong: a sign', 'zh-TW': '錯誤：正負號' },
  factor: { en: 'wrong: a constant factor', 'zh-TW': '錯誤：差了固定倍數' },
} as const;
const feedback = {
  pass: {
    en: 'Work out the relative error: it is far too large for rounding.',
    'zh-TW': '算算看相對誤差：大到不可能只是捨入誤差。',
  },
  kink: {
    en: 'A kink gives errors in the third digit, no fixed ratio and no other sign; and two zeros pass.',
    'zh-TW': '轉折點造成的是第三位數左右的誤差，不會是固定倍數，也不會變號；兩者都是 0 則算通過。',
  },
  sign: { en: 'Divide numeric by analytic: is it −1?', 'zh-TW': '把數值除以解析：是 −1 嗎？' },
  factor: {
    en: 'Divide numeric by analytic: a ratio such as 2, ½ or ⅓ is a bug, never rounding.',
    'zh-TW': '把數值除以解析：固定的 2、1/2、1/3 倍就是程式錯誤，不是捨入。',
  },
} as const;
const keys = ['pass', 'kink', 'sign', 'factor'] as const;

const d03 = {
  id: 'D03',
  version: 1,
  title: { en: 'Read a report of a gradient check', 'zh-TW': '讀懂梯度檢查的報告' },
  topics: ['gradient', 'numpy', 'concepts'],
  level: 2,
  minutes: 3,
  source: {
    en: 'slides "What are gradients", with a computer',
    'zh-TW': '投影片「What are gradients」，用電腦檢查',
  },
  statement: {
    en: 'A program compares gradients by backpropagation (analytic) with central differences (numeric), relative error $|a-n|/\\max(|a|,|n|)$: below $10^{-4}$ is fine, above $10^{-2}$ is wrong, between them is suspicious; two zeros pass.',
    'zh-TW':
      '程式把反向傳播的梯度（解析）和中央差分（數值）做比較，相對誤差為 $|a-n|/\\max(|a|,|n|)$：小於 $10^{-4}$ 沒問題，大於 $10^{-2}$ 是錯的，介於中間則可疑；兩者都是 0 算通過。',
  },
  parts: [
    {
      id: 'rows',
      prompt: { en: 'What does each row say?', 'zh-TW': '每一列代表什麼？' },
      hints: [{ en: 'Work out numeric divided by analytic.', 'zh-TW': '算算看「數值 ÷ 解析」。' }],
      outline: {
        en: 'The relative error first; then the ratio: −1 is a sign, a fixed factor a forgotten ½, 2 or 1/n.',
        'zh-TW': '先看相對誤差，再看比值：−1 是正負號，固定倍數是漏了 1/2、2 或 1/n。',
      },
      answer: {
        as: 'choice',
        take: { pass: 2, kink: 1, sign: 1, factor: 1 },
        cells: rows.map(({ id, analytic, numeric, key }) => ({
          id,
          points: 500,
          label: both(`$a=${analytic}$, $n=${numeric}$`),
          group: key,
          shuffle: false,
          correct: key,
          options: keys.map((option) => ({
            id: option,
            label: meanings[option],
            ...(option === key ? {} : { feedback: feedback[option] }),
          })),
        })),
      },
    },
  ],
} satisfies RecipeInput;

/** Rows of a gradient check: rounding, a kink, a sign, a factor. */
export const recipes: readonly RecipeInput[] = [d03];
