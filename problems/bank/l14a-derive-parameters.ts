import { symbolTex } from '../../grader/notation/symbol-tex.ts';
import { explanationPart } from '../explanation-part.ts';
import { onLecture } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const both = (word: string) => ({ en: word, 'zh-TW': word });

/** One weight of each layer, on one path: every hidden unit and every input is met. */
const faces = [
  ['w31', 'w11'],
  ['w31', 'w21'],
  ['w32', 'w12'],
  ['w32', 'w22'],
].map(([outer = '', inner = '']) => ({
  id: `${outer}-${inner}`,
  weight: 1,
  words: {
    outer: both(outer),
    inner: both(inner),
    outerTex: both(symbolTex(outer)),
    innerTex: both(symbolTex(inner)),
  },
}));

const l14a = {
  ...onLecture,
  id: 'L14a',
  version: 1,
  title: { en: 'Derive one parameter of each layer', 'zh-TW': '每一層推導一個參數' },
  topics: ['lecture-network', 'chain-rule', 'derivation', 'grad-table'],
  level: 4,
  minutes: 25,
  source: {
    en: 'Homework 1, on the network of slides "Layer: 2, w₃,₁" to "Layer: 1, w₁,₁"',
    'zh-TW': 'Homework 1，使用投影片「Layer: 2, w₃,₁」到「Layer: 1, w₁,₁」的網路',
  },
  slides: [27, 28, 29, 33, 34, 35],
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function, with your own numbers. Derive the gradients of one weight of each layer, from their links to their numbers, and explain what you did.',
    'zh-TW':
      '課堂上的 2-2-1 網路（沒有激發函數），數值是你自己的。請推導每一層各一個權重的梯度，從連鎖律的每個環節一直寫到數值，並說明你的作法。',
  },
  faces,
  require: [...onLecture.require, 'notPrinted'],
  figure: { kind: 'network', ask: ['@outer', '@inner'] },
  parts: [
    {
      id: 'derivation',
      prompt: {
        en: 'Derive $\\partial L/\\partial @outerTex$ and $\\partial L/\\partial @innerTex$, each down to its number.',
        'zh-TW':
          '推導 $\\partial L/\\partial @outerTex$ 與 $\\partial L/\\partial @innerTex$，並各自算出數值。',
      },
      hints: [
        {
          en: 'Trace the path from the weight to $L$: one row for each edge.',
          'zh-TW': '從權重沿著路徑走到 $L$，每一條邊寫一行。',
        },
        {
          en: 'Then multiply: each factor starts where the one before it ended.',
          'zh-TW': '接著相乘：每一項的開頭，要接得上前一項的結尾。',
        },
      ],
      outline: {
        en: 'One row for each link of the two paths; then each gradient is the product of its links. What is found for the output layer is used again for the hidden layer.',
        'zh-TW': '兩條路徑的每個環節各寫一行，再把環節相乘得到梯度；輸出層算過的結果，在隱藏層直接重複使用。',
      },
      answer: {
        as: 'derivation',
        cells: [
          {
            id: 'rows',
            points: 6000,
            targets: [
              { of: 'L', wrt: '@outer', points: 2 },
              { of: 'L', wrt: '@inner', points: 4 },
            ],
            evaluate: true,
          },
        ],
      },
    },
    explanationPart,
  ],
  conventions: ['CV1', 'CV3', 'CV11'],
  misconceptions: ['M01', 'M02', 'M07', 'M08', 'M14', 'M18', 'M19', 'M20', 'M21'],
} satisfies RecipeInput;

/** Homework 1 on the lecture's own network: two derivations and their explanation. */
export const recipes: readonly RecipeInput[] = [l14a];
