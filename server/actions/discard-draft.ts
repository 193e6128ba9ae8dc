import type { Deps } from '../deps.ts';
import { deleteAssignment, findAssignment } from '../store/assignments.ts';
import { appendAudit } from '../store/audit.ts';
import type { ActResult } from './act-on-assignment.ts';
import { auditOf, type OnAssignment } from './by-staff.ts';

/** Throws away an assignment that no student ever saw; its set stays. */
export async function discardDraft(deps: Deps, on: OnAssignment): Promise<ActResult> {
  const at = deps.clock();
  return deps.db.commit(async (tx) => {
    const draft = await findAssignment(tx, on.courseId, on.assignmentId);
    if (draft === undefined) return { kind: 'notFound' };
    if (draft.state !== 'draft') return { kind: 'refused', why: 'alreadyPublished' };
    await deleteAssignment(tx, draft.id);
    const details = { title: draft.title, kind: draft.kind };
    await appendAudit(
      tx,
      auditOf(on, at, { act: 'discard-draft', subject: `assignment:${draft.id}`, details }),
    );
    return { kind: 'done' };
  });
}
