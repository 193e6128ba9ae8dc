import { closesAt, isTooLate, type TimeFacts } from './effective-times.ts';
import type { AssignmentPolicy } from './assignment-policy.ts';

/** When the last student's time is over; null while there is one whom nothing stops. */
export function lastEnd(students: readonly TimeFacts[]): number | null {
  let last = 0;
  for (const facts of students) {
    const end = closesAt(facts);
    if (end === null) return null;
    last = Math.max(last, end);
  }
  return students.length === 0 ? null : last;
}

/**
 * Whether verdicts, keys and points may be shown. Unless an assignment gives feedback at once,
 * nothing of it is shown before the last individual end, and what may still arrive in the
 * grace after it, has passed.
 */
export function isReleased(
  assignment: { readonly policy: AssignmentPolicy; readonly releasedAt: number | null },
  students: readonly TimeFacts[],
  clock: { readonly now: number; readonly graceMs: number },
): boolean {
  const { release } = assignment.policy;
  if (release === 'immediately') return true;
  const end = lastEnd(students);
  const over = isTooLate(end, clock.now, clock.graceMs);
  if (release === 'afterClose') return over;
  const mayStillArrive = end !== null && !over;
  return !mayStillArrive && assignment.releasedAt !== null && clock.now >= assignment.releasedAt;
}
