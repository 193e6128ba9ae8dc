import { numericOf } from '../arrays/conversion.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { NumberValue, Value } from '../values.ts';

/** Python's `True` or `False`. */
export function pythonBoolean(session: Session, value: boolean): NumberValue {
  const operand = session.backend.constant({ shape: [], known: [value ? 1 : 0] });
  return { kind: 'number', dtype: 'bool', operand, python: true };
}

/** Whether `if value:` goes on. A value that depends on the inputs cannot decide in a forward pass. */
export function truth(session: Session, value: Value): boolean {
  switch (value.kind) {
    case 'number':
    case 'array':
      return numericTruth(session, value);
    case 'none':
      return false;
    case 'text':
      return value.text !== '';
    case 'list':
    case 'tuple':
      return value.items.length > 0;
    case 'dict':
      return value.entries.size > 0;
    case 'range':
      return value.length > 0;
    default:
      return true;
  }
}

function numericTruth(session: Session, value: Value): boolean {
  const { known, shape } = numericOf(session, value).operand;
  const size = shape.reduce((product, length) => product * length, 1);
  if (size === 0) return refuse('value', 'The truth value of an empty array is ambiguous.');
  if (size > 1) {
    return refuse(
      'value',
      'The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()',
    );
  }
  if (known !== undefined) return known[0] !== 0;
  return refuse(
    'tracedBranch',
    'a forward pass cannot branch on a value of the inputs; use np.where(condition, a, b)',
  );
}
