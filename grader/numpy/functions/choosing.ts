import { at } from '../../tensor.ts';
import { stridesOf } from '../../tensor/strides.ts';
import { newArray } from '../arrays/array.ts';
import { resultOf } from '../arrays/conversion.ts';
import { constant } from '../arrays/gather.ts';
import { promoted } from '../dtype.ts';
import { refuseTracedIndex } from '../arrays/index-items.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import { apply, call as scalar, compare, largerOf } from '../operations/elementwise.ts';
import { pythonBoolean } from '../operations/truth.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { knownNumber, numericArgument, optional } from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Functions that pick one of several values, entry by entry. */
export const choosingRows: readonly FunctionRow[] = [
  { name: 'maximum', parameters: 'x1, x2', run: (call) => pairwise(call, largerOf) },
  {
    name: 'minimum',
    parameters: 'x1, x2',
    run: (call) => pairwise(call, (session, both) => apply(session, 'minimum', both)),
  },
  { name: 'clip', parameters: 'a, a_min=None, a_max=None, min=None, max=None', method: true, run: clip },
  { name: 'where', parameters: 'condition, x=None, y=None', run: where },
  { name: 'isclose', parameters: 'a, b, rtol=1e-05, atol=1e-08', run: isclose },
  { name: 'allclose', parameters: 'a, b, rtol=1e-05, atol=1e-08', run: allclose },
];

function pairwise(
  call: Call,
  choose: (session: Session, both: readonly [Operand, Operand]) => Operand,
): Value {
  const [left, right] = [numericArgument(call, 'x1'), numericArgument(call, 'x2')];
  const operand = choose(call.session, [left.operand, right.operand]);
  const dtype = promoted(left.dtype, right.dtype);
  return resultOf(dtype === 'float64' ? operand : call.session.backend.settled(operand), dtype);
}

/** `np.minimum(a_max, np.maximum(a, a_min))`; a bound of ±inf is none. */
function clip(call: Call): Value {
  const { session } = call;
  let { operand, dtype } = numericArgument(call, 'a');
  for (const bound of ['a_min', 'min', 'a_max', 'max'] as const) {
    if (optional(call, bound) === undefined) continue;
    const limit = numericArgument(call, bound);
    dtype = promoted(dtype, limit.dtype);
    if (limit.operand.known?.every((value) => Math.abs(value) === Infinity) === true) continue;
    operand = bound.endsWith('min')
      ? largerOf(session, [operand, limit.operand])
      : apply(session, 'minimum', [limit.operand, operand]);
  }
  return resultOf(operand, dtype);
}

function where(call: Call): Value {
  const condition = numericArgument(call, 'condition').operand;
  const given = ['x', 'y'].filter((name) => call.args.has(name)).length;
  if (given === 0) return positionsOfHits(call, condition);
  if (given === 1) return refuse('value', 'either both or neither of x and y should be given');
  const [x, y] = [numericArgument(call, 'x'), numericArgument(call, 'y')];
  const operand = apply(call.session, 'where', [condition, x.operand, y.operand]);
  return resultOf(operand, promoted(x.dtype, y.dtype));
}

/** `np.where(mask)`: the indices of what is not 0, one array per axis. */
function positionsOfHits({ session }: Call, { shape, known }: Operand): Value {
  if (known === undefined) return refuseTracedIndex();
  if (shape.length === 0) return refuse('value', 'Calling nonzero on 0d arrays is not allowed.');
  const hits = known.flatMap((value, position) => (value === 0 ? [] : [position]));
  const items = stridesOf(shape).map((stride, axis) => {
    const indices = hits.map((position) => Math.floor(position / stride) % at(shape, axis));
    return newArray(session.backend.constant({ shape: [hits.length], known: indices }), 'int64');
  });
  return { kind: 'tuple', items };
}

/** |a − b| ≤ atol + rtol·|b|. */
function closeness(call: Call): Operand {
  const { session } = call;
  const [a, b] = [numericArgument(call, 'a').operand, numericArgument(call, 'b').operand];
  const relative = constant(session, knownNumber(call, 'rtol') ?? 1e-5);
  const absolute = constant(session, knownNumber(call, 'atol') ?? 1e-8);
  const distance = scalar(session, 'abs', apply(session, 'subtract', [a, b]));
  const band = apply(session, 'add', [
    absolute,
    apply(session, 'multiply', [relative, scalar(session, 'abs', b)]),
  ]);
  const isNear = compare(session, 'lessEqual', [distance, band]);
  // Infinities of one sign are close, though their difference is no number.
  const isEqual = compare(session, 'equal', [a, b]);
  const isFinite = compare(session, 'less', [scalar(session, 'abs', b), constant(session, Infinity)]);
  return apply(session, 'maximum', [apply(session, 'multiply', [isNear, isFinite]), isEqual]);
}

function isclose(call: Call): Value {
  return resultOf(closeness(call), 'bool');
}

function allclose(call: Call): Value {
  const { known } = closeness(call);
  if (known === undefined) return refuse('tracedBranch', 'allclose() cannot look at values of the inputs');
  return pythonBoolean(
    call.session,
    known.every((value) => value !== 0),
  );
}
