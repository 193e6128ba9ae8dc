import type { OpenedAttempt } from './opened-attempt.ts';
import type { PosedQuestion } from './posed-question.ts';

/** Whether a question can still be submitted: then its key must not be seen. */
export function maySubmit(opened: OpenedAttempt, question: PosedQuestion, triesUsed: number): boolean {
  const { handIn, triesPerQuestion } = opened.assignment.policy;
  if (opened.attempt.state !== 'open' || question.row.solutionShownAt !== null) return false;
  return handIn === 'attempt' || triesPerQuestion === 0 || triesUsed < triesPerQuestion;
}
