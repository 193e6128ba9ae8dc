import { at, sizeOf, writeShape } from '../../tensor.ts';
import { readArray } from '../arrays/array.ts';
import type { Numeric } from '../arrays/conversion.ts';
import { resultOf } from '../arrays/conversion.ts';
import { reshaped } from '../arrays/gather.ts';
import { permuted } from '../arrays/views.ts';
import { newArray } from '../arrays/array.ts';
import { refuse } from '../issue.ts';
import type { Result } from '../operations/binary.ts';
import { arithmetic } from '../operations/binary.ts';
import { product } from '../operations/products.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { arrayArgument, integer, numericArgument } from './arguments.ts';
import { sumOver } from './reductions.ts';
import type { Call, FunctionRow } from './row.ts';
import { diagonalOf } from './shaping.ts';

/** Products of vectors and matrices. */
export const productRows: readonly FunctionRow[] = [
  { name: 'matmul', parameters: 'x1, x2', run: (call) => twoOperands(call, ['x1', 'x2'], product) },
  { name: 'dot', parameters: 'a, b', method: true, run: (call) => twoOperands(call, ['a', 'b'], dot) },
  { name: 'inner', parameters: 'a, b', run: (call) => twoOperands(call, ['a', 'b'], inner) },
  { name: 'outer', parameters: 'a, b', run: (call) => twoOperands(call, ['a', 'b'], outer) },
  { name: 'trace', parameters: 'a, offset=0', method: true, run: trace },
];

function twoOperands(
  call: Call,
  [first, second]: readonly [string, string],
  multiply: (session: Session, both: readonly [Numeric, Numeric]) => Result,
): Value {
  const both = [numericArgument(call, first), numericArgument(call, second)] as const;
  const { operand, dtype } = multiply(call.session, both);
  return resultOf(operand, dtype);
}

/** Over the last axis of `a` and the last but one of `b`; numbers just multiply. */
function dot(session: Session, [a, b]: readonly [Numeric, Numeric]): Result {
  const [left, right] = [a.operand.shape, b.operand.shape];
  if (left.length === 0 || right.length === 0) return times(session, [a, b]);
  if (right.length <= 2 && left.length <= 2) {
    const length = at(left, left.length - 1);
    const along = Math.max(right.length - 2, 0);
    if (length !== at(right, along)) return refuseUnaligned([a, b], along);
    return product(session, [a, b]);
  }
  const along = right.length - 2;
  const b2 = along < 0 ? b : movedToFront(session, b, along);
  return contracted(session, [a, b2], { of: b, along: Math.max(along, 0) });
}

/** Over the last axes of both. */
function inner(session: Session, [a, b]: readonly [Numeric, Numeric]): Result {
  const [left, right] = [a.operand.shape, b.operand.shape];
  if (left.length === 0 || right.length === 0) return times(session, [a, b]);
  const last = right.length - 1;
  return contracted(session, [a, movedToFront(session, b, last)], { of: b, along: last });
}

/** `a` over its last axis with `b` over its first: one matrix product of flattened operands. */
function contracted(
  session: Session,
  [a, b]: readonly [Numeric, Numeric],
  written: { readonly of: Numeric; readonly along: number },
): Result {
  const [left, right] = [a.operand.shape, b.operand.shape];
  const length = at(left, left.length - 1);
  if (length !== at(right, 0)) return refuseUnaligned([a, written.of], written.along);
  const [rows, columns] = [left.slice(0, -1), right.slice(1)];
  const flatLeft = reshaped(session, a.operand, [sizeOf(rows), length]);
  const flatRight = reshaped(session, b.operand, [length, sizeOf(columns)]);
  const { operand, dtype } = product(session, [
    { ...a, operand: flatLeft },
    { ...b, operand: flatRight },
  ]);
  return { operand: reshaped(session, operand, [...rows, ...columns]), dtype };
}

function refuseUnaligned([a, b]: readonly [Numeric, Numeric], along: number): never {
  const [left, right] = [a.operand.shape, b.operand.shape];
  const [last, other] = [at(left, left.length - 1), at(right, along)];
  return refuse(
    'shape',
    `shapes ${writeShape(left)} and ${writeShape(right)} not aligned: ` +
      `${last} (dim ${left.length - 1}) ≠ ${other} (dim ${along})`,
  );
}

function movedToFront(session: Session, of: Numeric, axis: number): Numeric {
  const order = of.operand.shape.map((_, k) => k).filter((k) => k !== axis);
  const moved = permuted(newArray(of.operand, of.dtype), [axis, ...order]);
  return { ...of, operand: readArray(session, moved) };
}

function times(session: Session, [a, b]: readonly [Numeric, Numeric]): Result {
  return arithmetic(session, '*', [a, b]);
}

/** Every entry of one with every entry of the other, both flattened. */
function outer(session: Session, [a, b]: readonly [Numeric, Numeric]): Result {
  const column = reshaped(session, a.operand, [sizeOf(a.operand.shape), 1]);
  const row = reshaped(session, b.operand, [1, sizeOf(b.operand.shape)]);
  return times(session, [
    { ...a, operand: column },
    { ...b, operand: row },
  ]);
}

function trace(call: Call): Value {
  const array = arrayArgument(call, 'a');
  if (array.shape.length < 2) return refuse('value', 'diag requires an array of at least two dimensions');
  const diagonal = diagonalOf(call, array, integer(call, 'offset', 0));
  const entries: Numeric = { operand: readArray(call.session, diagonal), dtype: array.dtype, python: false };
  const { operand, dtype } = sumOver(call.session, entries, { axes: [0], keepdims: false });
  return resultOf(operand, dtype);
}
