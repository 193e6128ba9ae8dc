import { at, sizeOf, writeShape } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import type { NumpyArray } from '../arrays/array.ts';
import { newArray, readArray } from '../arrays/array.ts';
import { cast } from '../arrays/casting.ts';
import { arrayOf, numericOf, resultOf } from '../arrays/conversion.ts';
import { gather } from '../arrays/gather.ts';
import { copied, permuted, reshapedArray, withAxes } from '../arrays/views.ts';
import { refuse } from '../issue.ts';
import type { Value } from '../values.ts';
import {
  arrayArgument,
  axisOf,
  dtypeArgument,
  integer,
  integersOf,
  optional,
  required,
} from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** The same elements under other axes; views wherever NumPy gives views. */
export const shapingRows: readonly FunctionRow[] = [
  { name: 'reshape', parameters: 'a, shape', method: true, spread: 'shape', run: reshape },
  { name: 'transpose', parameters: 'a, axes=None', method: true, spread: 'axes', run: transpose },
  { name: 'swapaxes', parameters: 'a, axis1, axis2', method: true, run: swapaxes },
  { name: 'squeeze', parameters: 'a, axis=None', method: true, run: squeeze },
  { name: 'expand_dims', parameters: 'a, axis', run: expandDims },
  { name: 'diag', parameters: 'v, k=0', run: diag },
];

/** What only methods do. */
export const shapingMethods: readonly FunctionRow[] = [
  { name: 'flatten', parameters: 'a', method: true, run: (call) => flat(call, true) },
  { name: 'ravel', parameters: 'a', method: true, run: (call) => flat(call, false) },
  { name: 'astype', parameters: 'a, dtype', method: true, run: astype },
];

function reshape(call: Call): Value {
  const array = arrayArgument(call, 'a');
  const wanted = integersOf(call.session, required(call, 'shape'));
  return reshapedArray(call.session, array, completedShape(array.shape, wanted));
}

/** Fills in the one length that -1 leaves open. */
function completedShape(shape: Shape, wanted: Shape): Shape {
  const size = sizeOf(shape);
  const fails = () =>
    refuse('shape', `cannot reshape array of size ${size} into shape ${writeShape(wanted)}`);
  const open = wanted.filter((length) => length === -1).length;
  if (open > 1) return refuse('value', 'can only specify one unknown dimension');
  if (wanted.some((length) => length < -1)) return fails();
  const rest = wanted.reduce((product, length) => (length === -1 ? product : product * length), 1);
  if (open === 0) return rest === size ? wanted : fails();
  if (rest === 0 || size % rest !== 0) return fails();
  return wanted.map((length) => (length === -1 ? size / rest : length));
}

function transpose(call: Call): Value {
  const array = arrayArgument(call, 'a');
  const axes = optional(call, 'axes');
  const dimensions = array.shape.length;
  if (axes === undefined)
    return permuted(
      array,
      array.shape.map((_, axis) => dimensions - 1 - axis),
    );
  const order = integersOf(call.session, axes).map((axis) => axisOf(axis, dimensions));
  if (order.length !== dimensions) return refuse('value', "axes don't match array");
  if (new Set(order).size < dimensions) return refuse('value', 'repeated axis in transpose');
  return permuted(array, order);
}

function swapaxes(call: Call): Value {
  const array = arrayArgument(call, 'a');
  const [one, other] = ['axis1', 'axis2'].map((name) => axisOf(integer(call, name, 0), array.shape.length));
  const order = array.shape.map((_, axis) => axis);
  if (one !== undefined && other !== undefined) [order[one], order[other]] = [other, one];
  return permuted(array, order);
}

function squeeze(call: Call): Value {
  const array = arrayArgument(call, 'a');
  const wanted = optional(call, 'axis');
  const axes = array.shape.map((_, axis) => axis);
  if (wanted === undefined)
    return withAxes(
      array,
      axes.filter((axis) => array.shape[axis] !== 1),
    );
  const dropped = integersOf(call.session, wanted).map((axis) => axisOf(axis, array.shape.length));
  if (dropped.some((axis) => array.shape[axis] !== 1)) {
    return refuse('value', 'cannot select an axis to squeeze out which has size not equal to one');
  }
  return withAxes(
    array,
    axes.filter((axis) => !dropped.includes(axis)),
  );
}

function expandDims(call: Call): Value {
  const array = arrayArgument(call, 'a');
  const wanted = integersOf(call.session, required(call, 'axis'));
  const dimensions = array.shape.length + wanted.length;
  const added = wanted.map((axis) => axisOf(axis, dimensions));
  if (new Set(added).size < added.length) return refuse('value', 'repeated axis');
  let next = 0;
  return withAxes(
    array,
    Array.from({ length: dimensions }, (_, axis) => (added.includes(axis) ? null : next++)),
  );
}

function flat(call: Call, always: boolean): Value {
  const array = arrayArgument(call, 'a');
  const length = sizeOf(array.shape);
  const flattened = reshapedArray(call.session, array, [length]);
  const isPlainView = length < 2 || at(flattened.strides, 0) === 1;
  return always || !isPlainView ? copied(call.session, flattened) : flattened;
}

function astype(call: Call): Value {
  const { operand, dtype } = numericOf(call.session, required(call, 'a'));
  const to = dtypeArgument(call, dtype);
  return resultOf(cast(call.session, operand, { from: dtype, to }), to);
}

/** A matrix with the vector on a diagonal, or the diagonal of a matrix. */
function diag(call: Call): Value {
  const array = arrayOf(call.session, required(call, 'v'));
  const k = integer(call, 'k', 0);
  if (array.shape.length === 2) return diagonalOf(call, array, k);
  if (array.shape.length !== 1) return refuse('value', 'Input must be 1- or 2-d.');
  const length = at(array.shape, 0);
  const side = length + Math.abs(k);
  call.session.budget.allocate(side * side);
  const indices = Array.from({ length: side * side }, (_, position) => {
    const [row, column] = [Math.floor(position / side), position % side];
    return column - row === k ? Math.min(row, column) : length;
  });
  const zero = call.session.backend.constant({ shape: [], known: [0] });
  const from = [readArray(call.session, array), zero];
  return newArray(gather(call.session, from, { indices, shape: [side, side], as: 'index' }), array.dtype);
}

/** The entries [i, i + k, …] of an array, as an array of their own with one axis less. */
export function diagonalOf({ session }: Call, array: NumpyArray, k: number): NumpyArray {
  const [rows = 0, columns = 0, ...rest] = array.shape;
  const size = sizeOf(rest);
  const [row, column] = [Math.max(0, -k), Math.max(0, k)];
  const length = Math.max(0, Math.min(rows - row, columns - column));
  const indices = Array.from({ length: length * size }, (_, position) => {
    const i = Math.floor(position / size);
    return ((row + i) * columns + column + i) * size + (position % size);
  });
  const shape = [length, ...rest];
  const operand = gather(session, [readArray(session, array)], { indices, shape, as: 'index' });
  return newArray(operand, array.dtype);
}
