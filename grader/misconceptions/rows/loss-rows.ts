import type { Misconception } from '../misconception.ts';
import { derivativeTwice, wrongResidual } from '../rules/cross-entropy-rules.ts';
import { lossAsErrorSignal, lossScaledBy, meanForgotten, meanTwice, scaledBy } from '../rules/loss-rules.ts';

/** Wrong first links of the chain: what the loss sends back to the prediction. */
export const lossRows = {
  M01: {
    name: { en: 'Sign lost', 'zh-TW': '漏掉負號' },
    feedback: {
      en: 'The size is right and the sign is the opposite. What does differentiating (y − ŷ) by ŷ leave in front?',
      'zh-TW': '大小正確、正負號相反。(y − ŷ) 對 ŷ 微分時，前面會多出什麼？',
    },
    slide: 'Layer: 2, w₃,₁',
    mutations: scaledBy(-1),
  },
  M02: {
    name: { en: 'Factor 2 kept', 'zh-TW': '多了 2 倍' },
    feedback: {
      en: 'This is exactly twice too large. What became of the ½ in front of the loss?',
      'zh-TW': '剛好大了兩倍。loss 前面的 1/2 到哪裡去了？',
    },
    mutations: lossScaledBy(2),
  },
  M03: {
    name: { en: 'Factor 2 lost', 'zh-TW': '少了 2 倍' },
    feedback: {
      en: 'This is exactly half. Does this loss have a ½ that cancels the 2 of the power rule?',
      'zh-TW': '剛好只有一半。次方微分會留下 2，這題的 loss 有 1/2 可以把它約掉嗎？',
    },
    mutations: lossScaledBy('1/2'),
  },
  M04: {
    name: { en: 'Loss taken for its gradient', 'zh-TW': '把 loss 的值當成梯度' },
    feedback: {
      en: 'You started the chain with the value of the loss or of the residual. It starts with the derivative ∂L/∂ŷ.',
      'zh-TW': '連鎖律的起點是微分 ∂L/∂ŷ，你用的是 loss（或殘差）的值。',
    },
    mutations: lossAsErrorSignal,
  },
  M05: {
    name: { en: '1/n forgotten', 'zh-TW': '漏掉 1/n' },
    feedback: {
      en: 'Too large by the number of samples: the loss is a mean, so its gradient carries the 1/n too.',
      'zh-TW': '剛好大了 n 倍。這裡的 loss 是平均值，梯度也要帶著 1/n。',
    },
    mutations: meanForgotten,
  },
  M06: {
    name: { en: 'Divided by n twice', 'zh-TW': '多除一次 n' },
    feedback: {
      en: 'Divided by n once too often: ∂L/∂ŷ already contains the 1/n of the mean.',
      'zh-TW': '多除了一次 n：∂L/∂ŷ 已經包含平均的 1/n。',
    },
    mutations: meanTwice,
  },
  M30: {
    name: { en: 'Wrong output residual', 'zh-TW': '輸出殘差錯誤' },
    feedback: {
      en: 'With cross-entropy the error signal at the logits is prediction minus label, in every entry. Compare the sign and each entry.',
      'zh-TW': '配上交叉熵時，logits 的誤差訊號是「預測減標籤」，每個分量都要。請檢查正負號與各個分量。',
    },
    mutations: wrongResidual,
  },
  M31: {
    name: { en: 'Derivative of the output counted again', 'zh-TW': '輸出的導數多乘一次' },
    feedback: {
      en: 'Either σ′ has cancelled already and is multiplied once more, or of the softmax only the diagonal is used. Every logit changes every probability.',
      'zh-TW': '可能是 σ′ 已經約掉又多乘一次，或是 softmax 只算了對角線的項。每個 logit 都會影響所有機率。',
    },
    mutations: derivativeTwice,
  },
} as const satisfies Record<string, Misconception>;
