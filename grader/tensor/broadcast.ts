import { at, sameShape, sizeOf, writeShape } from '../tensor.ts';
import type { Shape } from '../tensor.ts';
import { shapeError } from './shape-error.ts';
import type { ShapeError } from './shape-error.ts';
import { positionsBy, stridesOf } from './strides.ts';

/** The common shape of operands by NumPy's rule: axes align from the last, length 1 stretches. */
export function broadcastShapes(shapes: readonly Shape[]): Shape | ShapeError {
  const axes = Math.max(0, ...shapes.map((shape) => shape.length));
  const common = Array.from({ length: axes }, () => 1);
  for (const shape of shapes) {
    const offset = axes - shape.length;
    for (const [axis, length] of shape.entries()) {
      const sofar = at(common, offset + axis);
      if (sofar !== length && sofar !== 1 && length !== 1) return doNotBroadcast(shapes);
      if (sofar === 1) common[offset + axis] = length;
    }
  }
  return common;
}

function doNotBroadcast(shapes: readonly Shape[]): ShapeError {
  const written = shapes.map((shape) => writeShape(shape)).join(' ');
  return shapeError(`operands could not be broadcast together with shapes ${written}`);
}

/**
 * For every element of `to`, the position in `from` that is stretched onto it; undefined where
 * the shapes are equal and nothing is stretched. `from` must broadcast to `to`.
 */
export function broadcastPositions(from: Shape, to: Shape): readonly number[] | undefined {
  if (sameShape(from, to)) return undefined;
  if (sizeOf(from) === 1) return Array.from({ length: sizeOf(to) }, () => 0);
  const own = stridesOf(from);
  const offset = to.length - from.length;
  const strides = to.map((_, axis) => {
    const length = from[axis - offset];
    return length === undefined || length === 1 ? 0 : at(own, axis - offset);
  });
  return positionsBy(to, strides);
}
