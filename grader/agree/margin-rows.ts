import type { Evaluation } from './run.ts';

/** One row of margins of an evaluation: what one kink compares with 0, at every point. */
export interface MarginRow {
  readonly margins: Float64Array;
  readonly from: number;
  readonly size: number;
}

/** A row of an evaluation. */
export const marginRow = ({ margins, size }: Evaluation, row: number): MarginRow => ({
  margins,
  from: row * size,
  size,
});

/** Whether two arguments are the same but for a factor, so that their kinks are one. */
export function areProportional(a: MarginRow, b: MarginRow): boolean {
  let ratio: number | undefined;
  for (let k = 0; k < a.size; k += 1) {
    const x = a.margins[a.from + k] ?? 0;
    const y = b.margins[b.from + k] ?? 0;
    if (x !== x || y !== y || (x === 0 && y === 0)) continue;
    ratio ??= x / y;
    if (!(Math.abs(x - ratio * y) <= 1e-9 * Math.abs(x))) return false;
  }
  return true;
}

/** The rows of an evaluation whose kinks are no kinks of the others given, one of each. */
export function distinctRows(of: Evaluation, others: Evaluation | undefined): readonly number[] {
  const known: MarginRow[] = [];
  for (let row = 0; row < (others?.rows ?? 0); row += 1) if (others) known.push(marginRow(others, row));
  const found: number[] = [];
  for (let row = 0; row < of.rows; row += 1) {
    const own = marginRow(of, row);
    if (known.some((other) => areProportional(own, other))) continue;
    known.push(own);
    found.push(row);
  }
  return found;
}
