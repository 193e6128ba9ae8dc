import type { Fraction } from '../arithmetic/fraction.ts';
import type { RowNote } from '../report.ts';
import type { Row, RowVerdict } from './row.ts';

/** A row with its verdict, why it is wrong, and whether it is derived. */
export interface JudgedRow {
  readonly row: Row;
  readonly verdict: RowVerdict;
  readonly notes: readonly RowNote[];
  /** What the row says at the question's numbers, where that is not simply the truth. */
  readonly says?: Fraction;
}

/** Whether what a row says is right, or follows rightly from rows above. */
export const isRight = ({ verdict }: JudgedRow): boolean =>
  verdict.outcome === 'correct' || verdict.outcome === 'followThrough';
