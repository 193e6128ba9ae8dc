import type { Arithmetic } from '../arithmetic/arithmetic.ts';
import { at, sizeOf } from '../tensor.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { broadcastPositions } from './broadcast.ts';

/** The entries of a tensor repeated as broadcasting to `shape` repeats them. */
export function stretched<T>(tensor: Tensor<T>, shape: Shape): readonly T[] {
  const [only] = tensor.data;
  if (tensor.data.length === 1 && only !== undefined) return repeated(only, sizeOf(shape));
  const positions = broadcastPositions(tensor.shape, shape);
  return positions?.map((position) => at(tensor.data, position)) ?? tensor.data;
}

function repeated<T>(entry: T, count: number): readonly T[] {
  const entries: T[] = [];
  for (let k = 0; k < count; k++) entries.push(entry);
  return entries;
}

/** The transpose of `stretched`: entries that came from one element are added up in it. */
export function folded<T>(k: Arithmetic<T>, entries: Tensor<T>, shape: Shape): Tensor<T> {
  const positions = broadcastPositions(shape, entries.shape);
  return positions === undefined
    ? { shape, data: entries.data }
    : scattered(k, entries.data, { positions, shape });
}

/** Adds every entry to the element at its position; elements without one are 0. */
export function scattered<T>(
  k: Arithmetic<T>,
  entries: readonly T[],
  onto: { readonly positions: readonly number[]; readonly shape: Shape },
): Tensor<T> {
  const data: T[] = Array.from({ length: sizeOf(onto.shape) }, () => k.number(0));
  for (const [from, to] of onto.positions.entries()) {
    data[to] = k.add(at(data, to), at(entries, from));
  }
  return { shape: onto.shape, data };
}
