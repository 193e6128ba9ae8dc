import type { Deps } from '../deps.ts';
import type { Writer } from '../store/group-commit.ts';
import { appendAudit } from '../store/audit.ts';
import { addPerson } from './add-person.ts';
import { auditOf } from './by-staff.ts';
import type { RosterLine } from './read-roster.ts';

/** Adds new students to a course within a running transaction; gives their ids in order. */
export async function enrolStudents(
  deps: Deps,
  tx: Writer,
  roster: { readonly courseId: string; readonly byId: string | null; readonly lines: readonly RosterLine[] },
): Promise<readonly string[]> {
  const { courseId, byId, lines } = roster;
  const ids: string[] = [];
  for (const { name, studentNumber } of lines) {
    ids.push(await addPerson(deps, tx, { courseId, name, role: 'student', studentNumber }));
  }
  const act = {
    act: 'enrol-students',
    subject: `course:${courseId}`,
    details: { students: lines.length },
  };
  await appendAudit(tx, auditOf({ courseId, byId }, deps.clock(), act));
  return ids;
}
