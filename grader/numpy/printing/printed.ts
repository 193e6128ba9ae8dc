import { numericOf } from '../arrays/conversion.ts';
import { limits } from '../limits.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { typeName } from '../values.ts';
import { printedArray } from './printed-array.ts';

/** What `print` shows for a value; close to what Python shows. */
export function printed(session: Session, value: Value): string {
  return value.kind === 'text' ? value.text : written(session, value, 0);
}

function written(session: Session, value: Value, depth: number): string {
  session.budget.step();
  if (depth > limits.nesting) return '...';
  switch (value.kind) {
    case 'text':
      return `'${value.text}'`;
    case 'none':
      return 'None';
    case 'number':
    case 'array': {
      const { operand, dtype } = numericOf(session, value);
      return operand.known === undefined ? 'traced' : printedArray(operand.shape, operand.known, dtype);
    }
    case 'list':
    case 'tuple': {
      const items = value.items.map((item) => written(session, item, depth + 1)).join(', ');
      if (value.kind === 'list') return `[${items}]`;
      return value.items.length === 1 ? `(${items},)` : `(${items})`;
    }
    case 'dict': {
      const entries = [...value.entries].map(
        ([key, entry]) => `'${key}': ${written(session, entry, depth + 1)}`,
      );
      return `{${entries.join(', ')}}`;
    }
    default:
      return `<${typeName(value)}>`;
  }
}
