import type { Language, Localized } from '../language.ts';
import { isMatrixFunction, type ComparisonOperator, type Expression } from './expression.ts';
import { leftStrength, strength, strengthOf } from './print-text.ts';
import { operators, reductionName, spokenFunctions } from './spoken-functions.ts';
import { speakSymbol } from './spoken-names.ts';
import { displayedSymbol } from './symbol-display.ts';

const comparisons: { readonly [O in ComparisonOperator]: Localized } = {
  '<': { en: 'is less than', 'zh-TW': '小於' },
  '<=': { en: 'is at most', 'zh-TW': '小於或等於' },
  '>': { en: 'is greater than', 'zh-TW': '大於' },
  '>=': { en: 'is at least', 'zh-TW': '大於或等於' },
  '=': { en: 'equals', 'zh-TW': '等於' },
  '!=': { en: 'differs from', 'zh-TW': '不等於' },
};

const words = {
  negative: { en: 'negative', 'zh-TW': '負' },
  open: { en: 'open bracket', 'zh-TW': '左括號' },
  close: { en: 'close bracket', 'zh-TW': '右括號' },
  squared: { en: 'squared', 'zh-TW': '的平方' },
  transposed: { en: 'transposed', 'zh-TW': '轉置' },
  and: { en: 'and', 'zh-TW': '與' },
} as const satisfies { readonly [word: string]: Localized };

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/**
 * A formula in words, for those who hear it. Every bracket, power, list and matrix says where it
 * ends, so that two formulas never sound alike, even if no comma or full stop is heard.
 */
export function speak(e: Expression, language: Language): string {
  switch (e.kind) {
    case 'number':
      return speakNumeral(e.text, language);
    case 'symbol':
      return speakSymbol(e.name, language);
    case 'constant':
      return e.name;
    case 'negate':
      return joined([words.negative[language], bracketed(e.of, strength.negation + 1, language)]);
    case 'binary':
      return speakBinary(e, language);
    case 'call':
      return speakCall(e, language);
    case 'comparison':
      return speakComparison(e, language);
    case 'matrix':
      return speakMatrix(e, language);
    default:
      return e satisfies never;
  }
}

/** `2e-3`: "2 times ten to the minus 3", which is said of a numeral only. */
function speakNumeral(text: string, language: Language): string {
  const [digits = '', exponent] = text.toLowerCase().split('e');
  if (exponent === undefined) return digits;
  const size = exponent.replace('+', '').replace('-', language === 'en' ? 'minus ' : '負 ');
  return language === 'en' ? `${digits} times ten to the ${size}` : `${digits} 乘 10 的 ${size} 次方`;
}

function bracketed(e: Expression, minimum: number, language: Language): string {
  const inner = speak(e, language);
  if (strengthOf(e) >= minimum) return inner;
  return inBrackets(inner, language);
}

const inBrackets = (inner: string, language: Language) =>
  joined([words.open[language], inner, words.close[language]]);

function speakBinary(e: Expression & { readonly kind: 'binary' }, language: Language): string {
  if (e.operator === 'power') return speakPower(e, language);
  const left = bracketed(e.left, leftStrength(e), language);
  const right = bracketed(e.right, strengthOf(e) + 1, language);
  return joined([left, operators[e.operator][language], right]);
}

/** What a power or a transpose applies to: only a name or a numeral needs no brackets. */
function base(e: Expression, language: Language): string {
  const isPlainName = e.kind === 'symbol' && displayedSymbol(e.name).kind === 'name';
  const isNumeral =
    e.kind === 'number' && !e.text.toLowerCase().includes('e') && strengthOf(e) === strength.operand;
  const isPlain = isPlainName || isNumeral || e.kind === 'constant' || e.kind === 'matrix';
  const inner = speak(e, language);
  return isPlain ? inner : inBrackets(inner, language);
}

function speakPower({ left, right }: Expression & { readonly kind: 'binary' }, language: Language): string {
  const below = base(left, language);
  if (right.kind === 'number' && right.text === '2') return joined([below, words.squared[language]]);
  const above = base(right, language);
  return language === 'en' ? joined([below, 'to the power', above]) : joined([below, '的', above, '次方']);
}

function speakCall(e: Expression & { readonly kind: 'call' }, language: Language): string {
  const [only] = e.arguments;
  if (only === undefined) throw new Error(`${e.function} without arguments`);
  if (e.function === 'transpose') return joined([base(only, language), words.transposed[language]]);
  if (isMatrixFunction(e.function)) {
    const inner = speak(only, language);
    return joined([reductionName(e, language), only.kind === 'symbol' ? inner : inBrackets(inner, language)]);
  }
  const list = e.arguments.map((argument) => speak(argument, language)).join(` ${words.and[language]} `);
  const isShort = e.arguments.length === 1 && (only.kind === 'symbol' || only.kind === 'number');
  return joined([spokenFunctions[e.function][language], isShort ? list : inBrackets(list, language)]);
}

function speakComparison(e: Expression & { readonly kind: 'comparison' }, language: Language): string {
  const inside = (part: Expression) => bracketed(part, strength.sum, language);
  const sentence = joined([inside(e.left), comparisons[e.operator][language], inside(e.right)]);
  return language === 'en' ? `one where ${sentence}, else zero` : `若 ${sentence} 則為 1，否則為 0`;
}

function speakMatrix({ rows }: Expression & { readonly kind: 'matrix' }, language: Language): string {
  const spoken = rows.map((row, k) => {
    const entries = row.map((entry) => speak(entry, language)).join(` ${words.and[language]} `);
    return language === 'en' ? `row ${k + 1}: ${entries}` : `第 ${k + 1} 列：${entries}`;
  });
  return language === 'en'
    ? `matrix, ${spoken.join('; ')}; end of matrix`
    : `矩陣，${spoken.join('；')}；矩陣結束`;
}
