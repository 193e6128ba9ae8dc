import type { Deps } from '../deps.ts';
import { findAssignment, updateAssignment } from '../store/assignments.ts';
import { appendAudit } from '../store/audit.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

/** Sets the weights of a course's assignments in the total; unknown ids are passed over. */
export async function changeWeights(
  deps: Deps,
  by: ByStaff,
  weights: ReadonlyMap<string, number>,
): Promise<void> {
  await deps.db.commit(async (tx) => {
    for (const [id, weight] of weights) {
      const assignment = await findAssignment(tx, by.courseId, id);
      if (assignment === undefined || assignment.weight === weight) continue;
      await updateAssignment(tx, id, { weight });
      const details = { title: assignment.title, old: assignment.weight, new: weight };
      await appendAudit(
        tx,
        auditOf(by, deps.clock(), { act: 'change-weight', subject: `assignment:${id}`, details }),
      );
    }
  });
}
