import type { Language } from '../../grader/language.ts';
import { hashPassword } from '../auth/password.ts';
import type { Deps } from '../deps.ts';
import { appendAudit } from '../store/audit.ts';
import { insertCourse } from '../store/courses.ts';
import { enrol, insertPerson } from '../store/people.ts';
import { enrolStudents } from './enrol-students.ts';
import type { RosterLine } from './read-roster.ts';

export interface NewCourse {
  readonly name: string;
  readonly term: string;
  readonly zone: string;
  readonly language: Language;
  readonly instructor: { readonly name: string; readonly login: string; readonly password: string };
  readonly roster: readonly RosterLine[];
}

/** Makes a course with its instructor and students, all or nothing. */
export async function createCourse(
  deps: Deps,
  course: NewCourse,
): Promise<{ readonly courseId: string; readonly instructorId: string }> {
  const passwordHash = await hashPassword(course.instructor.password);
  const courseId = deps.randomText(9);
  const instructorId = deps.randomText(12);
  const createdAt = deps.clock();
  await deps.db.commit(async (tx) => {
    const { name, term, zone, language } = course;
    await insertCourse(tx, { id: courseId, name, term, zone, language, demonstration: 0, createdAt });
    await insertPerson(tx, {
      id: instructorId,
      name: course.instructor.name,
      login: course.instructor.login.trim().toLowerCase(),
      passwordHash,
      language,
      createdAt,
    });
    await enrol(tx, { courseId, personId: instructorId, role: 'instructor', studentNumber: null, createdAt });
    await appendAudit(tx, {
      courseId,
      at: createdAt,
      byId: instructorId,
      act: 'create-course',
      subject: `course:${courseId}`,
      details: { name, term, zone },
    });
    if (course.roster.length > 0) {
      await enrolStudents(deps, tx, { courseId, byId: instructorId, lines: course.roster });
    }
  });
  return { courseId, instructorId };
}
