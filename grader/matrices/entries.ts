import { randomFrom, unit } from '../agree/keyed-random.ts';
import { sizeOf, type Shape, type Tensor } from '../tensor.ts';
import type { Column } from './columns.ts';

/** Points of one batch; so many batches are drawn before "undecided". */
export const batchSize = 32;
export const mostBatches = 3;

const scales = [1, 0.1, 10] as const;

/**
 * The entries of a name at the points of a batch: both signs, three scales. At every fifth point
 * all entries of all names are positive, and at every fifth each name has one sign throughout, so
 * that all gates of a layer are met open and closed together, and not only one by one.
 */
export function entriesOf(
  key: string,
  name: string,
  { shape, batch }: { readonly shape: Shape; readonly batch: number },
): Tensor<Column> {
  const signs = randomFrom(`${key}\u0000${batch} ${name} signs`);
  const common = Array.from({ length: batchSize }, () => (signs() & 1 ? 1 : -1));
  const data = Array.from({ length: sizeOf(shape) }, (_, entry): Column => {
    const random = randomFrom(`${key}\u0000${batch} ${name} ${entry}`);
    const values = Float64Array.from({ length: batchSize }, (__, point) => {
      const own = random() & 1 ? 1 : -1;
      const turn = point % 5;
      const sign = turn === 3 ? 1 : turn === 4 ? (common[point] ?? own) : own;
      return sign * (scales[Math.floor(point / 5) % 3] ?? 1) * (0.1 + 0.9 * unit(random));
    });
    return { values, bounds: new Float64Array(batchSize) };
  });
  return { shape, data };
}
