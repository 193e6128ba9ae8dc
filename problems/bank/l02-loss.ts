import { fineResidual, onLecture } from '../lecture-network.ts';
import { pools } from '../pools.ts';
import type { RecipeInput } from '../recipe.ts';

const parts = [
  {
    id: 'loss',
    prompt: {
      en: 'Give $L=\\tfrac12(y-\\hat y)^2$ and $\\partial L/\\partial\\hat y$.',
      'zh-TW': '求 $L=\\tfrac12(y-\\hat y)^2$ 與 $\\partial L/\\partial\\hat y$。',
    },
    hints: [
      {
        en: 'Which of the two is the variable, and what stands in front of it?',
        'zh-TW': '誰是變數？$\\hat y$ 前面的符號是什麼？',
      },
    ],
    outline: {
      en: 'Power rule: the 2 cancels the ½, and the inner derivative of $y-\\hat y$ with respect to $\\hat y$ is $-1$.',
      'zh-TW': '廣義冪次規則：2 與 1/2 相消，$y-\\hat y$ 對 $\\hat y$ 的內層微分是 $-1$。',
    },
    answer: {
      as: 'number',
      cells: [
        { id: 'L', points: 1000, asks: { kind: 'value', of: 'L' } },
        { id: 'dyhat', points: 1000, asks: { kind: 'gradient', of: 'L', wrt: 'yhat' } },
      ],
    },
  },
] satisfies RecipeInput['parts'];

const common = {
  version: 2,
  topics: ['loss', 'gradient'],
  level: 1,
  source: { en: 'slides "Layer: 2, w₃,₁"', 'zh-TW': '投影片「Layer: 2, w₃,₁」' },
  slides: [28],
  parts,
  conventions: ['CV1', 'CV3', 'CV11'],
  misconceptions: ['M01', 'M02', 'M04'],
} satisfies Partial<RecipeInput>;

const alone = {
  ...common,
  id: 'L02',
  minutes: 2,
  title: { en: 'Loss and its first derivative', 'zh-TW': 'Loss 與它的第一個微分' },
  statement: {
    en: 'A network predicts $\\hat y$ for a sample whose target is $y$.',
    'zh-TW': '某個網路對一筆資料的預測值是 $\\hat y$，正確答案是 $y$。',
  },
  given: {
    y: { draw: { kind: 'oneOf', values: [...pools.weights] }, role: 'target' },
    delta: fineResidual,
    yhat: { draw: { kind: 'derived', from: 'y + delta' }, role: 'prediction' },
  },
  forward: 'L = 0.5*(y - yhat)**2',
  roles: { L: 'loss' },
  require: ['alive', 'short', 'notPrinted'],
} satisfies RecipeInput;

const onNetwork = {
  ...onLecture,
  ...common,
  id: 'L02-net',
  minutes: 1,
  title: { en: 'Loss of the network and ∂L/∂ŷ', 'zh-TW': '網路的 loss 與 ∂L/∂ŷ' },
  statement: {
    en: 'For the 2-2-1 network of the lecture with the numbers below:',
    'zh-TW': '課堂上的 2-2-1 網路，數值如下：',
  },
  given: { ...onLecture.given, delta: fineResidual },
  figure: { kind: 'network' },
  require: [...onLecture.require, 'alive', 'notPrinted'],
} satisfies RecipeInput;

/** Half a square and its derivative: the sign and the ½ on which everything later rests. */
export const recipes: readonly RecipeInput[] = [alone, onNetwork];
