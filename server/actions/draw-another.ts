import type { Deps } from '../deps.ts';
import { chooseDraw } from '../grading/choose-draw.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { HttpProblem, orNotFound } from '../http/http-problem.ts';
import { insertQuestion, listQuestionRows } from '../store/questions.ts';
import type { QuestionRow } from '../store/schema.ts';
import { listSubmissionsOf } from '../store/submissions.ts';
import { listDrawUses, listVariantsOfDraw } from '../store/variants.ts';
import type { OpenedAttempt } from './open-attempt.ts';
import { allowsSolutions } from './show-solution.ts';

/**
 * Another variant of a practice question, appended to the attempt. Gives its position: that of
 * the newest one of the slot where nothing was done with it yet.
 */
export async function drawAnother(deps: Deps, opened: OpenedAttempt, like: PosedQuestion): Promise<number> {
  const { assignment, attempt } = opened;
  if (!allowsSolutions(opened)) orNotFound(undefined);
  if (attempt.state !== 'open') throw new HttpProblem(403, 'attempt.closed');
  const { slotId } = like.row;
  return deps.db.commit(async (tx) => {
    const rows = await listQuestionRows(tx, attempt.id);
    const newest = orNotFound(rows.findLast((row) => row.slotId === slotId));
    const untouched = newest.id !== like.row.id && newest.solutionShownAt === null;
    if (untouched && (await listSubmissionsOf(tx, newest.id)).length === 0) return newest.position;
    const { personId } = attempt;
    const uses = await listDrawUses(tx, assignment.id, { slotIds: [slotId], personId });
    const draw = orNotFound(chooseDraw(uses, assignment.secret, { personId, number: rows.length + 1 }));
    const variants = await listVariantsOfDraw(tx, assignment.id, draw);
    const row: QuestionRow = {
      id: deps.randomText(12),
      attemptId: attempt.id,
      slotId,
      position: Math.max(...rows.map(({ position }) => position)) + 1,
      variantId: orNotFound(variants.find((variant) => variant.slotId === slotId)).id,
      solutionShownAt: null,
    };
    await insertQuestion(tx, row);
    return row.position;
  });
}
