import { at } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import type { Dtype } from '../dtype.ts';
import { printedNumber } from './printed-number.ts';

/** Digits behind the point that NumPy shows of an array's entries. */
const precision = 8;

/** An array as NumPy prints it: columns aligned, eight digits, brackets for axes. */
export function printedArray(shape: Shape, known: readonly number[], dtype: Dtype): string {
  if (shape.length === 0) return printedNumber(at(known, 0), dtype);
  const cells = dtype === 'float64' ? floatCells(known) : known.map((value) => printedNumber(value, dtype));
  const width = Math.max(0, ...cells.map((cell) => cell.length));
  return bracketed(
    shape,
    cells.map((cell) => cell.padStart(width)),
    1,
  );
}

function floatCells(known: readonly number[]): readonly string[] {
  const cells = known.map((value) => {
    if (!Number.isFinite(value)) return printedNumber(value, 'float64');
    const fixed = value.toFixed(precision).replace(/0+$/, '');
    return Math.abs(value) >= 1e16 ? printedNumber(value, 'float64') : fixed;
  });
  const digits = Math.max(0, ...cells.map((cell) => cell.split('.')[1]?.length ?? 0));
  return cells.map((cell) => {
    const [whole = '', rest] = cell.split('.');
    return rest === undefined || cell.includes('e') ? cell : `${whole}.${rest.padEnd(digits)}`;
  });
}

function bracketed(shape: Shape, cells: readonly string[], depth: number): string {
  const [length = 0, ...inner] = shape;
  if (inner.length === 0) return `[${cells.join(' ')}]`;
  const size = length === 0 ? 0 : cells.length / length;
  const rows = Array.from({ length }, (_, k) =>
    bracketed(inner, cells.slice(k * size, (k + 1) * size), depth + 1),
  );
  return `[${rows.join('\n'.repeat(inner.length) + ' '.repeat(depth))}]`;
}
