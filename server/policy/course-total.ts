/** What one assignment adds to a student's total. Points are thousandths. */
export interface WeightedGrade {
  readonly weight: number;
  readonly points: number;
  readonly maxPoints: number;
}

/**
 * A student's total in hundredths of a per cent: the mean of the assignments' shares, each by its
 * weight. Null while nothing with a weight counts. Whole numbers throughout; halves round up.
 */
export function courseTotal(grades: readonly WeightedGrade[]): number | null {
  const counting = grades.filter(({ weight, maxPoints }) => weight > 0 && maxPoints > 0);
  if (counting.length === 0) return null;
  const common = counting.reduce((product, { maxPoints }) => product * BigInt(maxPoints), 1n);
  const weights = counting.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const earned = counting.reduce(
    (sum, { weight, points, maxPoints }) =>
      sum + (BigInt(weight) * BigInt(points) * common) / BigInt(maxPoints),
    0n,
  );
  const denominator = weights * common;
  return Number((2n * 10_000n * earned + denominator) / (2n * denominator));
}
