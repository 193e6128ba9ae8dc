import { sameShape } from '../../tensor.ts';
import type { Session } from '../session.ts';
import { readArray } from './array.ts';
import type { NumpyArray } from './array.ts';
import { cast } from './casting.ts';
import { numericOf } from './conversion.ts';
import { refuseWriteUnderView } from './live-views.ts';
import type { ItemWrite } from './writing.ts';

/**
 * `h[h < 0] = 0` while tracing: which elements are meant depends on the inputs, but where one
 * value goes to all of them it is `where(mask, value, h)`. Whether it was such a write.
 */
export function writeWhereTraced(session: Session, array: NumpyArray, { index, value }: ItemWrite): boolean {
  if (index.kind !== 'array' || index.dtype !== 'bool' || array.parent !== undefined) return false;
  const mask = readArray(session, index);
  if (mask.known !== undefined || !sameShape(mask.shape, array.shape)) return false;
  const given = numericOf(session, value);
  if (given.operand.shape.length > 0) return false;
  refuseWriteUnderView(session, array);
  const operand = cast(session, given.operand, { from: given.dtype, to: array.dtype });
  const before = readArray(session, array);
  array.storage.operand = session.backend.apply({ name: 'where', attributes: {} }, [mask, operand, before]);
  return true;
}
