import { submitQuestion } from '../../server/actions/submit-question.ts';
import type { Deps } from '../../server/deps.ts';
import type { OpenedAttempt } from '../../server/grading/opened-attempt.ts';

type Cells = readonly (readonly [part: string, cell: string, text: string])[];

/** Hands in the first question of an attempt with these texts in its cells. */
export const submitFirst = async (deps: Deps, opened: OpenedAttempt, cells: Cells): Promise<void> =>
  submitAt(deps, opened, { position: 1, cells });

/** Hands in a question of an attempt, by its position from 1, with these texts in its cells. */
export async function submitAt(
  deps: Deps,
  opened: OpenedAttempt,
  { position, cells }: { readonly position: number; readonly cells: Cells },
): Promise<void> {
  const answers: Record<string, Record<string, string>> = {};
  for (const [part, cell, text] of cells) (answers[part] ??= {})[cell] = text;
  const clientId = `practice-of-mei-${deps.randomText(4)}`;
  const submission = {
    question: opened.questions[position - 1]!,
    answers,
    clientId,
    arrivedAt: deps.clock(),
  };
  const outcome = await submitQuestion(deps, opened, submission);
  if (outcome.kind !== 'received') throw new Error(`practice: ${outcome.kind}`);
}
