import type { Language, Localized } from '../language.ts';
import type { BinaryOperator, ComparisonOperator, Expression, FunctionName } from './expression.ts';
import { greekNames } from './greek.ts';
import { strength, strengthOf } from './print-text.ts';
import { displayedSymbol, type DisplayedName } from './symbol-display.ts';

const operators: { readonly [O in BinaryOperator]: Localized } = {
  add: { en: 'plus', 'zh-TW': '加' },
  subtract: { en: 'minus', 'zh-TW': '減' },
  multiply: { en: 'times', 'zh-TW': '乘以' },
  divide: { en: 'over', 'zh-TW': '除以' },
  power: { en: 'to the power', 'zh-TW': '的次方，次方是' },
  matmul: { en: 'matrix product', 'zh-TW': '矩陣乘以' },
  hadamard: { en: 'elementwise times', 'zh-TW': '逐元素乘以' },
};

const comparisons: { readonly [O in ComparisonOperator]: Localized } = {
  '<': { en: 'is less than', 'zh-TW': '小於' },
  '<=': { en: 'is at most', 'zh-TW': '小於或等於' },
  '>': { en: 'is greater than', 'zh-TW': '大於' },
  '>=': { en: 'is at least', 'zh-TW': '大於或等於' },
  '=': { en: 'equals', 'zh-TW': '等於' },
  '!=': { en: 'differs from', 'zh-TW': '不等於' },
};

const functions: ReadonlyMap<FunctionName, Localized> = new Map<FunctionName, Localized>([
  ['sqrt', { en: 'the square root', 'zh-TW': '根號' }],
  ['abs', { en: 'the absolute value', 'zh-TW': '絕對值' }],
  ['log', { en: 'the natural logarithm', 'zh-TW': '自然對數' }],
  ['exp', { en: 'the exponential', 'zh-TW': '指數函數' }],
  ['max', { en: 'the maximum', 'zh-TW': '最大值' }],
  ['min', { en: 'the minimum', 'zh-TW': '最小值' }],
]);

const words = {
  hat: { en: 'hat', 'zh-TW': 'hat' },
  negative: { en: 'negative', 'zh-TW': '負' },
  open: { en: 'open bracket', 'zh-TW': '左括號' },
  close: { en: 'close bracket', 'zh-TW': '右括號' },
  squared: { en: 'squared', 'zh-TW': '的平方' },
  of: { en: 'of', 'zh-TW': '' },
  indicator: { en: 'one where', 'zh-TW': '若成立為 1：' },
  indicatorEnd: { en: ', else zero', 'zh-TW': '，否則為 0' },
  matrix: { en: 'matrix', 'zh-TW': '矩陣' },
  row: { en: 'row', 'zh-TW': '列' },
} as const satisfies { readonly [word: string]: Localized };

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** A formula in words, for those who hear it. Brackets are said where they are written. */
export function speak(e: Expression, language: Language): string {
  const say = (part: Expression) => speak(part, language);
  switch (e.kind) {
    case 'number':
      return e.text;
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
    case 'comparison': {
      const sentence = joined([say(e.left), comparisons[e.operator][language], say(e.right)]);
      return `${words.indicator[language]} ${sentence}${words.indicatorEnd[language]}`;
    }
    case 'matrix': {
      const rows = e.rows.map((row, k) => `${words.row[language]} ${k + 1}: ${row.map(say).join(', ')}`);
      return `${words.matrix[language]} ${rows.join('; ')}`;
    }
    default:
      return e satisfies never;
  }
}

function bracketed(e: Expression, minimum: number, language: Language): string {
  const inner = speak(e, language);
  if (strengthOf(e) >= minimum) return inner;
  return joined([words.open[language], inner, words.close[language]]);
}

function speakBinary(e: Expression & { readonly kind: 'binary' }, language: Language): string {
  const binds = strengthOf(e);
  const isPower = e.operator === 'power';
  const left = bracketed(e.left, isPower ? strength.operand : binds, language);
  if (isPower && e.right.kind === 'number' && e.right.text === '2')
    return joined([left, words.squared[language]]);
  const right = bracketed(e.right, isPower ? binds : binds + 1, language);
  return joined([left, operators[e.operator][language], right]);
}

function speakCall(e: Expression & { readonly kind: 'call' }, language: Language): string {
  const name = functions.get(e.function)?.[language] ?? e.function.replace('_', ' ');
  const list = e.arguments.map((argument) => speak(argument, language)).join(language === 'en' ? ', ' : '、');
  const [only] = e.arguments;
  const isShort = e.arguments.length === 1 && only !== undefined && strengthOf(only) >= strength.operand;
  const inner = isShort ? list : joined([words.open[language], list, words.close[language]]);
  return joined([name, words.of[language], inner]);
}

/** One symbol in words: "w 3 1", "y hat", "partial L over partial h 1". */
export function speakSymbol(name: string, language: Language): string {
  const symbol = displayedSymbol(name);
  if (symbol.kind === 'name') return speakName(symbol, language);
  const [of, wrt] = [speakName(symbol.of, language), speakName(symbol.wrt, language)];
  return language === 'en' ? `partial ${of} over partial ${wrt}` : `${of} 對 ${wrt} 的偏微分`;
}

function speakName({ base, hat, layer, subscript }: DisplayedName, language: Language): string {
  const letter = greekNames.get(base) ?? base;
  const spokenLayer = layer === '' ? '' : language === 'en' ? `layer ${layer}` : `第 ${layer} 層`;
  return joined([letter, hat ? words.hat[language] : '', spokenLayer, subscript.split(',').join(' ')]);
}
