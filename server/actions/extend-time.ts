import type { Deps } from '../deps.ts';
import { runState } from '../policy/run-state.ts';
import { insertExtension } from '../store/extensions.ts';
import { findLastEnd } from '../store/last-end.ts';
import { findEnrolment } from '../store/people.ts';
import { actOnAssignment, type ActResult } from './act-on-assignment.ts';
import type { OnAssignment } from './by-staff.ts';

export interface Extension {
  /** Null: the whole class. */
  readonly personId: string | null;
  readonly extraMs: number;
  /** A single student's extension needs one. */
  readonly reason: string;
}

/** 全班加 3 分鐘, or more time for one student with a reason. */
export async function extendTime(deps: Deps, on: OnAssignment, more: Extension): Promise<ActResult> {
  const { personId, extraMs } = more;
  const reason = more.reason.trim();
  return actOnAssignment(deps, on, {
    act: 'extend-time',
    decide: async (assignment, at, tx) => {
      if (personId !== null && reason === '') return { refused: 'noReason' };
      const student = personId === null ? null : await findEnrolment(tx, on.courseId, personId);
      if (student === undefined || (student !== null && student.role !== 'student')) {
        return { refused: 'noSuchStudent' };
      }
      if (assignment.state === 'draft') return { refused: 'notPublished' };
      const state = runState(assignment, await findLastEnd(tx, assignment), at);
      if (personId === null && state !== 'running') return { refused: 'notRunning' };
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
      return {
        change: {},
        details: { title: assignment.title, personId, minutes: extraMs / 60_000, reason },
      };
    },
  });
}
