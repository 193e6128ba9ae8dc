import { sameShape } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';
import type { PlainValue } from '../numpy/plain-value.ts';

/** Roundoff of sums that cancel, as a share of the largest number around. */
const roundoff = 1e-10;

export type Named = ReadonlyMap<string, Tensor<number>>;

/** The largest entry of all, at least 1. */
export function scaleOf(outputs: Named): number {
  return Math.max(1, ...[...outputs.values()].flatMap(({ data }) => data.map(Math.abs)));
}

export interface Closeness {
  readonly tolerance: number;
  readonly scale: number;
}

/** Whether the entries agree to the relative tolerance, or differ by roundoff of the scale; NaN never does. */
export function areClose(a: Tensor<number>, b: Tensor<number>, { tolerance, scale }: Closeness): boolean {
  if (!sameShape(a.shape, b.shape)) return false;
  return a.data.every((entry, index) => {
    const other = b.data[index] ?? Number.NaN;
    return Math.abs(entry - other) <= tolerance * Math.abs(other) + roundoff * scale;
  });
}

/** Whether a value is as it was, up to roundoff of moving an entry away and back. */
export function isUnchanged(before: PlainValue, after: PlainValue | undefined): boolean {
  if (after === undefined || before.kind !== after.kind) return false;
  if (before.kind === 'array' && after.kind === 'array') {
    const scale = Math.max(1, ...before.tensor.data.map(Math.abs));
    return areClose(after.tensor, before.tensor, { tolerance: 0, scale }) || isSame(before, after);
  }
  if (before.kind === 'sequence' && after.kind === 'sequence') {
    const { items } = before;
    return items.length === after.items.length && items.every((item, k) => isUnchanged(item, after.items[k]));
  }
  if (before.kind === 'dict' && after.kind === 'dict') {
    const { entries } = before;
    return (
      entries.size === after.entries.size &&
      [...entries].every(([key, value]) => isUnchanged(value, after.entries.get(key)))
    );
  }
  return true;
}

/** NaN and infinity are what they were. */
const isSame = (a: PlainValue, b: PlainValue): boolean =>
  a.kind === 'array' &&
  b.kind === 'array' &&
  sameShape(a.tensor.shape, b.tensor.shape) &&
  a.tensor.data.every((entry, index) => Object.is(entry, b.tensor.data[index]));
