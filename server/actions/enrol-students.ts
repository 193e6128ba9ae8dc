import type { Deps } from '../deps.ts';
import type { Writer } from '../store/group-commit.ts';
import { enrol, insertPerson } from '../store/people.ts';
import { appendAudit } from '../store/audit.ts';
import type { RosterLine } from './read-roster.ts';

/** Adds new students to a course within a running transaction; gives their ids in order. */
export async function enrolStudents(
  deps: Deps,
  tx: Writer,
  roster: { readonly courseId: string; readonly byId: string; readonly lines: readonly RosterLine[] },
): Promise<readonly string[]> {
  const createdAt = deps.clock();
  const ids: string[] = [];
  for (const line of roster.lines) {
    const id = deps.randomText(12);
    await insertPerson(tx, {
      id,
      name: line.name,
      login: null,
      passwordHash: null,
      language: null,
      createdAt,
    });
    await enrol(tx, {
      courseId: roster.courseId,
      personId: id,
      role: 'student',
      studentNumber: line.studentNumber,
      createdAt,
    });
    ids.push(id);
  }
  await appendAudit(tx, {
    courseId: roster.courseId,
    at: createdAt,
    byId: roster.byId,
    act: 'enrol-students',
    subject: `course:${roster.courseId}`,
    details: { students: roster.lines.length },
  });
  return ids;
}
