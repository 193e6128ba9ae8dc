import type { Misconception } from '../misconception.ts';
import { changeReported } from '../rules/report-rules.ts';
import { rateForgotten, staleGradient, updatedTooEarly, uphill } from '../rules/update-rules.ts';

/** Wrong steps of gradient descent. */
export const updateRows = {
  M32: {
    name: { en: 'Uphill', 'zh-TW': '更新方向相反' },
    feedback: {
      en: 'You moved along the gradient. Descent moves against it: which sign stands in the update?',
      'zh-TW': '你沿著梯度的方向走了。梯度下降要往反方向走：更新公式裡是加還是減？',
    },
    slide: 'Gradient Descent',
    mutations: uphill,
  },
  M33: {
    name: { en: 'Learning rate forgotten', 'zh-TW': '漏了學習率' },
    feedback: {
      en: 'The gradient was subtracted whole. Multiply it by η first.',
      'zh-TW': '你直接減掉了整個梯度，減之前要先乘上 η。',
    },
    slide: 'Gradient Descent',
    mutations: rateForgotten,
  },
  M34: {
    name: { en: 'Change instead of the new value', 'zh-TW': '只寫了變化量' },
    feedback: {
      en: 'This is the change. The new value is the old one plus the change.',
      'zh-TW': '這是變化量。更新後的值是舊的值加上變化量。',
    },
    mutations: changeReported,
  },
  M35: {
    name: { en: 'Updated too early', 'zh-TW': '太早用了新的參數' },
    feedback: {
      en: 'A parameter that was already updated entered another gradient. All gradients are taken at the old parameters.',
      'zh-TW': '計算其他梯度時用到了已經更新過的參數。所有梯度都要用舊的參數計算，最後再一起更新。',
    },
    mutations: updatedTooEarly,
  },
  M36: {
    name: { en: 'Old gradient used again', 'zh-TW': '沿用舊的梯度' },
    feedback: {
      en: 'The second step used the gradient of the first. Compute it again at the new point.',
      'zh-TW': '第二步用了第一步的梯度。到了新的點要重新計算梯度。',
    },
    mutations: staleGradient,
  },
} as const satisfies Record<string, Misconception>;
