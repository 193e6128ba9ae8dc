import { submitQuestion } from '../../server/actions/submit-question.ts';
import type { Deps } from '../../server/deps.ts';
import type { OpenedAttempt } from '../../server/grading/opened-attempt.ts';

/** Hands in the first question of an attempt with these texts in its cells. */
export async function submitFirst(
  deps: Deps,
  opened: OpenedAttempt,
  cells: readonly (readonly [part: string, cell: string, text: string])[],
): Promise<void> {
  const answers: Record<string, Record<string, string>> = {};
  for (const [part, cell, text] of cells) (answers[part] ??= {})[cell] = text;
  const clientId = `practice-of-mei-${deps.randomText(4)}`;
  const submission = { question: opened.questions[0]!, answers, clientId, arrivedAt: deps.clock() };
  const outcome = await submitQuestion(deps, opened, submission);
  if (outcome.kind !== 'received') throw new Error(`practice: ${outcome.kind}`);
}
