import { sameShape, sizeOf, writeShape } from '../../tensor.ts';
import type { Shape } from '../../tensor.ts';
import type { Dtype } from '../dtype.ts';
import { promoted } from '../dtype.ts';
import { refuse } from '../issue.ts';
import { limits } from '../limits.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import { typeName } from '../values.ts';
import type { NumberValue, Value } from '../values.ts';
import type { NumpyArray } from './array.ts';
import { newArray, readArray } from './array.ts';
import { gather } from './gather.ts';

/** What computing needs of a value that is a number or an array. */
export interface Numeric {
  readonly operand: Operand;
  readonly dtype: Dtype;
  /** Python's own number, not one of NumPy's. */
  readonly python: boolean;
}

/** A number or an array; lists, tuples and ranges become arrays, as everywhere in NumPy. */
export function numericOf(session: Session, value: Value): Numeric {
  if (value.kind === 'number') return value;
  if (value.kind === 'array') {
    return { operand: readArray(session, value), dtype: value.dtype, python: false };
  }
  return { ...fromNested(session, value), python: false };
}

/** The value as an array; its own elements where it is one already. */
export function arrayOf(session: Session, value: Value): NumpyArray {
  if (value.kind === 'array') return value;
  const { operand, dtype } = numericOf(session, value);
  return newArray(operand, dtype);
}

/** A result as NumPy returns it: a number of NumPy's where it has no axes. */
export function resultOf(operand: Operand, dtype: Dtype): NumberValue | NumpyArray {
  if (operand.shape.length > 0) return newArray(operand, dtype);
  return { kind: 'number', dtype, operand, python: false };
}

/** The items of a list, a tuple or a range; undefined for anything else. */
export function itemsOf(session: Session, value: Value): readonly Value[] | undefined {
  if (value.kind === 'list' || value.kind === 'tuple') return value.items;
  if (value.kind !== 'range') return undefined;
  session.budget.allocate(value.length);
  return Array.from({ length: value.length }, (_, k) => pythonInteger(session, value.start + k * value.step));
}

export function pythonInteger(session: Session, value: number): NumberValue {
  const operand = session.backend.constant({ shape: [], known: [value] });
  return { kind: 'number', dtype: 'int64', operand, python: true };
}

interface Leaves {
  readonly shape: Shape;
  readonly operands: readonly Operand[];
  readonly dtype: Dtype | undefined;
}

function fromNested(session: Session, value: Value): { readonly operand: Operand; readonly dtype: Dtype } {
  const { shape, operands, dtype } = leavesOf(session, value, 0);
  const indices = Array.from({ length: sizeOf(shape) }, (_, index) => index);
  const [only] = operands;
  const isPlain = operands.length === 1 && only !== undefined && sameShape(only.shape, shape);
  const operand = isPlain ? only : joined(session, operands, { indices, shape });
  return { operand, dtype: dtype ?? 'float64' };
}

function joined(
  session: Session,
  operands: readonly Operand[],
  to: { readonly indices: readonly number[]; readonly shape: Shape },
): Operand {
  if (operands.length === 0) return session.backend.constant({ shape: to.shape, known: [] });
  return gather(session, operands, { ...to, as: 'concatenate' });
}

function leavesOf(session: Session, value: Value, depth: number): Leaves {
  session.budget.step();
  if (value.kind === 'number' || value.kind === 'array') {
    const { operand, dtype } = numericOf(session, value);
    return { shape: operand.shape, operands: [operand], dtype };
  }
  const items = itemsOf(session, value);
  if (items === undefined || depth > limits.nesting) {
    return refuse('type', `a value of type '${typeName(value)}' is not a number`);
  }
  const parts = items.map((item) => leavesOf(session, item, depth + 1));
  const inner = parts[0]?.shape ?? [];
  if (parts.some((part) => !sameShape(part.shape, inner))) return refuseRagged(items.length);
  const shape = [items.length, ...inner];
  session.budget.allocate(sizeOf(shape));
  const dtype = parts.reduce<Dtype | undefined>(
    (sofar, part) =>
      sofar === undefined || part.dtype === undefined ? part.dtype : promoted(sofar, part.dtype),
    undefined,
  );
  return { shape, operands: parts.flatMap((part) => part.operands), dtype };
}

function refuseRagged(length: number): never {
  const shape = writeShape([length]);
  return refuse(
    'value',
    'setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 ' +
      `dimensions. The detected shape was ${shape} + inhomogeneous part.`,
  );
}
