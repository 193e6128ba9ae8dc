import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedPoints, shareOf } from '../../../grader/grade/points.ts';

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

test('odd thousandths go to whom they are owed most, and nobody gets any where nothing counts', () => {
  expect(sharedPoints(10, [1, 2, 4])).toEqual([1, 3, 6]);
  expect(sharedPoints(100, [0, 1, 6])).toEqual([0, 14, 86]);
  expect(sharedPoints(11, [3, 1, 1, 1])).toEqual([5, 2, 2, 2]);
  expect(sharedPoints(7, [0, 0])).toEqual([0, 0]);
});

test('a share is rounded to the nearest thousandth, halves up', () => {
  expect(shareOf(1, [1, 2])).toBe(1);
  expect(shareOf(3, [1, 2])).toBe(2);
  expect(shareOf(1000, [1, 3])).toBe(333);
  expect(shareOf(1000, [2, 3])).toBe(667);
  expect(shareOf(1000, [0, 3])).toBe(0);
  expect(shareOf(1000, [3, 3])).toBe(1000);
  expect(shareOf(10, [1, 4])).toBe(3);
});
