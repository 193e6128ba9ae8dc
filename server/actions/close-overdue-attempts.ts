import type { Deps } from '../deps.ts';
import { attemptEndsAt, isTooLate } from '../policy/effective-times.ts';
import { findAssignmentById } from '../store/assignments.ts';
import { listOpenAttempts } from '../store/attempts.ts';
import type { AttemptRow } from '../store/schema.ts';
import { listStudentTimes } from '../store/student-assignments.ts';
import { closeIfOverdue } from './close-attempt.ts';

/** What arrived in time may still be on its way through the server: the sweep leaves it this long. */
const settleMs = 2_000;

/** Those attempts of one assignment that may be over, by one look at everybody's times. */
async function overdueOf(
  deps: Deps,
  assignmentId: string,
  attempts: readonly AttemptRow[],
): Promise<readonly AttemptRow[]> {
  const assignment = await findAssignmentById(deps.db.read, assignmentId);
  if (assignment === undefined) return [];
  const times = new Map(
    (await listStudentTimes(deps.db.read, assignment)).map((facts) => [facts.personId, facts]),
  );
  const now = deps.clock();
  return attempts.filter((attempt) => {
    const facts = times.get(attempt.personId);
    // Whoever has left the course is looked up one by one.
    const end = facts === undefined ? 0 : attemptEndsAt(facts, attempt.startedAt);
    return isTooLate(end, now, deps.config.graceMs + settleMs);
  });
}

/**
 * Hands in every attempt whose end has passed; gives how many. Meant to be called every few
 * seconds. One that cannot be closed keeps no other from it: their faults are thrown together.
 */
export async function closeOverdueAttempts(deps: Deps): Promise<number> {
  const open = Object.entries(Object.groupBy(await listOpenAttempts(deps.db.read), (a) => a.assignmentId));
  const overdue = await Promise.all(open.map(([id, attempts = []]) => overdueOf(deps, id, attempts)));
  const results = await Promise.allSettled(
    overdue.flat().map((attempt) => closeIfOverdue(deps, attempt, deps.clock())),
  );
  const faults = results.flatMap((result): unknown[] =>
    result.status === 'rejected' ? [result.reason] : [],
  );
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} attempts could not be closed`);
  return results.filter((result) => result.status === 'fulfilled' && result.value).length;
}
