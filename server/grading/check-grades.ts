import { findAssignmentById } from '../store/assignments.ts';
import { findAttemptById } from '../store/attempts.ts';
import type { Reader } from '../store/database.ts';
import { findGrade, listAllQuestionGrades, listQuestionGradesOf } from '../store/grades.ts';
import { countingAttempt } from './attempt-grade.ts';
import { readGradeFacts } from './keep-grades.ts';
import { foldQuestionGrade } from './question-grade.ts';

/** A kept grade that is not what the ledger says. */
export interface GradeDifference {
  /** `question:…` or `grade:ASSIGNMENT/PERSON`. */
  readonly subject: string;
  readonly kept: string;
  readonly folded: string;
}

const differences = (subject: string, kept: unknown, folded: unknown): readonly GradeDifference[] => {
  const [left, right] = [JSON.stringify(kept), JSON.stringify(folded)];
  return left === right ? [] : [{ subject, kept: left, folded: right }];
};

/** Folds every grade from the ledger again and compares it with the kept one; empty where all agree. */
export async function checkGrades(db: Reader): Promise<readonly GradeDifference[]> {
  const found: GradeDifference[] = [];
  const attempts = new Set<string>();
  for (const { questionId, attemptId, ...kept } of await listAllQuestionGrades(db)) {
    attempts.add(attemptId);
    const { points, maxPoints, waiting, diagnoses } = foldQuestionGrade(await readGradeFacts(db, questionId));
    found.push(...differences(`question:${questionId}`, kept, { points, maxPoints, waiting, diagnoses }));
  }
  for (const attemptId of attempts) found.push(...(await checkGradeOf(db, attemptId)));
  return found;
}

async function checkGradeOf(db: Reader, attemptId: string): Promise<readonly GradeDifference[]> {
  const attempt = await findAttemptById(db, attemptId);
  const assignment = attempt === undefined ? undefined : await findAssignmentById(db, attempt.assignmentId);
  if (attempt === undefined || assignment === undefined) return [];
  const { personId } = attempt;
  const kept = await findGrade(db, assignment.id, personId);
  const folded = countingAttempt(await listQuestionGradesOf(db, assignment.id, personId), assignment.slots);
  const told = kept && {
    attemptId: kept.attemptId,
    points: kept.points,
    maxPoints: kept.maxPoints,
    waiting: kept.waiting,
  };
  return differences(`grade:${assignment.id}/${personId}`, told, folded);
}
