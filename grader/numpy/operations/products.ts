import type { Numeric } from '../arrays/conversion.ts';
import { promoted } from '../dtype.ts';
import type { Session } from '../session.ts';
import type { Result } from './binary.ts';
import { apply, compare } from './elementwise.ts';
import { constant } from '../arrays/gather.ts';
import { wholeResult } from './integers.ts';

/** `a @ b`: products of matrices and vectors, batched over leading axes. */
export function product(session: Session, [left, right]: readonly [Numeric, Numeric]): Result {
  const operand = apply(session, 'matmul', [left.operand, right.operand]);
  const dtype = promoted(left.dtype, right.dtype);
  if (dtype === 'float64') return { operand, dtype };
  if (dtype === 'int64') return { operand: wholeResult(session, operand), dtype };
  return { operand: compare(session, 'notEqual', [operand, constant(session, 0)]), dtype };
}
