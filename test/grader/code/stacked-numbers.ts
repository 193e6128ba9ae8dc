import type { Tensor } from '../../../grader/tensor.ts';

/** The tensor of a list of numerals, or of rows of them. */
export function stackedNumbers(rows: readonly string[] | readonly (readonly string[])[]): Tensor<string> {
  const [first] = rows;
  if (first === undefined || typeof first === 'string') {
    return { shape: [rows.length], data: rows.flatMap((entry) => entry) };
  }
  return { shape: [rows.length, first.length], data: rows.flatMap((row) => row) };
}
