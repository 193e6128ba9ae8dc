import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { ProblemSetRow } from './schema.ts';

export async function insertProblemSet(tx: Writer, row: ProblemSetRow): Promise<void> {
  await tx.insertInto('problemSet').values(row).execute();
}

/** A set of a course; undefined where the course has none of that id. */
export async function findProblemSet(
  db: Reader,
  courseId: string,
  id: string,
): Promise<ProblemSetRow | undefined> {
  return db
    .selectFrom('problemSet')
    .selectAll()
    .where('courseId', '=', courseId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** All sets of a course, the one worked on last first. */
export async function listProblemSets(db: Reader, courseId: string): Promise<readonly ProblemSetRow[]> {
  return db
    .selectFrom('problemSet')
    .selectAll()
    .where('courseId', '=', courseId)
    .orderBy('updatedAt', 'desc')
    .execute();
}

export async function updateProblemSet(
  tx: Writer,
  id: string,
  change: Pick<ProblemSetRow, 'title' | 'updatedAt'>,
): Promise<void> {
  await tx.updateTable('problemSet').set(change).where('id', '=', id).execute();
}
