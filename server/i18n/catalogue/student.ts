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
  'rule.matrixFormula': {
    en: 'Any equivalent form counts: @ is the matrix product, ⊙ goes entry by entry, X.T or X^T is a transpose, sum(A, axis=0) adds up each column.',
    'zh-TW':
      '任何等價的寫法都算對：@ 是矩陣乘法，⊙ 是逐元素相乘，X.T 或 X^T 是轉置，sum(A, axis=0) 把每一行（column）加總。',
  },
  'keys.transpose': { en: 'transpose', 'zh-TW': '轉置' },
  'keys.matrixProduct': { en: 'matrix product', 'zh-TW': '矩陣乘法' },
  'keys.elementwise': { en: 'product entry by entry', 'zh-TW': '逐元素相乘' },
  'keys.columnSums': { en: 'sum over axis 0', 'zh-TW': '沿 axis=0 加總' },
  'rule.shape': {
    en: 'Write the shape as NumPy does, e.g. (3, 2) or (2,).',
    'zh-TW': '寫出 shape，格式和 NumPy 一樣，例如 (3, 2) 或 (2,)。',
  },
  'rule.array': {
    en: 'Write the whole array, e.g. [[1, 2], [3, 4]].',
    'zh-TW': '寫出整個陣列，例如 [[1, 2], [3, 4]]。',
  },
  'rule.code': {
    en: 'NumPy: one expression, or lines that set result.',
    'zh-TW': 'NumPy：一個運算式，或是把答案指定給 result 的幾行程式。',
  },
  'rule.rows': {
    en: 'One row a line: ∂a/∂b = …, typed dL/dw11 or ∂L/∂w₁,₁; a row may go on with = … = ….',
    'zh-TW': '一行寫一個式子：∂a/∂b = …，可以輸入 dL/dw11 或 ∂L/∂w₁,₁；同一行可以連續寫 = … = …。',
  },
  'rule.rows.justify': {
    en: 'Every ∂a/∂b that you use has its own row above.',
    'zh-TW': '用到的每個 ∂a/∂b，上面都要有一行寫出它等於什麼。',
  },
  'rule.rows.evaluate': {
    en: 'Work each asked gradient out to its number.',
    'zh-TW': '每個所求的梯度都要代入數值算到底。',
  },
  'rule.rows.points': {
    en: 'Half of its points are for the row that reaches it, half are shared by the steps on its way. A wrong row costs its step once; right steps after it count in full.',
    'zh-TW':
      '每個梯度的分數，一半給推導出它的那一行，另一半由路徑上的各個步驟平分。寫錯的一行只扣那一步一次，之後正確的步驟照樣給分。',
  },
  'derivation.asked': { en: 'To be derived', 'zh-TW': '要推導' },
  'derivation.rows': { en: 'Your derivation, one row a line', 'zh-TW': '你的推導，一行寫一個式子' },
  'derivation.read': { en: 'How your rows are read', 'zh-TW': '你的每一行讀成' },
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
  'question.pasteVector': {
    en: 'Pasting [1, 2, 3] or cells of a sheet fills all boxes.',
    'zh-TW': '可以直接貼上 [1, 2, 3] 或試算表的格子，會自動填入各格。',
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
  'client.shape': { en: ', shape {$shape}', 'zh-TW': '，shape 為 {$shape}' },
  'client.unreadable': { en: 'This cannot be read yet.', 'zh-TW': '目前看不懂這個輸入。' },
  'client.rows': { en: 'Rows read: {$count}.', 'zh-TW': '讀到 {$count} 行。' },
  'client.rowsUnread': { en: 'Cannot be read yet: row {$count}.', 'zh-TW': '還看不懂：第 {$count} 行。' },
  'client.rowsMissing': { en: 'No row yet for {$count}.', 'zh-TW': '還沒有 {$count} 的那一行。' },
  'client.minutesLeft': { en: '{$count} min left.', 'zh-TW': '還有 {$count} 分鐘。' },
  'client.begun': { en: 'It has begun; this page opens it now.', 'zh-TW': '已經開始了，頁面正在更新。' },
  'client.timeUp': {
    en: 'Time is up. Everything saved is handed in.',
    'zh-TW': '時間到，已儲存的作答會自動交卷。',
  },
} as const satisfies Catalogue;

export const student = { ...work, ...start, ...feedback } as const satisfies Catalogue;
