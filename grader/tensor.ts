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
