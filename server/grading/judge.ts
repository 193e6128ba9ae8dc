import { grade } from '../../grader/grade/grade.ts';
import type { Answers } from '../../grader/question.ts';
import type { QuestionReport } from '../../grader/report.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';
import type { PosedQuestion } from './posed-question.ts';

/** Version of the rules by which answers are judged; a regrade under a newer one appends. */
export const graderVersion = '2';

export type AnswersByQuestion = ReadonlyMap<string, Answers>;

/**
 * Judges the answers of an attempt, questions of one network together. Gives a report for every
 * question, by its id; a question without answers is blank. Pure: belongs before the transaction.
 */
export function judge(
  questions: readonly PosedQuestion[],
  answers: AnswersByQuestion,
  policy: AssignmentPolicy,
): ReadonlyMap<string, QuestionReport> {
  const { followThroughPercent, oneRuleOneDeduction } = policy;
  const posed = questions.map(({ question }) => question);
  const reports = grade(posed, answers, { followThroughPercent, oneRuleOneDeduction });
  return new Map(reports.map((report) => [report.question, report]));
}

/** Cells of a report that were typed but could not be read. */
export function unreadableCells(report: QuestionReport): number {
  return report.parts.flatMap(({ cells }) => cells).filter(({ outcome }) => outcome === 'invalid').length;
}

/** Whether nothing at all was typed. */
export function isBlank(answers: Answers): boolean {
  return Object.values(answers).every((cells) => Object.values(cells).every((text) => text.trim() === ''));
}
