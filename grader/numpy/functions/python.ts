import { at } from '../../tensor.ts';
import { cast } from '../arrays/casting.ts';
import { numericOf, pythonInteger, resultOf } from '../arrays/conversion.ts';
import type { Dtype } from '../dtype.ts';
import { allItems } from '../evaluate/iteration.ts';
import { refuse } from '../issue.ts';
import { apply, call as scalar, compare, largerOf } from '../operations/elementwise.ts';
import { binaryOperation } from '../operations/operators.ts';
import { truth } from '../operations/truth.ts';
import { printed } from '../printing/printed.ts';
import type { Session } from '../session.ts';
import type { BuiltinValue, CallArguments, Value } from '../values.ts';
import { none, typeName } from '../values.ts';
import { optional, required } from './arguments.ts';
import type { Call, FunctionRow } from './row.ts';

/** Python's own functions on numbers and sequences. */
export const pythonRows: readonly FunctionRow[] = [
  { name: 'len', parameters: 'obj', run: length },
  { name: 'abs', parameters: 'x', run: absolute },
  { name: 'sum', parameters: 'iterable, start=0', run: sum },
  { name: 'float', parameters: 'x=0', run: (call) => converted(call, 'float64') },
  { name: 'int', parameters: 'x=0', run: (call) => converted(call, 'int64') },
  { name: 'bool', parameters: 'x=False', run: (call) => converted(call, 'bool') },
];

function length(call: Call): Value {
  const { session } = call;
  const value = required(call, 'obj');
  if (value.kind === 'array') {
    const [first] = value.shape;
    return first === undefined ? refuse('type', 'len() of unsized object') : pythonInteger(session, first);
  }
  if (value.kind === 'list' || value.kind === 'tuple') return pythonInteger(session, value.items.length);
  if (value.kind === 'range') return pythonInteger(session, value.length);
  if (value.kind === 'dict') return pythonInteger(session, value.entries.size);
  if (value.kind === 'text') return pythonInteger(session, value.text.length);
  return refuse('type', `object of type '${typeName(value)}' has no len()`);
}

function absolute(call: Call): Value {
  const value = required(call, 'x');
  if (value.kind !== 'number' && value.kind !== 'array') {
    return refuse('type', `bad operand type for abs(): '${typeName(value)}'`);
  }
  const { operand, dtype, python } = numericOf(call.session, value);
  const result = scalar(call.session, 'abs', operand);
  const settled = dtype === 'float64' ? result : call.session.backend.settled(result);
  if (!python) return resultOf(settled, dtype);
  return { kind: 'number', dtype: dtype === 'bool' ? 'int64' : dtype, operand: settled, python };
}

/** Adds up from the left; nothing is added to the 0 that stands there by default. */
function sum(call: Call): Value {
  const { session } = call;
  const items = allItems(session, required(call, 'iterable'));
  const start = optional(call, 'start');
  const [first = pythonInteger(session, 0), ...rest] = start === undefined ? items : [start, ...items];
  if (start === undefined && first.kind !== 'number' && first.kind !== 'array') {
    return refuse('type', `unsupported operand type(s) for +: 'int' and '${typeName(first)}'`);
  }
  const isMask = (first.kind === 'number' || first.kind === 'array') && first.dtype === 'bool';
  const begin = isMask ? binaryOperation(session, '+', [pythonInteger(session, 0), first]) : first;
  return rest.reduce((total, item) => binaryOperation(session, '+', [total, item]), begin);
}

function converted(call: Call, to: Dtype): Value {
  const { session } = call;
  const value = call.args.get('x');
  if (value === undefined) {
    return {
      kind: 'number',
      dtype: to,
      operand: session.backend.constant({ shape: [], known: [0] }),
      python: true,
    };
  }
  if (to === 'bool' && value.kind !== 'number') {
    const known = [truth(session, value) ? 1 : 0];
    return {
      kind: 'number',
      dtype: to,
      operand: session.backend.constant({ shape: [], known }),
      python: true,
    };
  }
  if (value.kind === 'text') return numberFromText(call, value.text, to);
  if (value.kind !== 'number' && value.kind !== 'array') {
    return refuse('type', `${call.name}() argument must be a number, not '${typeName(value)}'`);
  }
  const { operand, dtype } = numericOf(session, value);
  if (operand.shape.length > 0)
    return refuse('type', 'only 0-dimensional arrays can be converted to Python scalars');
  return { kind: 'number', dtype: to, operand: cast(session, operand, { from: dtype, to }), python: true };
}

/** `float('inf')`, `int('3')`. */
function numberFromText({ session, name }: Call, text: string, to: Dtype): Value {
  const trimmed = text.trim();
  const pattern = to === 'int64' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
  const named = to === 'float64' ? textNumbers.get(trimmed.toLowerCase()) : undefined;
  const known = named ?? (pattern.test(trimmed) ? Number(trimmed) : undefined);
  if (known === undefined)
    return refuse('value', `${name}() could not convert the text '${text.slice(0, 40)}'`);
  const operand = session.backend.constant({ shape: [], known: [known] });
  return { kind: 'number', dtype: to, operand, python: true };
}

const textNumbers: ReadonlyMap<string, number> = new Map([
  ['inf', Infinity],
  ['+inf', Infinity],
  ['-inf', -Infinity],
  ['nan', Number.NaN],
]);

/** `max` and `min`, of one iterable or of several values. */
export function extremum(name: 'max' | 'min'): BuiltinValue {
  return {
    kind: 'builtin',
    name,
    call: (session, { positional, keywords }) => {
      const [keyword] = keywords.keys();
      if (keyword !== undefined) {
        return refuse(
          'notInSubset',
          `${name}(): the keyword argument '${keyword}' is not part of the subset`,
        );
      }
      if (positional.length === 0) return refuse('type', `${name} expected at least 1 argument, got 0`);
      const items = positional.length === 1 ? allItems(session, at(positional, 0)) : positional;
      const [first, ...rest] = items;
      if (first === undefined) return refuse('value', `${name}() iterable argument is empty`);
      return rest.reduce((best, item) => better(session, name, [best, item]), first);
    },
  };
}

function better(session: Session, name: 'max' | 'min', [best, item]: readonly [Value, Value]): Value {
  const isNumber = (value: Value) => value.kind === 'number' || value.kind === 'array';
  if (!isNumber(best) || !isNumber(item)) {
    return refuse('type', `${name}() of '${typeName(best)}' and '${typeName(item)}' is not supported`);
  }
  const [one, other] = [numericOf(session, best), numericOf(session, item)];
  const isKnown = one.operand.known !== undefined && other.operand.known !== undefined;
  if (isKnown || one.operand.shape.length > 0 || other.operand.shape.length > 0) {
    const comparison = name === 'max' ? 'greater' : 'less';
    const wins = resultOf(compare(session, comparison, [other.operand, one.operand]), 'bool');
    return truth(session, wins) ? item : best;
  }
  const both = [one.operand, other.operand] as const;
  return resultOf(name === 'max' ? largerOf(session, both) : apply(session, 'minimum', both), 'float64');
}

/** Shows its arguments; what is shown has no part in the mark. */
export function print(session: Session, { positional }: CallArguments): Value {
  const line = positional.map((value) => printed(session, value)).join(' ');
  session.budget.show(line.length + 1);
  session.printed.push(line);
  return none;
}
