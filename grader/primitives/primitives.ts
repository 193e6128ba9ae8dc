import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import type { Shape, Tensor } from '../tensor.ts';
import type { ShapeError } from '../tensor/shape-error.ts';
import { arithmeticRows } from './arithmetic-rows.ts';
import { functionRows } from './function-rows.ts';
import { gather } from './gather.ts';
import { matmul } from './matmul.ts';
import type { Operation, PrimitiveName } from './names.ts';
import { piecewiseRows } from './piecewise-rows.ts';
import type { Primitive } from './primitive.ts';
import { reductionRows } from './reduction-rows.ts';

/** One row per primitive; a missing row does not compile. */
export const primitives: { readonly [P in PrimitiveName]: Primitive<P> } = {
  ...arithmeticRows,
  ...piecewiseRows,
  ...functionRows,
  ...reductionRows,
  matmul,
  gather,
};

/** The shape of the result, or why the operands do not fit. */
export function resultShape<P extends PrimitiveName>(
  operation: Operation<P>,
  args: readonly Shape[],
): Shape | ShapeError {
  const row: Primitive<P> = primitives[operation.name];
  return row.shape(args, operation.attributes);
}

/** The value of an operation at given arguments. */
export function applyOperation<P extends PrimitiveName, T>(
  operation: Operation<P>,
  k: Arithmetic<T>,
  args: readonly Tensor<T>[],
): Tensor<T> {
  const row: Primitive<P> = primitives[operation.name];
  return row.forward(k, args, operation.attributes);
}

/** What one use of an argument adds to its adjoint. */
export function pullBack<P extends PrimitiveName, T>(
  operation: Operation<P>,
  k: Arithmetic<T>,
  use: {
    readonly adjoint: Tensor<T>;
    readonly args: readonly Tensor<T>[];
    readonly out: Tensor<T>;
    readonly argument: number;
  },
): Tensor<T> {
  const row: Primitive<P> = primitives[operation.name];
  return row.vjp(k, use.adjoint, { ...use, attributes: operation.attributes });
}

/** How a computation graph writes the operation, in TeX. */
export function operationTex<P extends PrimitiveName>(operation: Operation<P>): string {
  const row: Primitive<P> = primitives[operation.name];
  return row.tex(operation.attributes);
}
