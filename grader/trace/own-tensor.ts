import type { OwnTensor } from '../calculus.ts';
import { at } from '../tensor.ts';
import type { Tensor } from '../tensor.ts';

/** Whether every entry of an own array is given. */
export const isWhole = <T>(own: OwnTensor<T>): own is Tensor<T> =>
  own.data.every((entry) => entry !== undefined);

/** An own array with what is not given computed. */
export function completed<T>(own: OwnTensor<T>, compute: () => Tensor<T>): Tensor<T> {
  if (isWhole(own)) return own;
  const computed = compute();
  return { shape: own.shape, data: own.data.map((entry, index) => entry ?? at(computed.data, index)) };
}
