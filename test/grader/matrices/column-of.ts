import type { Column } from '../../../grader/matrices/columns.ts';

/** A column of these values, known up to these bounds; exactly where none are given. */
export function columnOf(values: readonly number[], bounds: readonly number[] = values.map(() => 0)): Column {
  return { values: Float64Array.from(values), bounds: Float64Array.from(bounds) };
}

export const valuesOf = ({ values }: Column): readonly number[] => [...values];
export const boundsOf = ({ bounds }: Column): readonly number[] => [...bounds];
