import { sizeOf } from '../../tensor.ts';
import { stridesOf } from '../../tensor/strides.ts';
import type { Session } from '../session.ts';
import type { NumberValue, Value } from '../values.ts';
import type { NumpyArray } from './array.ts';
import { newArray, readArray, viewOf } from './array.ts';
import { gather } from './gather.ts';
import { indexItems } from './index-items.ts';
import { resolveIndex } from './index-resolution.ts';

/** `x[index]`: a view for slices and integers, a copy for lists and masks, a number for one element. */
export function readItem(session: Session, array: NumpyArray, index: Value): NumpyArray | NumberValue {
  session.budget.step(4);
  const items = indexItems(session, index);
  const picked = resolveIndex(array, items);
  if (picked.kind === 'window') {
    const view = viewOf(array, picked, 'index');
    return picked.shape.length === 0 && items.every((item) => item.kind === 'integer')
      ? { kind: 'number', dtype: array.dtype, operand: readArray(session, view), python: false }
      : view;
  }
  session.budget.allocate(sizeOf(picked.shape));
  session.budget.touch(2 * sizeOf(array.shape));
  const own = resolveIndex({ shape: array.shape, strides: stridesOf(array.shape), offset: 0 }, items);
  const indices = own.kind === 'elements' ? own.positions : [];
  const whole = readArray(session, array);
  return newArray(gather(session, [whole], { indices, shape: picked.shape, as: 'index' }), array.dtype);
}
