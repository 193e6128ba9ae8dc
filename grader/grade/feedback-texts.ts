import type { Localized } from '../language.ts';

/** Sentences about a judged cell; `{places}` are filled in. None holds a right number. */
export const feedbackTexts = {
  blank: { en: 'Not answered.', 'zh-TW': '未作答。' },
  correct: { en: 'Correct.', 'zh-TW': '正確。' },
  followThrough: {
    en: 'A right step: it follows from your {cells}.',
    'zh-TW': '這一步是對的：由你的 {cells} 正確推得。',
  },
  incorrect: { en: 'Not correct.', 'zh-TW': '不正確。' },
  undecided: {
    en: 'A person will look at this answer.',
    'zh-TW': '這個答案會由老師判定。',
  },
  partly: { en: '{hits} right, {wrong} wrongly marked.', 'zh-TW': '選對 {hits} 個，多選 {wrong} 個。' },
  shape: {
    en: 'Your array has the shape {own}; {expected} is asked.',
    'zh-TW': '你的陣列 shape 是 {own}，應該是 {expected}。',
  },
  formulaShape: {
    en: 'Yours is {own}, {name} is {expected}.',
    'zh-TW': '你的答案是 {own}，{name} 應該是 {expected}。',
  },
  unknownOption: { en: 'There is no option “{found}”.', 'zh-TW': '沒有「{found}」這個選項。' },
  raggedArray: {
    en: 'The rows of the array differ in length.',
    'zh-TW': '陣列每一列（row）的長度不同。',
  },
  arrayEntry: { en: '“{found}” is not a number.', 'zh-TW': '「{found}」不是數字。' },
  arraySeparator: {
    en: 'There is a comma with nothing before or after it.',
    'zh-TW': '有一個逗號前面或後面是空的。',
  },
  noFunction: {
    en: 'The code defines no function {name}(…).',
    'zh-TW': '程式裡沒有定義函式 {name}(…)。',
  },
  code: { en: 'Line {line}: {message}', 'zh-TW': '第 {line} 行：{message}' },
} as const satisfies Record<string, Localized>;

export type FeedbackCode = keyof typeof feedbackTexts;

export function isFeedbackCode(code: string): code is FeedbackCode {
  return code in feedbackTexts;
}
