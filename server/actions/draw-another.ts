import type { Deps } from '../deps.ts';
import { allowsSolutions } from '../grading/allows-solutions.ts';
import { chooseDraw } from '../grading/choose-draw.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { required } from '../invariant.ts';
import { insertQuestion, listQuestionRows } from '../store/questions.ts';
import type { QuestionRow } from '../store/schema.ts';
import { listSubmissionsOf } from '../store/submissions.ts';
import { listDrawUses, listVariantsOfDraw } from '../store/variants.ts';

/**
 * Another variant of a practice question, appended to the attempt. Gives its position: that of
 * the newest one of the slot where nothing was done with it yet. Undefined where the assignment
 * gives none, or no longer.
 */
export async function drawAnother(
  deps: Deps,
  opened: OpenedAttempt,
  like: PosedQuestion,
): Promise<number | undefined> {
  const { assignment, attempt } = opened;
  if (!allowsSolutions(assignment) || attempt.state !== 'open') return undefined;
  const { slotId } = like.row;
  return deps.db.commit(async (tx) => {
    const rows = await listQuestionRows(tx, attempt.id);
    const newest = required(
      rows.findLast((row) => row.slotId === slotId),
      `question of slot ${slotId}`,
    );
    const untouched = newest.id !== like.row.id && newest.solutionShownAt === null;
    if (untouched && (await listSubmissionsOf(tx, newest.id)).length === 0) return newest.position;
    const { personId } = attempt;
    const uses = await listDrawUses(tx, assignment.id, { slotIds: [slotId], personId });
    const draw = required(
      chooseDraw(uses, assignment.secret, { personId, number: rows.length + 1 }),
      'variant',
    );
    const variants = await listVariantsOfDraw(tx, assignment.id, draw);
    const row: QuestionRow = {
      id: deps.randomText(12),
      attemptId: attempt.id,
      slotId,
      position: Math.max(...rows.map(({ position }) => position)) + 1,
      variantId: required(
        variants.find((variant) => variant.slotId === slotId),
        `variant of draw ${draw}`,
      ).id,
      solutionShownAt: null,
    };
    await insertQuestion(tx, row);
    return row.position;
  });
}
