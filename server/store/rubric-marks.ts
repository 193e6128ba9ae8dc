import { z } from 'zod';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { RubricMarkRow } from './schema.ts';

/** What a person gave for one cell of free text; the newest one for a cell counts. */
export interface RubricMark extends Omit<RubricMarkRow, 'items'> {
  /** Ids of the rubric's items that were given. */
  readonly items: readonly string[];
}

const items = z.array(z.string());

export async function insertRubricMark(tx: Writer, mark: RubricMark): Promise<void> {
  await tx
    .insertInto('rubricMark')
    .values({ ...mark, items: JSON.stringify(mark.items) })
    .execute();
}

/** The marks of a question, the oldest first. */
export async function listRubricMarks(db: Reader, questionId: string): Promise<readonly RubricMark[]> {
  const rows = await db
    .selectFrom('rubricMark')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ ...row, items: items.parse(JSON.parse(row.items)) }));
}
