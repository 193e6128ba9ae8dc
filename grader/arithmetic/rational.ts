import type { Arithmetic, Comparison, ScalarFunction } from './arithmetic.ts';
import * as fractions from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { NotRational } from './not-rational.ts';
import { rationalRoot, rationalRound } from './rational-functions.ts';

/**
 * Exact fractions. Whatever leaves the rationals (exp of 1, a division by 0, a number of more
 * than 2,000 digits) throws `NotRational`, which `traceExactly` turns into float64.
 */
export const rational: Arithmetic<Fraction> = {
  name: 'rational',
  number: (value) => bounded(readFraction(value)),
  add: (a, b) => bounded(fractions.add(a, b)),
  subtract: (a, b) => bounded(fractions.subtract(a, b)),
  multiply: (a, b) => bounded(fractions.multiply(a, b)),
  divide: (a, b) => {
    if (fractions.isZero(b)) throw new NotRational('a division by 0');
    return bounded(fractions.divide(a, b));
  },
  power,
  negate: fractions.negate,
  maximum: (a, b) => (fractions.compare(a, b) >= 0 ? a : b),
  minimum: (a, b) => (fractions.compare(a, b) <= 0 ? a : b),
  relu: (z) => (z.numerator > 0n ? z : fractions.zero),
  call: (name, a) => functions[name](a),
  compare: (comparison, a, b) =>
    holds[comparison](fractions.compare(a, b)) ? fractions.one : fractions.zero,
  select: (condition, a, b) => (fractions.isZero(condition) ? b : a),
  isZero: fractions.isZero,
};

const largest = 10n ** 2000n;

/** Repeated squaring doubles the digits each time; past the bound float64 has to do. */
function bounded(a: Fraction): Fraction {
  if (a.denominator < largest && a.numerator < largest && a.numerator > -largest) return a;
  throw new NotRational('a fraction of more than 2,000 digits');
}

function readFraction(value: number | string): Fraction {
  const read = parseNumeral(value);
  if (read === undefined) throw new NotRational(`the numeral ${value}`);
  return read;
}

function parseNumeral(value: number | string): Fraction | undefined {
  if (typeof value === 'string') return fractions.parseFraction(value);
  return Number.isFinite(value) ? fractions.fractionFromNumber(value) : undefined;
}

function power(base: Fraction, exponent: Fraction): Fraction {
  if (exponent.denominator === 2n) {
    return power(rationalRoot(base), fractions.fraction(exponent.numerator));
  }
  const whole = Number(exponent.numerator);
  if (exponent.denominator !== 1n || digitsOf(base) * Math.abs(whole) > 4000)
    throw new NotRational('a power');
  if (fractions.isZero(base) && whole < 0) throw new NotRational('a division by 0');
  return bounded(fractions.power(base, whole));
}

/** Counted before a power is taken, so that no huge number is ever made. */
function digitsOf(a: Fraction): number {
  return Math.max(a.numerator.toString().length, a.denominator.toString().length);
}

const holds: { readonly [C in Comparison]: (order: -1 | 0 | 1) => boolean } = {
  less: (order) => order < 0,
  lessEqual: (order) => order <= 0,
  greater: (order) => order > 0,
  greaterEqual: (order) => order >= 0,
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
};

const functions: { readonly [F in ScalarFunction]: (a: Fraction) => Fraction } = {
  exp: onlyAt(fractions.zero, fractions.one),
  expm1: onlyAt(fractions.zero, fractions.zero),
  log: onlyAt(fractions.one, fractions.zero),
  log1p: onlyAt(fractions.zero, fractions.zero),
  sqrt: rationalRoot,
  abs: fractions.absolute,
  sign: (a) => fractions.fraction(BigInt(fractions.compare(a, fractions.zero))),
  sin: onlyAt(fractions.zero, fractions.zero),
  cos: onlyAt(fractions.zero, fractions.one),
  tan: onlyAt(fractions.zero, fractions.zero),
  sinh: onlyAt(fractions.zero, fractions.zero),
  cosh: onlyAt(fractions.zero, fractions.one),
  tanh: onlyAt(fractions.zero, fractions.zero),
  arctan: onlyAt(fractions.zero, fractions.zero),
  sigmoid: onlyAt(fractions.zero, fractions.fraction(1n, 2n)),
  softplus: () => {
    throw new NotRational('softplus');
  },
  floor: (a) => rationalRound(a, 'down'),
  ceil: (a) => rationalRound(a, 'up'),
  round: (a) => rationalRound(a, 'halfEven'),
};

/** Transcendental functions of rationals are rational at one point only. */
function onlyAt(point: Fraction, value: Fraction): (a: Fraction) => Fraction {
  return (a) => {
    if (fractions.compare(a, point) === 0) return value;
    throw new NotRational('a transcendental function');
  };
}
