import type { Misconception } from '../misconception.ts';
import { kernelNotFlipped } from '../rules/convolution-rules.ts';
import { spreadToAll } from '../rules/look-up-rules.ts';
import { transposed } from '../rules/matrix-rules.ts';
import { statisticsConstant } from '../rules/normalisation-rules.ts';
import { wrongReduction } from '../rules/reduction-rules.ts';
import { scaleLost } from '../rules/scale-rules.ts';

/** Wrong rules that need arrays: matrices, batches, normalisation, pooling, convolution. */
export const arrayRows = {
  M22: {
    name: { en: 'Transposed', 'zh-TW': '轉置錯誤' },
    feedback: {
      en: 'Rows and columns are exchanged somewhere. Write the shapes beside the product: which factor has to be transposed?',
      'zh-TW': '某處的列（row）與行（column）對調了。把 shape 寫在旁邊：哪一個矩陣需要轉置？',
    },
    mutations: transposed,
  },
  M23: {
    name: { en: 'Summed the wrong way', 'zh-TW': '加總方式錯誤' },
    feedback: {
      en: 'What was copied forward is added up backward: along which axis was it copied, and is there a mean at all?',
      'zh-TW': 'forward 時被複製的，backward 時要加總。它是沿哪一軸被複製的？真的需要平均嗎？',
    },
    mutations: wrongReduction,
  },
  M39: {
    name: { en: 'Statistics taken as constants', 'zh-TW': '把平均與變異數當成常數' },
    feedback: {
      en: 'The mean and the variance depend on x as well: every entry has more than one way to the result.',
      'zh-TW': '平均與變異數也是 x 的函數：每個 x 到結果不只一條路徑。',
    },
    mutations: statisticsConstant,
  },
  M40: {
    name: { en: 'Scale lost', 'zh-TW': '漏了縮放' },
    feedback: {
      en: 'A constant factor of the forward pass acts on the way back in the same way. Which one is missing?',
      'zh-TW': 'forward 時乘上的常數，backward 時也要乘。少了哪一個縮放？',
    },
    mutations: scaleLost,
  },
  M41: {
    name: { en: 'Spread to all', 'zh-TW': '分給所有元素' },
    feedback: {
      en: 'Only the entry that was chosen influenced the result. Who gets the gradient?',
      'zh-TW': '只有被選到的元素影響了結果，梯度應該傳給誰？',
    },
    mutations: spreadToAll,
  },
  M42: {
    name: { en: 'Kernel not flipped', 'zh-TW': '卷積核沒有翻轉' },
    feedback: {
      en: 'Write the outputs out as sums and look which entry of the kernel each entry of x meets.',
      'zh-TW': '把每個輸出展開成和式，看看每個 x 配到的是卷積核的哪一個元素。',
    },
    mutations: kernelNotFlipped,
  },
} as const satisfies Record<string, Misconception>;
