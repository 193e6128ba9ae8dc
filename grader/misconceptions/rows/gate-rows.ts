import type { Misconception } from '../misconception.ts';
import { wrongArgument } from '../rules/derivative-rules.ts';
import {
  activationForDerivative,
  gateByGradient,
  gateForgotten,
  gateInverted,
  kinkConvention,
} from '../rules/gate-rules.ts';

/** Wrong derivatives of activations. */
export const gateRows = {
  M24: {
    name: { en: 'Derivative of the activation forgotten', 'zh-TW': '漏了激發函數的導數' },
    feedback: {
      en: 'The way back goes through the activation, too: ReLU passes nothing where z < 0, other functions a part, a mask only what it kept.',
      'zh-TW':
        '往回傳也要經過激發函數：ReLU 在 z < 0 時不傳梯度，其他函數只傳一部分，遮罩（mask）只傳留下的元素。',
    },
    slide: '如果有 ReLU',
    mutations: gateForgotten,
  },
  M25: {
    name: { en: 'Gate by the sign of the gradient', 'zh-TW': '用梯度的正負號當閘門' },
    feedback: {
      en: 'The gate is decided by z in the forward pass, whatever the sign of the gradient that comes back.',
      'zh-TW': '閘門由 forward 的 z 決定，和傳回來的梯度是正是負無關。',
    },
    slide: '如果有 ReLU',
    mutations: gateByGradient,
  },
  M26: {
    name: { en: 'Gate inverted', 'zh-TW': '閘門開關相反' },
    feedback: {
      en: 'The gates are the wrong way round: for which z is ReLU the identity?',
      'zh-TW': '閘門的開關反了：z 在什麼範圍時，ReLU 等於 z 本身？',
    },
    slide: '如果有 ReLU',
    mutations: gateInverted,
  },
  M27: {
    name: { en: 'Another rule at the kink', 'zh-TW': '轉折點的慣例不同' },
    feedback: {
      en: 'z is exactly 0 here. This course takes 0 for the derivative of ReLU at 0.',
      'zh-TW': '這裡的 z 剛好是 0。本課程規定 ReLU 在 0 的導數取 0。',
    },
    mutations: kinkConvention,
  },
  M28: {
    name: { en: 'Activation in place of its derivative', 'zh-TW': '用函數值代替導數' },
    feedback: {
      en: 'You multiplied by h = φ(z). The chain needs the derivative φ′(z).',
      'zh-TW': '你乘的是 h = φ(z)，連鎖律需要的是導數 φ′(z)。',
    },
    mutations: activationForDerivative,
  },
  M29: {
    name: { en: 'Derivative at the wrong argument', 'zh-TW': '導數代錯變數' },
    feedback: {
      en: 'φ′ is taken at z. A formula such as σ(1 − σ) is filled with σ(z), not with z itself, and φ′ is not taken at h.',
      'zh-TW': 'φ′ 要在 z 取值。像 σ(1 − σ) 這種公式要代 σ(z)，不是代 z；也不是在 h 取 φ′。',
    },
    mutations: wrongArgument,
  },
} as const satisfies Record<string, Misconception>;
