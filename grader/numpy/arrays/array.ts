import type { Shape } from '../../tensor.ts';
import { sameShape, sizeOf, writeShape } from '../../tensor.ts';
import { positionsBy, stridesOf } from '../../tensor/strides.ts';
import type { PrimitiveAttributes } from '../../primitives/names.ts';
import type { Dtype } from '../dtype.ts';
import { refuse } from '../issue.ts';
import { limits } from '../limits.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import { gather } from './gather.ts';

/** The elements behind an array and all views of it. Replaced as a whole when written to. */
export interface Storage {
  operand: Operand;
}

/** What the author did to get the view, for the graph. */
export type ViewMaking = PrimitiveAttributes['gather']['as'];

/** An array as NumPy has them: a window of strides onto elements that several may share. */
export interface NumpyArray {
  readonly kind: 'array';
  readonly dtype: Dtype;
  readonly storage: Storage;
  readonly shape: Shape;
  readonly strides: readonly number[];
  readonly offset: number;
  readonly made: ViewMaking;
  /** The array this is a view of. */
  readonly parent: NumpyArray | undefined;
  /** What was read last, as long as the storage has not changed since. */
  seen: { readonly of: Operand; readonly operand: Operand } | undefined;
}

/**
 * An axis of length 0 makes an array of no elements, however long its other axes are; printing it,
 * taking it apart or walking along it would still take as long as these.
 */
function refuseLongEmpty(shape: Shape): void {
  if (!shape.includes(0)) return;
  const size = shape.reduce((product, length) => product * Math.max(1, length), 1);
  if (size > limits.arraySize)
    refuse(
      'tooManyElements',
      `an array of shape ${writeShape(shape)} is too large; the limit is ${limits.arraySize}`,
    );
}

/** A new array with elements of its own. */
export function newArray(operand: Operand, dtype: Dtype): NumpyArray {
  refuseLongEmpty(operand.shape);
  return {
    kind: 'array',
    dtype,
    storage: { operand },
    shape: operand.shape,
    strides: stridesOf(operand.shape),
    offset: 0,
    made: 'index',
    parent: undefined,
    seen: undefined,
  };
}

/** Another window onto the same elements. */
export function viewOf(
  array: NumpyArray,
  { shape, strides, offset }: Pick<NumpyArray, 'shape' | 'strides' | 'offset'>,
  made: ViewMaking,
): NumpyArray {
  refuseLongEmpty(shape);
  return { ...array, shape, strides, offset, made, parent: array, seen: undefined };
}

/** Where each element of the array lies in its storage, row by row. */
export function positionsOf(array: NumpyArray): readonly number[] {
  return positionsBy(array.shape, array.strides, array.offset);
}

/** Whether the elements lie in storage as a new array would have them. */
export function isContiguous(array: NumpyArray): boolean {
  let expected = 1;
  for (let axis = array.shape.length - 1; axis >= 0; axis--) {
    const length = array.shape[axis] ?? 1;
    if (length !== 1 && array.strides[axis] !== expected) return false;
    expected *= length;
  }
  return true;
}

/** The elements of an array as an operand of its shape. */
export function readArray(session: Session, array: NumpyArray): Operand {
  const stored = array.storage.operand;
  if (array.seen?.of === stored) return array.seen.operand;
  if (stored.traced !== undefined) for (const ancestor of unreadAncestors(array)) see(session, ancestor);
  return see(session, array);
}

/** What is a view of what, from the elements' owner on: a loop may pile up thousands of views. */
function unreadAncestors(array: NumpyArray): readonly NumpyArray[] {
  const ancestors: NumpyArray[] = [];
  const stored = array.storage.operand;
  for (let of = array.parent; of !== undefined && of.seen?.of !== stored; of = of.parent) ancestors.push(of);
  return ancestors.reverse();
}

function see(session: Session, array: NumpyArray): Operand {
  const operand = window(session, array);
  array.seen = { of: array.storage.operand, operand };
  return operand;
}

function window(session: Session, array: NumpyArray): Operand {
  const stored = array.storage.operand;
  const isWhole = array.offset === 0 && sizeOf(stored.shape) === sizeOf(array.shape) && isContiguous(array);
  if (isWhole && sameShape(stored.shape, array.shape) && array.parent === undefined) return stored;
  if (stored.traced !== undefined && array.parent !== undefined) return windowOfParent(session, array);
  if (isWhole && stored.known !== undefined) return { shape: array.shape, known: stored.known };
  return gathered(session, stored, { indices: positionsOf(array), array });
}

/** Through the parent's own node, so that a gradient by the parent's name includes the view. */
function windowOfParent(session: Session, array: NumpyArray): Operand {
  const { parent } = array;
  if (parent === undefined) throw new Error('a view has a parent');
  const whole = readArray(session, parent);
  session.budget.touch(4 * sizeOf(parent.shape));
  const places = new Uint32Array(sizeOf(array.storage.operand.shape));
  for (const [index, position] of positionsOf(parent).entries()) places[position] = index;
  const indices = positionsOf(array).map((position) => places[position] ?? 0);
  return gathered(session, whole, { indices, array });
}

function gathered(
  session: Session,
  from: Operand,
  { indices, array }: { readonly indices: readonly number[]; readonly array: NumpyArray },
): Operand {
  return gather(session, [from], { indices, shape: array.shape, as: array.made });
}
