/** points · earned/of, to the nearest thousandth, halves up. */
export function shareOf(points: number, [earned, of]: readonly [number, number]): number {
  return Math.floor((2 * points * earned + of) / (2 * of));
}

/**
 * Shares of a whole number of points by weight, largest remainder first, so that they add up
 * exactly. All 0 where every weight is 0.
 */
export function sharedPoints(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - shares.reduce((a, b) => a + b, 0);
  const order = weights
    .map((weight, at) => ({ at, left: (total * weight) % sum }))
    .toSorted((a, b) => b.left - a.left || a.at - b.at);
  const lucky = new Set(order.slice(0, rest).map(({ at }) => at));
  return shares.map((share, at) => share + (lucky.has(at) ? 1 : 0));
}
