import type { Program } from './compile.ts';
import type { PointSource } from './points.ts';
import type { Evaluation } from './run.ts';
import { WayWalk, type Way } from './way-walk.ts';

/** Ways from so many points are thought of for each kink, and so many are gone. */
const mostStarts = 36;
const mostAlive = 5;
/** Each starts towards one of so many points on the other side. */
const mostPartners = 3;
const mostWaysOfKink = 12;
/** Of these, so many may start with the other gates in the same state. */
const mostOfPattern = 3;
/** Beyond so many kinks the first ones stand for all. */
const mostKinks = 8;

/** A program evaluated at one batch of its points. */
export interface Met {
  readonly program: Program;
  readonly evaluation: Evaluation;
  readonly batch: number;
}

/** How many ways may be gone in all. */
export interface WayLimit {
  readonly lanes: number;
}

/**
 * Ways across the kinks of the given rows. One coordinate moves where that is enough, so that other
 * gates stay as they are; ways along which the formula is 0 at one end only come first, because
 * there the kink shows.
 */
export function waysAcross(
  met: Met,
  rows: readonly number[],
  points: PointSource,
  { lanes }: WayLimit,
): readonly Way[] {
  const crossed = rows.slice(0, mostKinks);
  const share = lanes / Math.max(1, crossed.length);
  const starts = Math.max(1, Math.min(mostStarts, Math.floor(3 * share)));
  const most = Math.max(1, Math.min(mostWaysOfKink, Math.floor(share)));
  const straight = crossed.flatMap((row) => straightWays(met, row, starts));
  if (straight.length === 0) return [];
  const ranked = alongOneName(met, straight, points);
  return crossed
    .flatMap((row) => {
      const own = ranked.filter(({ way }) => way.row === row).sort((a, b) => b.rank - a.rank);
      return spread(met, own).slice(0, most);
    })
    .slice(0, Math.max(1, lanes))
    .map(({ way }) => way);
}

/**
 * Few ways from each state of the other gates: what is wrong behind one of them shows at this kink
 * only where that gate is as it must be.
 */
function spread({ evaluation }: Met, ranked: readonly Ranked[]): readonly Ranked[] {
  const taken = new Map<string, number>();
  return ranked.filter(({ way }) => {
    const pattern = statesAt(evaluation, way);
    const count = taken.get(pattern) ?? 0;
    taken.set(pattern, count + 1);
    return count < mostOfPattern;
  });
}

/** The signs of all other kinks where a way starts. */
function statesAt({ kinks, rows, size }: Evaluation, { row, from }: Way): string {
  let states = '';
  for (let k = 0; k < rows; k += 1) if (k !== row) states += kinks[k * size + from] ?? 2;
  return states;
}

/** Ways of one kink along all coordinates; some points at which the formula is not 0 come first. */
function straightWays({ evaluation, batch }: Met, row: number, most: number): readonly Way[] {
  const { size, kinks } = evaluation;
  const near = Array.from({ length: size }, (_, point) => point);
  // Ordinary points reach far, so that one coordinate may do; points of all sizes stay close.
  const isWide = batch > 0;
  const far = near.toSorted((p, q) => distance(evaluation, row, q) - distance(evaluation, row, p));
  const points = isWide ? far.toReversed() : near;
  const partners = isWide ? points : far;
  const signs = kinks.subarray(row * size, (row + 1) * size);
  const below = partners.filter((p) => signs[p] === -1);
  const above = partners.filter((p) => signs[p] === 1);
  if (below.length === 0 || above.length === 0) return [];
  const known = points.filter((p) => signs[p] === -1 || signs[p] === 1);
  const alive = known.filter((p) => isAlive(evaluation, p)).slice(0, mostAlive);
  const starts = [...alive, ...known.filter((p) => !alive.includes(p))];
  return starts.slice(0, most).map((from, k): Way => {
    const others = signs[from] === -1 ? above : below;
    return { row, batch, from, to: others[k % Math.min(mostPartners, others.length)] ?? 0, along: undefined };
  });
}

/** How far a point is from the kink, in what is compared there. */
const distance = ({ margins, size }: Evaluation, row: number, point: number): number =>
  Math.abs(margins[row * size + point] ?? 0);

/** Whether the formula is certainly not 0 at a point. */
const isAlive = ({ values, bounds }: Evaluation, point: number): boolean =>
  Math.abs(values[point] ?? 0) > (bounds[point] ?? Infinity);

interface Ranked {
  readonly way: Way;
  /** The larger, the more likely that the kink shows. */
  readonly rank: number;
}

/** Each way along one name, where that crosses its kink. */
function alongOneName(
  { program, evaluation }: Met,
  straight: readonly Way[],
  points: PointSource,
): readonly Ranked[] {
  const { names } = program;
  const single = straight.flatMap((way, k) =>
    names.map((_, n): Way => ({ ...way, along: names[(n + k) % names.length] })),
  );
  const ends = new WayWalk(program, single, points).evaluation(new Float64Array(single.length).fill(1));
  const crosses = ({ row, from }: Way, k: number) => {
    const start = evaluation.kinks[row * evaluation.size + from] ?? 2;
    return ends.kinks[row * ends.size + k] === -start;
  };
  return straight.map((way, k) => {
    const found = names.findIndex((_, n) => crosses(way, k * names.length + n));
    if (found < 0) return { way, rank: 0 };
    const isAliveThere = isAlive(ends, k * names.length + found);
    const rank = isAlive(evaluation, way.from) === isAliveThere ? 1 : 2;
    return { way: { ...way, along: names[(found + k) % names.length] }, rank };
  });
}
