import {
  add,
  divide,
  isZero,
  multiply,
  negate,
  parseFraction,
  power,
  subtract,
} from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { Expression } from '../notation/expression.ts';

/** Exponents up to here are worked out exactly. */
const largestExponent = 64n;

/** Longer fractions cost more than they are worth: powers of powers would fill the memory. */
const mostBits = 512;

const isShort = ({ numerator, denominator }: Fraction, bits: number): boolean => {
  const limit = 1n << BigInt(bits);
  return numerator < limit && numerator > -limit && denominator < limit;
};

/** What is no rational formula, or has no value: the caller has slower ways. */
const none = undefined;

/**
 * The value of a formula of numbers, names, + − · / and small whole powers, as a fraction;
 * undefined for any other formula, where a name has no value, for a division by 0, and where the
 * fraction gets longer than anybody would write it.
 */
export function exactValue(
  formula: Expression,
  valueOf: (name: string) => Fraction | undefined,
): Fraction | undefined {
  switch (formula.kind) {
    case 'number':
      return parseFraction(formula.text);
    case 'symbol':
      return valueOf(formula.name);
    case 'negate': {
      const of = exactValue(formula.of, valueOf);
      return of && negate(of);
    }
    case 'binary': {
      const [left, right] = [exactValue(formula.left, valueOf), exactValue(formula.right, valueOf)];
      const value = left && right && combined(formula.operator, left, right);
      return value && isShort(value, mostBits) ? value : none;
    }
    case 'constant':
    case 'call':
    case 'comparison':
    case 'matrix':
      return none;
  }
}

function combined(
  operator: (Expression & { readonly kind: 'binary' })['operator'],
  left: Fraction,
  right: Fraction,
): Fraction | undefined {
  switch (operator) {
    case 'add':
      return add(left, right);
    case 'subtract':
      return subtract(left, right);
    case 'multiply':
      return multiply(left, right);
    case 'divide':
      return isZero(right) ? none : divide(left, right);
    case 'power': {
      const { numerator, denominator } = right;
      const isSmall = denominator === 1n && numerator >= 0n && numerator <= largestExponent;
      if (!isSmall || !isShort(left, Math.floor(mostBits / Math.max(1, Number(numerator))))) return none;
      return power(left, Number(numerator));
    }
    case 'matmul':
    case 'hadamard':
      return none;
  }
}
