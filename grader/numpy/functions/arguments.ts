import type { NumpyArray } from '../arrays/array.ts';
import type { Numeric } from '../arrays/conversion.ts';
import { arrayOf, itemsOf, numericOf } from '../arrays/conversion.ts';
import type { Dtype } from '../dtype.ts';
import { refuse } from '../issue.ts';
import { truth } from '../operations/truth.ts';
import type { Session } from '../session.ts';
import type { Value } from '../values.ts';
import { typeName } from '../values.ts';
import type { Shape } from '../../tensor.ts';
import type { Call } from './row.ts';

/** An argument that was given and is not None. */
export function optional({ args }: Call, name: string): Value | undefined {
  const value = args.get(name);
  return value?.kind === 'none' ? undefined : value;
}

/** An argument that the row requires. */
export function required({ args }: Call, name: string): Value {
  const value = args.get(name);
  if (value === undefined) throw new Error(`a row reads the required parameter ${name}`);
  return value;
}

export function numericArgument(call: Call, name: string): Numeric {
  return numericOf(call.session, required(call, name));
}

export function arrayArgument(call: Call, name: string): NumpyArray {
  return arrayOf(call.session, required(call, name));
}

export function flag(call: Call, name: string, fallback = false): boolean {
  const value = optional(call, name);
  return value === undefined ? fallback : truth(call.session, value);
}

/** A whole number the code decides: a count, a position, an axis. */
export function integerOf(value: Value): number {
  const isWhole = value.kind === 'number' && value.dtype !== 'float64';
  const known = isWhole ? value.operand.known?.[0] : undefined;
  if (known !== undefined) return known;
  if (isWhole) return refuse('tracedIndex', 'a count cannot depend on the inputs of a forward pass');
  return refuse('type', `'${typeName(value)}' object cannot be interpreted as an integer`);
}

export function integer(call: Call, name: string, fallback: number): number {
  const value = optional(call, name);
  return value === undefined ? fallback : integerOf(value);
}

/** A number the code decides. */
export function knownNumber(call: Call, name: string): number | undefined {
  const value = optional(call, name);
  if (value === undefined) return undefined;
  const { operand } = numericOf(call.session, value);
  if (operand.shape.length > 0) return refuse('type', `${call.name}(): '${name}' must be a number`);
  return operand.known?.[0] ?? refuse('tracedValue', `${call.name}(): '${name}' cannot depend on the inputs`);
}

/** `3`, `(2, 3)` or `[2, 3]`. */
export function integersOf(session: Session, value: Value): readonly number[] {
  if (value.kind === 'array') {
    return integersOf(session, { kind: 'tuple', items: arrayItems(session, value) });
  }
  return itemsOf(session, value)?.map(integerOf) ?? [integerOf(value)];
}

function arrayItems(session: Session, array: NumpyArray): Value[] {
  const { operand, dtype } = numericOf(session, array);
  const known = operand.known ?? [];
  return known.map((entry) => ({
    kind: 'number',
    dtype,
    operand: session.backend.constant({ shape: [], known: [entry] }),
    python: false,
  }));
}

/** The lengths of a new array, checked against the limits before anything is made. */
export function shapeArgument(call: Call, name: string): Shape {
  const shape = integersOf(call.session, required(call, name));
  if (shape.some((length) => length < 0)) return refuse('value', 'negative dimensions are not allowed');
  call.session.budget.allocate(shape.reduce((size, length) => size * length, 1));
  return shape;
}

/** An axis counted from 0; negative ones count from the last. */
export function axisOf(axis: number, dimensions: number): number {
  if (axis < -dimensions || axis >= dimensions) {
    return refuse('value', `axis ${axis} is out of bounds for array of dimension ${dimensions}`);
  }
  return axis < 0 ? axis + dimensions : axis;
}

/**
 * `axis=None`, `axis=0`, `axis=(0, 1)` in ascending order; None is all of them. Some functions
 * of NumPy let a number pass for an array with one axis.
 */
export function axesArgument(call: Call, dimensions: number, numbersHaveOne = false): readonly number[] {
  const value = optional(call, 'axis');
  if (value === undefined) return Array.from({ length: dimensions }, (_, axis) => axis);
  const counted = numbersHaveOne && value.kind === 'number' ? Math.max(1, dimensions) : dimensions;
  const axes = integersOf(call.session, value).map((axis) => axisOf(axis, counted));
  if (new Set(axes).size < axes.length) return refuse('value', "duplicate value in 'axis'");
  return dimensions === 0 ? [] : axes.toSorted((a, b) => a - b);
}

const dtypeNames: ReadonlyMap<string, Dtype> = new Map([
  ['float', 'float64'],
  ['float64', 'float64'],
  ['int', 'int64'],
  ['int64', 'int64'],
  ['bool', 'bool'],
]);

/** `float`, `int`, `bool`, or one of their names as a text. */
export function dtypeArgument(call: Call, fallback: Dtype): Dtype {
  const value = optional(call, 'dtype');
  if (value === undefined) return fallback;
  if (value.kind === 'builtin' && value.dtype !== undefined) return value.dtype;
  const named = value.kind === 'text' ? dtypeNames.get(value.text) : undefined;
  return named ?? refuse('notInSubset', 'the dtypes of the subset are float, int and bool');
}
