import { numericOf, resultOf } from '../arrays/conversion.ts';
import { refuse } from '../issue.ts';
import type { Session } from '../session.ts';
import type { BinaryOperator } from '../syntax/tree.ts';
import { typeName } from '../values.ts';
import type { SequenceValue, Value } from '../values.ts';
import type { Result } from './binary.ts';
import { arithmetic } from './binary.ts';
import { product } from './products.ts';
import { signed } from './unary.ts';

/** `left op right` for numbers, arrays and lists. */
export function binaryOperation(
  session: Session,
  operator: BinaryOperator,
  [left, right]: readonly [Value, Value],
): Value {
  const isRepetition = operator === '*' && [left, right].some(isSequence);
  if (takesPart(left, right) && !(isRepetition && [left, right].some((value) => value.kind === 'number'))) {
    const both = [numericOf(session, left), numericOf(session, right)] as const;
    const result = operator === '@' ? product(session, both) : arithmetic(session, operator, both);
    return valueOf(result, both[0].python && both[1].python);
  }
  return sequenceOperation(session, operator, [left, right]) ?? refuseOperands(operator, [left, right]);
}

/** `-x`, `+x`, `~x`. */
export function unaryOperation(session: Session, operator: '-' | '+' | '~', of: Value): Value {
  if (of.kind !== 'number' && of.kind !== 'array') {
    return refuse('type', `bad operand type for unary ${operator}: '${typeName(of)}'`);
  }
  const numeric = numericOf(session, of);
  return valueOf(signed(session, operator, numeric), numeric.python);
}

function valueOf({ operand, dtype }: Result, python: boolean): Value {
  return python ? { kind: 'number', dtype, operand, python } : resultOf(operand, dtype);
}

/** Two numbers, or an array with anything that can become one. */
function takesPart(left: Value, right: Value): boolean {
  const isNumpy = (value: Value) => value.kind === 'array' || (value.kind === 'number' && !value.python);
  const canBecome = (value: Value) => ['number', 'array', 'list', 'tuple', 'range'].includes(value.kind);
  if (left.kind === 'number' && right.kind === 'number') return true;
  return (isNumpy(left) && canBecome(right)) || (isNumpy(right) && canBecome(left));
}

function sequenceOperation(
  session: Session,
  operator: BinaryOperator,
  [left, right]: readonly [Value, Value],
): Value | undefined {
  if (operator === '+' && isSequence(left) && isSequence(right) && left.kind === right.kind) {
    session.budget.allocate(left.items.length + right.items.length);
    return { kind: left.kind, items: [...left.items, ...right.items] };
  }
  if (operator !== '*') return undefined;
  if (isSequence(left)) return repeated(session, left, right);
  return isSequence(right) ? repeated(session, right, left) : undefined;
}

function isSequence(value: Value): value is SequenceValue {
  return value.kind === 'list' || value.kind === 'tuple';
}

function repeated(session: Session, of: SequenceValue, times: Value): Value | undefined {
  const count = times.kind === 'number' && times.dtype !== 'float64' ? times.operand.known?.[0] : undefined;
  if (count === undefined) return undefined;
  const rounds = of.items.length === 0 ? 0 : Math.max(0, count);
  session.budget.allocate(rounds * of.items.length);
  const items: Value[] = [];
  for (let k = 0; k < rounds; k++) items.push(...of.items);
  return { kind: of.kind, items };
}

function refuseOperands(operator: BinaryOperator, [left, right]: readonly [Value, Value]): never {
  return refuse(
    'type',
    `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
  );
}
