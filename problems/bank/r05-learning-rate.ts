import type { RecipeInput } from '../recipe.ts';

const both = (text: string) => ({ en: text, 'zh-TW': text });

/** What becomes of x, and the values of ηa for which it does. */
const regimes = [
  {
    id: 'monotone',
    weight: 4,
    products: ['0.1', '0.15', '0.2', '0.25', '0.3', '0.4', '0.5', '0.6', '0.7', '0.75', '0.8', '0.9'],
  },
  { id: 'oneStep', weight: 1, products: ['1'] },
  {
    id: 'damped',
    weight: 4,
    products: ['1.1', '1.2', '1.25', '1.3', '1.4', '1.5', '1.6', '1.7', '1.75', '1.8', '1.9'],
  },
  { id: 'endless', weight: 1, products: ['2'] },
  {
    id: 'diverges',
    weight: 4,
    products: ['2.1', '2.2', '2.25', '2.4', '2.5', '2.6', '2.75', '2.8', '3', '3.5'],
  },
] as const;

/** Starting points, in halves. */
const starts = Array.from({ length: 37 }, (_, k) => String((k - 18) / 2)).filter(
  (x) => Math.abs(Number(x)) > 1,
);

const r05 = {
  id: 'R05',
  version: 2,
  title: { en: 'What the learning rate does', 'zh-TW': '學習率的影響' },
  topics: ['gradient-descent'],
  level: 2,
  minutes: 3,
  source: { en: 'slides "Gradient Descent"', 'zh-TW': '投影片「Gradient Descent」' },
  statement: {
    en: 'Gradient descent on $f(x)=\\tfrac12\\,a\\,x^2$ with learning rate $\\eta$, starting at $x_0\\ne0$.',
    'zh-TW': '用梯度下降最小化 $f(x)=\\tfrac12\\,a\\,x^2$，學習率為 $\\eta$，從 $x_0\\ne0$ 出發。',
  },
  faces: regimes.map(({ id, weight, products }) => ({
    id,
    weight,
    words: { regime: both(id) },
    given: { product: { draw: { kind: 'oneOf' as const, values: [...products] }, hidden: true } },
  })),
  given: {
    a: { draw: { kind: 'oneOf', values: ['0.5', '2', '2.5', '4', '5', '8', '10'] } },
    eta: { draw: { kind: 'derived', from: 'product/a' }, tex: '\\eta' },
    x0: { draw: { kind: 'oneOf', values: starts }, tex: 'x_0' },
  },
  forward: 'slope = a*x0\nfactor = 1 - eta*a\nx1 = factor*x0',
  tex: { slope: "f'(x_0)", x1: 'x_1' },
  parts: [
    {
      id: 'slope',
      prompt: { en: "Give $f'(x_0)$.", 'zh-TW': "求 $f'(x_0)$。" },
      outline: { en: 'The gradient of $\\tfrac12ax^2$ is $ax$.', 'zh-TW': '$\\tfrac12ax^2$ 的梯度是 $ax$。' },
      answer: { as: 'number', cells: [{ id: 'slope', points: 500, asks: { kind: 'value', of: 'slope' } }] },
    },
    {
      id: 'factor',
      prompt: {
        en: 'By which factor is $x$ multiplied in every step?',
        'zh-TW': '每一步 $x$ 會被乘上多少倍？',
      },
      hints: [{ en: 'Write one step as a multiplication.', 'zh-TW': '把一步更新寫成乘法。' }],
      outline: {
        en: '$x_{k+1}=x_k-\\eta\\,a\\,x_k=(1-\\eta a)\\,x_k$.',
        'zh-TW': '$x_{k+1}=x_k-\\eta\\,a\\,x_k=(1-\\eta a)\\,x_k$。',
      },
      answer: {
        as: 'number',
        cells: [
          { id: 'factor', points: 1000, label: both('$x_{k+1}/x_k$'), asks: { kind: 'value', of: 'factor' } },
          { id: 'x1', points: 500, asks: { kind: 'value', of: 'x1' } },
        ],
      },
    },
    {
      id: 'regime',
      prompt: { en: 'What becomes of $x$?', 'zh-TW': '$x$ 會怎麼變化？' },
      outline: {
        en: 'Its size decides whether $x$ goes to 0, its sign whether $x$ changes side.',
        'zh-TW': '倍率的大小決定會不會趨近 0，正負號決定會不會換邊。',
      },
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'regime',
            points: 1000,
            correct: '@regime',
            shuffle: false,
            options: [
              {
                id: 'monotone',
                label: { en: 'It goes to 0 on one side.', 'zh-TW': '單調趨近 0（不換邊）' },
                feedback: {
                  en: 'Look at the factor once more: its size, and its sign.',
                  'zh-TW': '再看一次倍率的大小與正負號。',
                },
              },
              {
                id: 'oneStep',
                label: { en: 'It reaches 0 in one step.', 'zh-TW': '一步就到 0' },
                feedback: { en: 'That needs a factor of 0.', 'zh-TW': '倍率必須剛好是 0 才會這樣。' },
              },
              {
                id: 'damped',
                label: { en: 'It goes to 0 and changes side every step.', 'zh-TW': '左右震盪，趨近 0' },
                feedback: {
                  en: 'A negative factor changes side; it goes to 0 only where its size is below 1.',
                  'zh-TW': '負的倍率每一步都會換邊；絕對值小於 1 才會趨近 0。',
                },
              },
              {
                id: 'endless',
                label: { en: 'It jumps between two points for ever.', 'zh-TW': '永遠在兩點之間來回震盪' },
                feedback: { en: 'That needs a factor of −1.', 'zh-TW': '倍率必須剛好是 −1 才會這樣。' },
              },
              {
                id: 'diverges',
                label: { en: 'It moves away from 0.', 'zh-TW': '越走越遠（發散）' },
                feedback: {
                  en: 'That needs a factor whose size is above 1.',
                  'zh-TW': '倍率的絕對值大於 1 才會發散。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
  conventions: ['CV11'],
  require: ['notPrinted'],
  wrongAnswers: [
    {
      id: 'uphill',
      name: { en: 'gradient added', 'zh-TW': '加上梯度' },
      feedback: {
        en: 'Descent goes against the gradient: it is subtracted.',
        'zh-TW': '梯度下降要往反方向走：梯度是減去，不是加上。',
      },
      gives: [
        { cell: 'factor', value: '1 + eta*a' },
        { cell: 'x1', value: '(1 + eta*a)*x0' },
      ],
    },
    {
      id: 'curvature',
      name: { en: 'a forgotten', 'zh-TW': '漏掉 a' },
      feedback: { en: 'The gradient of ½ax² is ax.', 'zh-TW': '½ax² 的梯度是 ax。' },
      gives: [
        { cell: 'slope', value: 'x0' },
        { cell: 'factor', value: '1 - eta' },
        { cell: 'x1', value: '(1 - eta)*x0' },
      ],
    },
  ],
} satisfies RecipeInput;

/** One step is a multiplication: its factor says everything. */
export const recipes: readonly RecipeInput[] = [r05];
