import type { Reader } from '../server/store/database.ts';
import { listCourses } from '../server/store/courses.ts';
import type { CourseRow } from '../server/store/schema.ts';

/**
 * The course of that id or name; the only one where none is named. Undefined, with a sentence on
 * standard error, where that is not exactly one.
 */
export async function chosenCourse(db: Reader, wanted: string | undefined): Promise<CourseRow | undefined> {
  const courses = await listCourses(db);
  const found =
    wanted === undefined ? courses : courses.filter(({ id, name }) => id === wanted || name === wanted);
  if (found.length === 1) return found[0];
  const listed = courses.map(({ id, name, term }) => `${id} (${name}, ${term})`).join(', ');
  process.stderr.write(
    courses.length === 0 ? 'there is no course yet.\n' : `name one course of ${listed}.\n`,
  );
  return undefined;
}
