import { randomFrom, unit } from '../agree/keyed-random.ts';
import { sizeOf, type Shape, type Tensor } from '../tensor.ts';
import { fresh } from './columns.ts';
import type { Column } from './columns.ts';

/** So many batches are drawn before "undecided". */
export const mostBatches = 3;

/** A batch of few points, which shows most differences at a fraction of the work. */
export const glance = -1;

/** Points of a batch. */
export const sizeOfBatch = (batch: number): number => (batch === glance ? 3 : 32);

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
  const size = sizeOfBatch(batch);
  const common = Array.from({ length: size }, () => (signs() & 1 ? 1 : -1));
  const data = Array.from({ length: sizeOf(shape) }, (_, entry): Column => {
    const random = randomFrom(`${key}\u0000${batch} ${name} ${entry}`);
    const column = fresh(size);
    for (let point = 0; point < size; point += 1) {
      const own = random() & 1 ? 1 : -1;
      const turn = point % 5;
      const sign = turn === 3 ? 1 : turn === 4 ? (common[point] ?? own) : own;
      column.values[point] = sign * (scales[Math.floor(point / 5) % 3] ?? 1) * (0.1 + 0.9 * unit(random));
    }
    return column;
  });
  return { shape, data };
}
