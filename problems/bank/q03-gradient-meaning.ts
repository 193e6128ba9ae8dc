import type { RecipeInput } from '../recipe.ts';

const source = { en: 'slides "What are gradients"', 'zh-TW': '投影片「What are gradients」' };
const topics = ['concepts', 'gradient'];

const rubric = [
  {
    id: 'slope',
    label: {
      en: 'One variable: slope, or rate of change, at a point',
      'zh-TW': '單維：某一點的斜率或瞬時變化率',
    },
    points: 4000,
  },
  {
    id: 'vector',
    label: {
      en: 'Several variables: the vector of partial derivatives',
      'zh-TW': '多維：由各個偏微分組成的向量',
    },
    points: 3000,
  },
  {
    id: 'direction',
    label: {
      en: 'Direction of steepest increase; its norm is the (largest) rate of change there',
      'zh-TW': '方向指向上升最快的方向，範數是該點（最大的）變化率',
    },
    points: 3000,
  },
];

const model = {
  en: 'For one variable the gradient is the derivative at a point: the slope there, how fast the value changes; its sign says in which direction the value grows. For several variables it is the vector of all partial derivatives: it points where the value grows fastest, and its norm is that largest rate.',
  'zh-TW':
    '單維時，梯度就是某一點的導數，也就是該點的斜率，表示函數值變化得多快，正負號表示往哪一邊會增加。多維時，梯度是所有偏微分組成的向量，指向函數值增加最快的方向，它的範數就是這個最大的變化率。',
};

const written = (id: string, more: readonly string[], minutes: number) =>
  ({
    id,
    version: 1,
    title: { en: 'What a gradient is', 'zh-TW': '梯度是什麼？' },
    topics: [...topics, ...more],
    level: 2,
    minutes,
    source,
    statement: {
      en: 'Think of a function of one variable, and of a function of several variables.',
      'zh-TW': '分別考慮只有一個變數的函數，以及有多個變數的函數。',
    },
    parts: [
      {
        id: 'meaning',
        prompt: {
          en: 'What does the gradient mean in each case? What do its sign or direction and its size tell you?',
          'zh-TW': '在這兩種情況下，梯度各代表什麼？它的正負號（或方向）與大小各告訴你什麼？',
        },
        hints: [{ en: 'Slope, and of what?', 'zh-TW': '是誰的斜率？' }],
        answer: { as: 'text', cells: [{ id: 'text', points: 10000, rubric, model }] },
      },
    ],
  }) satisfies RecipeInput;

const choice = {
  id: 'Q03c',
  version: 1,
  title: { en: 'What the gradient points to', 'zh-TW': '梯度指向哪裡？' },
  topics,
  level: 2,
  minutes: 1,
  source,
  statement: {
    en: 'Let $f(x,y)$ be differentiable with $\\nabla f\\ne 0$ at a point.',
    'zh-TW': '設 $f(x,y)$ 可微分，且在某一點 $\\nabla f\\ne 0$。',
  },
  parts: [
    {
      id: 'meaning',
      prompt: { en: 'What is $\\nabla f$ at this point?', 'zh-TW': '這一點的 $\\nabla f$ 是什麼？' },
      hints: [{ en: 'Uphill or downhill?', 'zh-TW': '往上坡還是下坡？' }],
      answer: {
        as: 'choice',
        cells: [
          {
            id: 'meaning',
            points: 1000,
            correct: 'ascent',
            options: [
              {
                id: 'ascent',
                label: {
                  en: 'A vector in the direction of steepest increase; its norm is the rate of increase in that direction',
                  'zh-TW': '一個向量，指向函數值上升最快的方向；範數是沿該方向的變化率',
                },
              },
              {
                id: 'descent',
                label: {
                  en: 'A vector in the direction of steepest decrease',
                  'zh-TW': '一個向量，指向函數值下降最快的方向',
                },
                feedback: {
                  en: 'Increase; the steepest decrease is its negative.',
                  'zh-TW': '梯度指向上升的方向，下降是負的梯度。',
                },
              },
              {
                id: 'minimum',
                label: {
                  en: 'The vector from this point to the minimum',
                  'zh-TW': '從這一點指到最低點的向量',
                },
                feedback: {
                  en: 'It tells where uphill is here, not where the bottom is.',
                  'zh-TW': '它指出這一點的坡度方向，不是最低點的位置。',
                },
              },
              {
                id: 'step',
                label: { en: 'The step that gradient descent takes', 'zh-TW': '梯度下降所走的那一步' },
                feedback: {
                  en: 'The step is $-\\eta$ times the gradient.',
                  'zh-TW': '那一步是 $-\\eta$ 乘上梯度。',
                },
              },
            ],
          },
        ],
      },
    },
  ],
} satisfies RecipeInput;

/** Slope, vector of partial derivatives, direction and size. */
export const recipes: readonly RecipeInput[] = [
  written('Q03', [], 3),
  choice,
  written('W3-2', ['week-3-quiz'], 4),
];
