import type { Shape, Tensor } from '../tensor.ts';
import { numericOf } from './arrays/conversion.ts';
import { refuse } from './issue.ts';
import type { Session } from './session.ts';
import type { Value } from './values.ts';
import { typeName } from './values.ts';

/** The value of code as numbers: booleans are 0 and 1, tuples and lists are arrays. */
export function resultTensor(
  session: Session,
  value: Value | undefined,
): Tensor<number> & { readonly shape: Shape } {
  if (value === undefined || value.kind === 'none') {
    return refuse('noResult', 'the code sets no result; write an expression, or assign to result');
  }
  if (!['number', 'array', 'list', 'tuple', 'range'].includes(value.kind)) {
    return refuse('notNumeric', `the result is a ${typeName(value)}, not a number or an array`);
  }
  const { operand } = numericOf(session, value);
  const { known, shape } = operand;
  if (known === undefined) throw new Error('a computed value is known');
  const position = known.findIndex((entry) => !Number.isFinite(entry));
  if (position >= 0) return refuse('notFinite', `the result contains ${nameOf(known[position])}`);
  return { shape, data: known.map((entry) => (entry === 0 ? 0 : entry)) };
}

function nameOf(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return 'nan';
  return value > 0 ? 'inf' : '-inf';
}
