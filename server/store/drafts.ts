import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { DraftRow } from './schema.ts';

/**
 * Keeps the newest text of a cell. A draft whose sequence is not above the stored one changes
 * nothing, so that a delayed or repeated request never undoes later typing.
 */
export async function putDraft(tx: Writer, row: DraftRow): Promise<void> {
  const { text, sequence, savedAt } = row;
  await tx
    .insertInto('draft')
    .values(row)
    .onConflict((c) =>
      c
        .columns(['questionId', 'part', 'cell'])
        .doUpdateSet({ text, sequence, savedAt })
        .where('draft.sequence', '<', sequence),
    )
    .execute();
}

export async function findDraft(
  db: Reader,
  key: Pick<DraftRow, 'questionId' | 'part' | 'cell'>,
): Promise<DraftRow | undefined> {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('questionId', '=', key.questionId)
    .where('part', '=', key.part)
    .where('cell', '=', key.cell)
    .executeTakeFirst();
}

/** What is typed in all questions of an attempt. */
export async function listDrafts(db: Reader, attemptId: string): Promise<readonly DraftRow[]> {
  return db
    .selectFrom('draft')
    .innerJoin('question', 'question.id', 'draft.questionId')
    .selectAll('draft')
    .where('question.attemptId', '=', attemptId)
    .orderBy('draft.questionId')
    .orderBy('draft.part')
    .orderBy('draft.cell')
    .execute();
}

/** In how many questions of an attempt something is typed. */
export async function countBegunQuestions(db: Reader, attemptId: string): Promise<number> {
  const row = await db
    .selectFrom('draft')
    .innerJoin('question', 'question.id', 'draft.questionId')
    .select((e) => e.fn.count<number>('draft.questionId').distinct().as('begun'))
    .where('question.attemptId', '=', attemptId)
    .where('draft.text', '!=', '')
    .executeTakeFirst();
  return Number(row?.begun ?? 0);
}
