import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { OverrideRow } from './schema.ts';

export async function insertOverride(tx: Writer, row: OverrideRow): Promise<void> {
  await tx.insertInto('override').values(row).execute();
}

/** What people decided over a question's mark, the oldest first; the newest one counts. */
export async function listOverrides(db: Reader, questionId: string): Promise<readonly OverrideRow[]> {
  return db.selectFrom('override').selectAll().where('questionId', '=', questionId).orderBy('at').execute();
}
