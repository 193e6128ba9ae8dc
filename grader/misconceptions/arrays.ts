import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { at, filled, sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { broadcastPositions, broadcastShapes } from '../tensor/broadcast.ts';
import { isShapeError } from '../tensor/shape-error.ts';

/** Elementwise a∘b with NumPy's broadcasting; where the shapes do not fit, `a` as it is. */
export function combine<T>(a: Tensor<T>, b: Tensor<T>, join: (a: T, b: T) => T): Tensor<T> {
  const shape = broadcastShapes([a.shape, b.shape]);
  if (isShapeError(shape)) return a;
  const [left, right] = [spread(a, shape), spread(b, shape)];
  return { shape, data: left.map((entry, position) => join(entry, at(right, position))) };
}

function spread<T>(tensor: Tensor<T>, to: Shape): readonly T[] {
  const positions = broadcastPositions(tensor.shape, to);
  return positions === undefined ? tensor.data : positions.map((position) => at(tensor.data, position));
}

/** Sums over what was stretched, as the backward pass of broadcasting does. */
export function gatherBack<T>(tensor: Tensor<T>, to: Shape, arithmetic: Arithmetic<T>): Tensor<T> {
  const positions = broadcastPositions(to, tensor.shape);
  if (positions === undefined) return { shape: to, data: tensor.data };
  const sums: (T | undefined)[] = Array.from({ length: sizeOf(to) });
  for (const [from, position] of positions.entries()) {
    const entry = at(tensor.data, from);
    const sofar = sums[position];
    sums[position] = sofar === undefined ? entry : arithmetic.add(sofar, entry);
  }
  return { shape: to, data: sums.map((sum) => sum ?? arithmetic.number(0)) };
}

/** Every entry times a numeral. */
export function times<T>(tensor: Tensor<T>, factor: number | string, arithmetic: Arithmetic<T>): Tensor<T> {
  return combine(tensor, filled([], arithmetic.number(factor)), arithmetic.multiply);
}
