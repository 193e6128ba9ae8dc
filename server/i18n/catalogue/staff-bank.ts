import type { Catalogue } from './entry.ts';

/** The bank and the page of one recipe. */
export const staffBank = {
  'bank.own': { en: 'Questions of this course', 'zh-TW': '這門課自己的題目' },
  'bank.level': { en: 'Level {$level}', 'zh-TW': '程度 {$level}' },
} as const satisfies Catalogue;
