import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { CourseRow } from './schema.ts';

export async function insertCourse(tx: Writer, row: CourseRow): Promise<void> {
  await tx.insertInto('course').values(row).execute();
}

export async function findCourse(db: Reader, id: string): Promise<CourseRow | undefined> {
  return db.selectFrom('course').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Every course of this installation, the oldest first. */
export async function listCourses(db: Reader): Promise<readonly CourseRow[]> {
  return db.selectFrom('course').selectAll().orderBy('createdAt').orderBy('id').execute();
}

/** Whether anything has been set up yet: the first start offers two ways while it has not. */
export async function anyCourse(db: Reader): Promise<boolean> {
  const row = await db.selectFrom('course').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}
