import type { Deps } from '../deps.ts';
import {
  findAssignment,
  updateAssignment,
  type Assignment,
  type AssignmentChange,
} from '../store/assignments.ts';
import { appendAudit, type AuditEntry } from '../store/audit.ts';
import type { Writer } from '../store/group-commit.ts';
import { auditOf, type OnAssignment } from './by-staff.ts';

/** Why an act of staff was not possible; each has its sentence on the page. */
export type Refusal =
  | 'notPublished'
  | 'alreadyPublished'
  | 'notByHand'
  | 'alreadyStarted'
  | 'notRunning'
  | 'stillOpen'
  | 'noReason'
  | 'noSuchStudent'
  | 'noAttempt'
  | 'attemptOpen';

export type ActResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Decision =
  | { readonly refused: Refusal }
  | { readonly change: AssignmentChange; readonly details: AuditEntry['details'] };

/**
 * Finds the assignment in its course, lets `decide` look at it inside the transaction, and
 * keeps the change with its audit entry; or nothing at all.
 */
export async function actOnAssignment(
  deps: Deps,
  on: OnAssignment,
  step: {
    readonly act: string;
    readonly decide: (assignment: Assignment, at: number, tx: Writer) => Decision | Promise<Decision>;
  },
): Promise<ActResult> {
  const at = deps.clock();
  return deps.db.commit(async (tx) => {
    const assignment = await findAssignment(tx, on.courseId, on.assignmentId);
    if (assignment === undefined) return { kind: 'notFound' };
    const decision = await step.decide(assignment, at, tx);
    if ('refused' in decision) return { kind: 'refused', why: decision.refused };
    if (Object.keys(decision.change).length > 0) await updateAssignment(tx, assignment.id, decision.change);
    const { act } = step;
    await appendAudit(
      tx,
      auditOf(on, at, { act, subject: `assignment:${assignment.id}`, details: decision.details }),
    );
    return { kind: 'done' };
  });
}
