import type { Language, Localized } from '../language.ts';
import type { NumpyIssue, NumpyIssueCode } from './issue.ts';

/** One sentence for the reader, with the line; what NumPy itself would say stays in English. */
export function describeNumpyIssue(issue: NumpyIssue, language: Language): string {
  const sentence = sentences[issue.code][language];
  if (language === 'en') return `Line ${issue.line}: ${sentence} (${issue.message})`;
  return `第 ${issue.line} 行：${sentence}（${issue.message}）`;
}

const sentences: { readonly [C in NumpyIssueCode]: Localized } = {
  blank: { en: 'Nothing has been answered.', 'zh-TW': '還沒有作答。' },
  tooLong: { en: 'The code is too long.', 'zh-TW': '程式碼太長。' },
  tooDeep: { en: 'Brackets or expressions are nested too deeply.', 'zh-TW': '括號或運算式的巢狀太深。' },
  syntax: { en: 'This is not Python.', 'zh-TW': 'Python 語法有誤。' },
  notInSubset: { en: 'This is not available here.', 'zh-TW': '用到了這裡不支援的寫法或函式。' },
  unknownName: { en: 'This name has no value.', 'zh-TW': '這個名稱還沒有定義。' },
  attribute: { en: 'This value has no such attribute.', 'zh-TW': '這個值沒有這個屬性或方法。' },
  type: { en: 'A value has the wrong type.', 'zh-TW': '值的型別不對。' },
  shape: { en: 'The shapes do not fit.', 'zh-TW': '陣列的 shape 對不起來。' },
  value: { en: 'An argument has a value that is not allowed.', 'zh-TW': '引數的值不合規定。' },
  index: { en: 'The index does not fit.', 'zh-TW': '索引有誤。' },
  key: { en: 'The dict has no such key.', 'zh-TW': '字典裡沒有這個鍵。' },
  zeroDivision: { en: 'A number is divided by 0.', 'zh-TW': '除數是 0。' },
  integerTooLarge: { en: 'An integer is too large; use a float.', 'zh-TW': '整數太大，請改用浮點數。' },
  tooManySteps: { en: 'The code runs for too long.', 'zh-TW': '執行的步驟太多，請檢查迴圈。' },
  tooManyElements: { en: 'The arrays are too large.', 'zh-TW': '陣列太大。' },
  tooManyNodes: { en: 'The forward pass is too large.', 'zh-TW': 'Forward Pass 的節點太多。' },
  recursion: { en: 'Calls are nested too deeply.', 'zh-TW': '函式呼叫的層數太深。' },
  noResult: { en: 'There is no result.', 'zh-TW': '沒有結果：請寫一個運算式，或把答案指定給 result。' },
  notNumeric: { en: 'The result is not a number or an array.', 'zh-TW': '結果不是數值或陣列。' },
  notFinite: { en: 'The result is not finite.', 'zh-TW': '結果含有 nan 或 inf。' },
  tracedBranch: {
    en: 'A forward pass cannot branch on its inputs.',
    'zh-TW': 'Forward Pass 不能依輸入的值選擇分支，請改用 np.where。',
  },
  tracedIndex: {
    en: 'An index cannot depend on the inputs.',
    'zh-TW': 'Forward Pass 的索引與個數不能依輸入的值而定。',
  },
  tracedValue: {
    en: 'This argument cannot depend on the inputs.',
    'zh-TW': '這個引數不能依輸入的值而定。',
  },
  writeUnderView: {
    en: 'An array with a live view cannot be written to.',
    'zh-TW': '陣列還有 view 在使用時不能改寫，請先 .copy()。',
  },
};
