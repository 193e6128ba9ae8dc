import type { Language, Localized } from '../language.ts';
import type { InputIssue } from './expression.ts';
import { issueCodes, type IssueCode } from './issue-codes.ts';
import { matrixSentences } from './matrix/matrix-sentences.ts';

/** Sentences for every issue; `{name}` is a detail of the issue. */
const sentences: { readonly [C in IssueCode]: Localized } = {
  blank: { en: 'Nothing has been typed yet.', 'zh-TW': '尚未作答。' },
  tooLong: { en: 'The answer is longer than {limit} characters.', 'zh-TW': '答案超過 {limit} 個字元。' },
  tooManyTokens: {
    en: 'The answer has more than {limit} numbers, names and signs.',
    'zh-TW': '答案中的數字、名稱與符號超過 {limit} 個。',
  },
  tooDeep: { en: 'More than {limit} brackets are nested.', 'zh-TW': '括號超過 {limit} 層。' },
  tooLarge: { en: 'The formula has more than {limit} operations.', 'zh-TW': '算式的運算超過 {limit} 個。' },
  numeralTooLong: {
    en: 'A number is longer than {limit} characters.',
    'zh-TW': '有數字超過 {limit} 個字元。',
  },
  controlCharacter: {
    en: 'There is a control character ({name}) here; please type this place again.',
    'zh-TW': '這裡有控制字元（{name}），請重新輸入這個地方。',
  },
  invisibleCharacter: {
    en: 'There is an invisible character ({name}) here; please type this place again.',
    'zh-TW': '這裡有看不見的字元（{name}），請重新輸入這個地方。',
  },
  foreignCharacter: {
    en: '“{found}” ({name}) looks like a letter or digit but is another script’s; please type it on the keyboard.',
    'zh-TW': '「{found}」（{name}）是其他文字的字母或數字，請改用一般的英文字母或數字。',
  },
  unexpectedCharacter: {
    en: '“{found}” cannot stand in a formula.',
    'zh-TW': '算式中不能使用「{found}」。',
  },
  unexpectedToken: {
    en: '“{found}” cannot stand here; something before it is missing or too much.',
    'zh-TW': '這裡不能出現「{found}」，它的前面可能少了或多了什麼。',
  },
  unexpectedEnd: { en: 'The formula stops before it is complete.', 'zh-TW': '算式還沒寫完。' },
  percent: { en: 'Percent signs are not read: write 50% as 0.5.', 'zh-TW': '不接受百分號，50% 請寫成 0.5。' },
  comma: {
    en: 'Use a point for decimals and no thousands separators; a comma only separates arguments, as in max(0, x).',
    'zh-TW': '小數點請用「.」，也不要加千分位逗號；逗號只用來分隔引數，例如 max(0, x)。',
  },
  underscoreInNumber: { en: 'A number cannot contain “_”.', 'zh-TW': '數字裡不能有「_」。' },
  baseNotation: { en: 'Only decimal numbers are read.', 'zh-TW': '只接受十進位數字。' },
  unfinishedExponent: {
    en: '“{found}” is unfinished: write 2e3 for 2000, or 2*e for two times e.',
    'zh-TW': '「{found}」不完整：2000 請寫 2e3，2 乘以 e 請寫 2*e。',
  },
  twoPoints: { en: 'A number has two decimal points.', 'zh-TW': '數字裡有兩個小數點。' },
  adjacentNumbers: {
    en: 'Two numbers stand side by side; put a sign between them.',
    'zh-TW': '兩個數字相鄰，請在中間加上運算符號。',
  },
  mixedNumber: {
    en: 'Mixed numbers are not read: write 2½ as 5/2 or 2+1/2.',
    'zh-TW': '不接受帶分數，2½ 請寫成 5/2 或 2+1/2。',
  },
  missingOperator: {
    en: 'A sign is missing before “{found}”.',
    'zh-TW': '「{found}」前面少了運算符號。',
  },
  nameInNumber: {
    en: 'A number is asked here, and “{name}” is none (no names, no units).',
    'zh-TW': '這裡要填數字，「{name}」不是數字（不要寫變數或單位）。',
  },
  unknownName: {
    en: 'This question has no “{name}”. A product needs its sign: a*b.',
    'zh-TW': '這題沒有「{name}」。相乘請寫出乘號：a*b。',
  },
  unknownNameMeant: {
    en: 'This question has no “{name}”. Did you mean {meant}?',
    'zh-TW': '這題沒有「{name}」，你是指 {meant} 嗎？',
  },
  unknownNameProduct: {
    en: 'This question has no “{name}”. Did you mean the product {meant}?',
    'zh-TW': '這題沒有「{name}」，你是指乘積 {meant} 嗎？',
  },
  unknownFunction: { en: 'There is no function “{name}”.', 'zh-TW': '沒有「{name}」這個函數。' },
  unknownGradient: {
    en: 'The gradient {name} cannot be used here.',
    'zh-TW': '這裡不能使用 {name}。',
  },
  unknownCommand: { en: 'The command {found} is not known.', 'zh-TW': '不認得 {found} 這個指令。' },
  ambiguousName: {
    en: '“{name}” can be more than one name here; separate its subscripts with commas.',
    'zh-TW': '「{name}」可能是不只一個名稱，請用逗號分開下標。',
  },
  functionNeedsBrackets: {
    en: '{name} needs brackets: {name}(x).',
    'zh-TW': '{name} 後面要加括號：{name}(x)。',
  },
  wrongArgumentCount: {
    en: '{name} takes {wanted} argument(s), not {found}.',
    'zh-TW': '{name} 需要 {wanted} 個引數，這裡有 {found} 個。',
  },
  unclosedBracket: { en: 'The bracket “{found}” is not closed.', 'zh-TW': '括號「{found}」沒有關閉。' },
  unmatchedBracket: { en: '“{found}” has no opening bracket.', 'zh-TW': '「{found}」沒有對應的左括號。' },
  emptyBrackets: { en: 'There is nothing inside the brackets.', 'zh-TW': '括號裡面是空的。' },
  doubleSign: {
    en: 'Two signs stand side by side; put brackets around the second.',
    'zh-TW': '兩個正負號相鄰，請把第二個放進括號。',
  },
  ambiguousDivision: {
    en: 'Which is meant: {first} or {second}? Please write the brackets.',
    'zh-TW': '你是指 {first} 還是 {second}？請加上括號。',
  },
  ambiguousPower: {
    en: 'Which exponent comes first? Please write the brackets.',
    'zh-TW': '哪一個次方先算？請加上括號。',
  },
  ambiguousRoot: {
    en: 'How far does the root reach? Please write sqrt( ).',
    'zh-TW': '根號到哪裡為止？請寫成 sqrt( )。',
  },
  ambiguousBars: {
    en: 'Which bars belong together? Please write abs( ).',
    'zh-TW': '哪兩條直線是一對？請寫成 abs( )。',
  },
  chainedComparison: {
    en: 'Only two sides can be compared at once.',
    'zh-TW': '一次只能比較兩邊。',
  },
  assignment: {
    en: 'Write only the right-hand side, without “=”.',
    'zh-TW': '只要寫等號右邊，不要寫「=」。',
  },
  matrixHere: {
    en: 'A single value is asked here, not a matrix.',
    'zh-TW': '這裡要的是單一的值，不是矩陣。',
  },
  ...matrixSentences,
  undefinedValue: {
    en: 'This has no value (a division by 0, or the root or logarithm of a negative number).',
    'zh-TW': '這個式子沒有值（除以 0，或是負數的根號、對數）。',
  },
  overflow: { en: 'The value is too large.', 'zh-TW': '數值太大。' },
  badSymbol: { en: '“{name}” cannot be typed as a name.', 'zh-TW': '「{name}」不能當作名稱輸入。' },
  ambiguousSymbols: {
    en: 'The names {name} and {other} cannot be told apart when typed.',
    'zh-TW': '輸入時分不出 {name} 和 {other} 這兩個名稱。',
  },
  rowNeedsLeft: {
    en: 'A row says what one derivative is: ∂a/∂b = a formula.',
    'zh-TW': '每一行寫一個導數等於什麼：∂a/∂b = 式子。',
  },
  rowNeedsRight: {
    en: 'Write what {name} is, behind “=”.',
    'zh-TW': '請在等號後面寫出 {name} 等於什麼。',
  },
  rowNamesItself: {
    en: 'This row uses {name} to say what {name} is.',
    'zh-TW': '這一行用 {name} 自己來說明 {name}。',
  },
  tooManyRows: { en: 'There are more than {limit} rows.', 'zh-TW': '超過 {limit} 行。' },
};

const byCode: ReadonlyMap<string, Localized> = new Map(issueCodes.map((code) => [code, sentences[code]]));

/**
 * The sentence of an issue in the reader's language. A code of another module (NumPy has its
 * own) gives the general sentence of `unexpectedToken` without its detail.
 */
export function describeIssue(issue: InputIssue, language: Language): string {
  const sentence = byCode.get(issue.code);
  if (sentence === undefined) return language === 'en' ? 'This cannot be read.' : '看不懂這個輸入。';
  const details = new Map(Object.entries(issue.details ?? {}));
  return filled(rowPrefix(details)[language] + sentence[language], details);
}

/** Where an answer has rows, the sentence begins with the one that is meant. */
const rowPrefix = (details: ReadonlyMap<string, string>): Localized =>
  details.has('derivationRow')
    ? { en: 'Row {derivationRow}: ', 'zh-TW': '第 {derivationRow} 行：' }
    : { en: '', 'zh-TW': '' };

/** Puts the details into the `{places}` of a sentence. */
function filled(sentence: string, details: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = sentence.split('{');
  return rest.reduce((out, piece) => {
    const end = piece.indexOf('}');
    return out + (details.get(piece.slice(0, end)) ?? '') + piece.slice(end + 1);
  }, first);
}
