import { at, sizeOf, writeShape } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import type { NumpyArray } from '../arrays/array.ts';
import { newArray, readArray, viewOf } from '../arrays/array.ts';
import { arrayOf } from '../arrays/conversion.ts';
import { gather } from '../arrays/gather.ts';
import { reshapedArray, withAxes } from '../arrays/views.ts';
import { promoted } from '../dtype.ts';
import { allItems } from '../evaluate/iteration.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { arrayArgument, axisOf, integer, integerOf, integersOf, required } from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Arrays put together and taken apart. */
export const joiningRows: readonly FunctionRow[] = [
  { name: 'concatenate', parameters: 'arrays, axis=0', run: concatenate },
  { name: 'stack', parameters: 'arrays, axis=0', run: stack },
  { name: 'vstack', parameters: 'tup', run: vstack },
  { name: 'hstack', parameters: 'tup', run: hstack },
  { name: 'split', parameters: 'ary, indices_or_sections, axis=0', run: split },
];

function parts(call: Call, name: string): readonly NumpyArray[] {
  const arrays = allItems(call.session, required(call, name)).map((item) => arrayOf(call.session, item));
  return arrays.length === 0 ? refuse('value', 'need at least one array to concatenate') : arrays;
}

function concatenate(call: Call): Value {
  const { session } = call;
  const arrays = parts(call, 'arrays');
  if (call.args.get('axis')?.kind === 'none') {
    const flat = arrays.map((array) => reshapedArray(session, array, [sizeOf(array.shape)]));
    return joined(session, flat, 0);
  }
  const axis = integer(call, 'axis', 0);
  if (arrays.some((array) => array.shape.length === 0)) {
    return refuse('value', 'zero-dimensional arrays cannot be concatenated');
  }
  return joined(session, arrays, axisOf(axis, at(arrays, 0).shape.length));
}

/** One array after the other along an axis: in row-major order, a run of each in turn. */
function joined(session: Session, arrays: readonly NumpyArray[], axis: number): NumpyArray {
  const first = at(arrays, 0).shape;
  for (const [k, { shape }] of arrays.entries()) checkAligned(first, shape, { axis, k });
  const length = arrays.reduce((total, { shape }) => total + at(shape, axis), 0);
  const shape = first.map((own, along) => (along === axis ? length : own));
  session.budget.allocate(sizeOf(shape));
  const inner = sizeOf(first.slice(axis + 1));
  const outer = sizeOf(first.slice(0, axis));
  const starts: number[] = [];
  let start = 0;
  for (const array of arrays) {
    starts.push(start);
    start += sizeOf(array.shape);
  }
  const indices: number[] = [];
  for (let block = 0; block < outer; block++) {
    for (const [k, array] of arrays.entries()) {
      const run = at(array.shape, axis) * inner;
      for (let i = 0; i < run; i++) indices.push(at(starts, k) + block * run + i);
    }
  }
  const from = arrays.map((array) => readArray(session, array));
  const dtype = arrays.map((array) => array.dtype).reduce(promoted);
  return newArray(gather(session, from, { indices, shape, as: 'concatenate' }), dtype);
}

function checkAligned(first: Shape, shape: Shape, { axis, k }: { axis: number; k: number }): void {
  if (shape.length !== first.length) {
    refuse(
      'shape',
      'all the input array dimensions must match: the array at index 0 has ' +
        `${first.length} dimension(s) and the array at index ${k} has ${shape.length} dimension(s)`,
    );
  }
  for (const [along, length] of shape.entries()) {
    if (along === axis || length === first[along]) continue;
    refuse(
      'shape',
      'all the input array dimensions except for the concatenation axis must match exactly, but along ' +
        `dimension ${along}, the array at index 0 has size ${first[along]} and the array at index ${k} has size ${length}`,
    );
  }
}

function stack(call: Call): Value {
  const arrays = parts(call, 'arrays');
  const first = at(arrays, 0).shape;
  const different = arrays.find(({ shape }) => writeShape(shape) !== writeShape(first));
  if (different !== undefined) return refuse('shape', 'all input arrays must have the same shape');
  const axis = axisOf(integer(call, 'axis', 0), first.length + 1);
  const axes: (number | null)[] = first.map((_, own) => own);
  axes.splice(axis, 0, null);
  return joined(
    call.session,
    arrays.map((array) => withAxes(array, axes)),
    axis,
  );
}

function vstack(call: Call): Value {
  const rows = parts(call, 'tup').map((array) => {
    const missing = Array.from({ length: Math.max(0, 2 - array.shape.length) }, () => null);
    return withAxes(array, [...missing, ...array.shape.map((_, axis) => axis)]);
  });
  return joined(call.session, rows, 0);
}

function hstack(call: Call): Value {
  const columns = parts(call, 'tup').map((array) =>
    array.shape.length === 0 ? withAxes(array, [null]) : array,
  );
  return joined(call.session, columns, at(columns, 0).shape.length === 1 ? 0 : 1);
}

/** Views of equal parts, or of the parts between the given positions. */
function split(call: Call): Value {
  const array = arrayArgument(call, 'ary');
  const axis = axisOf(integer(call, 'axis', 0), array.shape.length);
  const length = at(array.shape, axis);
  const wanted = required(call, 'indices_or_sections');
  const bounds = wanted.kind === 'number' ? equalParts(length, integerOf(wanted)) : positions(call, length);
  call.session.budget.step(4 * bounds.length);
  const items = bounds.slice(0, -1).map((from, k) => slab(array, { axis, from, to: at(bounds, k + 1) }));
  return { kind: 'list', items };
}

function equalParts(length: number, sections: number): readonly number[] {
  if (sections <= 0) return refuse('value', 'number sections must be larger than 0.');
  if (length % sections !== 0) return refuse('value', 'array split does not result in an equal division');
  return Array.from({ length: sections + 1 }, (_, k) => (k * length) / sections);
}

function positions(call: Call, length: number): readonly number[] {
  const given = integersOf(call.session, required(call, 'indices_or_sections'));
  const clipped = given.map((position) =>
    Math.max(0, Math.min(length, position < 0 ? position + length : position)),
  );
  return [0, ...clipped, length];
}

function slab(
  array: NumpyArray,
  { axis, from, to }: { readonly axis: number; readonly from: number; readonly to: number },
): NumpyArray {
  const shape = array.shape.map((length, along) => (along === axis ? Math.max(0, to - from) : length));
  const offset = array.offset + from * at(array.strides, axis);
  return viewOf(array, { shape, strides: array.strides, offset }, 'index');
}
