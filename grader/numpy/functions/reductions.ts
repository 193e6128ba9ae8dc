import { at, sizeOf } from '../../tensor.ts';
import { reducedGroups } from '../../tensor/reduction.ts';
import type { Numeric } from '../arrays/conversion.ts';
import { resultOf } from '../arrays/conversion.ts';
import { constant, gather, reshaped } from '../arrays/gather.ts';
import type { Dtype } from '../dtype.ts';
import { counted } from '../dtype.ts';
import type { Operand } from '../operand.ts';
import { apply, call as scalar, compare } from '../operations/elementwise.ts';
import { wholeResult } from '../operations/integers.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { axesArgument, axisOf, flag, integer, knownNumber, numericArgument, optional } from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Many entries become one, over all axes or some. */
export const reductionRows: readonly FunctionRow[] = [
  reduction('sum', sumOver),
  reduction('prod', productOver),
  reduction('max', (session, x, over) => ({
    operand: session.backend.apply({ name: 'largest', attributes: over }, [x.operand]),
    dtype: x.dtype,
  })),
  reduction('min', (session, x, over) => ({
    operand: session.backend.apply({ name: 'smallest', attributes: over }, [x.operand]),
    dtype: x.dtype,
  })),
  reduction('mean', (session, x, over) => ({
    operand: meanOver(session, x.operand, over),
    dtype: 'float64',
  })),
  reduction('any', (session, x, over) => ({ operand: anyOver(session, x.operand, over), dtype: 'bool' })),
  reduction('all', (session, x, over) => ({ operand: allOver(session, x.operand, over), dtype: 'bool' })),
  spread('var', (_, variance) => variance),
  spread('std', (session, variance) => scalar(session, 'sqrt', variance)),
  { name: 'cumsum', parameters: 'a, axis=None', method: true, run: cumsum },
];

/** Which axes a reduction runs over and whether they stay with length 1. */
export interface Over {
  readonly axes: readonly number[];
  readonly keepdims: boolean;
}

interface Reduced {
  readonly operand: Operand;
  readonly dtype: Dtype;
  /** That integers did not outgrow float64 was made sure of. */
  readonly isChecked?: boolean;
}

function reduction(name: string, reduce: (session: Session, x: Numeric, over: Over) => Reduced): FunctionRow {
  return {
    name,
    parameters: 'a, axis=None, keepdims=False',
    method: true,
    run: (call) => {
      const x = numericArgument(call, 'a');
      const axes = axesArgument(call, x.operand.shape.length, name !== 'mean');
      const over = { axes, keepdims: flag(call, 'keepdims') };
      const { operand, dtype, isChecked = dtype === 'float64' } = reduce(call.session, x, over);
      return resultOf(isChecked ? operand : wholeResult(call.session, operand), dtype);
    },
  };
}

export function sumOver(session: Session, { operand, dtype }: Numeric, over: Over): Reduced {
  return {
    operand: session.backend.apply({ name: 'sum', attributes: over }, [operand]),
    dtype: counted(dtype),
  };
}

function productOver(session: Session, { operand, dtype }: Numeric, over: Over): Reduced {
  const product = session.backend.apply({ name: 'product', attributes: over }, [operand]);
  if (dtype === 'float64' || operand.known === undefined) return { operand: product, dtype: counted(dtype) };
  const { known, shape } = operand;
  session.budget.touch(6 * known.length);
  const groups = reducedGroups(shape, over.axes, sizeOf(product.shape));
  const exactly = (position: number) =>
    at(groups, position).reduce((total, from) => total * BigInt(at(known, from)), 1n);
  return { operand: wholeResult(session, product, exactly), dtype: counted(dtype), isChecked: true };
}

function sizeAlong(operand: Operand, axes: readonly number[]): number {
  return axes.reduce((size, axis) => size * at(operand.shape, axis), 1);
}

function meanOver(session: Session, operand: Operand, over: Over): Operand {
  const total = session.backend.apply({ name: 'sum', attributes: over }, [operand]);
  return apply(session, 'divide', [total, constant(session, sizeAlong(operand, over.axes))]);
}

function anyOver(session: Session, operand: Operand, over: Over): Operand {
  const hits = compare(session, 'notEqual', [operand, constant(session, 0)]);
  const count = session.backend.apply({ name: 'sum', attributes: over }, [hits]);
  return compare(session, 'greater', [count, constant(session, 0)]);
}

function allOver(session: Session, operand: Operand, over: Over): Operand {
  const misses = compare(session, 'equal', [operand, constant(session, 0)]);
  const count = session.backend.apply({ name: 'sum', attributes: over }, [misses]);
  return compare(session, 'equal', [count, constant(session, 0)]);
}

function spread(name: string, finish: (session: Session, variance: Operand) => Operand): FunctionRow {
  return {
    name,
    parameters: 'a, axis=None, ddof=0, keepdims=False',
    method: true,
    run: (call) => {
      const { session } = call;
      const { operand } = numericArgument(call, 'a');
      session.budget.step(10);
      const axes = axesArgument(call, operand.shape.length);
      const center = meanOver(session, operand, { axes, keepdims: true });
      const squares = apply(session, 'power', [
        apply(session, 'subtract', [operand, center]),
        constant(session, 2),
      ]);
      const attributes = { axes, keepdims: flag(call, 'keepdims') };
      const total = session.backend.apply({ name: 'sum', attributes }, [squares]);
      const freedom = Math.max(0, sizeAlong(operand, axes) - (knownNumber(call, 'ddof') ?? 0));
      const variance = apply(session, 'divide', [total, constant(session, freedom)]);
      return resultOf(finish(session, variance), 'float64');
    },
  };
}

/** Running totals along an axis, or over all entries in row-major order. */
function cumsum(call: Call): Value {
  const { session } = call;
  const x = numericArgument(call, 'a');
  const isFlat = optional(call, 'axis') === undefined || x.operand.shape.length === 0;
  const operand = isFlat ? reshaped(session, x.operand, [sizeOf(x.operand.shape)]) : x.operand;
  const axis = axisOf(integer(call, 'axis', 0), operand.shape.length);
  const { shape } = operand;
  const length = at(shape, axis);
  const inner = sizeOf(shape.slice(axis + 1));
  const slab = sizeOf(shape) / Math.max(1, length);
  const totals: Operand[] = [];
  for (let k = 0; k < length; k++) {
    session.budget.step();
    const indices = Array.from(
      { length: slab },
      (_, i) => (Math.floor(i / inner) * length + k) * inner + (i % inner),
    );
    const entry = gather(session, [operand], { indices, shape: [slab], as: 'index' });
    const before = totals.at(-1);
    totals.push(before === undefined ? entry : apply(session, 'add', [before, entry]));
  }
  const dtype = counted(x.dtype);
  if (length === 0) return resultOf(operand, dtype);
  const indices = Array.from({ length: slab * length }, (_, i) => {
    const [block, k] = [Math.floor(i / (length * inner)), Math.floor(i / inner) % length];
    return k * slab + block * inner + (i % inner);
  });
  const result = gather(session, totals, { indices, shape, as: 'concatenate' });
  return resultOf(dtype === 'float64' ? result : wholeResult(session, result), dtype);
}
