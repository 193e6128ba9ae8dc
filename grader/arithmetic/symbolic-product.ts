import type { Expression } from '../notation/expression.ts';
import { multiply, negate, one } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { numeral, numeralValue } from './numeral-expression.ts';

/**
 * Factors as one product, from left to right. Numerals are multiplied out and stand in front
 * with the sign of the whole; without a numeral every factor stays where it is, sign and all,
 * as in `x₁ · −(y−ŷ) · w₃,₁`, and two minus signs cancel.
 */
export function product(a: Expression, b: Expression): Expression {
  const factors = [...factorsOf(a), ...factorsOf(b)];
  if (factors.some((factor) => numeralValue(factor) !== undefined)) return collected(factors);
  const isEven = factors.filter((factor) => factor.kind === 'negate').length > 1;
  return written(isEven ? withoutTwoSigns(factors) : factors);
}

/** −e, taken from a factor that carries a minus sign where there is one. */
export function negated(e: Expression): Expression {
  if (e.kind === 'negate') return e.of;
  const value = numeralValue(e);
  if (value !== undefined) return numeral(negate(value));
  const factors = factorsOf(e);
  const signed = factors.findIndex((factor) => factor.kind === 'negate');
  return signed < 0 ? { kind: 'negate', of: e } : written(withoutSign(factors, signed));
}

/** The factors of a product that was written from left to right. */
function factorsOf(e: Expression): readonly Expression[] {
  const factors: Expression[] = [];
  let rest = e;
  while (rest.kind === 'binary' && rest.operator === 'multiply') {
    factors.push(rest.right);
    rest = rest.left;
  }
  return [...factors, rest]
    .toReversed()
    .flatMap((factor) => (isProduct(factor) ? factorsOf(factor) : [factor]));
}

function isProduct(e: Expression): boolean {
  return e.kind === 'binary' && e.operator === 'multiply';
}

function collected(factors: readonly Expression[]): Expression {
  let coefficient: Fraction = one;
  const rest: Expression[] = [];
  for (const factor of factors) {
    const signed = factor.kind === 'negate';
    if (signed) coefficient = negate(coefficient);
    for (const inner of signed ? factorsOf(factor.of) : [factor]) {
      const value = numeralValue(inner);
      if (value === undefined) rest.push(inner);
      else coefficient = multiply(coefficient, value);
    }
  }
  if (coefficient.numerator === 0n || rest.length === 0) return numeral(coefficient);
  const size = numeral(coefficient.numerator < 0n ? negate(coefficient) : coefficient);
  const isOne = size.kind === 'number' && size.text === '1';
  const body = written(isOne ? rest : [size, ...rest]);
  return coefficient.numerator < 0n ? { kind: 'negate', of: body } : body;
}

function withoutTwoSigns(factors: readonly Expression[]): readonly Expression[] {
  const first = factors.findIndex((factor) => factor.kind === 'negate');
  const last = factors.findLastIndex((factor) => factor.kind === 'negate');
  return withoutSign(withoutSign(factors, first), last);
}

function withoutSign(factors: readonly Expression[], position: number): readonly Expression[] {
  return factors.map((factor, i) => (i === position && factor.kind === 'negate' ? factor.of : factor));
}

function written(factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => ({ kind: 'binary', operator: 'multiply', left, right }));
}
