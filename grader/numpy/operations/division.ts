import { at } from '../../tensor.ts';
import { broadcastPositions, broadcastShapes } from '../../tensor/broadcast.ts';
import { isShapeError } from '../../tensor/shape-error.ts';
import type { Constant } from '../backend.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import { apply, call } from './elementwise.ts';

/** `a // b`, rounded down; in float64 with the corrections NumPy makes for rounded quotients. */
export function floorDivide(session: Session, left: Operand, right: Operand): Operand {
  const numbers = knownPairs(session, [left, right], floatFloorDivide);
  return session.backend.derived(numbers, () =>
    call(session, 'floor', apply(session, 'divide', [left, right])),
  );
}

/** `a % b`, with the sign of b. */
export function remainder(session: Session, left: Operand, right: Operand): Operand {
  const numbers = knownPairs(session, [left, right], floatRemainder);
  return session.backend.derived(numbers, () => {
    const whole = call(session, 'floor', apply(session, 'divide', [left, right]));
    return apply(session, 'subtract', [left, apply(session, 'multiply', [right, whole])]);
  });
}

function floatRemainder(a: number, b: number): number {
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 === b < 0 || Number.isNaN(rest) ? rest : rest + b;
}

function floatFloorDivide(a: number, b: number): number {
  if (b === 0) return a / b;
  const rest = a % b;
  const quotient = (a - rest) / b - (rest !== 0 && rest < 0 !== b < 0 ? 1 : 0);
  if (quotient === 0 || !Number.isFinite(quotient)) return quotient;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

function knownPairs(
  session: Session,
  [left, right]: readonly [Operand, Operand],
  of: (a: number, b: number) => number,
): (() => Constant) | undefined {
  const [a, b] = [left.known, right.known];
  if (a === undefined || b === undefined) return undefined;
  const shape = broadcastShapes([left.shape, right.shape]);
  if (isShapeError(shape)) return refuse('shape', shape.message);
  return () => {
    const [as, bs] = [broadcastPositions(left.shape, shape), broadcastPositions(right.shape, shape)];
    const size = shape.reduce((product, length) => product * length, 1);
    session.budget.step(10);
    session.budget.allocate(size);
    session.budget.touch(3 * size);
    const known = Array.from({ length: size }, (_, k) =>
      of(at(a, as === undefined ? k : at(as, k)), at(b, bs === undefined ? k : at(bs, k))),
    );
    return { shape, known };
  };
}

/** Integer division by 0 gives 0 in NumPy arrays, with a warning. */
export function zeroWhereDividedByZero(operand: Operand): Operand {
  const { known } = operand;
  if (known === undefined || known.every((value) => Number.isFinite(value))) return operand;
  return { ...operand, known: known.map((value) => (Number.isFinite(value) ? value : 0)) };
}
