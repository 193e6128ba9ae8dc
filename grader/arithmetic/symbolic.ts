import type { Expression } from '../notation/expression.ts';
import type { Arithmetic } from './arithmetic.ts';
import * as fractions from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { NotSymbolic } from './not-symbolic.ts';
import { numeral, numeralValue } from './numeral-expression.ts';
import { rational } from './rational.ts';
import { call, compared, functions, opposite } from './symbolic-functions.ts';
import { negated, product } from './symbolic-product.ts';

/**
 * Formulas. Only what nobody would write is tidied away: + 0, · 1, ^ 1, double signs, and
 * numerals that can be worked out exactly. Nothing is expanded, factored or reordered.
 */
export const symbolic: Arithmetic<Expression> = {
  name: 'symbolic',
  number: readNumeral,
  add: (a, b) => folded(fractions.add, a, b) ?? sum(a, b),
  subtract: (a, b) => folded(fractions.subtract, a, b) ?? difference(a, b),
  multiply: product,
  divide: quotient,
  power,
  negate: negated,
  maximum: (a, b) => call('max', a, b),
  minimum: (a, b) => call('min', a, b),
  relu: (z) => call('relu', z),
  call: (name, a) => functions[name](a),
  compare: compared,
  select,
  isZero,
};

const digit = (text: '0' | '1' | '2'): Expression => ({ kind: 'number', text });

/** The doubles that stand for π and e; a forward pass writes them as `np.pi` and `np.e`. */
const constants: ReadonlyMap<string, 'pi' | 'e'> = new Map([
  [String(Math.PI), 'pi'],
  [String(Math.E), 'e'],
]);

function readNumeral(value: number | string): Expression {
  const constant = constants.get(String(value));
  if (constant !== undefined) return { kind: 'constant', name: constant };
  const read =
    typeof value === 'string' ? fractions.parseFraction(value) : fractions.fractionFromNumber(value);
  if (read === undefined) throw new NotSymbolic(`the numeral ${value}`);
  // As it was written: 0.50 stays 0.50.
  return typeof value === 'string' && /^[\d.]+$/.test(value)
    ? { kind: 'number', text: value }
    : numeral(read);
}

function folded(
  work: (a: Fraction, b: Fraction) => Fraction,
  a: Expression,
  b: Expression,
): Expression | undefined {
  const [left, right] = [numeralValue(a), numeralValue(b)];
  return left && right && numeral(work(left, right));
}

function binary(
  operator: 'add' | 'subtract' | 'divide' | 'power',
  left: Expression,
  right: Expression,
): Expression {
  return { kind: 'binary', operator, left, right };
}

function isZero(e: Expression): boolean {
  const value = numeralValue(e);
  return value !== undefined && fractions.isZero(value);
}

function isOne(e: Expression): boolean {
  const value = numeralValue(e);
  return value !== undefined && fractions.compare(value, fractions.one) === 0;
}

function sum(a: Expression, b: Expression): Expression {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  if (b.kind === 'negate') return difference(a, b.of);
  return isSame(a, b) ? product(digit('2'), a) : binary('add', a, b);
}

function difference(a: Expression, b: Expression): Expression {
  if (isZero(b)) return a;
  if (isZero(a)) return negated(b);
  return b.kind === 'negate' ? sum(a, b.of) : binary('subtract', a, b);
}

function quotient(a: Expression, b: Expression): Expression {
  if (isOne(b)) return a;
  if (isZero(a) && !isZero(b)) return a;
  if (!isZero(b)) {
    const value = folded(fractions.divide, a, b);
    if (value !== undefined) return value;
  }
  if (a.kind === 'negate') return negated(quotient(a.of, b));
  // (p/b)/b, the slope of p/b by b, is written p/b².
  const again = a.kind === 'binary' && a.operator === 'divide' && isSame(a.right, b);
  return again ? binary('divide', a.left, power(b, digit('2'))) : binary('divide', a, b);
}

function power(a: Expression, b: Expression): Expression {
  if (isZero(b)) return digit('1');
  if (isOne(b)) return a;
  const [base, exponent] = [numeralValue(a), numeralValue(b)];
  const isSmall = exponent?.denominator === 1n && exponent.numerator > 0n && exponent.numerator <= 16n;
  return base !== undefined && isSmall ? numeral(rational.power(base, exponent)) : binary('power', a, b);
}

/** 1[condition]·a + 1[not condition]·b, without the terms that are 0. */
function select(condition: Expression, a: Expression, b: Expression): Expression {
  const known = numeralValue(condition);
  if (known !== undefined) return fractions.isZero(known) ? b : a;
  const otherwise = isZero(b) ? b : product(opposite(condition), b);
  return sum(isZero(a) ? a : product(condition, a), otherwise);
}

/** Whether two formulas are written alike; past some depth it is not worth knowing. */
function isSame(a: Expression, b: Expression, depth = 6): boolean {
  if (depth === 0 || a.kind !== b.kind) return false;
  if (a.kind === 'symbol' && b.kind === 'symbol') return a.name === b.name;
  if (a.kind === 'negate' && b.kind === 'negate') return isSame(a.of, b.of, depth - 1);
  if (a.kind === 'binary' && b.kind === 'binary') {
    const sides = isSame(a.left, b.left, depth - 1) && isSame(a.right, b.right, depth - 1);
    return sides && a.operator === b.operator;
  }
  if (a.kind !== 'call' || b.kind !== 'call' || a.function !== b.function) return false;
  return a.arguments.every((argument, i) => {
    const other = b.arguments[i];
    return other !== undefined && isSame(argument, other, depth - 1);
  });
}
