import type { Deps } from '../deps.ts';
import { attemptEndsAt } from '../policy/effective-times.ts';
import { timeFacts } from '../policy/time-facts.ts';
import type { Assignment } from '../store/assignments.ts';
import { listAttempts, setReopened } from '../store/attempts.ts';
import { insertExtension, listExtensionsOf } from '../store/extensions.ts';
import type { Writer } from '../store/group-commit.ts';
import { findEnrolment } from '../store/people.ts';
import { actOnAssignment, type ActResult } from './act-on-assignment.ts';
import type { OnAssignment } from './by-staff.ts';

export interface Reopening {
  readonly personId: string;
  /** Working time from now on. */
  readonly forMs: number;
  readonly reason: string;
}

/** Milliseconds by which the student's end must move so that `forMs` are left from `at` on. */
async function missingTime(
  tx: Writer,
  assignment: Assignment,
  attempt: {
    readonly personId: string;
    readonly timePercent: number;
    readonly startedAt: number;
    readonly until: number;
  },
): Promise<number> {
  const extensions = await listExtensionsOf(tx, assignment.id, attempt.personId);
  const end = attemptEndsAt(timeFacts(assignment, attempt, extensions), attempt.startedAt);
  return end === null ? 0 : Math.max(0, attempt.until - end);
}

/** Opens a student's last attempt again for a while; what was handed in before stays kept. */
export async function reopenAttempt(deps: Deps, on: OnAssignment, again: Reopening): Promise<ActResult> {
  const { personId } = again;
  const reason = again.reason.trim();
  return actOnAssignment(deps, on, {
    act: 'reopen-attempt',
    decide: async (assignment, at, tx) => {
      if (reason === '') return { refused: 'noReason' };
      const student = await findEnrolment(tx, on.courseId, personId);
      if (student === undefined) return { refused: 'noSuchStudent' };
      const attempt = (await listAttempts(tx, assignment.id, personId)).at(-1);
      if (attempt === undefined) return { refused: 'noAttempt' };
      if (attempt.state === 'open') return { refused: 'attemptOpen' };
      const { timePercent } = student;
      const times = { personId, timePercent, startedAt: attempt.startedAt, until: at + again.forMs };
      const extraMs = await missingTime(tx, assignment, times);
      const id = deps.randomText(9);
      await insertExtension(tx, {
        id,
        assignmentId: assignment.id,
        personId,
        extraMs,
        reason,
        byId: on.byId,
        at,
      });
      await setReopened(tx, attempt.id);
      return {
        change: {},
        details: { title: assignment.title, personId, minutes: again.forMs / 60_000, reason },
      };
    },
  });
}
