import type { Deps } from '../deps.ts';
import { attemptEndsAt, isTooLate } from '../policy/effective-times.ts';
import { findAttemptById } from '../store/attempts.ts';
import type { AttemptRow } from '../store/schema.ts';
import { findAssignmentOfAttempt } from '../store/student-assignments.ts';
import { judgeThenWrite } from './judge-then-write.ts';
import { closingId, recordHandIn } from './record-hand-in.ts';

/**
 * Hands an attempt in with what was typed, as of its end, once the end and the grace after it
 * have passed. Gives whether it was this call that closed it; doing it twice does it once.
 */
export async function closeIfOverdue(deps: Deps, attempt: AttemptRow, now: number): Promise<boolean> {
  if (attempt.state !== 'open') return false;
  const found = await findAssignmentOfAttempt(deps.db.read, attempt);
  if (found === undefined) return false;
  const expected = attemptEndsAt(found.times, attempt.startedAt);
  if (!isTooLate(expected, now, deps.config.graceMs)) return false;
  const { assignment } = found;
  return judgeThenWrite(deps, { assignment, attempt }, async (tx, prepared, isCurrent) => {
    const still = await findAttemptById(tx, attempt.id);
    const times = still && (await findAssignmentOfAttempt(tx, still))?.times;
    if (still?.state !== 'open' || times === undefined) return false;
    // Staff may have moved the end since it was looked at.
    const endsAt = attemptEndsAt(times, still.startedAt);
    if (endsAt === null || !isTooLate(endsAt, now, deps.config.graceMs)) return false;
    if (!(await isCurrent())) return 'changed';
    await recordHandIn(deps, tx, { attempt: still, prepared, clientId: closingId(endsAt), at: endsAt });
    return true;
  });
}
