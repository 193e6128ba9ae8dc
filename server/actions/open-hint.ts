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
  const offered = await offeredHints(deps, opened, question);
  if (offered === undefined || stage < 1 || stage > offered.count) return false;
  const { submissionId } = offered;
  return deps.db.commit(async (tx) => {
    const { judged, hints } = await readGradeFacts(tx, question.row.id);
    if (judged.at(-1)?.submission.id !== submissionId) return false;
    const sofar = hints.filter((hint) => hint.submissionId === submissionId);
    if (stage > sofar.length + 1) return false;
    const { hintCostPercent: costPercent } = opened.assignment.policy;
    await insertHint(tx, { submissionId, questionId: question.row.id, stage, costPercent, at: deps.clock() });
    return true;
  });
}

/** How many hints there are for the last submission; worked out before the transaction. */
async function offeredHints(
  deps: Deps,
  opened: OpenedAttempt,
  question: PosedQuestion,
): Promise<{ readonly submissionId: string; readonly count: number } | undefined> {
  const facts = await readGradeFacts(deps.db.read, question.row.id);
  const last = judgedQuestion(facts, 'last');
  if (last === undefined || !allowsHints(opened, question, facts.judged.length)) return undefined;
  const judgement = { sheet: question.sheet, report: last.report };
  const count = stagedHints(judgement, [judgement], 'en').length;
  return { submissionId: last.judged.submission.id, count };
}
