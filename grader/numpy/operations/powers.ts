import { at } from '../../tensor.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import type { Dtype } from '../dtype.ts';
import { apply } from './elementwise.ts';
import { wholeResult } from './integers.ts';

interface Powers {
  readonly left: Operand;
  readonly right: Operand;
  readonly python: boolean;
}

/** `a ** b` in float64. Python's own numbers refuse what has no real value. */
export function raise(session: Session, { left, right, python }: Powers): Operand {
  const [base, exponent] = [left.known?.[0], right.known?.[0]];
  if (python && base !== undefined && exponent !== undefined) {
    if (base === 0 && exponent < 0) refuse('zeroDivision', '0.0 cannot be raised to a negative power');
    if (base < 0 && !Number.isInteger(exponent)) {
      refuse('notInSubset', 'complex numbers are not part of the subset');
    }
  }
  return apply(session, 'power', [left, right]);
}

/** `a ** b` of integers; negative exponents give floats in Python and are refused by NumPy. */
export function integerPower(
  session: Session,
  powers: Powers & { readonly dtype: Dtype },
): { readonly operand: Operand; readonly dtype: Dtype } {
  const { left, right, python } = powers;
  if (right.known?.some((exponent) => exponent < 0) === true) {
    if (python) return { operand: raise(session, powers), dtype: 'float64' };
    refuse('value', 'Integers to negative integer powers are not allowed.');
  }
  // Worked out twice: as doubles, and in whole numbers where those cannot hold it.
  session.budget.step(2);
  const operand = apply(session, 'power', [left, right]);
  const exact = (position: number) => {
    const [a, b] = [left.known, right.known];
    if (a === undefined || b === undefined) return undefined;
    return BigInt(at(a, a.length === 1 ? 0 : position)) ** BigInt(at(b, b.length === 1 ? 0 : position));
  };
  return { operand: wholeResult(session, rounded(operand), exact), dtype: 'int64' };
}

/** The power function may miss a whole number by its last bit. */
function rounded(operand: Operand): Operand {
  return operand.known === undefined ? operand : { ...operand, known: operand.known.map(Math.round) };
}
