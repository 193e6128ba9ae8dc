import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Shape, Tensor } from '../tensor.ts';
import type { ShapeError } from '../tensor/shape-error.ts';
import type { PrimitiveAttributes, PrimitiveName } from './names.ts';

/** One application of a primitive, seen on the way back through one of its arguments. */
export interface Use<T, A> {
  readonly args: readonly Tensor<T>[];
  readonly out: Tensor<T>;
  readonly attributes: A;
  /** Which argument the derivative is taken by. */
  readonly argument: number;
}

/** A row of the table: all that the engine knows of one primitive. */
export interface Primitive<P extends PrimitiveName> {
  /** The shape of the result, or why the operands do not fit, in NumPy's words. */
  readonly shape: (args: readonly Shape[], attributes: PrimitiveAttributes[P]) => Shape | ShapeError;
  /** The result; `args` have passed `shape`. */
  readonly forward: <T>(
    k: Arithmetic<T>,
    args: readonly Tensor<T>[],
    attributes: PrimitiveAttributes[P],
  ) => Tensor<T>;
  /**
   * Vector-Jacobian product: the adjoint of the result → what this use adds to the adjoint of
   * the argument, in the argument's shape. One argument at a time, since `(y − ŷ)**2` has a
   * derivative by its base in the rationals, but none by its exponent.
   */
  readonly vjp: <T>(k: Arithmetic<T>, adjoint: Tensor<T>, use: Use<T, PrimitiveAttributes[P]>) => Tensor<T>;
  /** How a computation graph writes the operation. */
  readonly tex: (attributes: PrimitiveAttributes[P]) => string;
}
