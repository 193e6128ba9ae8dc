import type { Deps } from '../deps.ts';
import { allowsSolutions } from '../grading/allows-solutions.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { setSolutionShown } from '../store/questions.ts';

/**
 * Opens the worked solution of a practice question; nothing more is taken for this variant then.
 * False where the assignment shows none while it runs.
 */
export async function showSolution(
  deps: Deps,
  opened: OpenedAttempt,
  question: PosedQuestion,
): Promise<boolean> {
  if (!allowsSolutions(opened.assignment)) return false;
  await deps.db.commit((tx) => setSolutionShown(tx, question.row.id, deps.clock()));
  return true;
}
