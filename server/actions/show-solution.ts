import type { Deps } from '../deps.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { notFound } from '../http/http-problem.ts';
import { setSolutionShown } from '../store/questions.ts';
import type { OpenedAttempt } from './open-attempt.ts';

/** Whether an assignment is practice in the sense that solutions may be looked up while it runs. */
export function allowsSolutions({ assignment }: Pick<OpenedAttempt, 'assignment'>): boolean {
  return assignment.policy.release === 'immediately' && assignment.policy.handIn === 'question';
}

/** Opens the worked solution of a practice question; nothing more is taken for this variant then. */
export async function showSolution(
  deps: Deps,
  opened: OpenedAttempt,
  question: PosedQuestion,
): Promise<void> {
  if (!allowsSolutions(opened)) throw notFound();
  await deps.db.commit((tx) => setSolutionShown(tx, question.row.id, deps.clock()));
}
