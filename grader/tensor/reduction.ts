import { at } from '../tensor.ts';
import type { Shape } from '../tensor.ts';
import { shapeError } from './shape-error.ts';
import type { ShapeError } from './shape-error.ts';
import { positionsBy, stridesOf } from './strides.ts';

/** The axes a reduction runs over (non-negative, ascending) and whether they stay with length 1. */
export interface Reduction {
  readonly axes: readonly number[];
  readonly keepdims: boolean;
}

/** The shape after a reduction, or NumPy's complaint about an axis that is not there. */
export function reducedShape(shape: Shape, { axes, keepdims }: Reduction): Shape | ShapeError {
  const missing = axes.find((axis) => axis < 0 || axis >= shape.length);
  if (missing !== undefined) {
    return shapeError(`axis ${missing} is out of bounds for array of dimension ${shape.length}`);
  }
  if (keepdims) return shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
  return shape.filter((_, axis) => !axes.includes(axis));
}

/** For every element of `shape`, the position of the result it is reduced into. */
export function reducedPositions(shape: Shape, axes: readonly number[]): readonly number[] {
  const kept = shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
  const strides = stridesOf(kept).map((stride, axis) => (axes.includes(axis) ? 0 : stride));
  return positionsBy(shape, strides);
}

/** For every element of the result, the positions of `shape` reduced into it, in row-major order. */
export function reducedGroups(
  shape: Shape,
  axes: readonly number[],
  size: number,
): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: size }, () => []);
  for (const [from, to] of reducedPositions(shape, axes).entries()) at(groups, to).push(from);
  return groups;
}
