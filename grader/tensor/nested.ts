import { at, sameShape } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';

/** A number, or arrays of arrays of numbers: tensors as JSON and Python lists write them. */
export type Nested<T> = T | readonly Nested<T>[];

/** The tensor that nested arrays of equal lengths spell; undefined where they are ragged. */
export function tensorFromNested<T extends string | number>(nested: Nested<T>): Tensor<T> | undefined {
  if (typeof nested !== 'object') return { shape: [], data: [nested] };
  const parts: Tensor<T>[] = [];
  for (const entry of nested) {
    const part = tensorFromNested(entry);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const first = parts[0];
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
