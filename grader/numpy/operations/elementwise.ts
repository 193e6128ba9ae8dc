import type { ScalarFunction, Comparison } from '../../arithmetic/arithmetic.ts';
import type { Operation } from '../../primitives/names.ts';
import { constant } from '../arrays/gather.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';

/** Primitives without attributes, applied by name. */
export type PlainOperation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'negate'
  | 'maximum'
  | 'minimum'
  | 'relu'
  | 'where'
  | 'matmul';

export function apply(session: Session, name: PlainOperation, args: readonly Operand[]): Operand {
  const operation: Operation = { name, attributes: {} };
  return session.backend.apply(operation, args);
}

export function call(session: Session, name: ScalarFunction, operand: Operand): Operand {
  return session.backend.apply({ name: 'call', attributes: { function: name } }, [operand]);
}

/** 1 where it holds, else 0. */
export function compare(
  session: Session,
  comparison: Comparison,
  [left, right]: readonly [Operand, Operand],
): Operand {
  return session.backend.apply({ name: 'compare', attributes: { comparison } }, [left, right]);
}

/** The larger one of each pair; with a plain 0 on either side it is the lecture's ReLU. */
export function largerOf(session: Session, [left, right]: readonly [Operand, Operand]): Operand {
  if (isPlainZero(left)) return apply(session, 'relu', [right]);
  if (isPlainZero(right)) return apply(session, 'relu', [left]);
  return apply(session, 'maximum', [left, right]);
}

function isPlainZero({ shape, known, traced }: Operand): boolean {
  return shape.length === 0 && known?.[0] === 0 && traced?.pinned !== true;
}

/** 1 where the operand is 0, else 0: `not` for masks. */
export function isZero(session: Session, operand: Operand): Operand {
  return compare(session, 'equal', [operand, constant(session, 0)]);
}
