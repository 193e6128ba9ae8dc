import type { Misconception } from '../misconception.ts';
import { otherOrder } from '../rules/form-rules.ts';
import { indexSwap } from '../rules/index-rules.ts';
import { wrongBranch, wrongSource } from '../rules/neighbour-rules.ts';

/** The right rule at the wrong place: edges, units and entries mixed up. */
export const indexRows = {
  M19: {
    name: { en: 'Indices exchanged', 'zh-TW': '索引對調' },
    feedback: {
      en: 'Two indices seem to be exchanged. Find in the forward pass the line in which each symbol occurs.',
      'zh-TW': '有兩個索引好像對調了。請在 forward 的式子裡找出每個符號出現在哪一行。',
    },
    mutations: indexSwap,
  },
  M20: {
    name: { en: 'Value of the wrong source', 'zh-TW': '用錯起點的值' },
    feedback: {
      en: 'The right edge, but the value of another starting node. Where does this edge begin?',
      'zh-TW': '邊是對的，但用了另一個起點的值。這條邊是從哪裡出發的？',
    },
    mutations: wrongSource,
  },
  M21: {
    name: { en: 'Through the wrong unit', 'zh-TW': '走錯分支' },
    feedback: {
      en: 'On the way to L you used the weight of another hidden unit. Through which unit does this path go?',
      'zh-TW': '往 L 的路上用到了另一個隱藏神經元的權重。這條路徑經過哪一個神經元？',
    },
    mutations: wrongBranch,
  },
  M44: {
    name: { en: 'Another order', 'zh-TW': '順序不同' },
    feedback: {
      en: 'The numbers look right, but they stand in another order than asked.',
      'zh-TW': '數字看起來是對的，但排列順序和題目要求的不同。',
    },
    mutations: otherOrder,
  },
} as const satisfies Record<string, Misconception>;
