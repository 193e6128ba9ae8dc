import type { Variant } from '../../problems/variant.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { QuestionRow } from './schema.ts';
import { readCertifiedVariant } from './variant-json.ts';

/** A question with the variant that was issued for it. */
export interface IssuedQuestion extends QuestionRow {
  readonly draw: number;
  readonly variant: Variant;
}

export async function insertQuestion(tx: Writer, row: QuestionRow): Promise<void> {
  await tx.insertInto('question').values(row).execute();
}

/** The questions of an attempt in order, with their variants. */
export async function listQuestions(db: Reader, attemptId: string): Promise<readonly IssuedQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .innerJoin('variant', 'variant.id', 'question.variantId')
    .selectAll('question')
    .select(['variant.draw as draw', 'variant.body as body', 'variant.digest as digest'])
    .where('question.attemptId', '=', attemptId)
    .orderBy('question.position')
    .execute();
  return rows.map(({ body, digest, ...row }) => {
    const { variant } = readCertifiedVariant(body);
    if (variant.digest !== digest)
      throw new Error(`the variant ${row.variantId} is not the one that was issued`);
    return { ...row, variant };
  });
}

/** A question by its id alone: for jobs of the house, never for a page. */
export async function findQuestion(db: Reader, id: string): Promise<QuestionRow | undefined> {
  return db.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The plain rows of an attempt's questions, in order. */
export async function listQuestionRows(db: Reader, attemptId: string): Promise<readonly QuestionRow[]> {
  return db
    .selectFrom('question')
    .selectAll()
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .execute();
}

/** Remembers that the worked solution was shown; the first instant stays. */
export async function setSolutionShown(tx: Writer, id: string, at: number): Promise<void> {
  await tx
    .updateTable('question')
    .set({ solutionShownAt: at })
    .where('id', '=', id)
    .where('solutionShownAt', 'is', null)
    .execute();
}
