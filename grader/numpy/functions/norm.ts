import { at } from '../../tensor.ts';
import type { Numeric } from '../arrays/conversion.ts';
import { resultOf } from '../arrays/conversion.ts';
import { constant } from '../arrays/gather.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import { apply, call as scalar } from '../operations/elementwise.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { axisOf, flag, integersOf, knownNumber, numericArgument, optional } from './arguments.ts';
import { sumOver } from './reductions.ts';
import type { Over } from './reductions.ts';
import type { Call, FunctionRow } from './row.ts';

/** `np.linalg.norm` for vectors and for the simple norms of matrices. */
export const normRows: readonly FunctionRow[] = [
  { name: 'linalg.norm', parameters: 'x, ord=None, axis=None, keepdims=False', run: norm },
];

function norm(call: Call): Value {
  const { session } = call;
  const { operand } = numericArgument(call, 'x');
  const keepdims = flag(call, 'keepdims');
  const axis = optional(call, 'axis');
  const dimensions = operand.shape.length;
  const given =
    axis === undefined ? undefined : integersOf(session, axis).map((one) => axisOf(one, dimensions));
  const all = operand.shape.map((_, k) => k);
  const written = optional(call, 'ord');
  if (written === undefined) {
    const axes = (given ?? all).toSorted((a, b) => a - b);
    return resultOf(euclidean(session, operand, { axes, keepdims }), 'float64');
  }
  const axes = given ?? all;
  const [row, column] = axes;
  if (axes.length === 1 && row !== undefined) {
    return resultOf(vectorNorm(call, operand, { axes, keepdims }), 'float64');
  }
  if (axes.length !== 2 || row === undefined || column === undefined) {
    return refuse('value', 'Improper number of dimensions to norm.');
  }
  return resultOf(matrixNorm(call, operand, { row, column, keepdims }), 'float64');
}

function float(operand: Operand): Numeric {
  return { operand, dtype: 'float64', python: false };
}

function euclidean(session: Session, operand: Operand, over: Over): Operand {
  const squares = apply(session, 'power', [operand, constant(session, 2)]);
  return scalar(session, 'sqrt', sumOver(session, float(squares), over).operand);
}

function vectorNorm(call: Call, operand: Operand, over: Over): Operand {
  const { session } = call;
  const order = orderOf(call);
  if (order === 2) return euclidean(session, operand, over);
  const sizes = scalar(session, 'abs', operand);
  if (order === Infinity) return session.backend.apply({ name: 'largest', attributes: over }, [sizes]);
  if (order === -Infinity) return session.backend.apply({ name: 'smallest', attributes: over }, [sizes]);
  if (order === 1) return sumOver(session, float(sizes), over).operand;
  if (order === 0) return refuse('notInSubset', 'norm() of order 0 is not part of the subset');
  const powers = apply(session, 'power', [sizes, constant(session, order)]);
  const total = sumOver(session, float(powers), over).operand;
  return apply(session, 'power', [total, constant(session, 1 / order)]);
}

interface MatrixAxes {
  readonly row: number;
  readonly column: number;
  readonly keepdims: boolean;
}

/** 'fro', and the largest or smallest sum of a column (±1) or of a row (±inf). */
function matrixNorm(call: Call, operand: Operand, { row, column, keepdims }: MatrixAxes): Operand {
  const { session } = call;
  const axes = [row, column].toSorted((a, b) => a - b);
  const written = optional(call, 'ord');
  if (written?.kind === 'text' && written.text === 'fro')
    return euclidean(session, operand, { axes, keepdims });
  const order = orderOf(call);
  if (Math.abs(order) !== 1 && Math.abs(order) !== Infinity) {
    return refuse('notInSubset', 'this order of norm() for matrices is not part of the subset');
  }
  const [summed, kept] = Math.abs(order) === 1 ? [row, column] : [column, row];
  const sizes = scalar(session, 'abs', operand);
  const sums = sumOver(session, float(sizes), { axes: [summed], keepdims: true }).operand;
  const name = order > 0 ? 'largest' : 'smallest';
  const best = session.backend.apply({ name, attributes: { axes: [kept], keepdims: true } }, [sums]);
  if (keepdims) return best;
  return sumOver(session, float(best), { axes: [at(axes, 0), at(axes, 1)], keepdims: false }).operand;
}

function orderOf(call: Call): number {
  if (optional(call, 'ord')?.kind === 'text') {
    return refuse('notInSubset', 'this order of norm() is not part of the subset');
  }
  return knownNumber(call, 'ord') ?? 2;
}
