import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

/** f as TeX, and as code at a point; the same words write the height at a and at a + h. */
const shapes = [
  {
    id: 'plus',
    weight: 2,
    tex: '\\given{c}x^2+\\given{k}x',
    at: (x: string) => `c*(${x})**2 + k*(${x})`,
    slopeAt: (x: string) => `2*c*(${x}) + k`,
  },
  {
    id: 'minus',
    weight: 2,
    tex: '\\given{c}x^2-\\given{k}x',
    at: (x: string) => `c*(${x})**2 - k*(${x})`,
    slopeAt: (x: string) => `2*c*(${x}) - k`,
  },
  {
    id: 'cube',
    weight: 1,
    tex: '\\given{c}x^3',
    at: (x: string) => `c*(${x})**3 + 0*k`,
    slopeAt: (x: string) => `3*c*(${x})**2`,
  },
] as const;

const r01 = {
  id: 'R01',
  version: 2,
  title: { en: 'Slope of a secant and of the tangent', 'zh-TW': '割線斜率與切線斜率' },
  topics: ['gradient'],
  level: 1,
  minutes: 3,
  source: { en: 'slides "What are gradients"', 'zh-TW': '投影片「What are gradients」' },
  statement: {
    en: 'For $f(x)=@f$, draw the line through the points $(a,f(a))$ and $(a+h,f(a+h))$.',
    'zh-TW': '給定 $f(x)=@f$，考慮通過 $(a,f(a))$ 與 $(a+h,f(a+h))$ 兩點的直線。',
  },
  faces: shapes.map(({ id, weight, tex, at, slopeAt }) => ({
    id,
    weight,
    words: { f: both(tex), low: both(at('a')), high: both(at('a + h')), end: both(slopeAt('a + h')) },
  })),
  given: {
    c: { draw: { kind: 'oneOf', values: ['0.5', '1.5', '2', '2.5', '3', '4', '5'] } },
    k: { draw: { kind: 'oneOf', values: ['1', '2', '3', '5', '6'] } },
    a: { draw: { kind: 'oneOf', values: ['-4', '-3', '-2', '-1.5', '1.5', '2', '3', '4'] }, role: 'input' },
    h: { draw: { kind: 'oneOf', values: ['1', '0.5', '0.1', '0.01'] } },
  },
  forward: 'low = @low\nhigh = @high\nslope = (high - low)/h',
  tex: { low: 'f(a)', high: 'f(a+h)' },
  parts: [
    {
      id: 'working',
      prompt: {
        en: 'Working rows, worth nothing by themselves: the two heights.',
        'zh-TW': '我的中間值（不計分）：兩點的高度。',
      },
      answer: {
        as: 'number',
        cells: ['low', 'high'].map((of) => ({ id: of, points: 0, asks: { kind: 'value', of } as const })),
      },
    },
    {
      id: 'secant',
      prompt: { en: 'Give the slope of this line.', 'zh-TW': '求這條割線的斜率。' },
      hints: [{ en: 'Write both points first.', 'zh-TW': '先寫出兩個點的座標。' }],
      outline: {
        en: 'Rise over run: the difference of the heights, divided by $h$.',
        'zh-TW': '斜率 = $\\Delta y/\\Delta x$：高度差除以 $h$。',
      },
      answer: {
        as: 'number',
        cells: [
          {
            id: 'slope',
            points: 1000,
            label: { en: 'slope', 'zh-TW': '斜率' },
            asks: { kind: 'value', of: 'slope' },
          },
        ],
      },
    },
    {
      id: 'tangent',
      prompt: {
        en: 'Which value does the slope approach as $h\\to0$?',
        'zh-TW': '當 $h\\to0$ 時，斜率會趨近多少？',
      },
      hints: [{ en: 'This is the derivative at $a$.', 'zh-TW': '這就是 $a$ 點的導數。' }],
      outline: {
        en: "The derivative $f'(a)$, by the power rule.",
        'zh-TW': "也就是導數 $f'(a)$，用次方微分規則計算。",
      },
      answer: {
        as: 'number',
        cells: [
          {
            id: 'limit',
            points: 1000,
            label: both("$f'(a)$"),
            asks: { kind: 'gradient', of: 'low', wrt: 'a' },
          },
        ],
      },
    },
  ],
  rounding: { kind: 'decimals', digits: 4 },
  conventions: ['CV11'],
  require: ['alive', 'notPrinted', 'low != slope', 'abs(slope) > 0.5', 'high != low'],
  wrongAnswers: [
    {
      id: 'rise',
      name: { en: 'not divided by h', 'zh-TW': '沒有除以 h' },
      feedback: {
        en: 'That is the rise only; a slope is rise over run.',
        'zh-TW': '這只是 Δy，斜率還要除以 Δx。',
      },
      gives: [{ cell: 'slope', value: 'high - low' }],
    },
    {
      id: 'inverted',
      name: { en: 'run over rise', 'zh-TW': '分子分母顛倒' },
      feedback: { en: 'That is run over rise: turn it over.', 'zh-TW': '分子分母顛倒了。' },
      gives: [{ cell: 'slope', value: 'h/(high - low)' }],
    },
    {
      id: 'end',
      name: { en: 'derivative at a + h', 'zh-TW': '在 a+h 取導數' },
      feedback: {
        en: 'Take the derivative at a, not at a + h.',
        'zh-TW': '請在 a 點取導數，不是 a+h。',
      },
      gives: [{ cell: 'limit', value: '@end' }],
    },
    {
      id: 'height',
      name: { en: 'height for slope', 'zh-TW': '把函數值當成斜率' },
      feedback: {
        en: 'This is the height of the point, not the slope.',
        'zh-TW': '這是函數值，不是斜率。',
      },
      gives: [{ cell: 'limit', value: 'low' }],
    },
  ],
} satisfies RecipeInput;

/** From two points to one: the slope that a derivative is. */
export const recipes: readonly RecipeInput[] = [r01];
