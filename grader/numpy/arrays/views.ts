import type { Shape } from '../../tensor.ts';
import { at, sizeOf } from '../../tensor.ts';
import { stridesOf } from '../../tensor/strides.ts';
import type { Session } from '../session.ts';
import type { NumpyArray } from './array.ts';
import { newArray, readArray, viewOf } from './array.ts';
import { reshaped } from './gather.ts';

/** A view with the axes in another order: axis k of the result is axis `order[k]`. */
export function permuted(array: NumpyArray, order: readonly number[]): NumpyArray {
  const window = {
    shape: order.map((axis) => at(array.shape, axis)),
    strides: order.map((axis) => at(array.strides, axis)),
    offset: array.offset,
  };
  return viewOf(array, window, 'transpose');
}

/** A view with axes of length 1 put in (`null`) or left out. */
export function withAxes(array: NumpyArray, axes: readonly (number | null)[]): NumpyArray {
  const window = {
    shape: axes.map((axis) => (axis === null ? 1 : at(array.shape, axis))),
    strides: axes.map((axis) => (axis === null ? 0 : at(array.strides, axis))),
    offset: array.offset,
  };
  return viewOf(array, window, 'reshape');
}

/** A view of another shape where strides can express it, else a copy: NumPy's rule. */
export function reshapedArray(session: Session, array: NumpyArray, shape: Shape): NumpyArray {
  const strides = reshapedStrides(array, shape);
  if (strides !== undefined) return viewOf(array, { shape, strides, offset: array.offset }, 'reshape');
  return newArray(reshaped(session, readArray(session, array), shape), array.dtype);
}

/** A copy with elements of its own. */
export function copied(session: Session, array: NumpyArray): NumpyArray {
  return newArray(readArray(session, array), array.dtype);
}

/** Strides for the same elements in the same order under another shape; undefined without any. */
function reshapedStrides(array: NumpyArray, shape: Shape): readonly number[] | undefined {
  if (sizeOf(shape) === 0) return stridesOf(shape);
  const old = array.shape
    .map((length, axis) => ({ length, stride: at(array.strides, axis) }))
    .filter(({ length }) => length !== 1);
  const strides: number[] = [];
  let oldAt = 0;
  for (let done = 0; done < shape.length;) {
    const group = matchGroup(old.slice(oldAt), shape.slice(done));
    if (group === undefined) return undefined;
    strides.push(...group.strides);
    oldAt += group.oldAxes;
    done += group.strides.length;
  }
  return strides;
}

interface Axis {
  readonly length: number;
  readonly stride: number;
}

/** The fewest leading axes on both sides with equally many elements, if the old ones are in one run. */
function matchGroup(
  old: readonly Axis[],
  shape: Shape,
): { readonly strides: readonly number[]; readonly oldAxes: number } | undefined {
  const [first] = shape;
  if (first === 1 || old.length === 0) return { strides: [0], oldAxes: 0 };
  let [oldAxes, axes] = [1, 1];
  let [oldSize, size] = [at(old, 0).length, at(shape, 0)];
  while (oldSize !== size) {
    if (size < oldSize) size *= at(shape, axes++);
    else oldSize *= at(old, oldAxes++).length;
  }
  for (let axis = 0; axis + 1 < oldAxes; axis++) {
    const next = at(old, axis + 1);
    if (at(old, axis).stride !== next.stride * next.length) return undefined;
  }
  const unit = at(old, oldAxes - 1).stride;
  const strides = stridesOf(shape.slice(0, axes)).map((stride) => stride * unit);
  return { strides, oldAxes };
}
