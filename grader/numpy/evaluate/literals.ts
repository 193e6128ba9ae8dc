import { refuse } from '../issue.ts';
import { pythonBoolean } from '../operations/truth.ts';
import type { Session } from '../session.ts';
import type { Expression } from '../syntax/tree.ts';
import type { Value } from '../values.ts';
import { none } from '../values.ts';

/** `2` is an integer, `2.0` and `1e-3` are floats; the graph keeps the text. */
export function numeralValue(session: Session, numeral: Expression & { readonly kind: 'number' }): Value {
  const { text, integer } = numeral;
  const known = Number(text);
  if (integer && known > Number.MAX_SAFE_INTEGER) {
    return refuse(
      'integerTooLarge',
      'integers beyond 2**53 are not part of the subset; use a float such as 2.0',
    );
  }
  const numerals = integer || !Number.isFinite(known) ? {} : { numerals: [text] };
  const operand = session.backend.constant({ shape: [], known: [known], ...numerals });
  return { kind: 'number', dtype: integer ? 'int64' : 'float64', operand, python: true };
}

export function literalValue(session: Session, literal: 'True' | 'False' | 'None' | '...'): Value {
  if (literal === 'None') return none;
  if (literal === '...') return { kind: 'ellipsis' };
  return pythonBoolean(session, literal === 'True');
}
