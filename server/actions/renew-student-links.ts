import type { Deps } from '../deps.ts';
import { appendAudit } from '../store/audit.ts';
import { listParticipants, revokeLinks } from '../store/people.ts';
import { auditOf, type ByStaff } from './by-staff.ts';
import { makeSignInLink } from './sign-in.ts';

/** A student's link lasts a term, so that a lost cookie is no crisis in a quiz. */
const term = 26 * 7 * 24 * 60 * 60 * 1000;

export interface StudentLink {
  readonly studentNumber: string;
  readonly name: string;
  readonly path: string;
}

/** New sign-in links for every student of the course; earlier ones stop working. */
export async function renewStudentLinks(deps: Deps, by: ByStaff): Promise<readonly StudentLink[]> {
  return deps.db.commit(async (tx) => {
    const at = deps.clock();
    const links: StudentLink[] = [];
    for (const { personId, name, studentNumber } of await listParticipants(tx, by.courseId, ['student'])) {
      await revokeLinks(tx, personId, at);
      const path = await makeSignInLink(deps, tx, { personId, lifetimeMs: term });
      links.push({ studentNumber: studentNumber ?? '', name, path });
    }
    await appendAudit(
      tx,
      auditOf(by, at, {
        act: 'renew-links',
        subject: `course:${by.courseId}`,
        details: { students: links.length },
      }),
    );
    return links;
  });
}

/** A new sign-in link for one student of the course, earlier ones stop working; null for nobody. */
export async function renewStudentLink(
  deps: Deps,
  by: ByStaff,
  personId: string,
): Promise<StudentLink | null> {
  return deps.db.commit(async (tx) => {
    const at = deps.clock();
    const students = await listParticipants(tx, by.courseId, ['student']);
    const student = students.find((one) => one.personId === personId);
    if (student === undefined) return null;
    await revokeLinks(tx, personId, at);
    const path = await makeSignInLink(deps, tx, { personId, lifetimeMs: term });
    const details = { student: student.name };
    await appendAudit(tx, auditOf(by, at, { act: 'renew-links', subject: `person:${personId}`, details }));
    return { studentNumber: student.studentNumber ?? '', name: student.name, path };
  });
}
