import { copied } from '../arrays/views.ts';
import type { Value } from '../values.ts';
import { newArray } from '../arrays/array.ts';
import { cast } from '../arrays/casting.ts';
import { numericOf } from '../arrays/conversion.ts';
import { gather } from '../arrays/gather.ts';
import { stretchedSources } from '../arrays/writing.ts';
import type { Dtype } from '../dtype.ts';
import { refuse } from '../issue.ts';
import { sizeOf } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import {
  arrayArgument,
  dtypeArgument,
  flag,
  integer,
  knownNumber,
  numericArgument,
  required,
  shapeArgument,
} from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Arrays from nothing, from lists, and in the shape of others. */
export const creationRows: readonly FunctionRow[] = [
  { name: 'array', parameters: 'object, dtype=None', run: array },
  {
    name: 'copy',
    parameters: 'a',
    method: true,
    run: (call) => copied(call.session, arrayArgument(call, 'a')),
  },
  { name: 'zeros', parameters: 'shape, dtype=float', run: (call) => filledWith(call, 0) },
  { name: 'ones', parameters: 'shape, dtype=float', run: (call) => filledWith(call, 1) },
  {
    name: 'full',
    parameters: 'shape, fill_value, dtype=None',
    run: (call) => full(call, shapeArgument(call, 'shape')),
  },
  { name: 'zeros_like', parameters: 'a, dtype=None', run: (call) => filledLike(call, 0) },
  { name: 'ones_like', parameters: 'a, dtype=None', run: (call) => filledLike(call, 1) },
  { name: 'empty_like', parameters: 'a, dtype=None', run: (call) => filledLike(call, 0) },
  {
    name: 'full_like',
    parameters: 'a, fill_value, dtype=None',
    run: (call) => {
      const { operand, dtype } = numericArgument(call, 'a');
      return full(call, operand.shape, dtype);
    },
  },
  { name: 'eye', parameters: 'N, M=None, k=0, dtype=float', run: eye },
  { name: 'arange', parameters: 'start, stop=None, step=1, dtype=None', run: arange },
  { name: 'linspace', parameters: 'start, stop, num=50, endpoint=True', run: linspace },
];

function array(call: Call): Value {
  const { session } = call;
  const { operand, dtype } = numericOf(session, required(call, 'object'));
  const to = dtypeArgument(call, dtype);
  return newArray(cast(session, operand, { from: dtype, to }), to);
}

function filledWith(call: Call, value: number): Value {
  return constantArray(call, shapeArgument(call, 'shape'), { value, dtype: dtypeArgument(call, 'float64') });
}

function filledLike(call: Call, value: number): Value {
  const { operand, dtype } = numericArgument(call, 'a');
  return constantArray(call, operand.shape, { value, dtype: dtypeArgument(call, dtype) });
}

function constantArray(
  { session }: Call,
  shape: Shape,
  { value, dtype }: { readonly value: number; readonly dtype: Dtype },
): Value {
  const size = sizeOf(shape);
  session.budget.allocate(size);
  const known = Array.from({ length: size }, () => value);
  return newArray(session.backend.constant({ shape, known }), dtype);
}

/** The dtype of `full` is that of the value, of `full_like` that of the array. */
function full(call: Call, shape: Shape, dtype?: Dtype): Value {
  const { session } = call;
  const fill = numericArgument(call, 'fill_value');
  const to = dtypeArgument(call, dtype ?? fill.dtype);
  const operand = cast(session, fill.operand, { from: fill.dtype, to });
  const indices = stretchedSources(fill.operand.shape, shape);
  return newArray(gather(session, [operand], { indices, shape, as: 'broadcast' }), to);
}

function eye(call: Call): Value {
  const rows = integer(call, 'N', 0);
  const columns = integer(call, 'M', rows);
  const k = integer(call, 'k', 0);
  if (rows < 0 || columns < 0) return refuse('value', 'negative dimensions are not allowed');
  call.session.budget.allocate(rows * columns);
  const known = Array.from({ length: rows * columns }, (_, position) =>
    (position % columns) - Math.floor(position / columns) === k ? 1 : 0,
  );
  const operand = call.session.backend.constant({ shape: [rows, columns], known });
  return newArray(operand, dtypeArgument(call, 'float64'));
}

function arange(call: Call): Value {
  const first = knownNumber(call, 'start') ?? 0;
  const second = knownNumber(call, 'stop');
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const step = knownNumber(call, 'step') ?? 1;
  if (step === 0) return refuse('zeroDivision', 'arange(): the step must not be 0');
  const length = Math.max(0, Math.ceil((stop - start) / step));
  if (!Number.isFinite(length)) return refuse('value', 'arange(): cannot compute length');
  call.session.budget.allocate(length);
  const isWhole = ['start', 'stop', 'step'].every((name) => {
    const value = call.args.get(name);
    return value === undefined || value.kind === 'none' || numericOf(call.session, value).dtype !== 'float64';
  });
  // The second entry decides the distance of all, as in NumPy.
  const distance = start + step - start;
  const known = Array.from({ length }, (_, k) => (isWhole ? start + k * step : start + k * distance));
  const from = isWhole ? 'int64' : 'float64';
  const to = dtypeArgument(call, from);
  const operand = call.session.backend.constant({ shape: [length], known });
  return newArray(cast(call.session, operand, { from, to }), to);
}

function linspace(call: Call): Value {
  const start = knownNumber(call, 'start') ?? 0;
  const stop = knownNumber(call, 'stop') ?? 0;
  const length = integer(call, 'num', 50);
  if (length < 0) return refuse('value', `Number of samples, ${length}, must be non-negative.`);
  call.session.budget.allocate(length);
  const endpoint = flag(call, 'endpoint', true);
  const gaps = endpoint ? length - 1 : length;
  const step = (stop - start) / gaps;
  const known = Array.from({ length }, (_, k) =>
    endpoint && k > 0 && k === length - 1 ? stop : k * (gaps > 0 ? step : 0) + start,
  );
  return newArray(call.session.backend.constant({ shape: [length], known }), 'float64');
}
