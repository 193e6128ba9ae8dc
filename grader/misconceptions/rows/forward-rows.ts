import type { Misconception } from '../misconception.ts';
import { roundedTooEarly } from '../rules/form-rules.ts';
import { forwardSlip } from '../rules/forward-rules.ts';

/** Slips before anything is differentiated. */
export const forwardRows = {
  M37: {
    name: { en: 'Slip in the forward pass', 'zh-TW': 'forward 就算錯' },
    feedback: {
      en: 'A forward value is off. Check that every bias, every activation and every weight is where the picture has it.',
      'zh-TW': 'forward 的值有誤。請檢查偏置項、激發函數，以及每個權重是否都在圖上的位置。',
    },
    mutations: forwardSlip,
  },
  M38: {
    name: { en: 'Rounded too early', 'zh-TW': '太早四捨五入' },
    feedback: {
      en: 'Very close. Keep more digits in the steps between and round at the end.',
      'zh-TW': '很接近了。中間步驟請多留幾位小數，最後再四捨五入。',
    },
    mutations: roundedTooEarly,
  },
} as const satisfies Record<string, Misconception>;
