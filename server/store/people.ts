import type { Language } from '../../grader/language.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { SignInLinkRow } from './schema-sign-in.ts';
import type { EnrolmentRow, PersonRow, Role } from './schema.ts';

export interface Participant {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly studentNumber: string | null;
  readonly timePercent: number;
}

export async function insertPerson(tx: Writer, row: PersonRow): Promise<void> {
  await tx.insertInto('person').values(row).execute();
}

export async function findPerson(db: Reader, id: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findPersonByLogin(db: Reader, login: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('login', '=', login).executeTakeFirst();
}

export async function setLanguage(tx: Writer, id: string, language: Language): Promise<void> {
  await tx.updateTable('person').set({ language }).where('id', '=', id).execute();
}

export async function setPassword(
  tx: Writer,
  id: string,
  login: string,
  passwordHash: string,
): Promise<void> {
  await tx.updateTable('person').set({ login, passwordHash }).where('id', '=', id).execute();
}

export async function enrol(tx: Writer, row: Omit<EnrolmentRow, 'timePercent' | 'active'>): Promise<void> {
  await tx.insertInto('enrolment').values(row).execute();
}

/** The course's people of the given roles, active ones only, students by number. */
export async function listParticipants(
  db: Reader,
  courseId: string,
  roles: readonly Role[],
): Promise<readonly Participant[]> {
  return db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.personId')
    .select([
      'person.id as personId',
      'person.name as name',
      'enrolment.role as role',
      'enrolment.studentNumber as studentNumber',
      'enrolment.timePercent as timePercent',
    ])
    .where('enrolment.courseId', '=', courseId)
    .where('enrolment.active', '=', 1)
    .where('enrolment.role', 'in', roles)
    .orderBy('enrolment.studentNumber')
    .orderBy('person.name')
    .execute();
}

/** Everybody who has begun an assignment, by number; those who have left the course since, too. */
export async function listAttempted(
  db: Reader,
  assignmentId: string,
): Promise<readonly Pick<Participant, 'personId' | 'name' | 'studentNumber'>[]> {
  return db
    .selectFrom('attempt')
    .innerJoin('assignment', 'assignment.id', 'attempt.assignmentId')
    .innerJoin('person', 'person.id', 'attempt.personId')
    .leftJoin('enrolment', (join) =>
      join
        .onRef('enrolment.courseId', '=', 'assignment.courseId')
        .onRef('enrolment.personId', '=', 'attempt.personId'),
    )
    .select(['person.id as personId', 'person.name as name', 'enrolment.studentNumber as studentNumber'])
    .distinct()
    .where('attempt.assignmentId', '=', assignmentId)
    .orderBy('enrolment.studentNumber')
    .orderBy('person.name')
    .execute();
}

/** A person's active enrolment in one course: the scope of everything they may see there. */
export async function findEnrolment(
  db: Reader,
  courseId: string,
  personId: string,
): Promise<EnrolmentRowRead | undefined> {
  return db
    .selectFrom('enrolment')
    .selectAll()
    .where('courseId', '=', courseId)
    .where('personId', '=', personId)
    .where('active', '=', 1)
    .executeTakeFirst();
}

export interface EnrolmentRowRead {
  readonly courseId: string;
  readonly personId: string;
  readonly role: Role;
  readonly studentNumber: string | null;
  readonly timePercent: number;
}

export async function listEnrolments(db: Reader, personId: string): Promise<readonly EnrolmentRowRead[]> {
  return db
    .selectFrom('enrolment')
    .selectAll()
    .where('personId', '=', personId)
    .where('active', '=', 1)
    .orderBy('createdAt')
    .execute();
}

export async function setTimePercent(
  tx: Writer,
  courseId: string,
  personId: string,
  timePercent: number,
): Promise<void> {
  await tx
    .updateTable('enrolment')
    .set({ timePercent })
    .where('courseId', '=', courseId)
    .where('personId', '=', personId)
    .execute();
}

export async function insertSignInLink(tx: Writer, row: SignInLinkRow): Promise<void> {
  await tx.insertInto('signInLink').values(row).execute();
}

/** The person whose link this is, while it has neither run out nor been revoked. */
export async function findPersonByLink(
  db: Reader,
  tokenHash: string,
  now: number,
): Promise<PersonRow | undefined> {
  return db
    .selectFrom('signInLink')
    .innerJoin('person', 'person.id', 'signInLink.personId')
    .selectAll('person')
    .where('signInLink.tokenHash', '=', tokenHash)
    .where('signInLink.expiresAt', '>', now)
    .where('signInLink.revokedAt', 'is', null)
    .executeTakeFirst();
}

export async function revokeLinks(tx: Writer, personId: string, now: number): Promise<void> {
  await tx
    .updateTable('signInLink')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute();
}

/** People of this very name or student number. */
export async function listPeopleNamed(
  db: Reader,
  who: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom('person')
    .leftJoin('enrolment', 'enrolment.personId', 'person.id')
    .select(['person.id as id', 'person.name as name'])
    .distinct()
    .where((where) => where.or([where('person.name', '=', who), where('enrolment.studentNumber', '=', who)]))
    .execute();
}
