/** points · earned/of, to the nearest thousandth, halves up. */
export function shareOf(points: number, [earned, of]: readonly [number, number]): number {
  return Math.floor((2 * points * earned + of) / (2 * of));
}
