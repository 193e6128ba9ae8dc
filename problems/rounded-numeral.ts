import { compare, fraction, multiply, parseFraction } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Rounding } from '../grader/question.ts';

const shortest = 6;

/** The exact numeral where it is short enough to type, else rounded as the cell asks. */
export function roundedNumeral(numeral: string, rounding: Rounding): string {
  const value = parseFraction(numeral);
  if (value === undefined) throw new Error(`${numeral} is no numeral`);
  const exact = printFraction(value);
  if (rounding.kind === 'exact' || exact.replace(/^-?0?\.?/, '').length <= shortest) return exact;
  if (rounding.kind === 'decimals') return toDecimals(value, rounding.digits);
  return toDecimals(value, rounding.digits - 1 - magnitude(value));
}

/** The power of ten of the first digit; 0 for 0. */
function magnitude(value: Fraction): number {
  const size = Math.abs(Number(value.numerator)) / Number(value.denominator);
  return size === 0 ? 0 : Math.floor(Math.log10(size));
}

/** Half away from zero, as on paper. */
function toDecimals(value: Fraction, digits: number): string {
  const scale = fraction(digits < 0 ? 1n : 10n ** BigInt(digits), digits < 0 ? 10n ** BigInt(-digits) : 1n);
  const { numerator, denominator } = multiply(value, scale);
  const sign = compare(value, fraction(0n)) < 0 ? -1n : 1n;
  const whole = (sign * numerator * 2n + denominator) / (denominator * 2n);
  return printFraction(multiply(fraction(sign * whole), fraction(scale.denominator, scale.numerator)));
}
