import type { Misconception } from '../misconception.ts';
import { indexSwap } from '../rules/index-rules.ts';
import { onePathOnly } from '../rules/path-rules.ts';
import { inputForWeight, upstreamForgotten } from '../rules/report-rules.ts';
import {
  biasDerivative,
  innerDropped,
  linkMissing,
  ownFactor,
  valueForWeight,
  wholeProduct,
  wrongBranch,
  wrongSource,
} from '../rules/slope-rules.ts';

/** Wrong links, missing links and mixed-up edges of the chain. */
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
  M09: {
    name: { en: 'Only one path counted', 'zh-TW': '只算了一條路徑' },
    feedback: {
      en: 'There is more than one way from here to L (or more than one sample). All contributions are added.',
      'zh-TW': '從這裡到 L 不只一條路徑（或不只一筆資料），所有貢獻都要加起來。',
    },
    mutations: onePathOnly,
  },
  M13: {
    name: { en: 'Inner derivative dropped', 'zh-TW': '漏了內層的微分' },
    feedback: {
      en: 'The derivative of the inside is missing: what stands next to the parameter stays as a factor.',
      'zh-TW': '少乘了內層的微分：和參數相乘的那個值會留下來。',
    },
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
} as const satisfies Record<string, Misconception>;
