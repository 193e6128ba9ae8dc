import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { HintRow } from './schema-hints.ts';

/** Keeps that a stage was opened; the first time stays. */
export async function insertHint(tx: Writer, row: HintRow): Promise<void> {
  await tx
    .insertInto('hint')
    .values(row)
    .onConflict((conflict) => conflict.columns(['submissionId', 'stage']).doNothing())
    .execute();
}

/** The hints of a question that were opened, the oldest first. */
export async function listHints(db: Reader, questionId: string): Promise<readonly HintRow[]> {
  return db
    .selectFrom('hint')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('at')
    .orderBy('stage')
    .execute();
}
