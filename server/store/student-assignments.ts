import type { TimeFacts } from '../policy/effective-times.ts';
import { timeFacts } from '../policy/time-facts.ts';
import { readAssignment, type Assignment } from './assignments.ts';
import type { Reader } from './database.ts';
import { listExtensions, listExtensionsOf } from './extensions.ts';

/** A published assignment as one student meets it. */
export interface StudentAssignment {
  readonly assignment: Assignment;
  readonly times: TimeFacts;
}

const enrolled = (db: Reader, personId: string) =>
  db
    .selectFrom('assignment')
    .innerJoin('enrolment', 'enrolment.courseId', 'assignment.courseId')
    .selectAll('assignment')
    .select('enrolment.timePercent as timePercent')
    .where('assignment.state', '=', 'published')
    .where('enrolment.personId', '=', personId);

const assigned = (db: Reader, personId: string) =>
  enrolled(db, personId).where('enrolment.role', '=', 'student').where('enrolment.active', '=', 1);

type Row = Parameters<typeof readAssignment>[0] & { readonly timePercent: number };

async function read(db: Reader, personId: string, row: Row): Promise<StudentAssignment> {
  const { timePercent, ...stored } = row;
  const extensions = await listExtensionsOf(db, stored.id, personId);
  const assignment = readAssignment(stored);
  return { assignment, times: timeFacts(assignment, { personId, timePercent }, extensions) };
}

/** A published assignment of a course in which the person studies; anything else is undefined. */
export async function findStudentAssignment(
  db: Reader,
  personId: string,
  assignmentId: string,
): Promise<StudentAssignment | undefined> {
  const row = await assigned(db, personId).where('assignment.id', '=', assignmentId).executeTakeFirst();
  return row === undefined ? undefined : read(db, personId, row);
}

/** The same for the jobs of the house, which also close what somebody left who has left the course. */
export async function findAssignmentOfAttempt(
  db: Reader,
  attempt: { readonly personId: string; readonly assignmentId: string },
): Promise<StudentAssignment | undefined> {
  const { personId, assignmentId } = attempt;
  const row = await enrolled(db, personId).where('assignment.id', '=', assignmentId).executeTakeFirst();
  return row === undefined ? undefined : read(db, personId, row);
}

/** Everything that was given to the person, in the order in which it was published. */
export async function listStudentAssignments(
  db: Reader,
  personId: string,
): Promise<readonly StudentAssignment[]> {
  const rows = await assigned(db, personId).orderBy('assignment.publishedAt').execute();
  return Promise.all(rows.map((row) => read(db, personId, row)));
}

/** The times of every active student of an assignment, for what waits until the last one's end. */
export async function listStudentTimes(
  db: Reader,
  assignment: Assignment,
): Promise<readonly (TimeFacts & { readonly personId: string })[]> {
  const students = await db
    .selectFrom('enrolment')
    .select(['personId', 'timePercent'])
    .where('courseId', '=', assignment.courseId)
    .where('role', '=', 'student')
    .where('active', '=', 1)
    .execute();
  const extensions = await listExtensions(db, assignment.id);
  return students.map((student) => ({
    personId: student.personId,
    ...timeFacts(assignment, student, extensions),
  }));
}
