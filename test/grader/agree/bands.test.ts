import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersAgree, type Tolerance } from '../../../grader/agree/number.ts';
import { readNumber } from '../../../grader/answer/number.ts';

function agree(answer: string, expected: string, tolerance: Tolerance): boolean {
  const [a, r] = [readNumber(answer), readNumber(expected)];
  if (a.kind === 'invalid' || r.kind === 'invalid') throw new Error(`${answer} for ${expected}`);
  return numbersAgree(a.value, r.value, tolerance);
}

/** n·10^exponent as it is typed. */
const typed = (n: bigint, exponent: number) => `${n}e${exponent}`;

const leading = fc.integer({ min: 1_000_000, max: 9_999_999 });
const exponent = fc.integer({ min: -300, max: 293 });
const sign = fc.constantFrom(1n, -1n);

describe('the edges of a band belong to it, and nothing beyond, from 1e-294 to 1e299', () => {
  test('a relative band', () => {
    fc.assert(
      fc.property(leading, exponent, sign, fc.constantFrom(1, 2, 3, 6), sign, (n, e, s, places, side) => {
        // In units of 10^-20 of the last digit, so that one unit beyond the edge can be typed.
        const r = s * BigInt(n) * 10n ** 20n;
        const band = BigInt(n) * 10n ** BigInt(20 - places);
        const tolerance = { relative: 10 ** -places };
        const reference = typed(s * BigInt(n), e);
        expect(agree(typed(r + side * band, e - 20), reference, tolerance)).toBe(true);
        expect(agree(typed(r + side * (band + 1n), e - 20), reference, tolerance)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('so many significant digits: half a unit of the last one of the reference', () => {
    fc.assert(
      fc.property(leading, exponent, sign, fc.integer({ min: 1, max: 12 }), sign, (n, e, s, digits, side) => {
        const r = s * BigInt(n) * 10n ** 20n;
        const band = 5n * 10n ** BigInt(26 - digits);
        const reference = typed(s * BigInt(n), e);
        expect(agree(typed(r + side * band, e - 20), reference, { digits })).toBe(true);
        expect(agree(typed(r + side * (band + 1n), e - 20), reference, { digits })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('an absolute band', () => {
    fc.assert(
      fc.property(leading, sign, fc.integer({ min: 0, max: 300 }), sign, (n, s, places, side) => {
        const tolerance = { absolute: Number(`1e-${places}`) };
        const reference = typed(s * BigInt(n), -places);
        const edge = s * BigInt(n) + side;
        expect(agree(typed(edge, -places), reference, tolerance)).toBe(true);
        expect(
          agree(`${typed(edge, -places)}${side > 0 ? '+' : '-'}1e-${places + 30}`, reference, tolerance),
        ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('the widest of several counts', () => {
    fc.assert(
      fc.property(
        leading,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (n, places, digits) => {
          const answers = [n + 0.5, n + 10, n + 1_000, n * 1.01, n - 3, n * 0.95].map(String);
          const [relative, significant] = [{ relative: 10 ** -places }, { digits }];
          for (const answer of answers) {
            const either = agree(answer, `${n}`, relative) || agree(answer, `${n}`, significant);
            expect(agree(answer, `${n}`, { ...relative, ...significant })).toBe(either);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('numbers agree', () => {
  test('with their signs changed as without', () => {
    const tolerances = fc.constantFrom<Tolerance>({ relative: 0.01 }, { digits: 3 }, { absolute: 0.5 }, {});
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 0, max: 2_000 }),
        tolerances,
        (a, r, tolerance) => {
          expect(agree(`-${a}`, `-${r}`, tolerance)).toBe(agree(`${a}`, `${r}`, tolerance));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('with a reference of 0 only as far as the absolute tolerance says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: -300, max: 20 }), (n, e) => {
        const answer = typed(BigInt(n), e);
        expect(agree(answer, '0', {})).toBe(false);
        expect(agree(answer, '0', { relative: 1, digits: 1 })).toBe(false);
        expect(agree(answer, '0', { absolute: Number(answer) * 1.01 })).toBe(true);
        expect(agree(answer, '0', { absolute: Number(answer) * 0.99 })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
