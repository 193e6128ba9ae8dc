import { at, sizeOf } from '../tensor.ts';
import type { Shape } from '../tensor.ts';
import { scattered } from '../tensor/stretch.ts';
import type { Primitive } from './primitive.ts';

/** Every entry of the result is a copy of one entry of the arguments. */
export const gather: Primitive<'gather'> = {
  shape: (args, { indices, shape }) => {
    const available = args.reduce((total, arg) => total + sizeOf(arg), 0);
    if (indices.length !== sizeOf(shape) || indices.some((index) => !(index >= 0 && index < available))) {
      throw new RangeError(
        `gather: ${indices.length} indices into ${available} entries for (${shape.join()})`,
      );
    }
    return shape;
  },
  forward: (_, args, { indices, shape }) => {
    const [first] = args;
    const all = args.length === 1 && first !== undefined ? first.data : args.flatMap((arg) => arg.data);
    return { shape, data: indices.map((index) => at(all, index)) };
  },
  // d out[k] = d all[indices[k]]: an entry that was copied twice gets both adjoints
  vjp: (k, adjoint, { args, attributes, argument }) => {
    const { shape } = at(args, argument);
    const before = args.slice(0, argument).map((arg) => arg.shape);
    const { entries, positions } = copiesOf(adjoint.data, attributes.indices, {
      start: before.reduce((total: number, arg: Shape) => total + sizeOf(arg), 0),
      size: sizeOf(shape),
    });
    return scattered(k, entries, { positions, shape });
  },
  tex: ({ as }) => `\\mathrm{${as}}`,
};

function copiesOf<T>(
  adjoint: readonly T[],
  indices: readonly number[],
  own: { readonly start: number; readonly size: number },
): { readonly entries: readonly T[]; readonly positions: readonly number[] } {
  const entries: T[] = [];
  const positions: number[] = [];
  for (const [k, index] of indices.entries()) {
    if (index < own.start || index >= own.start + own.size) continue;
    entries.push(at(adjoint, k));
    positions.push(index - own.start);
  }
  return { entries, positions };
}
