import type { RecipeInput } from '../recipe.ts';

const contribution = (wrt: string) => ({ kind: 'gradient', of: 'L', wrt }) as const;

const s01 = {
  id: 'S01',
  version: 2,
  title: { en: 'One weight, used twice', 'zh-TW': '同一個權重用了兩次' },
  topics: ['chain-rule', 'fan-out'],
  level: 3,
  minutes: 5,
  source: { en: 'slides "Chain Rule 2", continued', 'zh-TW': '投影片「Chain Rule 2」的延伸' },
  statement: {
    en: "The same weight $w$ is used twice: $h=wx+c$, then $\\hat y=wh$, with $L=\\tfrac12(y-\\hat y)^2$. Call the $w$ of the first equation $w'$ and that of the second $w''$; both have the value of $w$.",
    'zh-TW':
      "同一個權重 $w$ 用了兩次：先是 $h=wx+c$，再是 $\\hat y=wh$，loss 為 $L=\\tfrac12(y-\\hat y)^2$。把第一式的 $w$ 記為 $w'$、第二式的 $w$ 記為 $w''$，兩者的值都是 $w$。",
  },
  given: {
    x: { draw: { kind: 'oneOf', values: ['-5', '-4', '-3', '-2', '2', '3', '4', '5'] }, role: 'input' },
    w: {
      draw: { kind: 'oneOf', values: ['-3', '-2.5', '-2', '-1.5', '-0.5', '0.5', '1.5', '2', '2.5', '3'] },
      role: 'parameter',
    },
    c: { draw: { kind: 'oneOf', values: ['-5', '-4', '-3', '-2', '-1', '1', '2', '3', '4', '5'] } },
    delta: {
      draw: {
        kind: 'oneOf',
        values: ['-5', '-4', '-3.5', '-3', '-2.5', '-1.5', '1.5', '2.5', '3', '3.5', '4', '5'],
      },
      hidden: true,
    },
    y: { draw: { kind: 'derived', from: 'yhat - delta' }, role: 'target' },
  },
  forward: [
    'w_first = np.reshape(w, ())',
    'w_second = np.reshape(w, ())',
    'h = w_first*x + c',
    'yhat = w_second*h',
    'L = 0.5*(y - yhat)**2',
  ].join('\n'),
  roles: { h: 'activation', yhat: 'prediction', L: 'loss' },
  tex: { w_first: "w'", w_second: "w''" },
  parts: [
    {
      id: 'uses',
      prompt: {
        en: 'Give the contribution of each use, as if the two were different weights.',
        'zh-TW': '先把兩次使用當成兩個不同的權重，求各自的貢獻。',
      },
      hints: [
        {
          en: 'Give the two uses different names; then nothing is new.',
          'zh-TW': '把兩次使用先取不同的名字，剩下的就和課堂上一樣。',
        },
      ],
      outline: {
        en: "$w''$ stands next to $h$; from $w'$ the way leads through $h$.",
        'zh-TW': "$w''$ 直接乘在 $h$ 上；$w'$ 則要先經過 $h$。",
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'first', points: 1000, asks: contribution('w_first') },
          { id: 'second', points: 1000, asks: contribution('w_second') },
        ],
      },
    },
    {
      id: 'total',
      prompt: { en: 'Give $\\partial L/\\partial w$.', 'zh-TW': '求 $\\partial L/\\partial w$。' },
      hints: [{ en: 'How many ways lead from $w$ to $L$?', 'zh-TW': '$w$ 有幾條路可以到 $L$？' }],
      outline: {
        en: 'Both uses are the same $w$: their contributions are added.',
        'zh-TW': '兩次用的是同一個 $w$，所以貢獻要相加。',
      },
      answer: { as: 'number', cells: [{ id: 'w', points: 1000, asks: contribution('w') }] },
    },
  ],
  conventions: ['CV1', 'CV3', 'CV11'],
  require: [
    'abs(h) >= 1',
    'h != w*x',
    'abs(h) != abs(w*x)',
    'abs(y - yhat) > 1',
    'alive',
    'short',
    'notPrinted',
  ],
  misconceptions: ['M01', 'M02', 'M07', 'M08', 'M09', 'M10', 'M14'],
} satisfies RecipeInput;

/** A shared weight: rename its uses, then add. */
export const recipes: readonly RecipeInput[] = [s01];
