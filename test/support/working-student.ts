import { keyOf } from '../../problems/key.ts';
import { handIn } from '../../server/actions/hand-in.ts';
import { openAttempt } from '../../server/actions/open-attempt.ts';
import { saveDraft } from '../../server/actions/save-draft.ts';
import { startAttempt } from '../../server/actions/start-attempt.ts';
import type { Deps } from '../../server/deps.ts';
import type { OpenedAttempt } from '../../server/grading/opened-attempt.ts';
import { giveAssignment, giveCourse } from './given-assignment.ts';

const minute = 60_000;
/** An id as a page makes it before sending. */
export const clientId = 'a-client-made-id-0001';

/** A quiz of 20 minutes: two questions on one network and one by itself, 10 points each. */
export async function giveQuiz(deps: Deps): Promise<void> {
  await giveCourse(deps);
  await giveAssignment(deps, {
    id: 'quiz',
    kind: 'quiz',
    policy: { start: 'clock', closesAt: deps.clock() + 20 * minute },
    slots: [{ recipe: 'L01', network: 'net' }, { recipe: 'L04', network: 'net' }, { recipe: 'R04' }],
  });
}

/** Starts the quiz, or another assignment, as a student. */
export async function start(deps: Deps, personId: string, assignmentId = 'quiz'): Promise<OpenedAttempt> {
  const started = await startAttempt(deps, { personId, assignmentId, arrivedAt: deps.clock() });
  if (started?.kind !== 'attempt') throw new Error('not started');
  return (await openAttempt(deps, { personId, attemptId: started.attempt.id, now: deps.clock() }))!;
}

let sequence = 0;
/** Types into cells of a question, as a page does. */
export async function type(
  deps: Deps,
  opened: OpenedAttempt,
  of: { readonly position: number; readonly cells: readonly (readonly [string, string, string])[] },
): Promise<void> {
  const question = opened.questions[of.position - 1]!;
  const { personId, id: attemptId } = opened.attempt;
  for (const [part, cell, text] of of.cells) {
    sequence += 1;
    await saveDraft(
      deps,
      { personId, attemptId, question, arrivedAt: deps.clock() },
      { part, cell, text, sequence },
    );
  }
}

/** The right answers of a question as cells. */
export const keyAt = (opened: OpenedAttempt, position: number) => {
  const { recipe, variant } = opened.questions[position - 1]!.sheet;
  const key = keyOf(recipe, variant);
  return Object.entries(key).flatMap(([part, cells]) =>
    Object.entries(cells).map(([cell, text]) => [part, cell, text] as const),
  );
};

/** Types the right answers everywhere. */
export async function typeEverything(deps: Deps, opened: OpenedAttempt): Promise<void> {
  for (const position of [1, 2, 3]) await type(deps, opened, { position, cells: keyAt(opened, position) });
}

export const handInNow = (deps: Deps, opened: OpenedAttempt, id = clientId) =>
  handIn(deps, {
    personId: opened.attempt.personId,
    attemptId: opened.attempt.id,
    clientId: id,
    arrivedAt: deps.clock(),
  });
