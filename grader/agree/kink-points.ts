import type { Program } from './compile.ts';
import type { PointSource } from './points.ts';
import { coordinates, run, type Evaluation } from './run.ts';

/** Points on both sides of a formula's kinks, as close as their numbers can tell. */
export interface KinkPoints {
  readonly size: number;
  /** The coordinates of a name. */
  readonly column: (name: string) => Float64Array;
}

/** Beyond so many kinks the first ones stand for all. */
const mostKinks = 8;
/**
 * How far from a kink, as shares of the way between two points on its sides. What hugs the kink
 * less closely differs there all the more.
 */
const distances = [1e-6, 1e-9];
/** Halvings that end below the last digit of a share. */
const halvings = 52;

/** A way that crosses a kink: from one point of a batch to another. */
interface Crossing {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Points close to the kinks of a program that was evaluated at a batch of its points: a smooth
 * answer that hugs a kink (softplus(1000x)/1000 for max(0, x)) differs there and nowhere else.
 * Undefined where no kink is crossed.
 */
export function kinkPoints(program: Program, at: Evaluation, points: PointSource): KinkPoints | undefined {
  const crossings = crossingsOf(at);
  if (crossings.length === 0) return undefined;
  const met = new Map<string, Way>();
  for (const crossing of crossings) {
    const share = crossed(program, crossing, points);
    // Kinks of one argument (relu(z) and z > 0) are crossed at one place.
    met.set(`${crossing.from} ${crossing.to} ${share.toFixed(12)}`, { crossing, share });
  }
  const ways = [...met.values()].flatMap(({ crossing, share }) =>
    distances
      .flatMap((distance) => [share - distance, share + distance])
      .map((near) => ({ crossing, share: Math.min(1, Math.max(0, near)) })),
  );
  const columns = new Map<string, Float64Array>();
  const column = (name: string) => {
    const known = columns.get(name) ?? Float64Array.from(ways, (way) => between(points.column(name, 0), way));
    columns.set(name, known);
    return known;
  };
  return { size: ways.length, column };
}

interface Way {
  readonly crossing: Crossing;
  readonly share: number;
}

function between(column: Float64Array, { crossing: { from, to }, share }: Way): number {
  const [a, b] = [column[from] ?? 0, column[to] ?? 0];
  return a + share * (b - a);
}

/** For each kink two points on its two sides, where the batch has them. */
function crossingsOf({ size, rows, kinks }: Evaluation): readonly Crossing[] {
  const found: Crossing[] = [];
  for (let row = 0; row < rows && found.length < mostKinks; row += 1) {
    const signs = kinks.subarray(row * size, (row + 1) * size);
    const [from, to] = [signs.indexOf(-1), signs.indexOf(1)];
    if (from >= 0 && to >= 0) found.push({ row, from, to });
  }
  return found;
}

/** The share of the way at which a kink is crossed, by bisection on the sign of its margin. */
function crossed(program: Program, crossing: Crossing, points: PointSource): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < halvings; k += 1) {
    const share = (low + high) / 2;
    const columns = program.names.map((name) =>
      coordinates(Float64Array.of(between(points.column(name, 0), { crossing, share }))),
    );
    const margin = run(program, columns, 1).margins[crossing.row] ?? 0;
    if (margin < 0) low = share;
    else high = share;
  }
  return (low + high) / 2;
}
