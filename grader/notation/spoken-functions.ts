import type { Language, Localized } from '../language.ts';
import type { BinaryOperator, Expression, FunctionName, MatrixFunction } from './expression.ts';
import { reductionOptions } from './print-text.ts';

/** What stands between two operands; powers are said otherwise. */
export const operators: { readonly [O in Exclude<BinaryOperator, 'power'>]: Localized } = {
  add: { en: 'plus', 'zh-TW': '加' },
  subtract: { en: 'minus', 'zh-TW': '減' },
  multiply: { en: 'times', 'zh-TW': '乘以' },
  divide: { en: 'over', 'zh-TW': '除以' },
  matmul: { en: 'matrix-times', 'zh-TW': '矩陣乘' },
  hadamard: { en: 'elementwise times', 'zh-TW': '逐元素乘以' },
};

export const spokenFunctions: { readonly [F in Exclude<FunctionName, MatrixFunction>]: Localized } = {
  exp: { en: 'the exponential of', 'zh-TW': '指數函數' },
  log: { en: 'the natural logarithm of', 'zh-TW': '自然對數' },
  sqrt: { en: 'the square root of', 'zh-TW': '根號' },
  abs: { en: 'the absolute value of', 'zh-TW': '絕對值' },
  sign: { en: 'the sign of', 'zh-TW': '正負號函數' },
  sin: { en: 'sine of', 'zh-TW': 'sine' },
  cos: { en: 'cosine of', 'zh-TW': 'cosine' },
  tan: { en: 'tangent of', 'zh-TW': 'tangent' },
  sinh: { en: 'hyperbolic sine of', 'zh-TW': '雙曲 sine' },
  cosh: { en: 'hyperbolic cosine of', 'zh-TW': '雙曲 cosine' },
  tanh: { en: 'hyperbolic tangent of', 'zh-TW': '雙曲 tangent' },
  arctan: { en: 'arc tangent of', 'zh-TW': '反正切' },
  sigmoid: { en: 'sigmoid of', 'zh-TW': 'sigmoid' },
  relu: { en: 'ReLU of', 'zh-TW': 'ReLU' },
  leaky_relu: { en: 'leaky ReLU of', 'zh-TW': 'leaky ReLU' },
  softplus: { en: 'softplus of', 'zh-TW': 'softplus' },
  max: { en: 'the maximum of', 'zh-TW': '最大值' },
  min: { en: 'the minimum of', 'zh-TW': '最小值' },
};

const whole: { readonly [F in 'sum' | 'mean']: Localized } = {
  sum: { en: 'the sum', 'zh-TW': '總和' },
  mean: { en: 'the mean', 'zh-TW': '平均' },
};

/** "the sum over axis 0 of", 「沿 axis 0 的總和」. */
export function reductionName(e: Expression & { readonly kind: 'call' }, language: Language): string {
  const name = whole[e.function === 'mean' ? 'mean' : 'sum'][language];
  const [axis, keeps] = reductionOptions(e);
  const over = axis?.replace('=', ' ');
  const kept = keeps === undefined ? '' : language === 'en' ? ' with kept dimensions' : '並保留維度';
  if (language === 'en')
    return over === undefined ? `${name} of all entries of` : `${name} over ${over}${kept} of`;
  return over === undefined ? `所有元素的${name}` : `沿 ${over} ${kept}的${name}`;
}
