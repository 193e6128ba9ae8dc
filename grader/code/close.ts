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
  switch (before.kind) {
    case 'array':
      return after?.kind === 'array' && holdsTheSame(before.tensor, after.tensor);
    case 'sequence': {
      if (after?.kind !== 'sequence' || before.items.length !== after.items.length) return false;
      return before.items.every((item, k) => isUnchanged(item, after.items[k]));
    }
    case 'dict': {
      if (after?.kind !== 'dict' || before.entries.size !== after.entries.size) return false;
      return [...before.entries].every(([key, value]) => isUnchanged(value, after.entries.get(key)));
    }
    case 'other':
      return after?.kind === 'other';
  }
}

function holdsTheSame(before: Tensor<number>, after: Tensor<number>): boolean {
  if (!sameShape(before.shape, after.shape)) return false;
  const scale = Math.max(1, ...before.data.map(Math.abs));
  if (areClose(after, before, { tolerance: 0, scale })) return true;
  // NaN and infinity are near nothing, but may be what they were.
  return before.data.every((entry, index) => Object.is(entry, after.data[index]));
}
