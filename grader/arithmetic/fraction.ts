import { decimalParts } from './decimal-text.ts';

/** An exact rational in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };
export const one: Fraction = { numerator: 1n, denominator: 1n };

/** Below it a double holds every whole number, and the machine divides it in one step. */
const smallest = BigInt(Number.MIN_SAFE_INTEGER);
const largest = BigInt(Number.MAX_SAFE_INTEGER);
const isSmall = (value: bigint): boolean => value >= smallest && value <= largest;

function smallDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** Big integers go through Euclid's steps only until they are small, which is nearly always at once. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n && !(isSmall(x) && isSmall(y))) [x, y] = [y, x % y];
  if (y === 0n) return x < 0n ? -x : x;
  return BigInt(smallDivisor(Number(x), Number(y)));
}

/** numerator/denominator in lowest terms. Throws on a zero denominator: the caller's invariant. */
export function fraction(numerator: bigint, denominator: bigint = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(numerator, denominator);
  if (divisor === 1n && denominator > 0n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/**
 * The rational that `-12.5`, `3`, `.5`, `2e-3` or a quotient of two such (`35/4`) spells;
 * undefined where the text is none of these, divides by 0, or has an exponent beyond ±10,000.
 */
export function parseFraction(text: string): Fraction | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDecimal(text);
  const above = parseDecimal(text.slice(0, slash));
  const below = parseDecimal(text.slice(slash + 1));
  if (above === undefined || below === undefined || below.numerator === 0n) return undefined;
  return divide(above, below);
}

function parseDecimal(text: string): Fraction | undefined {
  const parts = decimalParts(text);
  if (parts === undefined) return undefined;
  const { coefficient, exponent } = parts;
  return exponent >= 0
    ? { numerator: coefficient * 10n ** BigInt(exponent), denominator: 1n }
    : fraction(coefficient, 10n ** BigInt(-exponent));
}

/** The rational of the shortest decimal that stands for the double: 0.1 is 1/10. */
export function fractionFromNumber(value: number): Fraction {
  const read = Number.isFinite(value) ? parseFraction(String(value)) : undefined;
  if (read === undefined) throw new RangeError(`${value} is not a finite number`);
  return read;
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) {
    return { numerator: a.numerator + b.numerator, denominator: 1n };
  }
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) {
    return { numerator: a.numerator * b.numerator, denominator: 1n };
  }
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws on division by 0: ask `isZero` first. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function absolute(a: Fraction): Fraction {
  return a.numerator < 0n ? negate(a) : a;
}

export function isZero(a: Fraction): boolean {
  return a.numerator === 0n;
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** base^exponent for a whole exponent; 0^0 is 1. Throws on 0 to a negative power. */
export function power(base: Fraction, exponent: number): Fraction {
  const size = BigInt(Math.abs(exponent));
  const [numerator, denominator] = [base.numerator ** size, base.denominator ** size];
  return exponent >= 0 ? { numerator, denominator } : fraction(denominator, numerator);
}
