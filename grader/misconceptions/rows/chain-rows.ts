import type { Misconception } from '../misconception.ts';
import { innerDropped } from '../rules/composition-rules.ts';
import { inputForWeight, upstreamForgotten } from '../rules/report-rules.ts';
import {
  biasDerivative,
  linkMissing,
  ownFactor,
  valueForWeight,
  wholeProduct,
} from '../rules/slope-rules.ts';

/** Wrong links and missing links of the chain. */
export const chainRows = {
  M07: {
    name: { en: 'Upstream gradient forgotten', 'zh-TW': '漏乘上游梯度' },
    feedback: {
      en: 'This is the local derivative only. It still has to be multiplied by what comes back from the loss.',
      'zh-TW': '這只是局部微分，還要乘上從 loss 傳回來的梯度。',
    },
    mutations: upstreamForgotten,
  },
  M08: {
    name: { en: 'A link of the chain is missing', 'zh-TW': '連鎖律少了一項' },
    feedback: {
      en: 'One factor of the chain is missing. Follow the edges from the parameter to L and write one factor for each.',
      'zh-TW': '連鎖律少了一項。請沿著圖從參數走到 L，每條邊寫一個因子。',
    },
    mutations: linkMissing,
  },
  M13: {
    name: { en: 'Inner derivative dropped', 'zh-TW': '漏了內層的微分' },
    feedback: {
      en: 'The derivative of the inside is missing. Differentiate what stands inside, too, and multiply by it.',
      'zh-TW': '少乘了內層的微分。裡面的式子也要微分，再乘上去。',
    },
    slide: 'Chain Rule 1',
    mutations: innerDropped,
  },
  M14: {
    name: { en: 'Own factor left over', 'zh-TW': '微分後留下自己' },
    feedback: {
      en: 'Differentiating w·x by w leaves the other factor. Which one did you keep?',
      'zh-TW': 'w·x 對 w 微分，留下的是另一個因子。你留下的是哪一個？',
    },
    mutations: ownFactor,
  },
  M15: {
    name: { en: 'Not differentiated', 'zh-TW': '沒有微分' },
    feedback: {
      en: 'The whole product w·x is still there. Differentiate it by w first.',
      'zh-TW': '整個 w·x 都還在，這一項還沒有對 w 微分。',
    },
    mutations: wholeProduct,
  },
  M16: {
    name: { en: 'Gradient of the node instead of the weight', 'zh-TW': '算成對節點的梯度' },
    feedback: {
      en: 'This is the gradient with respect to the node that the edge starts from. The weight on the edge was asked.',
      'zh-TW': '這是對這條邊起點（節點）的梯度，題目問的是邊上的權重。',
    },
    mutations: inputForWeight,
  },
  M17: {
    name: { en: 'Derivative of the bias', 'zh-TW': '偏置項的微分' },
    feedback: {
      en: 'The bias is simply added. What is the derivative of (… + b) with respect to b?',
      'zh-TW': '偏置項是直接加上去的。(… + b) 對 b 微分是多少？',
    },
    mutations: biasDerivative,
  },
  M18: {
    name: { en: 'Value of the unit instead of the weight', 'zh-TW': '該用權重卻用了 h' },
    feedback: {
      en: 'Differentiating by h leaves the weight on the edge that starts at h, not the value of h.',
      'zh-TW': '對 h 微分，留下的是從 h 出發那條邊上的權重，不是 h 的值。',
    },
    mutations: valueForWeight,
  },
} as const satisfies Record<string, Misconception>;
