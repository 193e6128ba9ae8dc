import { fineResidual, onLecture } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const item = (id: string, en: string, zh: string) => ({ id, points: 2500, label: { en, 'zh-TW': zh } });

const q05 = {
  ...onLecture,
  id: 'Q05',
  version: 2,
  given: { ...onLecture.given, delta: fineResidual },
  title: { en: 'Explain your derivation', 'zh-TW': '用自己的話說明推導' },
  topics: ['lecture-network', 'concepts', 'chain-rule'],
  level: 3,
  minutes: 30,
  source: { en: 'Homework 1, the part on explanation (40 %)', 'zh-TW': 'Homework 1 的說明部分（40%）' },
  slides: [33, 34, 35, 36],
  statement: {
    en: 'The 2-2-1 network of the lecture without an activation function, with your own numbers. Explain how $\\partial L/\\partial w_{1,1}$ is found, in your own words and not only with formulas.',
    'zh-TW':
      '課堂上的 2-2-1 網路（沒有激發函數），數值是你自己的版本。請用自己的話說明如何求出 $\\partial L/\\partial w_{1,1}$，不要只列式子。',
  },
  figure: { kind: 'network', ask: ['w11'] },
  parts: [
    {
      id: 'numbers',
      prompt: {
        en: 'First the numbers you will talk about: $\\partial L/\\partial\\hat y$, $\\partial L/\\partial h_1$ and $\\partial L/\\partial w_{1,1}$.',
        'zh-TW':
          '先寫出說明時會提到的數值：$\\partial L/\\partial\\hat y$、$\\partial L/\\partial h_1$ 與 $\\partial L/\\partial w_{1,1}$。',
      },
      outline: {
        en: 'Along the path from $L$ back to the weight, one factor for each edge.',
        'zh-TW': '沿著從 $L$ 回到權重的路徑，每條邊一個因子。',
      },
      answer: {
        as: 'number',
        cells: ['yhat', 'h1', 'w11'].map((wrt) => ({
          id: wrt,
          points: 1000,
          asks: { kind: 'gradient', of: 'L', wrt } as const,
        })),
      },
    },
    {
      id: 'explanation',
      prompt: {
        en: 'Explain (200–600 characters): which values the forward pass recorded, which of them you used again, why factors are multiplied, and what the sign and the size of your result say.',
        'zh-TW':
          '請說明（200–600 字）：Forward Pass 記錄了哪些值、哪些值重複使用、為什麼要相乘，以及你算出的正負號與大小代表什麼。',
      },
      hints: [
        {
          en: 'Explain it to a classmate who missed the lecture.',
          'zh-TW': '想像你在講給沒來上課的同學聽。',
        },
      ],
      outline: {
        en: 'Say why, not only what. Refer to your own network and its numbers, and point to the factor that is used again.',
        'zh-TW': '請說明「為什麼」，不只列式子；連結到你自己的網路與數值，並指出重複使用的是哪一項。',
      },
      answer: {
        as: 'text',
        cells: [
          {
            id: 'text',
            points: 10000,
            rubric: [
              item(
                'chain',
                'The chain is named and matched to the network',
                '說出連鎖律的各項，並對應到網路圖',
              ),
              item('reuse', 'Says which values were recorded and used again', '說明哪些值有記錄、並重複使用'),
              item('local', 'Justifies the local derivatives', '說明局部微分的由來'),
              item('meaning', 'Interprets sign and size of the result', '解釋結果的正負號與大小'),
            ],
            model: {
              en: 'In the forward pass I recorded h₁, h₂ and ŷ. L depends on w₁,₁ only through h₁ and then ŷ, so there is one path with three edges. I had ∂L/∂ŷ already from layer 2 and looked it up; new are ∂ŷ/∂h₁, which is the weight w₃,₁ because ŷ is w₃,₁ times h₁ plus the rest, and ∂h₁/∂w₁,₁, which is the input x₁. A small change of w₁,₁ is first multiplied by x₁, that change of h₁ by w₃,₁, and that of ŷ by ∂L/∂ŷ: that is why the factors are multiplied. If my result is negative, the loss falls when w₁,₁ grows, so gradient descent makes w₁,₁ larger; its size says how much.',
              'zh-TW':
                'Forward Pass 時我記下了 h₁、h₂ 與 ŷ。L 只透過 h₁ 再透過 ŷ 受 w₁,₁ 影響，所以只有一條路徑、三條邊。∂L/∂ŷ 在第 2 層已經算過，直接查表；新的有 ∂ŷ/∂h₁，因為 ŷ 裡是 w₃,₁ 乘 h₁ 再加其他項，所以就是權重 w₃,₁；還有 ∂h₁/∂w₁,₁，就是輸入 x₁。w₁,₁ 的小變動先乘上 x₁ 變成 h₁ 的變動，再乘上 w₃,₁ 變成 ŷ 的變動，最後乘上 ∂L/∂ŷ 變成 L 的變動，所以各項要相乘。如果結果是負的，代表 w₁,₁ 變大時 loss 會下降，梯度下降就會讓 w₁,₁ 變大；絕對值則代表影響有多大。',
            },
          },
        ],
      },
    },
  ],
  require: [...onLecture.require, 'alive', 'notPrinted'],
  conventions: ['CV1', 'CV3', 'CV11'],
  misconceptions: ['M01', 'M02', 'M08', 'M14'],
} satisfies RecipeInput;

/** An explanation in one's own words, beside the student's own numbers; people mark it. */
export const recipes: readonly RecipeInput[] = [q05];
