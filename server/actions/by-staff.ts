import type { AuditEntry } from '../store/audit.ts';

/** The member of staff who acts, in the course in which they were found to be one. */
export interface ByStaff {
  readonly courseId: string;
  readonly byId: string;
}

/** Staff, or the operator at a shell, who has no name in the course. */
export interface ByStaffOrOperator extends Omit<ByStaff, 'byId'> {
  readonly byId: string | null;
}

/** An assignment of that course on which they act. */
export interface OnAssignment extends ByStaff {
  readonly assignmentId: string;
}

/** The audit entry of an act of staff. */
export function auditOf(
  by: ByStaffOrOperator,
  at: number,
  act: Pick<AuditEntry, 'act' | 'subject' | 'details'>,
): AuditEntry {
  return { courseId: by.courseId, byId: by.byId, at, ...act };
}
