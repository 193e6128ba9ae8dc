import type { RecipeInput } from '../recipe.ts';

type GivenInput = NonNullable<RecipeInput['given']>[string];
const keys = ['pass', 'suspicious', 'kink', 'sign', 'factor'] as const;
type Key = (typeof keys)[number];

/** A row of the report: what is drawn, and how the two gradients come about. */
interface Row {
  /** Sent to the browser, so it says nothing. */
  readonly id: string;
  readonly key: Key;
  /** The pre-activation that the bias moves. */
  readonly z: readonly string[];
  /** A relative error, a factor, or nothing. */
  readonly e: readonly string[];
  /** Of the slope s, of e and z. */
  readonly analytic: string;
  readonly numeric: string;
}

const slopes = [
  '-6',
  '-4.5',
  '-3',
  '-2.4',
  '-1.5',
  '-0.75',
  '0.6',
  '0.9',
  '1.2',
  '1.8',
  '2.5',
  '3.6',
  '4',
  '5',
];
const open = ['0.3', '0.45', '0.7', '0.8', '1.2', '1.6', '2.5'];
const rounding = ['0.00000004', '-0.00000004', '0.00000008', '-0.00000012', '0.0000002'];
const difference = (z: string): string => `s*(np.maximum(0, ${z} + h) - np.maximum(0, ${z} - h))/(2*h)`;

const rows: readonly Row[] = [
  { id: 'r4', key: 'pass', z: open, e: rounding, analytic: 's', numeric: 's*(1 + e)' },
  {
    id: 'r11',
    key: 'pass',
    z: open,
    e: ['0.00001', '-0.00002', '0.00003', '-0.00004'],
    analytic: 's',
    numeric: 's*(1 + e)',
  },
  { id: 'r7', key: 'pass', z: open, e: ['0'], analytic: 's', numeric: 's' },
  {
    id: 'r2',
    key: 'pass',
    z: ['-0.4', '-0.75', '-1.3', '-2'],
    e: ['0'],
    analytic: '0*s',
    numeric: difference('z'),
  },
  {
    id: 'r9',
    key: 'suspicious',
    z: open,
    e: ['0.003', '-0.003', '0.002', '-0.004'],
    analytic: 's',
    numeric: 's*(1 + e)',
  },
  {
    id: 'r14',
    key: 'suspicious',
    z: open,
    e: ['0.0005', '-0.0006', '0.0008', '-0.0004'],
    analytic: 's',
    numeric: 's*(1 + e)',
  },
  {
    id: 'r5',
    key: 'kink',
    z: ['0.00099', '0.000992', '0.000995', '0.000985'],
    e: ['0'],
    analytic: 's',
    numeric: difference('z'),
  },
  {
    id: 'r1',
    key: 'kink',
    z: ['0.0002', '0.0004', '0.0006', '0.0003'],
    e: ['0'],
    analytic: 's',
    numeric: difference('z'),
  },
  {
    id: 'r12',
    key: 'kink',
    z: ['-0.0002', '-0.0004', '-0.0006', '-0.0003'],
    e: ['0'],
    analytic: '0*s',
    numeric: difference('z'),
  },
  { id: 'r8', key: 'sign', z: open, e: ['0'], analytic: '-s', numeric: 's' },
  { id: 'r3', key: 'sign', z: open, e: rounding, analytic: '-s', numeric: 's*(1 + e)' },
  { id: 'r13', key: 'factor', z: open, e: ['2'], analytic: 's*e', numeric: 's' },
  { id: 'r6', key: 'factor', z: open, e: ['2'], analytic: 's', numeric: 's*e' },
  { id: 'r10', key: 'factor', z: open, e: ['3', '4', '5'], analytic: 's*e', numeric: 's' },
];

const own = (formula: string, id: string): string =>
  formula.replaceAll(/\b[sez]\b/g, (name) => `${name}_${id}`);
const drawn = (values: readonly string[]): GivenInput => ({ draw: { kind: 'oneOf', values: [...values] } });
const derived = (from: string): GivenInput => ({ draw: { kind: 'derived', from } });
const given: { [name: string]: GivenInput } = { h: { draw: { kind: 'fixed', value: '0.001' } } };
for (const { id, z, e, analytic, numeric } of rows) {
  given[`s_${id}`] = drawn(slopes);
  given[`e_${id}`] = drawn(e);
  given[`z_${id}`] = drawn(z);
  given[`a_${id}`] = derived(own(analytic, id));
  given[`n_${id}`] = derived(own(numeric, id));
}

type Text = { readonly en: string; readonly 'zh-TW': string };
const meanings: { readonly [K in Key]: Text } = {
  pass: { en: 'passes', 'zh-TW': '通過' },
  suspicious: { en: 'suspicious', 'zh-TW': '可疑' },
  kink: { en: 'a kink', 'zh-TW': '轉折點' },
  sign: { en: 'wrong sign', 'zh-TW': '正負號錯' },
  factor: { en: 'wrong factor', 'zh-TW': '倍數錯' },
};

