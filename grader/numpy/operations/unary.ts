import type { Numeric } from '../arrays/conversion.ts';
import { counted } from '../dtype.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { Result } from './binary.ts';
import { apply, isZero } from './elementwise.ts';

/** `-x`, `+x`, `~x` on numbers and arrays. */
export function signed(session: Session, operator: '-' | '+' | '~', of: Numeric): Result {
  const { operand, python } = of;
  const dtype = python ? counted(of.dtype) : of.dtype;
  if (operator === '~') {
    if (of.dtype === 'bool' && !python) return { operand: isZero(session, operand), dtype: 'bool' };
    return refuse('notInSubset', '~ is part of the subset for masks only');
  }
  if (operator === '+' && dtype !== 'bool') return { operand, dtype };
  if (operator === '+') return refuse('type', "ufunc 'positive' is not supported for booleans");
  if (dtype === 'bool') {
    return refuse(
      'type',
      'The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.',
    );
  }
  return { operand: apply(session, 'negate', [operand]), dtype };
}
