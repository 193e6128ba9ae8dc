import { waysAcross, type Met } from './kink-ways.ts';
import type { PointSource } from './points.ts';
import { WayWalk } from './way-walk.ts';
import { zeroOnWays } from './zero-on-ways.ts';

/** Points on both sides of a formula's kinks, as close as their numbers can tell. */
export interface KinkPoints {
  readonly size: number;
  /** The coordinates of a name. */
  readonly column: (name: string) => Float64Array;
}

/**
 * How far from a kink, as shares of the way across it. A threshold that is a little off differs
 * very close to the kink; what hugs the kink less closely differs further away all the more.
 */
const distances = [-1e-6, 1e-6, -1e-9, 1e-9, -1e-12, 1e-12] as const;

/** Steps times ways that one search for zeros may take in each of its rounds: about 5 ms in all. */
const mostWork = 20_000;

/**
 * Points close to kinks of a program that was evaluated at a batch of its points: a smooth answer
 * that hugs a kink (softplus(1000x)/1000 for max(0, x)) differs there and nowhere else, and so do
 * two thresholds that lie close together. Undefined where no kink is crossed.
 */
export function kinkPoints(met: Met, rows: readonly number[], points: PointSource): KinkPoints | undefined {
  const lanes = Math.max(1, Math.floor(mostWork / met.program.steps.length));
  const ways = waysAcross(met, rows, points, { lanes });
  if (ways.length === 0) return undefined;
  const walk = new WayWalk(met.program, ways, points);
  const zeros = zeroOnWays(ways.length, (shares) => walk.margins(shares));
  const shares = new Float64Array(distances.length * ways.length);
  for (let k = 0; k < shares.length; k += 1) {
    const zero = zeros[k % ways.length] ?? 0;
    const near = zero + (distances[Math.floor(k / ways.length)] ?? 0);
    shares[k] = Math.min(1, Math.max(0, near));
  }
  const columns = new Map<string, Float64Array>();
  const column = (name: string) => {
    const known = columns.get(name) ?? walk.column(name, shares);
    columns.set(name, known);
    return known;
  };
  return { size: shares.length, column };
}
