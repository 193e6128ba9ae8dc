import { lectureParameters, onLectureRelu } from '../lecture-network.ts';
import type { RecipeInput } from '../recipe.ts';

const gate = (unit: 1 | 2) => ({
  id: `gate${unit}`,
  label: {
    en: `gate ${unit}: $\\partial h_${unit}/\\partial z_${unit}$`,
    'zh-TW': `閘門 ${unit}：$\\partial h_${unit}/\\partial z_${unit}$`,
  },
  points: 1000,
  asks: { kind: 'local', of: `h${unit}`, wrt: `z${unit}` } as const,
});
const working = (id: string, of: string) => ({ id, points: 0, asks: { kind: 'value', of } as const });

const workingRows = {
  id: 'working',
  prompt: {
    en: 'Working rows, worth nothing by themselves: later answers that follow from them still count.',
    'zh-TW': '我的中間值（不計分）：之後的答案若由這些值正確推得，仍可得分。',
  },
  answer: {
    as: 'number',
    cells: [
      ...['z1', 'z2', 'h1', 'h2', 'yhat'].map((name) => working(name, name)),
      { id: 'dyhat', points: 0, asks: { kind: 'gradient', of: 'L', wrt: 'yhat' } },
    ],
  },
} satisfies RecipeInput['parts'][number];

const gates = {
  id: 'gates',
  prompt: {
    en: 'Give the two gates: 1 where a unit passes the gradient, 0 where it does not.',
    'zh-TW': '寫出兩個閘門值：會傳遞梯度為 1，不會為 0。',
  },
  hints: [{ en: 'The gate looks at $z$, never at the gradient.', 'zh-TW': '閘門只看 $z$，不看梯度。' }],
  outline: { en: 'A gate is 1 where $z_j>0$, else 0.', 'zh-TW': '$z_j>0$ 時閘門為 1，否則為 0。' },
  answer: { as: 'number', cells: [gate(1), gate(2)] },
} satisfies RecipeInput['parts'][number];

const l07 = {
  ...onLectureRelu,
  id: 'L07',
  version: 1,
  title: { en: 'All nine gradients with ReLU', 'zh-TW': '有 ReLU 時九個參數的梯度' },
  topics: ['lecture-network', 'relu', 'backward-pass'],
  level: 3,
  minutes: 7,
  source: { en: 'slides "What if there is ReLU"', 'zh-TW': '投影片「如果有 ReLU」' },
  slides: [38],
  statement: {
    en: 'The 2-2-1 network of the lecture with ReLU in the hidden layer: $h_j=\\max(0,z_j)$.',
    'zh-TW': '課堂上的 2-2-1 網路，隱藏層有 ReLU：$h_j=\\max(0,z_j)$。',
  },
  figure: { kind: 'network', ask: [...lectureParameters], relu: true },
  parts: [
    workingRows,
    gates,
    {
      id: 'gradients',
      prompt: {
        en: 'Give the partial derivatives of $L$ with respect to all nine parameters.',
        'zh-TW': '求 $L$ 對九個參數的偏微分。',
      },
      hints: [
        {
          en: 'ReLU changes the forward pass too: take $\\hat y$ from the new $h_j$.',
          'zh-TW': 'ReLU 也會改變 Forward Pass：$\\hat y$ 要用新的 $h_j$ 計算。',
        },
      ],
      outline: {
        en: 'As in the linear network, with the factor of the gate on every path through a hidden unit, and with $h_j=0$ behind a closed gate.',
        'zh-TW': '和線性網路一樣，但經過隱藏層的每條路徑都要乘上閘門值；閘門關閉的神經元 $h_j=0$。',
      },
      answer: {
        as: 'number',
        cells: lectureParameters.map((wrt) => ({
          id: wrt,
          points: 1000,
          asks: { kind: 'gradient', of: 'L', wrt } as const,
        })),
      },
    },
  ],
  require: [...onLectureRelu.require, 'halfAlive', 'notPrinted'],
  conventions: ['CV1', 'CV3', 'CV4', 'CV5', 'CV7', 'CV11'],
  misconceptions: ['M01', 'M02', 'M07', 'M08', 'M14', 'M16', 'M19', 'M20', 'M24', 'M25', 'M26', 'M28', 'M37'],
} satisfies RecipeInput;

/** The short form for a quiz on one network: both gates, and one weight through each of them. */
const l07a = {
  ...l07,
  id: 'L07a',
  title: { en: 'Two gradients through ReLU', 'zh-TW': '經過 ReLU 的兩個梯度' },
  minutes: 2,
  statement: {
    en: 'Now the hidden layer has ReLU, with the same numbers: $h_j=\\max(0,z_j)$. The forward pass changes with it.',
    'zh-TW': '現在隱藏層加上 ReLU，數值不變：$h_j=\\max(0,z_j)$。Forward Pass 也會跟著改變。',
  },
  figure: { kind: 'network', ask: ['w11', 'w12'], relu: true },
  parts: [
    workingRows,
    gates,
    {
      id: 'gradients',
      prompt: {
        en: 'Give $\\partial L/\\partial w_{1,1}$ and $\\partial L/\\partial w_{1,2}$.',
        'zh-TW': '求 $\\partial L/\\partial w_{1,1}$ 與 $\\partial L/\\partial w_{1,2}$。',
      },
      hints: [
        {
          en: 'A closed gate lets nothing through; $\\hat y$ comes from the new $h_j$.',
          'zh-TW': '閘門關閉時梯度無法通過；$\\hat y$ 要用新的 $h_j$ 計算。',
        },
      ],
      outline: {
        en: 'Forward again with ReLU, then input times gate times output weight times $\\partial L/\\partial\\hat y$.',
        'zh-TW':
          '先用 ReLU 重新做 Forward Pass，再把輸入、閘門值、輸出層權重與 $\\partial L/\\partial\\hat y$ 相乘。',
      },
      answer: {
        as: 'number',
        cells: ['w11', 'w12'].map((wrt) => ({
          id: wrt,
          points: 2000,
          asks: { kind: 'gradient', of: 'L', wrt } as const,
        })),
      },
    },
  ],
  // One of the two gradients is 0 wherever one gate is closed: that is what is asked.
  require: [...onLectureRelu.require, 'notPrinted'],
  conventions: ['CV1', 'CV3', 'CV4', 'CV5', 'CV11'],
  misconceptions: ['M01', 'M02', 'M07', 'M08', 'M16', 'M24', 'M26', 'M28', 'M37'],
} satisfies RecipeInput;

/** The backward pass through two gates, of which at least one is open. */
export const recipes: readonly RecipeInput[] = [l07, l07a];
