import type { Misconception } from '../misconception.ts';
import { chainsMultiplied, slopesAdded } from '../rules/chain-report-rules.ts';
import { wrongPoint } from '../rules/composition-rules.ts';
import { copiesCombined, overwritten } from '../rules/look-up-rules.ts';
import { onePathOnly, pathsCombined, timeTruncated } from '../rules/path-rules.ts';
import { oneSampleOnly } from '../rules/sample-rules.ts';

/** Paths and compositions: what is added, what is multiplied, and where it is evaluated. */
export const pathRows = {
  M09: {
    name: { en: 'Only one path counted', 'zh-TW': '只算了一條路徑' },
    feedback: {
      en: 'There is more than one way from here to L (or more than one sample). All contributions are added.',
      'zh-TW': '從這裡到 L 不只一條路徑（或不只一筆資料），所有貢獻都要加起來。',
    },
    slide: 'Chain Rule 2',
    mutations: (structure) => [
      ...onePathOnly(structure),
      ...oneSampleOnly(structure),
      ...overwritten(structure),
    ],
  },
  M10: {
    name: { en: 'Paths multiplied or averaged', 'zh-TW': '路徑相乘或平均' },
    feedback: {
      en: 'Multiply along one path; add what different paths bring.',
      'zh-TW': '同一條路徑上的微分相乘，不同路徑的結果相加。',
    },
    slide: 'Chain Rule 2',
    mutations: (structure) => [
      ...pathsCombined(structure),
      ...chainsMultiplied(structure),
      ...copiesCombined(structure),
    ],
  },
  M11: {
    name: { en: 'Slopes added', 'zh-TW': '把微分相加' },
    feedback: {
      en: 'The slopes along a chain are multiplied, not added.',
      'zh-TW': '連鎖律是把沿路的微分相乘，不是相加。',
    },
    slide: 'Chain Rule 1',
    mutations: slopesAdded,
  },
  M12: {
    name: { en: 'Outer slope at the wrong point', 'zh-TW': '外層代錯點' },
    feedback: {
      en: 'The derivative of the outer function belongs at the value of the inner one. What did you put in?',
      'zh-TW': '外層函數的微分要代內層算出來的值。你代的是哪一個值？',
    },
    slide: 'Chain Rule 1',
    mutations: wrongPoint,
  },
  M43: {
    name: { en: 'Time cut short', 'zh-TW': '只算最後幾步' },
    feedback: {
      en: 'The weight was used at every step. What do the earlier steps add?',
      'zh-TW': '這個權重在每一個時間點都用到。較早的時間點各貢獻多少？',
    },
    mutations: timeTruncated,
  },
} as const satisfies Record<string, Misconception>;
