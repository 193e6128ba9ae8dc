import { lastUnits, productError, sumError, type Operation } from '../agree/lanes.ts';

/** One number at every point of a batch, with a bound on its error there (see `Lanes`). */
export interface Column {
  readonly values: Float64Array;
  readonly bounds: Float64Array;
}

/** The sides of one kink at every point: −1, 0, 1, and 2 where it cannot be told. */
export type Sides = Int8Array;

/** Runs the operations of scalar formulas on columns, and keeps the kinks that it meets. */
export interface ColumnMachine {
  readonly size: number;
  readonly run: (operation: Operation, operands: readonly Column[]) => Column;
  /** The same for an operation that records a kink in row 0. */
  readonly runKinked: (operation: Operation, operands: readonly Column[]) => Column;
  readonly kinks: readonly Sides[];
}

const most = 3;

/** A machine for batches of `size` points. */
export function columnMachine(size: number): ColumnMachine {
  const values = new Float64Array(most * size);
  const bounds = new Float64Array(most * size);
  const poles = new Uint8Array(size);
  const kinks: Sides[] = [];
  const apply = (operation: Operation, operands: readonly Column[], sides: Sides): Column => {
    for (const [k, column] of operands.entries()) {
      values.set(column.values, k * size);
      bounds.set(column.bounds, k * size);
    }
    const margins = new Float64Array(sides.length);
    const top = operands.length * size;
    operation({ size, values, bounds, columns: [], kinks: sides, margins, poles, top }, 0);
    const result = fresh(size);
    result.values.set(values.subarray(0, size));
    result.bounds.set(bounds.subarray(0, size));
    return result;
  };
  const none: Sides = new Int8Array(0);
  return {
    size,
    kinks,
    run: (operation, operands) => apply(operation, operands, none),
    runKinked: (operation, operands) => {
      const sides: Sides = new Int8Array(size).fill(2);
      kinks.push(sides);
      return apply(operation, operands, sides);
    },
  };
}

/** Columns that share one piece of memory; a piece for every column alone costs more than its sums. */
const together = 256;
let slab = new Float64Array(0);
let taken = 0;

/** A column of zeros. */
export function fresh(size: number): Column {
  if (taken + 2 * size > slab.length) [slab, taken] = [new Float64Array(2 * size * together), 0];
  const values = slab.subarray(taken, taken + size);
  const bounds = slab.subarray(taken + size, taken + 2 * size);
  taken += 2 * size;
  return { values, bounds };
}

const finite = (sum: number): boolean => sum - sum === 0 || sum !== sum;

/** a + b; the sums and products of a matrix product are most of all work, so these run without a stack. */
export function addColumns(a: Column, b: Column): Column {
  const size = a.values.length;
  const out = fresh(size);
  for (let k = 0; k < size; k += 1) {
    const x = a.values[k] ?? Number.NaN;
    const y = b.values[k] ?? Number.NaN;
    const sum = x + y;
    const bound = (a.bounds[k] ?? Infinity) + (b.bounds[k] ?? Infinity) + sumError(x, y, sum);
    out.values[k] = finite(sum) ? sum : 0;
    out.bounds[k] = finite(sum) ? bound : Infinity;
  }
  return out;
}

/** a · b. */
export function multiplyColumns(a: Column, b: Column): Column {
  const size = a.values.length;
  const out = fresh(size);
  for (let k = 0; k < size; k += 1) {
    const x = a.values[k] ?? Number.NaN;
    const y = b.values[k] ?? Number.NaN;
    const dx = a.bounds[k] ?? Infinity;
    const dy = b.bounds[k] ?? Infinity;
    const product = x * y;
    const carried = Math.abs(x) * dy + Math.abs(y) * dx + dx * dy + productError(x, y, product);
    const isZero = (x === 0 && dx === 0) || (y === 0 && dy === 0);
    const bound = isZero || (dx === 0 && dy === 0) ? carried : carried + lastUnits;
    out.values[k] = finite(product) ? product : 0;
    out.bounds[k] = finite(product) ? bound : Infinity;
  }
  return out;
}

/** The same number everywhere. */
export function constantColumn(size: number, value: number, bound: number): Column {
  const column = fresh(size);
  column.values.fill(value);
  column.bounds.fill(bound);
  return column;
}

export const isZeroColumn = ({ values, bounds }: Column): boolean =>
  values.every((value) => value === 0) && bounds.every((bound) => bound === 0);
