/** Lengths along each axis; `[]` is a scalar. */
export type Shape = readonly number[];

/**
 * An array of scalars in row-major order. `T` is whatever arithmetic is used: float64,
 * exact rationals, formulas.
 */
export interface Tensor<T> {
  readonly shape: Shape;
  readonly data: readonly T[];
}

export function scalar<T>(value: T): Tensor<T> {
  return { shape: [], data: [value] };
}

/** A tensor of one value throughout. */
export function filled<T>(shape: Shape, value: T): Tensor<T> {
  return { shape, data: Array.from({ length: sizeOf(shape) }, () => value) };
}

/** Number of elements; 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a === b || (a.length === b.length && a.every((length, axis) => length === b[axis]));
}

/** The entry at a position that is known to exist; throws where the caller was wrong about that. */
export function at<T>(entries: readonly T[], position: number): T {
  const entry = entries[position];
  if (entry === undefined) throw new RangeError(`no entry ${position} among ${entries.length}`);
  return entry;
}

export function mapTensor<T, U>(tensor: Tensor<T>, change: (entry: T) => U): Tensor<U> {
  return { shape: tensor.shape, data: tensor.data.map((entry) => change(entry)) };
}

/** `(3,2)`, `(3,)`, `()`: a shape as NumPy writes it. */
export function writeShape(shape: Shape): string {
  return shape.length === 1 ? `(${shape.join()},)` : `(${shape.join()})`;
}
