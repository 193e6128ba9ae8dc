import { describe, expect, test } from 'vitest';
import { comparisons } from '../../../grader/arithmetic/arithmetic.ts';
import {
  add,
  compare,
  divide,
  fraction,
  isZero,
  multiply,
  negate,
  parseFraction,
  power,
  subtract,
  zero,
} from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { operators } from '../../../grader/arithmetic/recording.ts';
import type { Operator } from '../../../grader/arithmetic/recording.ts';
import { executeInFractions } from '../../../grader/trace/execute-fractions.ts';

const numeral = (text: string): Fraction => {
  const value = parseFraction(text);
  if (value === undefined) throw new Error(text);
  return value;
};

/** What one instruction leaves in its result, in lowest terms; undefined for no number. */
function executed(operator: Operator, ...operands: readonly (Fraction | undefined)[]): Fraction | undefined {
  const numerators = new Float64Array(4);
  const denominators = new Float64Array(4).fill(1);
  for (const [slot, value] of operands.entries()) {
    numerators[slot] = value === undefined ? Number.NaN : Number(value.numerator);
    denominators[slot] = value === undefined ? 1 : Number(value.denominator);
  }
  executeInFractions([operators.indexOf(operator), 0, 1, 2, 3], { numerators, denominators });
  const [n = Number.NaN, d = 1] = [numerators[3], denominators[3]];
  return Number.isNaN(n) ? undefined : fraction(BigInt(n), BigInt(d));
}

const small = ['0', '1', '-1', '2', '-3', '2/3', '-7/4', '5/6', '0.1', '-12.25', '7/65537'].map(numeral);
const order: Readonly<Record<(typeof comparisons)[number], (sign: number) => boolean>> = {
  less: (sign) => sign < 0,
  lessEqual: (sign) => sign <= 0,
  greater: (sign) => sign > 0,
  greaterEqual: (sign) => sign >= 0,
  equal: (sign) => sign === 0,
  notEqual: (sign) => sign !== 0,
};
const one = fraction(1n);

const ofTwo: Readonly<Partial<Record<Operator, (a: Fraction, b: Fraction) => Fraction | undefined>>> = {
  add,
  subtract,
  multiply,
  divide: (a, b) => (isZero(b) ? undefined : divide(a, b)),
  maximum: (a, b) => (compare(a, b) >= 0 ? a : b),
  minimum: (a, b) => (compare(a, b) <= 0 ? a : b),
  power: (a, b) =>
    b.denominator !== 1n || (isZero(a) && b.numerator < 0n) ? undefined : power(a, Number(b.numerator)),
  ...Object.fromEntries(
    comparisons.map((name) => [
      name,
      (a: Fraction, b: Fraction) => (order[name](compare(a, b)) ? one : zero),
    ]),
  ),
};
const ofOne: Readonly<Partial<Record<Operator, (a: Fraction) => Fraction>>> = {
  negate,
  relu: (a) => (a.numerator > 0n ? a : zero),
  abs: (a) => (a.numerator < 0n ? negate(a) : a),
  sign: (a) => fraction(BigInt(compare(a, zero))),
};

describe('small fractions in doubles', () => {
  test.each(Object.entries(ofTwo))('%s of two gives what exact fractions give', (name, exact) => {
    for (const a of small)
      for (const b of small) expect([a, b, executed(name as Operator, a, b)]).toEqual([a, b, exact(a, b)]);
  });

  test.each(Object.entries(ofOne))('%s gives what exact fractions give', (name, exact) => {
    for (const a of small) expect([a, executed(name as Operator, a)]).toEqual([a, exact(a)]);
  });

  test('select takes the one where the condition is not 0', () => {
    const [a, b] = [numeral('2/3'), numeral('-5')];
    expect(executed('select', one, a, b)).toEqual(a);
    expect(executed('select', numeral('-0.5'), a, b)).toEqual(a);
    expect(executed('select', zero, a, b)).toEqual(b);
  });

  test('what is no number spreads, through branches not taken too', () => {
    const a = numeral('2/3');
    for (const [name] of Object.entries(ofTwo)) {
      expect([name, executed(name as Operator, undefined, a)]).toEqual([name, undefined]);
      expect([name, executed(name as Operator, a, undefined)]).toEqual([name, undefined]);
    }
    for (const name of ['negate', 'relu', 'abs', 'sign'] as const)
      expect(executed(name, undefined)).toBeUndefined();
    expect(executed('select', undefined, a, a)).toBeUndefined();
    expect(executed('select', one, a, undefined)).toBeUndefined();
    expect(executed('select', zero, undefined, a)).toBeUndefined();
    expect(executed('power', undefined, zero)).toBeUndefined();
  });

  test('functions that leave the fractions are left to others', () => {
    for (const name of ['exp', 'log', 'sqrt', 'tanh'] as const) expect(executed(name, one)).toBeUndefined();
  });

  test('whole powers go to 16 both ways and no further', () => {
    expect(executed('power', numeral('2'), numeral('16'))).toEqual(fraction(65536n));
    expect(executed('power', numeral('-2'), numeral('-15'))).toEqual(fraction(-1n, 32768n));
    expect(executed('power', numeral('1'), numeral('17'))).toBeUndefined();
    expect(executed('power', numeral('4'), numeral('1/2'))).toBeUndefined();
  });
});

describe('what a double would round', () => {
  const huge = fraction(2n ** 52n + 1n);

  test.each([
    ['add', huge, huge],
    ['subtract', huge, negate(huge)],
    ['multiply', huge, numeral('3')],
    ['multiply', huge, numeral('1/3')],
    ['add', fraction(1n, 2n ** 30n + 1n), fraction(1n, 2n ** 30n + 3n)],
    ['divide', huge, fraction(1n, 4n)],
    ['power', fraction(2n ** 30n), numeral('2')],
    ['less', fraction(2n ** 51n + 1n, 3n), fraction(2n ** 51n + 1n, 7n)],
  ] as const)('%s is exact, or no number: %#', (name, a, b) => {
    const found = executed(name, a, b);
    const exact = ofTwo[name]?.(a, b);
    expect([undefined, exact]).toContainEqual(found);
  });

  test('common factors are taken out before it comes to that', () => {
    expect(executed('multiply', fraction(2n ** 40n), fraction(3n, 2n ** 40n))).toEqual(fraction(3n));
    expect(executed('multiply', fraction(5n ** 15n), fraction(7n, 5n ** 14n))).toEqual(fraction(35n));
    expect(executed('add', fraction(1n, 2n ** 20n), fraction(1n, 2n ** 21n))).toEqual(
      fraction(3n, 2n ** 21n),
    );
  });

  test('a sum at the limit is no number, one below it is', () => {
    expect(executed('add', fraction(2n ** 53n - 2n), one)).toEqual(fraction(2n ** 53n - 1n));
    expect(executed('add', fraction(2n ** 53n - 1n), one)).toBeUndefined();
    expect(executed('add', fraction(1n - 2n ** 53n), negate(one))).toBeUndefined();
  });
});
