import type { Program } from './compile.ts';
import { kinkPoints, type KinkPoints } from './kink-points.ts';
import { distinctRows } from './margin-rows.ts';
import type { PointSource } from './points.ts';
import type { Evaluation } from './run.ts';

/** The batch with coordinates from 10⁻⁶ to 10⁶, for kinks far from all ordinary points. */
const wideBatch = 2;

/** A program, its points, and its values at a batch of them; `evaluate` keeps what it gives. */
interface Evaluated {
  readonly program: Program;
  readonly points: PointSource;
  readonly evaluate: (batch: number) => Evaluation;
}

/**
 * Points close to the kinks of a program, save those that are kinks of the other formula too:
 * among ordinary points where they are crossed there, else among points of all sizes.
 */
export function nearKinks(
  { program, points, evaluate }: Evaluated,
  others: Evaluation | undefined,
): readonly KinkPoints[] {
  if (program.kinks === 0) return [];
  const first = evaluate(0);
  const rows = distinctRows(first, others);
  const crossed = rows.filter((row) => isCrossed(first, row));
  const near = kinkPoints({ program, evaluation: first, batch: 0 }, crossed, points);
  const far = rows.filter((row) => !crossed.includes(row));
  const wide = far.length === 0 ? undefined : evaluate(wideBatch);
  const distant = wide && kinkPoints({ program, evaluation: wide, batch: wideBatch }, far, points);
  return [near, distant].filter((found) => found !== undefined);
}

/** Whether the points lie on both sides of a kink. */
function isCrossed({ kinks, size }: Evaluation, row: number): boolean {
  const signs = kinks.subarray(row * size, (row + 1) * size);
  return signs.includes(1) && signs.includes(-1);
}
