import type { Catalogue } from './entry.ts';
import { feedback } from './feedback.ts';
import { start } from './start.ts';

/** What students read while they work. */
const work = {
  'time.days': { en: '{$days} days {$hours} h', 'zh-TW': '{$days} 天 {$hours} 小時' },
  'time.hours': { en: '{$hours} h {$minutes} min', 'zh-TW': '{$hours} 小時 {$minutes} 分鐘' },
  'time.minutes': { en: '{$minutes} min', 'zh-TW': '{$minutes} 分鐘' },
  'points.of': {
    en: '.input {$points :number} .match $points one {{{$points} point}} * {{{$points} points}}',
    'zh-TW': '{$points} 分',
  },

  'rule.formula': {
    en: 'Any equivalent form counts, e.g. x1 * dL/dh1.',
    'zh-TW': '任何等價的寫法都算對，例如 x1 * dL/dh1。',
  },
  'rule.array': {
    en: 'Write the whole array, e.g. [[1, 2], [3, 4]].',
    'zh-TW': '寫出整個陣列，例如 [[1, 2], [3, 4]]。',
  },
  'rule.code': {
    en: 'NumPy: one expression, or lines that set result.',
    'zh-TW': 'NumPy：一個運算式，或是把答案指定給 result 的幾行程式。',
  },
  'rule.text': { en: 'Read and marked by a person.', 'zh-TW': '由老師或助教閱卷。' },

  'strip.title': { en: 'Questions', 'zh-TW': '題號' },
  'strip.blank': { en: 'Question {$number}: blank', 'zh-TW': '第 {$number} 題：未作答' },
  'strip.begun': { en: 'Question {$number}: begun', 'zh-TW': '第 {$number} 題：部分作答' },
  'strip.filled': { en: 'Question {$number}: all filled in', 'zh-TW': '第 {$number} 題：已作答' },

  'bar.left': { en: 'Time left', 'zh-TW': '剩餘時間' },
  'bar.hide': { en: 'Hide the time', 'zh-TW': '隱藏時間' },
  'bar.show': { en: 'Show the time', 'zh-TW': '顯示時間' },
  'bar.review': { en: 'Review and hand in', 'zh-TW': '檢查並交卷' },

  'question.number': { en: 'Question {$number}', 'zh-TW': '第 {$number} 題' },
  'question.conventions': { en: 'Conventions', 'zh-TW': '本題約定' },
  'question.working': { en: 'My intermediate values', 'zh-TW': '我的中間值' },
  'question.workingRule': {
    en: 'Optional and worth nothing by themselves: with them, later steps can be judged by your own values.',
    'zh-TW': '可以不填，本身不計分；填了之後，後面的步驟就能依照你自己的數值來判定。',
  },
  'question.hint': { en: 'Hint {$number}', 'zh-TW': '提示 {$number}' },
  'question.keys': { en: 'Symbols', 'zh-TW': '符號' },
  'question.previous': { en: 'Save, previous', 'zh-TW': '儲存，上一題' },
  'question.next': { en: 'Save, next', 'zh-TW': '儲存，下一題' },
  'question.review': { en: 'Save and review', 'zh-TW': '儲存並檢查' },
  'question.submit': { en: 'Submit this question', 'zh-TW': '繳交這一題' },
  'question.paste': {
    en: 'Pasting [[1, 2], [3, 4]] or cells of a sheet fills all boxes.',
    'zh-TW': '可以直接貼上 [[1, 2], [3, 4]] 或試算表的格子，會自動填入各格。',
  },
  'question.noScript': {
    en: 'Without scripts nothing is saved while you type: press "Save" before you leave the page.',
    'zh-TW': '瀏覽器未啟用 JavaScript，不會自動儲存；離開前請按「儲存」。',
  },
  'question.reads': { en: 'read as', 'zh-TW': '讀成' },

  'client.saved': { en: 'Saved {$time}', 'zh-TW': '已儲存 {$time}' },
  'client.saving': { en: 'Saving …', 'zh-TW': '儲存中…' },
  'client.unsaved': { en: 'Not saved yet', 'zh-TW': '尚未儲存' },
  'client.offline': {
    en: 'No connection. Kept on this device; it is sent as soon as there is one.',
    'zh-TW': '目前離線。內容已留在這台裝置，恢復連線後會自動送出。',
  },
  'client.restored': {
    en: 'What you had typed on this device was put back.',
    'zh-TW': '已還原你在這台裝置上輸入的內容。',
  },
  'client.reads': { en: 'read as', 'zh-TW': '讀成' },
  'client.unreadable': { en: 'This cannot be read yet.', 'zh-TW': '目前看不懂這個輸入。' },
  'client.minutesLeft': { en: '{$count} min left.', 'zh-TW': '還有 {$count} 分鐘。' },
  'client.begun': { en: 'It has begun; this page opens it now.', 'zh-TW': '已經開始了，頁面正在更新。' },
  'client.timeUp': {
    en: 'Time is up. Everything saved is handed in.',
    'zh-TW': '時間到，已儲存的作答會自動交卷。',
  },
} as const satisfies Catalogue;

export const student = { ...work, ...start, ...feedback } as const satisfies Catalogue;
