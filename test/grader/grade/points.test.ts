import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPoints } from '../../../grader/grade/points.ts';

const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test('shares of a slot add up exactly, and each lies within a thousandth of its due', () => {
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, parts) => {
      fc.pre(sum(parts) > 0);
      const shares = sharedPoints(total, parts);
      expect(sum(shares)).toBe(total);
      for (const [at, share] of shares.entries()) {
        expect(Math.abs(share - (total * parts[at]!) / sum(parts))).toBeLessThan(1);
      }
    }),
  );
});

test('ten points over three equal cells give the odd thousandth to the first', () => {
  expect(sharedPoints(10_000, [1, 1, 1])).toEqual([3_334, 3_333, 3_333]);
});
