import { findAssignmentById, type Assignment } from '../store/assignments.ts';
import { findAttemptById } from '../store/attempts.ts';
import type { Reader } from '../store/database.ts';
import { listGradingsOf, type Grading } from '../store/gradings.ts';
import { listQuestionGradesOf, putGrade, putQuestionGrade } from '../store/grades.ts';
import type { Writer } from '../store/group-commit.ts';
import { listHints } from '../store/hints.ts';
import { listOverrides } from '../store/overrides.ts';
import { findQuestion } from '../store/questions.ts';
import { listRubricMarks } from '../store/rubric-marks.ts';
import type { AttemptRow, QuestionRow } from '../store/schema.ts';
import { listSubmissionsOf, type Submission } from '../store/submissions.ts';
import { countingAttempt } from './attempt-grade.ts';
import { foldQuestionGrade, type GradeFacts, type JudgedSubmission } from './question-grade.ts';

interface Place {
  readonly question: QuestionRow;
  readonly attempt: AttemptRow;
  readonly assignment: Assignment;
}

async function placeOf(db: Reader, questionId: string): Promise<Place> {
  const question = await findQuestion(db, questionId);
  const attempt = question === undefined ? undefined : await findAttemptById(db, question.attemptId);
  const assignment = attempt === undefined ? undefined : await findAssignmentById(db, attempt.assignmentId);
  if (question === undefined || attempt === undefined || assignment === undefined) {
    throw new Error(`question ${questionId} belongs to no assignment`);
  }
  return { question, attempt, assignment };
}

/** Each submission with its newest judgement; one without a judgement does not count yet. */
export function newestJudgements(
  submissions: readonly Submission[],
  gradings: readonly Grading[],
): readonly JudgedSubmission[] {
  return submissions.flatMap((submission) => {
    const newest = gradings.findLast(({ submissionId }) => submissionId === submission.id);
    return newest === undefined ? [] : [{ submission, report: newest.report }];
  });
}

async function factsOf(db: Reader, { question, assignment }: Place): Promise<GradeFacts> {
  const slot = assignment.slots.find(({ id }) => id === question.slotId);
  const judged = newestJudgements(
    await listSubmissionsOf(db, question.id),
    await listGradingsOf(db, question.id),
  );
  return {
    policy: assignment.policy,
    slotPoints: slot?.points ?? 0,
    judged,
    marks: await listRubricMarks(db, question.id),
    overrides: await listOverrides(db, question.id),
    hints: await listHints(db, question.id),
  };
}

/** All that decides the mark of a question, read from the ledger. */
export async function readGradeFacts(db: Reader, questionId: string): Promise<GradeFacts> {
  return factsOf(db, await placeOf(db, questionId));
}

/**
 * Folds a question's submissions, judgements, marks and overrides again and keeps the result,
 * with the student's grade for the assignment. Belongs into the transaction of whatever changed
 * one of them: a hand-in, a regrade, a rubric mark, an override.
 */
export async function refreshQuestionGrade(tx: Writer, questionId: string, now: number): Promise<void> {
  await refreshQuestionGrades(tx, [questionId], now);
}

/** The same for several questions of one attempt. */
export async function refreshQuestionGrades(
  tx: Writer,
  questionIds: readonly string[],
  now: number,
): Promise<void> {
  let place: Place | undefined;
  for (const questionId of questionIds) {
    place = await placeOf(tx, questionId);
    await putQuestionGrade(tx, { questionId, ...foldQuestionGrade(await factsOf(tx, place)) });
  }
  if (place !== undefined) await refreshGrade(tx, place, now);
}

async function refreshGrade(tx: Writer, { attempt, assignment }: Place, now: number): Promise<void> {
  const { personId } = attempt;
  const grades = await listQuestionGradesOf(tx, assignment.id, personId);
  const counting = countingAttempt(grades, assignment.slots);
  if (counting === undefined) return;
  await putGrade(tx, { assignmentId: assignment.id, personId, ...counting, updatedAt: now });
}
