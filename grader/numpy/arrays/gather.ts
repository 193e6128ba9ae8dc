import type { PrimitiveAttributes } from '../../primitives/names.ts';
import { sameShape, sizeOf } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';

/** A new operand whose entries are copies of entries of the others, taken as one long list. */
export function gather(
  session: Session,
  from: readonly Operand[],
  attributes: PrimitiveAttributes['gather'],
): Operand {
  return session.backend.apply({ name: 'gather', attributes }, from);
}

/** The same entries in the same order under another shape. */
export function reshaped(session: Session, operand: Operand, shape: Shape): Operand {
  if (sameShape(operand.shape, shape)) return operand;
  const indices = Array.from({ length: sizeOf(shape) }, (_, index) => index);
  return gather(session, [operand], { indices, shape, as: 'reshape' });
}

/** A whole number, a count or a numeral of the interpreter's own. */
export function constant(session: Session, value: number): Operand {
  return session.backend.constant({ shape: [], known: [value] });
}
