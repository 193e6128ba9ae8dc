import { maySubmit } from './may-submit.ts';
import type { OpenedAttempt } from './opened-attempt.ts';
import type { PosedQuestion } from './posed-question.ts';

/**
 * Whether staged hints may be opened after a submission: verdicts are shown while the attempt
 * runs, the policy has hints, and the question can be tried again.
 */
export function allowsHints(opened: OpenedAttempt, question: PosedQuestion, triesUsed: number): boolean {
  const { policy } = opened.assignment;
  return (
    policy.hints && opened.released && policy.handIn === 'question' && maySubmit(opened, question, triesUsed)
  );
}
