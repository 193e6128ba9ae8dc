import type { Deps } from '../deps.ts';
import { allowsHints } from '../grading/allows-hints.ts';
import { judgedQuestion } from '../grading/judged-question.ts';
import { readGradeFacts } from '../grading/keep-grades.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import type { PosedQuestion } from '../grading/posed-question.ts';
import { stagedHints } from '../grading/staged-hints.ts';
import { insertHint } from '../store/hints.ts';

/**
 * Opens the next hint for the submission that was judged last. What it costs is taken from later
 * submissions of the question, never from this one. `stage` is the one the student saw offered, so
 * that a click twice opens one. False where there is no such hint.
 */
export async function openHint(
  deps: Deps,
  opened: OpenedAttempt,
  of: { readonly question: PosedQuestion; readonly stage: number },
): Promise<boolean> {
  const { question, stage } = of;
  return deps.db.commit(async (tx) => {
    const facts = await readGradeFacts(tx, question.row.id);
    const last = judgedQuestion(facts, 'last');
    if (last === undefined || !allowsHints(opened, question, facts.judged.length)) return false;
    const judgement = { sheet: question.sheet, report: last.report };
    const known = stagedHints(judgement, [judgement], 'en').length;
    const submissionId = last.judged.submission.id;
    const sofar = facts.hints.filter((hint) => hint.submissionId === submissionId);
    if (stage < 1 || stage > known || stage > sofar.length + 1) return false;
    const { hintCostPercent: costPercent } = opened.assignment.policy;
    // A hint is older than every submission it is to cost something.
    await insertHint(tx, { submissionId, questionId: question.row.id, stage, costPercent, at: deps.clock() });
    return true;
  });
}
