import { findAssignment } from '../store/assignments.ts';
import type { Reader } from '../store/database.ts';
import { findCourseQuestion, type PlacedQuestion } from '../store/gradebook.ts';
import { readGradeFacts } from './keep-grades.ts';
import { poseAttempt, type PosedQuestion } from './posed-question.ts';
import { markFor, type GradeFacts } from './question-grade.ts';

/** One answer of a question that waits for a person. */
export interface WaitingAnswer {
  readonly part: string;
  readonly cell: string;
  readonly typed: string;
  readonly maxPoints: number;
}

/** A student's question with the answers that wait in it. */
export interface WaitingWork {
  readonly place: PlacedQuestion;
  readonly posed: PosedQuestion;
  readonly answers: readonly WaitingAnswer[];
}

/** The cells of the newest submission that the machine left to a person and nobody has marked yet. */
export function waitingAnswers(facts: GradeFacts): readonly WaitingAnswer[] {
  const newest = facts.judged.at(-1);
  if (newest === undefined) return [];
  return newest.report.parts.flatMap(({ part, cells }) =>
    cells
      .filter(({ outcome, maxPoints }) => outcome === 'undecided' && maxPoints > 0)
      .filter(({ cell }) => markFor(facts, newest.submission, { part, cell }) === undefined)
      .map(({ cell, typed, maxPoints }) => ({ part, cell, typed, maxPoints })),
  );
}

/** A question of the course with what waits in it; undefined where the course has no such question. */
export async function readWaitingWork(
  db: Reader,
  courseId: string,
  questionId: string,
): Promise<WaitingWork | undefined> {
  const place = await findCourseQuestion(db, courseId, questionId);
  const assignment = place && (await findAssignment(db, courseId, place.assignmentId));
  if (place === undefined || assignment === undefined) return undefined;
  const questions = await poseAttempt(db, assignment, place.attemptId);
  const posed = questions.find(({ row }) => row.id === questionId);
  if (posed === undefined) return undefined;
  return { place, posed, answers: waitingAnswers(await readGradeFacts(db, questionId)) };
}
