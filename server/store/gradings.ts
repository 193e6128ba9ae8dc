import type { QuestionReport } from '../../grader/report.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import { readReport } from './report-json.ts';
import type { GradingRow } from './schema.ts';

/** One judgement of a submission. Points are those of the recipe's own parts. */
export interface Grading extends Omit<GradingRow, 'report'> {
  readonly report: QuestionReport;
}

const read = (row: GradingRow): Grading => ({ ...row, report: readReport(row.report) });

export async function insertGrading(tx: Writer, grading: Grading): Promise<void> {
  await tx
    .insertInto('grading')
    .values({ ...grading, report: JSON.stringify(grading.report) })
    .execute();
}

/** Every judgement of a question's submissions, the oldest first. */
export async function listGradingsOf(db: Reader, questionId: string): Promise<readonly Grading[]> {
  const rows = await db
    .selectFrom('grading')
    .selectAll()
    .where('questionId', '=', questionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(read);
}

/** Every judgement of an attempt's submissions, the oldest first. */
export async function listGradings(db: Reader, attemptId: string): Promise<readonly Grading[]> {
  const rows = await db
    .selectFrom('grading')
    .innerJoin('question', 'question.id', 'grading.questionId')
    .selectAll('grading')
    .where('question.attemptId', '=', attemptId)
    .orderBy('grading.at')
    .orderBy('grading.id')
    .execute();
  return rows.map(read);
}
