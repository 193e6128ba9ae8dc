import type { Catalogue } from './entry.ts';

/** What went wrong, and what the reader can do about it. */
export const errors = {
  'error.title.notFound': { en: 'Not here', 'zh-TW': '找不到這一頁' },
  'error.title.refused': { en: 'That was not possible', 'zh-TW': '這個動作無法完成' },
  'error.title.ours': { en: 'A fault of ours', 'zh-TW': '系統發生錯誤' },
  'error.title.signIn': { en: 'Please sign in', 'zh-TW': '請先登入' },
  'error.notFound': {
    en: 'There is no such page, or it is not one of yours.',
    'zh-TW': '沒有這一頁，或它不是你的頁面。',
  },
  'error.badRequest': {
    en: 'This request could not be read. Nothing was changed.',
    'zh-TW': '無法讀取這個請求，沒有任何資料被更動。',
  },
  'error.signInFirst': {
    en: 'Sign in with your link or your name and password; what you have saved is still there.',
    'zh-TW': '請用你的連結或帳號密碼登入；已儲存的內容都還在。',
  },
  'error.foreignOrigin': {
    en: 'This request came from another site and was refused.',
    'zh-TW': '這個請求來自其他網站，已拒絕。',
  },
  'error.formTooOld': {
    en: 'This form is too old. Load the page again; what was saved is still there.',
    'zh-TW': '這個表單已過期，請重新載入頁面；已儲存的內容都還在。',
  },
  'error.tooLarge': {
    en: 'That is too much text for one request. Nothing was changed.',
    'zh-TW': '一次送出的內容太多，沒有任何資料被更動。',
  },
  'error.tooMany': {
    en: 'Too many requests in a short time. Wait a minute and try again.',
    'zh-TW': '短時間內請求過多，請一分鐘後再試。',
  },
  'error.ours': {
    en: 'Something failed on our side and was written to the log. What you saved before is still there.',
    'zh-TW': '伺服器發生錯誤，已記錄下來；先前儲存的內容都還在。',
  },
  'error.wrongPassword': {
    en: 'This name and password do not fit together.',
    'zh-TW': '帳號或密碼不正確。',
  },
  'error.linkOver': {
    en: 'This sign-in link is not valid any more. Ask your teaching staff for a new one.',
    'zh-TW': '這個登入連結已失效，請向課程助教索取新的連結。',
  },
  'error.backHome': { en: 'To the start page', 'zh-TW': '回到首頁' },
} as const satisfies Catalogue;
