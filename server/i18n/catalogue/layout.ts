import type { Catalogue } from './entry.ts';

/** The frame of every page. */
export const layout = {
  'layout.skip': { en: 'Skip to the content', 'zh-TW': '跳到主要內容' },
  'layout.sections': { en: 'Sections', 'zh-TW': '主選單' },
  'layout.signOut': { en: 'Sign out', 'zh-TW': '登出' },
  'layout.dark': { en: 'Dark', 'zh-TW': '深色' },
  'layout.light': { en: 'Light', 'zh-TW': '淺色' },
  'layout.auto': { en: 'Automatic', 'zh-TW': '自動' },
  'layout.motto': {
    en: 'Write the forward pass; everything else follows from its graph.',
    'zh-TW': '寫下 Forward Pass，其餘都從它的計算圖推導而來。',
  },
} as const satisfies Catalogue;
