import type { Misconception } from '../misconception.ts';
import { forwardSlip } from '../rules/forward-rules.ts';
import { activationForDerivative, gateByGradient, gateForgotten, gateInverted } from '../rules/gate-rules.ts';

/** Wrong gates of ReLU, and slips of the forward pass. */
export const gateRows = {
  M24: {
    name: { en: 'ReLU gate forgotten', 'zh-TW': '漏了 ReLU 的閘門' },
    feedback: {
      en: 'A unit with z < 0 passes no gradient back. Which units are closed?',
      'zh-TW': 'z < 0 的神經元不會把梯度往回傳。哪些神經元是關的？',
    },
    mutations: gateForgotten,
  },
  M25: {
    name: { en: 'Gate by the sign of the gradient', 'zh-TW': '用梯度的正負號當閘門' },
    feedback: {
      en: 'The gate is decided by z in the forward pass, whatever the sign of the gradient that comes back.',
      'zh-TW': '閘門由 forward 的 z 決定，和傳回來的梯度是正是負無關。',
    },
    mutations: gateByGradient,
  },
  M26: {
    name: { en: 'Gate inverted', 'zh-TW': '閘門開關相反' },
    feedback: {
      en: 'The gates are the wrong way round: for which z is ReLU the identity?',
      'zh-TW': '閘門的開關反了：z 在什麼範圍時，ReLU 等於 z 本身？',
    },
    mutations: gateInverted,
  },
  M28: {
    name: { en: 'Activation in place of its derivative', 'zh-TW': '用函數值代替導數' },
    feedback: {
      en: 'You multiplied by h = φ(z). The chain needs the derivative φ′(z).',
      'zh-TW': '你乘的是 h = φ(z)，連鎖律需要的是導數 φ′(z)。',
    },
    mutations: activationForDerivative,
  },
  M37: {
    name: { en: 'Slip in the forward pass', 'zh-TW': 'forward 就算錯' },
    feedback: {
      en: 'A forward value is off. Check that every bias, every activation and every weight is where the picture has it.',
      'zh-TW': 'forward 的值有誤。請檢查偏置項、激發函數，以及每個權重是否都在圖上的位置。',
    },
    mutations: forwardSlip,
  },
} as const satisfies Record<string, Misconception>;
