import { sameShape, writeShape } from '../../tensor.ts';
import type { NumpyArray } from '../arrays/array.ts';
import { readArray } from '../arrays/array.ts';
import { numericOf } from '../arrays/conversion.ts';
import { overwrite } from '../arrays/writing.ts';
import { promoted } from '../dtype.ts';
import { allItems } from '../evaluate/iteration.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { BinaryOperator } from '../syntax/tree.ts';
import type { Value } from '../values.ts';
import { arithmetic } from './binary.ts';
import { binaryOperation } from './operators.ts';
import { product } from './products.ts';

/** What `before op= value` leaves: arrays and lists are changed and stay the same object. */
export function augmented(
  session: Session,
  operator: BinaryOperator,
  [before, value]: readonly [Value, Value],
): Value {
  if (before.kind === 'list' && operator === '+') {
    before.items.push(...allItems(session, value));
    return before;
  }
  if (before.kind !== 'array') return binaryOperation(session, operator, [before, value]);
  changeArray(session, operator, [before, value]);
  return before;
}

function changeArray(
  session: Session,
  operator: BinaryOperator,
  [before, value]: readonly [NumpyArray, Value],
): void {
  const both = [numericOf(session, before), numericOf(session, value)] as const;
  const { operand, dtype } = operator === '@' ? product(session, both) : arithmetic(session, operator, both);
  if (promoted(dtype, before.dtype) !== before.dtype) {
    refuse(
      'type',
      `Cannot cast ufunc output from dtype('${dtype}') to dtype('${before.dtype}') with casting rule 'same_kind'`,
    );
  }
  if (!sameShape(operand.shape, readArray(session, before).shape)) {
    const [from, to] = [writeShape(before.shape), writeShape(operand.shape)];
    refuse(
      'shape',
      `non-broadcastable output operand with shape ${from} doesn't match the broadcast shape ${to}`,
    );
  }
  overwrite(session, before, operand);
}
