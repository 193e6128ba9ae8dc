import type { Numeric } from '../arrays/conversion.ts';
import type { Dtype } from '../dtype.ts';
import { counted, promoted } from '../dtype.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import type { BinaryOperator } from '../syntax/tree.ts';
import { floorDivide, remainder, zeroWhereDividedByZero } from './division.ts';
import { apply, compare } from './elementwise.ts';
import { wholeResult } from './integers.ts';
import { integerPower, raise } from './powers.ts';

/** A result before it is a value: its operand and dtype. */
export interface Result {
  readonly operand: Operand;
  readonly dtype: Dtype;
}

export type ArithmeticOperator = Exclude<BinaryOperator, '@'>;

/** Two operands, and the dtype both are taken as. */
interface Pair {
  readonly left: Operand;
  readonly right: Operand;
  readonly dtype: Dtype;
  /** Both are Python's own numbers, whose rules differ in what is an error. */
  readonly python: boolean;
}

/** `a op b` on numbers and arrays, with NumPy's dtypes (Python's, where both are Python numbers). */
export function arithmetic(
  session: Session,
  operator: ArithmeticOperator,
  [left, right]: readonly [Numeric, Numeric],
): Result {
  const python = left.python && right.python;
  const common = promoted(left.dtype, right.dtype);
  const dtype = python && !'&|^'.includes(operator) ? counted(common) : common;
  return rules[operator](session, { left: left.operand, right: right.operand, dtype, python });
}

type Rule = (session: Session, pair: Pair) => Result;

const rules: { readonly [O in ArithmeticOperator]: Rule } = {
  '+': (session, pair) => {
    const { left, right, dtype } = pair;
    if (dtype === 'bool') return { operand: apply(session, 'maximum', [left, right]), dtype };
    return whole(session, pair, {
      operand: apply(session, 'add', [left, right]),
      exactly: (a, b) => a + b,
    });
  },
  '-': (session, pair) => {
    if (pair.dtype === 'bool') {
      return refuse(
        'type',
        'numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.',
      );
    }
    return whole(session, pair, {
      operand: apply(session, 'subtract', [pair.left, pair.right]),
      exactly: (a, b) => a - b,
    });
  },
  '*': (session, pair) =>
    whole(session, pair, {
      operand: apply(session, 'multiply', [pair.left, pair.right]),
      exactly: (a, b) => a * b,
    }),
  '/': (session, pair) => {
    refuseZeroDivision(pair);
    return { operand: apply(session, 'divide', [pair.left, pair.right]), dtype: 'float64' };
  },
  '//': (session, pair) => divided(session, pair, floorDivide),
  '%': (session, pair) => divided(session, pair, remainder),
  '**': (session, pair) =>
    pair.dtype === 'float64'
      ? { operand: raise(session, pair), dtype: 'float64' }
      : integerPower(session, { ...pair, dtype: 'int64' }),
  '&': (session, pair) => masks(session, pair, ([a, b]) => apply(session, 'multiply', [a, b])),
  '|': (session, pair) => masks(session, pair, ([a, b]) => apply(session, 'maximum', [a, b])),
  '^': (session, pair) => masks(session, pair, (both) => compare(session, 'notEqual', both)),
};

function whole(
  session: Session,
  { left, right, dtype }: Pair,
  { operand, exactly }: { readonly operand: Operand; readonly exactly: (a: bigint, b: bigint) => bigint },
): Result {
  if (dtype === 'float64') return { operand, dtype };
  const [a, b] = [left.known, right.known];
  const isAligned = a?.length === operand.known?.length && b?.length === operand.known?.length;
  const exact = (position: number) => {
    const [x, y] = [a?.[position], b?.[position]];
    return isAligned && x !== undefined && y !== undefined ? exactly(BigInt(x), BigInt(y)) : undefined;
  };
  return { operand: wholeResult(session, operand, exact), dtype };
}

function divided(
  session: Session,
  pair: Pair,
  divide: (session: Session, left: Operand, right: Operand) => Operand,
): Result {
  refuseZeroDivision(pair);
  const dtype = counted(pair.dtype);
  const operand = divide(session, pair.left, pair.right);
  if (dtype === 'float64') return { operand, dtype };
  return { operand: wholeResult(session, zeroWhereDividedByZero(operand)), dtype };
}

function refuseZeroDivision({ right, python }: Pair): void {
  if (python && right.known?.[0] === 0) refuse('zeroDivision', 'division by zero');
}

function masks(
  session: Session,
  { left, right, dtype }: Pair,
  combine: (both: readonly [Operand, Operand]) => Operand,
): Result {
  if (dtype === 'bool') return { operand: session.backend.settled(combine([left, right])), dtype };
  return refuse(
    'notInSubset',
    '&, | and ^ are part of the subset for booleans only; put brackets: (x > 0) & (x < 1)',
  );
}
