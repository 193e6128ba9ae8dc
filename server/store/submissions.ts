import type { Answers } from '../../grader/question.ts';
import { readAnswers, writeAnswers } from './answers-json.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { SubmissionRow } from './schema.ts';

/** What a student typed for a question, for good. */
export interface Submission extends Omit<SubmissionRow, 'answers'> {
  readonly answers: Answers;
}

const read = (row: SubmissionRow): Submission => ({ ...row, answers: readAnswers(row.answers) });

export async function insertSubmission(tx: Writer, submission: Submission): Promise<void> {
  await tx
    .insertInto('submission')
    .values({ ...submission, answers: writeAnswers(submission.answers) })
    .execute();
}

/** The submissions of all questions of an attempt, in the order in which they arrived. */
export async function listSubmissions(db: Reader, attemptId: string): Promise<readonly Submission[]> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('question', 'question.id', 'submission.questionId')
    .selectAll('submission')
    .where('question.attemptId', '=', attemptId)
    .orderBy('submission.arrivedAt')
    .orderBy('submission.number')
    .execute();
  return rows.map(read);
}

/** The submissions of one question, the first one first. */
export async function listSubmissionsOf(db: Reader, questionId: string): Promise<readonly Submission[]> {
  const rows = await db
    .selectFrom('submission')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('number')
    .execute();
  return rows.map(read);
}

/** The submission that was sent under a client-made id, if it arrived before. */
export async function findSubmissionByClient(
  db: Reader,
  key: { readonly personId: string; readonly questionId: string; readonly clientId: string },
): Promise<Submission | undefined> {
  const row = await db
    .selectFrom('submission')
    .selectAll()
    .where('personId', '=', key.personId)
    .where('questionId', '=', key.questionId)
    .where('clientId', '=', key.clientId)
    .executeTakeFirst();
  return row === undefined ? undefined : read(row);
}
