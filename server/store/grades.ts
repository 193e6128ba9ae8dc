import { z } from 'zod';
import type { WrongCode } from '../../grader/misconceptions/codes.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { GradeRow, QuestionGradeRow } from './schema.ts';
import { wrongCodeSchema } from './wrong-code-json.ts';

/** The kept grade of a question, in the slot's points. */
export interface QuestionGrade extends Omit<QuestionGradeRow, 'diagnoses'> {
  readonly diagnoses: readonly WrongCode[];
}

const codes = z.array(wrongCodeSchema);

const read = (row: QuestionGradeRow): QuestionGrade => ({
  ...row,
  diagnoses: codes.parse(JSON.parse(row.diagnoses)),
});

export async function putQuestionGrade(tx: Writer, grade: QuestionGrade): Promise<void> {
  const { questionId, ...kept } = { ...grade, diagnoses: JSON.stringify(grade.diagnoses) };
  await tx
    .insertInto('questionGrade')
    .values({ questionId, ...kept })
    .onConflict((c) => c.column('questionId').doUpdateSet(kept))
    .execute();
}

/** The kept grades of an attempt's questions. */
export async function listQuestionGrades(db: Reader, attemptId: string): Promise<readonly QuestionGrade[]> {
  const rows = await db
    .selectFrom('questionGrade')
    .innerJoin('question', 'question.id', 'questionGrade.questionId')
    .selectAll('questionGrade')
    .where('question.attemptId', '=', attemptId)
    .execute();
  return rows.map(read);
}

/** Every kept question grade with its attempt, for the audit. */
export async function listAllQuestionGrades(
  db: Reader,
): Promise<readonly (QuestionGrade & { readonly attemptId: string })[]> {
  const rows = await db
    .selectFrom('questionGrade')
    .innerJoin('question', 'question.id', 'questionGrade.questionId')
    .select(['questionId', 'points', 'maxPoints', 'waiting', 'diagnoses', 'question.attemptId as attemptId'])
    .execute();
  return rows.map(({ attemptId, ...row }) => ({ attemptId, ...read(row) }));
}

/** A kept question grade with the slot it belongs to and whose it is. */
export interface PlacedQuestionGrade extends QuestionGrade {
  readonly attemptId: string;
  readonly number: number;
  readonly slotId: string;
}

/** The kept question grades of all of a person's attempts at an assignment. */
export async function listQuestionGradesOf(
  db: Reader,
  assignmentId: string,
  personId: string,
): Promise<readonly PlacedQuestionGrade[]> {
  const rows = await db
    .selectFrom('questionGrade')
    .innerJoin('question', 'question.id', 'questionGrade.questionId')
    .innerJoin('attempt', 'attempt.id', 'question.attemptId')
    .selectAll('questionGrade')
    .select(['attempt.id as attemptId', 'attempt.number as number', 'question.slotId as slotId'])
    .where('attempt.assignmentId', '=', assignmentId)
    .where('attempt.personId', '=', personId)
    .orderBy('attempt.number')
    .orderBy('question.position')
    .execute();
  return rows.map(({ attemptId, number, slotId, ...row }) => ({ ...read(row), attemptId, number, slotId }));
}

export async function putGrade(tx: Writer, grade: GradeRow): Promise<void> {
  const { assignmentId: _assignmentId, personId: _personId, ...kept } = grade;
  await tx
    .insertInto('grade')
    .values(grade)
    .onConflict((c) => c.columns(['assignmentId', 'personId']).doUpdateSet(kept))
    .execute();
}

/** The kept grade of a person in an assignment. */
export async function findGrade(
  db: Reader,
  assignmentId: string,
  personId: string,
): Promise<GradeRow | undefined> {
  return db
    .selectFrom('grade')
    .selectAll()
    .where('assignmentId', '=', assignmentId)
    .where('personId', '=', personId)
    .executeTakeFirst();
}
