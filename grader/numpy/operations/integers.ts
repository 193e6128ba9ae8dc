import { refuse } from '../issue.ts';
import type { Operand } from '../operand.ts';
import type { Session } from '../session.ts';

const largestInt64 = 2 ** 63;

/**
 * Makes sure that integer results are the integers Python would give: float64 holds all up to
 * 2^53 and some beyond. `exactly` recomputes one entry in big integers where it may be rounded.
 */
export function wholeResult(
  session: Session,
  operand: Operand,
  exactly?: (position: number) => bigint | undefined,
): Operand {
  for (const [position, value] of (operand.known ?? []).entries()) {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) continue;
    session.budget.step(10);
    const exact = Math.abs(value) < largestInt64 ? exactly?.(position) : undefined;
    if (exact === undefined || exact !== BigInt(value)) {
      refuse('integerTooLarge', 'integers beyond 2**53 are not part of the subset; use a float such as 2.0');
    }
  }
  return session.backend.settled(operand);
}
