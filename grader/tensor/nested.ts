import { at, sameShape } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';

/** A number, or arrays of arrays of numbers: tensors as JSON and Python lists write them. */
export type Nested<T> = T | readonly Nested<T>[];

/** NumPy's own limit is 64; deeper input is a mistake or an attack. */
const mostAxes = 32;

/**
 * The tensor that a finite number or nested arrays of equal lengths spell, as JSON brings them;
 * undefined for anything else.
 */
export function readNested(value: unknown, axes = 0): Tensor<number> | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { shape: [], data: [value] } : undefined;
  if (!Array.isArray(value) || axes === mostAxes) return undefined;
  const parts: Tensor<number>[] = [];
  for (const entry of value) {
    const part = readNested(entry, axes + 1);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return stacked(parts);
}

/** Parts of one shape along a new first axis; undefined where their shapes differ. */
export function stacked<T>(parts: readonly Tensor<T>[]): Tensor<T> | undefined {
  const [first] = parts;
  if (first === undefined) return { shape: [0], data: [] };
  if (!parts.every((part) => sameShape(part.shape, first.shape))) return undefined;
  return { shape: [parts.length, ...first.shape], data: parts.flatMap((part) => part.data) };
}

/** The nested arrays of a tensor; a bare entry for a scalar. */
export function nestedFromTensor<T>(tensor: Tensor<T>): Nested<T> {
  return nest(tensor, { shape: tensor.shape, start: 0 });
}

function nest<T>(tensor: Tensor<T>, part: { readonly shape: Shape; readonly start: number }): Nested<T> {
  const [length, ...inner] = part.shape;
  if (length === undefined) return at(tensor.data, part.start);
  const step = inner.reduce((size, along) => size * along, 1);
  return Array.from({ length }, (_, k) => nest(tensor, { shape: inner, start: part.start + k * step }));
}
