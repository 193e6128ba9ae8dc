import type { Deps } from '../deps.ts';
import { prepareHandIn, readBasis, type PreparedHandIn } from '../grading/prepared-hand-in.ts';
import { attemptEndsAt } from '../policy/effective-times.ts';
import { findAttemptById } from '../store/attempts.ts';
import type { AttemptRow } from '../store/schema.ts';
import { findAssignmentOfAttempt } from '../store/student-assignments.ts';
import { closingId, recordHandIn } from './record-hand-in.ts';

/** Drafts may still change between judging and writing; after as many tries something is broken. */
const attemptsAtQuiet = 5;

/**
 * Hands an attempt in with what was typed, as of its end, once the end and the grace after it
 * have passed. Gives whether it was this call that closed it; doing it twice does it once.
 */
export async function closeIfOverdue(deps: Deps, attempt: AttemptRow, now: number): Promise<boolean> {
  if (attempt.state !== 'open') return false;
  const found = await findAssignmentOfAttempt(deps.db.read, attempt);
  if (found === undefined) return false;
  const endsAt = attemptEndsAt(found.times, attempt.startedAt);
  if (endsAt === null || now <= endsAt + deps.config.graceMs) return false;
  for (let tried = 0; tried < attemptsAtQuiet; tried += 1) {
    const prepared = await prepareHandIn(deps.db.read, found.assignment, attempt);
    const outcome = await writeClosing(deps, { attempt, prepared, now });
    if (outcome !== 'changed') return outcome === 'closed';
  }
  throw new Error(`attempt ${attempt.id} could not be closed: its drafts never rest`);
}

/** Checks again, inside the transaction, that the attempt is open, over, and as it was judged. */
function writeClosing(
  deps: Deps,
  closing: { readonly attempt: AttemptRow; readonly prepared: PreparedHandIn; readonly now: number },
): Promise<'closed' | 'changed' | 'open'> {
  const { prepared, now } = closing;
  return deps.db.commit(async (tx) => {
    const attempt = await findAttemptById(tx, closing.attempt.id);
    const found = attempt === undefined ? undefined : await findAssignmentOfAttempt(tx, attempt);
    if (attempt === undefined || attempt.state !== 'open' || found === undefined) return 'open';
    const endsAt = attemptEndsAt(found.times, attempt.startedAt);
    if (endsAt === null || now <= endsAt + deps.config.graceMs) return 'open';
    if ((await readBasis(tx, attempt.id)) !== prepared.basis) return 'changed';
    await recordHandIn(deps, tx, { attempt, prepared, clientId: closingId(endsAt), at: endsAt });
    return 'closed';
  });
}
