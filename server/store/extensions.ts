import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { ExtensionRow } from './schema.ts';

export async function insertExtension(tx: Writer, row: ExtensionRow): Promise<void> {
  await tx.insertInto('extension').values(row).execute();
}

/** All extensions of an assignment, the class's and single students', oldest first. */
export async function listExtensions(db: Reader, assignmentId: string): Promise<readonly ExtensionRow[]> {
  return db
    .selectFrom('extension')
    .selectAll()
    .where('assignmentId', '=', assignmentId)
    .orderBy('at')
    .execute();
}

/** The extensions that hold for one student: the class's and their own. */
export async function listExtensionsOf(
  db: Reader,
  assignmentId: string,
  personId: string,
): Promise<readonly ExtensionRow[]> {
  return db
    .selectFrom('extension')
    .selectAll()
    .where('assignmentId', '=', assignmentId)
    .where((e) => e.or([e('personId', 'is', null), e('personId', '=', personId)]))
    .orderBy('at')
    .execute();
}
