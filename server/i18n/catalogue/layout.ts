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
  'error.title': { en: 'That did not work', 'zh-TW': '這個頁面出了狀況' },
  'error.notFound': {
    en: 'There is no such page, or it is not yours to see.',
    'zh-TW': '找不到這個頁面，或你沒有檢視的權限。',
  },
  'error.badRequest': {
    en: 'The page sent something that could not be read. What you saved before is safe.',
    'zh-TW': '送出的內容無法讀取；先前已儲存的作答都還在。',
  },
  'error.tooMany': {
    en: 'Too many requests in a short time. Wait a minute and try again.',
    'zh-TW': '短時間內請求太多次，請稍候一分鐘再試。',
  },
  'error.foreignOrigin': {
    en: 'The request came from another site and was not carried out.',
    'zh-TW': '這個請求來自其他網站，因此沒有執行。',
  },
  'error.formTooOld': {
    en: 'This form is too old. Go back, reload the page and send it again; saved answers are still there.',
    'zh-TW': '這個表單已經過期。請回到上一頁重新整理後再送出；已儲存的作答都還在。',
  },
  'error.tooLarge': {
    en: 'That is more than fits here. Shorten it and send it again.',
    'zh-TW': '內容超過這裡的上限，請縮短後再送出。',
  },
  'error.signInFirst': { en: 'Please sign in first.', 'zh-TW': '請先登入。' },
  'error.ours': {
    en: 'Something went wrong on our side. What you saved before is safe; please try again.',
    'zh-TW': '伺服器發生錯誤；先前已儲存的作答都還在，請再試一次。',
  },
  'error.busy': {
    en: 'The server is busy for a moment. Nothing is lost; please try again.',
    'zh-TW': '伺服器暫時忙碌，資料沒有遺失，請再試一次。',
  },
  'error.back': { en: 'To the start page', 'zh-TW': '回到首頁' },
} as const satisfies Catalogue;
