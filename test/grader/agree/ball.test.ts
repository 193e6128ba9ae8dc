import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  ball,
  bitLength,
  divide,
  exactly,
  multiply,
  negate,
  precision,
  signOf,
  subtract,
  top,
  wholePower,
  type Ball,
} from '../../../grader/agree/ball.ts';
import * as fractions from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';

const scaled = (m: bigint, e: number): Fraction =>
  e >= 0 ? fractions.fraction(m << BigInt(e)) : fractions.fraction(m, 1n << BigInt(-e));

/** How far the truth may be from the middle, as a share of what the ball says of it; ≤ 1 if it holds. */
function expectHolds({ m, e, r }: Ball, truth: Fraction): void {
  const distance = fractions.absolute(fractions.subtract(scaled(m, e), truth));
  expect(fractions.compare(distance, scaled(BigInt(Math.ceil(r)), e))).toBeLessThanOrEqual(0);
}

/** A ball is worth 50 digits: its radius is at most 2⁻²⁴⁰ of its middle. */
const expectNarrow = ({ m, r }: Ball) => expect(r === 0 || Math.log2(r) <= bitLength(m) - 240).toBe(true);

const sizes = fc.constantFrom(1, 8, 60, 250, 300, 700);
const mantissa = sizes.chain((bits) => fc.bigInt(-(1n << BigInt(bits)), 1n << BigInt(bits)));
const exact = fc.record({ m: mantissa, e: fc.integer({ min: -400, max: 400 }) });
const runs = { numRuns: 300, seed: 7 };

interface Law {
  readonly what: string;
  readonly operate: (a: Ball, b: Ball) => Ball | undefined;
  readonly truth: (a: Fraction, b: Fraction) => Fraction;
  /** Where the result is narrow: sums that do not cancel, quotients that exist. */
  readonly usable: (a: bigint, b: bigint) => boolean;
}

const laws: readonly Law[] = [
  { what: 'products', operate: multiply, truth: fractions.multiply, usable: () => true },
  { what: 'sums', operate: add, truth: fractions.add, usable: (a, b) => a > 0n === b > 0n },
  {
    what: 'differences',
    operate: subtract,
    truth: fractions.subtract,
    usable: (a, b) => a > 0n !== b > 0n,
  },
  { what: 'quotients', operate: divide, truth: fractions.divide, usable: (a, b) => a !== 0n && b !== 0n },
];

test.each(laws)('a ball holds the true value and is narrow: $what', ({ operate, truth, usable }) => {
  fc.assert(
    fc.property(exact, exact, (a, b) => {
      fc.pre(usable(a.m, b.m));
      const found = operate(exactly(a.m, a.e), exactly(b.m, b.e));
      if (found === undefined) throw new Error('it has a value');
      expectHolds(found, truth(scaled(a.m, a.e), scaled(b.m, b.e)));
      const kept = Math.max(precision, bitLength(a.m), bitLength(b.m));
      expect(bitLength(found.m)).toBeLessThanOrEqual(kept + 1);
      expectNarrow(found);
    }),
    runs,
  );
});

const roughPairs = [
  [1000n, 77n],
  [-1000n, 77n],
  [5n << 300n, -3n],
  [12n, 1n << 290n],
] as const;

test.each(laws)('$what of numbers that are known to a few digits are known as well', ({ operate, truth }) => {
  for (const [a, b] of roughPairs) {
    const found = operate({ m: a, e: -2, r: 1 }, { m: b, e: -2, r: 2 });
    expect(found).toBeDefined();
    for (const da of [-1n, 0n, 1n])
      for (const db of [-2n, 0n, 2n])
        if (found !== undefined) expectHolds(found, truth(scaled(a + da, -2), scaled(b + db, -2)));
  }
});

test('a radius is no wider than the inputs make it', () => {
  const [a, b]: readonly Ball[] = [
    { m: 1000n, e: 0, r: 1 },
    { m: 50n, e: 0, r: 2 },
  ];
  if (a === undefined || b === undefined) throw new Error('two balls');
  const relative = ({ m, r }: Ball) => r / Math.abs(Number(m));
  expect(relative(multiply(a, b))).toBeCloseTo(0.041, 3);
  expect(relative(divide(a, b) ?? a)).toBeCloseTo(0.0427, 3);
  const sum = add(a, b);
  expect(sum.r * 2 ** sum.e).toBeCloseTo(3, 6);
  expect(relative(wholePower(a, 3) ?? a)).toBeCloseTo(0.003, 4);
});

test('exact numbers stay exact while they fit', () => {
  expect(add(exactly(3n), exactly(5n, -1))).toMatchObject({ r: 0 });
  expect(multiply(exactly(3n), exactly(5n, -1))).toEqual({ m: 15n, e: -1, r: 0 });
  expect(ball(1n << 400n, 0, 0)).toMatchObject({ r: 0 });
  expect(ball((1n << 400n) + 1n, 0, 0).r).toBeGreaterThan(0);
  expect(wholePower(exactly(-3n), 5)).toEqual({ m: -243n, e: 0, r: 0 });
  expect(wholePower(exactly(7n), 0)).toEqual({ m: 1n, e: 0, r: 0 });
  expectHolds(wholePower(exactly(3n), -2) ?? exactly(0n), fractions.fraction(1n, 9n));
  expect(negate(exactly(4n))).toEqual({ m: -4n, e: 0, r: 0 });
});

test('nothing is divided by what may be 0', () => {
  expect(divide(exactly(1n), exactly(0n))).toBeUndefined();
  expect(divide(exactly(1n), { m: 1n, e: 0, r: 2 })).toBeUndefined();
  expect(divide(exactly(1n), { m: 3n, e: 0, r: 2 })).toBeDefined();
  expect(wholePower(exactly(0n), -1)).toBeUndefined();
});

test('a sign is told only where it is certain', () => {
  const of = (m: bigint, r: number) => signOf({ m, e: 0, r });
  expect([of(5n, 0), of(-5n, 0), of(0n, 0)]).toEqual([1, -1, 0]);
  expect([of(5n, 4), of(-5n, 4)]).toEqual([1, -1]);
  expect([of(5n, 5), of(-5n, 5), of(0n, 1), of(5n, 6)]).toEqual([undefined, undefined, undefined, undefined]);
});

test('lengths in bits, and a power of two above a ball', () => {
  fc.assert(
    fc.property(mantissa, (m) => {
      const digits = m === 0n ? 0 : (m < 0n ? -m : m).toString(2).length;
      expect(bitLength(m)).toBe(digits);
    }),
    runs,
  );
  expect(top({ m: 8n, e: 3, r: 0 })).toBe(8);
  expect(top({ m: 1n, e: 0, r: 1000 })).toBeGreaterThanOrEqual(10);
});
