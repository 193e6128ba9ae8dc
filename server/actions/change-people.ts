import type { Deps } from '../deps.ts';
import { appendAudit } from '../store/audit.ts';
import { enrol, insertPerson, listParticipants, revokeLinks, setTimePercent } from '../store/people.ts';
import type { Role } from '../store/schema.ts';
import { auditOf, type ByStaff } from './by-staff.ts';
import { enrolStudents } from './enrol-students.ts';
import type { RosterLine } from './read-roster.ts';
import { makeSignInLink } from './sign-in.ts';

const week = 7 * 24 * 60 * 60 * 1000;
/** A student's link lasts a term, so that a lost cookie is no crisis in a quiz. */
const term = 26 * week;

/** Adds those of the roster who are not in the course yet; gives how many were new. */
export async function addStudents(deps: Deps, by: ByStaff, roster: readonly RosterLine[]): Promise<number> {
  return deps.db.commit(async (tx) => {
    const present = await listParticipants(tx, by.courseId, ['student']);
    const known = new Set(present.map((student) => student.studentNumber));
    const lines = roster.filter((line) => !known.has(line.studentNumber));
    if (lines.length > 0) await enrolStudents(deps, tx, { ...by, lines });
    return lines.length;
  });
}

/** Adds a TA or instructor; gives the path of their sign-in link. */
export async function addStaff(
  deps: Deps,
  by: ByStaff,
  member: { readonly name: string; readonly role: Exclude<Role, 'student'> },
): Promise<string> {
  return deps.db.commit(async (tx) => {
    const createdAt = deps.clock();
    const personId = deps.randomText(12);
    await insertPerson(tx, {
      id: personId,
      name: member.name,
      login: null,
      passwordHash: null,
      language: null,
      createdAt,
    });
    await enrol(tx, { courseId: by.courseId, personId, role: member.role, studentNumber: null, createdAt });
    await appendAudit(
      tx,
      auditOf(by, createdAt, { act: 'add-staff', subject: `person:${personId}`, details: member }),
    );
    return makeSignInLink(deps, tx, { personId, lifetimeMs: week });
  });
}

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

/** Sets a student's factor on every time limit of the course, in per cent. */
export async function changeTimePercent(
  deps: Deps,
  by: ByStaff,
  change: { readonly personId: string; readonly timePercent: number },
): Promise<void> {
  await deps.db.commit(async (tx) => {
    await setTimePercent(tx, by.courseId, change.personId, change.timePercent);
    await appendAudit(
      tx,
      auditOf(by, deps.clock(), {
        act: 'change-time-factor',
        subject: `person:${change.personId}`,
        details: { timePercent: change.timePercent },
      }),
    );
  });
}
