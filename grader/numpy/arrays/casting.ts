import type { Dtype } from '../dtype.ts';
import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';
import { constant } from './gather.ts';

/** The operand as values of another dtype: floats are cut off towards 0, booleans ask "not 0?". */
export function cast(session: Session, operand: Operand, { from, to }: { from: Dtype; to: Dtype }): Operand {
  if (from === to || to === 'float64') return operand;
  if (to === 'bool') {
    const zero = constant(session, 0);
    return session.backend.apply({ name: 'compare', attributes: { comparison: 'notEqual' } }, [
      operand,
      zero,
    ]);
  }
  return from === 'bool' ? operand : truncated(session, operand);
}

function truncated(session: Session, operand: Operand): Operand {
  const { known, shape } = operand;
  const numbers = known === undefined ? undefined : () => ({ shape, known: known.map(wholePart) });
  const call = (name: 'sign' | 'floor' | 'abs', of: Operand) =>
    session.backend.apply({ name: 'call', attributes: { function: name } }, [of]);
  return session.backend.derived(numbers, () =>
    session.backend.apply({ name: 'multiply', attributes: {} }, [
      call('sign', operand),
      call('floor', call('abs', operand)),
    ]),
  );
}

function wholePart(value: number): number {
  if (Number.isNaN(value)) return refuse('value', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) return refuse('value', 'cannot convert float infinity to integer');
  return Math.trunc(value) + 0;
}
