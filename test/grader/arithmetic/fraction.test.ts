import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  fraction,
  fractionFromNumber,
  multiply,
  parseFraction,
  power,
  subtract,
} from '../../../grader/arithmetic/fraction.ts';
import { printFraction, toNumber } from '../../../grader/arithmetic/fraction-printing.ts';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([above, below]) => fraction(above, below));

describe('fractions are exact', () => {
  test('decimals, scientific numerals and quotients spell rationals', () => {
    expect(parseFraction('-8.75')).toEqual({ numerator: -35n, denominator: 4n });
    expect(parseFraction('2.5e-1')).toEqual({ numerator: 1n, denominator: 4n });
    expect(parseFraction('.5')).toEqual(parseFraction('5/10'));
    expect(parseFraction('-1e2')).toEqual({ numerator: -100n, denominator: 1n });
    expect(parseFraction('6/-4')).toEqual({ numerator: -3n, denominator: 2n });
  });

  test('what is no numeral has no value', () => {
    for (const text of [
      '',
      '.',
      '-',
      'e3',
      '1e',
      '1e+',
      '0x10',
      '1_0',
      ' 1',
      '1/0',
      '1/2/3',
      '1e99999',
      'NaN',
    ]) {
      expect(parseFraction(text), text).toBeUndefined();
    }
  });

  test('a finite decimal prints as a decimal, any other rational as a quotient', () => {
    expect(printFraction(fraction(-35n, 4n))).toBe('-8.75');
    expect(printFraction(fraction(1n, 3n))).toBe('1/3');
    expect(printFraction(fraction(-1n, 1000n))).toBe('-0.001');
    expect(printFraction(fraction(1n, 2n ** 40n))).toBe(`1/${2n ** 40n}`);
    expect(printFraction(fraction(12n))).toBe('12');
  });

  test('what is printed reads back as the same fraction', () => {
    fc.assert(
      fc.property(anyFraction, (a) => {
        expect(parseFraction(printFraction(a))).toEqual(a);
      }),
    );
  });

  test('the field laws hold', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(add(subtract(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
    );
  });

  test('a whole power is repeated multiplication', () => {
    expect(power(fraction(-2n, 3n), 3)).toEqual(fraction(-8n, 27n));
    expect(power(fraction(-2n, 3n), -2)).toEqual(fraction(9n, 4n));
    expect(power(fraction(0n), 0)).toEqual(fraction(1n));
  });

  test('a quotient of 0 is refused loudly', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });
});

describe('the nearest double', () => {
  test('of the exact value of a double is that double, subnormal ones too', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(exactly(value))).toBe(value + 0);
      }),
      { numRuns: 2000, examples: [[5e-324], [-2.2250738585072014e-308], [1.7976931348623157e308]] },
    );
  });

  test('of a decimal is what JavaScript reads from the decimal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 25n }),
        fc.integer({ min: -345, max: 300 }),
        (digits, exponent) => {
          const text = `${digits}e${exponent}`;
          const read = parseFraction(text);
          expect(read === undefined ? undefined : toNumber(read)).toBe(Number(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a double stands for its shortest decimal', () => {
    expect(fractionFromNumber(0.1)).toEqual(fraction(1n, 10n));
  });
});

/** The double's binary value itself. */
function exactly(value: number) {
  let [scaled, exponent] = [value, 0];
  while (!Number.isInteger(scaled)) [scaled, exponent] = [scaled * 2, exponent + 1];
  return fraction(BigInt(scaled), 2n ** BigInt(exponent));
}
