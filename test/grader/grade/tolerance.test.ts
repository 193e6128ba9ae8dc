import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, negate, parseFraction, zero } from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import { carriedError } from '../../../grader/grade/carried.ts';
import { agrees, bandAround, isShort, mayAgree } from '../../../grader/grade/tolerance.ts';
import type { Tolerance } from '../../../grader/grade/tolerance.ts';
import type { Rounding } from '../../../grader/question.ts';
import { gradient, lectureQuestion, nineGradients, refA, value } from './lecture-question.ts';

const of = (text: string): Fraction => {
  const read = parseFraction(text);
  if (read === undefined) throw new Error(text);
  return read;
};
const decimals = (digits: number): Tolerance => ({ rounding: { kind: 'decimals', digits }, carried: zero });
const significant = (digits: number): Tolerance => ({
  rounding: { kind: 'significant', digits },
  carried: zero,
});

test.each([
  ['0.333', '1/3', decimals(3), true],
  ['0.3335', '0.333', decimals(3), true],
  ['0.33351', '0.333', decimals(3), false],
  ['0.0004', '0', decimals(3), true],
  ['1235', '1234.5', significant(4), true],
  ['1235.1', '1234.5', significant(4), false],
  ['0.01', '0.0099', significant(1), true],
  ['0', '0.04', significant(1), false],
] as const)('%s for %s', (answer, reference, tolerance, verdict) => {
  expect(agrees(of(answer), of(reference), tolerance)).toBe(verdict);
});

test('an exact answer may differ by a billionth of it and no more', () => {
  const exact: Tolerance = { rounding: { kind: 'exact' }, carried: zero };
  expect(agrees(of('1.000000001'), of('1'), exact)).toBe(true);
  expect(agrees(of('1.0000000011'), of('1'), exact)).toBe(false);
  expect(agrees(of('1e-30'), of('0'), exact)).toBe(false);
});

const fractions = fc
  .tuple(fc.bigInt(-10_000n, 10_000n), fc.bigInt(1n, 999n))
  .map(([above, below]) => fraction(above, below));
const roundings: fc.Arbitrary<Rounding> = fc.oneof(
  fc.constant<Rounding>({ kind: 'exact' }),
  fc.integer({ min: 0, max: 6 }).map((digits): Rounding => ({ kind: 'decimals', digits })),
  fc.integer({ min: 1, max: 6 }).map((digits): Rounding => ({ kind: 'significant', digits })),
);

describe('as laws', () => {
  test('changing the sign of answer and reference changes no verdict', () => {
    fc.assert(
      fc.property(fractions, fractions, roundings, (answer, reference, rounding) => {
        const tolerance = { rounding, carried: zero };
        expect(agrees(negate(answer), negate(reference), tolerance)).toBe(
          agrees(answer, reference, tolerance),
        );
      }),
    );
  });
  test('the quick look in doubles never turns away what agrees', () => {
    fc.assert(
      fc.property(fractions, fractions, roundings, (answer, reference, rounding) => {
        const tolerance = { rounding, carried: zero };
        if (!agrees(answer, reference, tolerance)) return;
        expect(mayAgree(toNumber(answer), toNumber(reference), tolerance)).toBe(true);
      }),
    );
  });
  test('an answer at the edge of the band belongs to it', () => {
    fc.assert(
      fc.property(fractions, roundings, (reference, rounding) => {
        const tolerance = { rounding, carried: zero };
        const band = bandAround(tolerance, reference);
        const edge = fraction(
          reference.numerator * band.denominator + band.numerator * reference.denominator,
          reference.denominator * band.denominator,
        );
        expect(agrees(edge, reference, tolerance)).toBe(true);
      }),
    );
  });
});

describe('what rounding on the way carries to a cell', () => {
  const rounding: Rounding = { kind: 'decimals', digits: 3 };
  const carried = (at: Record<string, string>, quantity = gradient('w11')) =>
    carriedError(lectureQuestion({ at, parts: { gradients: nineGradients } }), {
      quantity,
      element: 0,
      rounding,
    });

  test('is nothing where every step is short', () => {
    expect(carried(refA)).toEqual(zero);
    expect(isShort(rounding, of('-8.75'))).toBe(true);
    expect(isShort(rounding, of('1/3'))).toBe(false);
  });
  test('grows with what the rounded step is multiplied by', () => {
    const little = carried({ ...refA, y: '1/7' });
    const much = carried({ ...refA, y: '1/7', x1: '3000' });
    expect(toNumber(little)).toBeGreaterThan(0.0005);
    expect(toNumber(much)).toBeGreaterThan(100 * toNumber(little));
  });
  test('is nothing for the first number that is written down', () => {
    expect(carried({ ...refA, w11: '1/3' }, value('h1'))).toEqual(zero);
  });
  test('is the same with all signs changed', () => {
    const mirrored = { ...refA, y: '-1/7', w31: '2', w32: '0.5', b3: '0.5' };
    const plain = { ...refA, y: '1/7' };
    expect(carried(mirrored, gradient('w31'))).toEqual(carried(plain, gradient('w31')));
  });
});

describe('a quick look in doubles', () => {
  const wide = { rounding: { kind: 'decimals', digits: 3 }, carried: fraction(1n, 100n) } as const;

  test.each([
    ['half a unit away', 1.0005, 1, decimals(3), true],
    ['a unit away, which the exact look decides', 1.001, 1, decimals(3), true],
    ['more than a unit away', 1.0011, 1, decimals(3), false],
    ['what rounding carries away', 1.0109, 1, wide, true],
    ['more than rounding carries', 1.0111, 1, wide, false],
    ['a digit of four away', 1235.4, 1234.5, significant(4), true],
    ['more than a digit of four away', 1236, 1234.5, significant(4), false],
    ['nothing small is near 0 by significant digits', 1e-6, 0, significant(3), false],
    [
      'an exact number to a hundred-millionth',
      1 + 9e-9,
      1,
      { rounding: { kind: 'exact' }, carried: zero },
      true,
    ],
    [
      'an exact number, more than that away',
      1 + 2e-8,
      1,
      { rounding: { kind: 'exact' }, carried: zero },
      false,
    ],
    ['no number', Number.NaN, 1, decimals(3), false],
  ] as const)('%s', (_, answer, reference, tolerance, verdict) => {
    expect(mayAgree(answer, reference, tolerance)).toBe(verdict);
  });
});