/** What is said to somebody who chose a meaning for a row of another. */
function feedback(chosen: Key, right: Key): Text {
  if (right === 'kink')
    return {
      en: 'Compare $z$ with $h$: it changes its sign within $\\pm h$, so central differences mix both slopes.',
      'zh-TW': '比較 $z$ 與 $h$：$z$ 在 $\\pm h$ 之間變號，中央差分混到了兩邊的斜率。',
    };
  if (right === 'pass')
    return {
      en: 'Work out the relative error: it is below $10^{-4}$, or both are zero.',
      'zh-TW': '算算看相對誤差：小於 $10^{-4}$，或兩者都是 0。',
    };
  if (chosen === 'kink')
    return {
      en: 'A kink needs a $z$ nearer to 0 than $h$.',
      'zh-TW': '要有轉折點，$z$ 到 0 的距離必須小於 $h$。',
    };
  if (right === 'suspicious')
    return {
      en: 'The relative error lies between $10^{-4}$ and $10^{-2}$, and there is no simple ratio.',
      'zh-TW': '相對誤差介於 $10^{-4}$ 與 $10^{-2}$ 之間，也不是固定的倍數。',
    };
  if (right === 'sign')
    return {
      en: 'Divide numeric by analytic: what is left but a sign?',
      'zh-TW': '把數值除以解析：除了正負號以外還差什麼？',
    };
  return {
    en: 'Divide numeric by analytic: an exact ratio is a bug, never rounding.',
    'zh-TW': '把數值除以解析：固定的倍數就是程式錯誤，不會是捨入。',
  };
}

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
    en: 'A program checks the gradients of six biases in hidden layers with ReLU: $a$ by backpropagation (analytic), $n$ by central differences with $h=0.001$ (numeric), and $z$ is the pre-activation that the bias moves.\n\nThe relative error is $|a-n|/\\max(|a|,|n|)$. Below $10^{-4}$ is fine, and so are two zeros; above $10^{-2}$ is wrong unless a kink explains it; between them is suspicious.',
    'zh-TW':
      '程式檢查了六個隱藏層偏置項的梯度（隱藏層使用 ReLU）：$a$ 由反向傳播算出（解析），$n$ 由中央差分算出（數值，$h=0.001$），$z$ 是該偏置項所影響的、進入 ReLU 之前的值。\n\n相對誤差為 $|a-n|/\\max(|a|,|n|)$：小於 $10^{-4}$ 沒問題，兩者都是 0 也算通過；大於 $10^{-2}$ 就是錯的，除非能用轉折點解釋；介於中間則可疑。',
  },
  given,
  numbers: 'hidden',
  parts: [
    {
      id: 'rows',
      prompt: {
        en: 'What does each row say? "A kink" stands for: no bug, ReLU bends within $\\pm h$.',
        'zh-TW': '每一列代表什麼？「轉折點」指程式沒有錯，是 $\\pm h$ 之間有 ReLU 的轉折點。',
      },
      hints: [
        { en: 'First compare $z$ with $h$.', 'zh-TW': '先比較 $z$ 與 $h$。' },
        { en: 'Then work out numeric divided by analytic.', 'zh-TW': '再算「數值 ÷ 解析」。' },
      ],
      outline: {
        en: 'Where $|z|<h$, a kink explains the row. Otherwise the relative error comes first, then the ratio: −1 is a sign, a fixed factor a forgotten ½, 2 or $1/n$.',
        'zh-TW':
          '$|z|<h$ 的那一列由轉折點造成。其餘先看相對誤差，再看比值：−1 是正負號，固定倍數是漏了 1/2、2 或 $1/n$。',
      },
      answer: {
        as: 'choice',
        take: { pass: 1, suspicious: 1, kink: 1, sign: 1, factor: 1 },
        more: 1,
        cells: rows.map(({ id, key }) => ({
          id,
          points: 500,
          label: {
            en: `$a=\\given{a_${id}},\\quad n=\\given{n_${id}},\\quad z=\\given{z_${id}}$`,
            'zh-TW': `$a=\\given{a_${id}},\\quad n=\\given{n_${id}},\\quad z=\\given{z_${id}}$`,
          },
          group: key,
          shuffle: false,
          correct: key,
          options: keys.map((option) => ({
            id: option,
            label: meanings[option],
            ...(option === key ? {} : { feedback: feedback(option, key) }),
          })),
        })),
      },
    },
  ],
} satisfies RecipeInput;

/** Rows of a gradient check: rounding, a kink, a sign, a factor. */
export const recipes: readonly RecipeInput[] = [d03];
