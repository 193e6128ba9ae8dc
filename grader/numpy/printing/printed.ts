import { numericOf } from '../arrays/conversion.ts';
import { limits } from '../limits.ts';
import type { Dtype } from '../dtype.ts';
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

/** A number of the dtype as Python writes it: `1.0`, `3`, `True`. */
export function printedNumber(value: number, dtype: Dtype): string {
  if (dtype === 'bool') return value === 0 ? 'False' : 'True';
  if (dtype === 'int64') return String(value);
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  const text = size !== 0 && (size < 1e-4 || size >= 1e16) ? value.toExponential() : String(value);
  if (!text.includes('e')) return text.includes('.') ? text : `${Object.is(value, -0) ? '-0' : text}.0`;
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
