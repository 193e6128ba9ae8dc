import { at, sizeOf } from '../tensor.ts';
import type { Shape } from '../tensor.ts';

/** How far apart neighbours along each axis lie in row-major order. */
export function stridesOf(shape: Shape): readonly number[] {
  const strides: number[] = Array.from({ length: shape.length }, () => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--) {
    strides[axis] = at(strides, axis + 1) * at(shape, axis + 1);
  }
  return strides;
}

/** Walks `shape` in row-major order and gives start + Σ index·stride for every element. */
export function positionsBy(shape: Shape, strides: readonly number[], start = 0): readonly number[] {
  if (sizeOf(shape) === 0) return [];
  let positions: readonly number[] = [start];
  for (const [axis, length] of shape.entries()) {
    if (length === 1) continue;
    const stride = at(strides, axis);
    const longer: number[] = [];
    for (const position of positions) {
      for (let k = 0; k < length; k++) longer.push(position + k * stride);
    }
    positions = longer;
  }
  return positions;
}
