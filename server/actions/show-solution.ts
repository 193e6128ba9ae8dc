import type { Deps } from '../deps.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { setSolutionShown } from '../store/questions.ts';

/** Whether an assignment is practice in the sense that solutions may be looked up while it runs. */
export function allowsSolutions({ assignment }: Pick<OpenedAttempt, 'assignment'>): boolean {
  return assignment.policy.release === 'immediately' && assignment.policy.handIn === 'question';
}

/**
 * Opens the worked solution of a practice question; nothing more is taken for this variant then.
 * False where the assignment shows none while it runs.
 */
export async function showSolution(
  deps: Deps,
  opened: OpenedAttempt,
  question: PosedQuestion,
): Promise<boolean> {
  if (!allowsSolutions(opened)) return false;
  await deps.db.commit((tx) => setSolutionShown(tx, question.row.id, deps.clock()));
  return true;
}
