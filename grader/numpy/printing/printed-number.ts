import type { Dtype } from '../dtype.ts';

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
