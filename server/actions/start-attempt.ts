import type { Deps } from '../deps.ts';
import { chooseDraw } from '../grading/choose-draw.ts';
import { required } from '../invariant.ts';
import { phaseAt, type Phase } from '../policy/effective-times.ts';
import type { Assignment } from '../store/assignments.ts';
import { insertAttempt, listAttempts } from '../store/attempts.ts';
import type { Writer } from '../store/group-commit.ts';
import { insertQuestion } from '../store/questions.ts';
import type { AttemptRow } from '../store/schema.ts';
import { findStudentAssignment } from '../store/student-assignments.ts';
import { listDrawUses, listVariantsOfDraw } from '../store/variants.ts';
import { closeIfOverdue } from './close-attempt.ts';

export type StartedAttempt =
  | { readonly kind: 'attempt'; readonly attempt: AttemptRow }
  | { readonly kind: Exclude<Phase, 'open'> };

interface Starting {
  readonly personId: string;
  readonly assignmentId: string;
  readonly arrivedAt: number;
}

/**
 * Starts an attempt, or gives the one that runs; where no further one is allowed, the last.
 * Pressing twice starts once. Undefined where the person was not given the assignment.
 */
export async function startAttempt(deps: Deps, start: Starting): Promise<StartedAttempt | undefined> {
  const { personId, assignmentId, arrivedAt } = start;
  for (const attempt of await listAttempts(deps.db.read, assignmentId, personId)) {
    await closeIfOverdue(deps, attempt, arrivedAt);
  }
  return deps.db.commit(async (tx) => {
    const found = await findStudentAssignment(tx, personId, assignmentId);
    if (found === undefined) return undefined;
    const { assignment, times } = found;
    const before = await listAttempts(tx, assignmentId, personId);
    const last = before.at(-1);
    const allowed = assignment.policy.attempts;
    if (last !== undefined && (last.state === 'open' || (allowed > 0 && before.length >= allowed))) {
      return { kind: 'attempt', attempt: last };
    }
    const phase = phaseAt(times, arrivedAt);
    if (phase !== 'open') return last === undefined ? { kind: phase } : { kind: 'attempt', attempt: last };
    return {
      kind: 'attempt',
      attempt: await issue(deps, tx, { start, assignment, number: before.length + 1 }),
    };
  });
}

/** Inserts an attempt with a question for every slot, all from one certified draw. */
async function issue(
  deps: Deps,
  tx: Writer,
  of: { readonly start: Starting; readonly assignment: Assignment; readonly number: number },
): Promise<AttemptRow> {
  const { assignment, number } = of;
  const { personId, arrivedAt } = of.start;
  const slotIds = assignment.slots.map(({ id }) => id);
  const uses = await listDrawUses(tx, assignment.id, { slotIds, personId });
  const draw = chooseDraw(uses, assignment.secret, { personId, number });
  if (draw === undefined) throw new Error(`assignment ${assignment.id} was published without variants`);
  const attempt: AttemptRow = {
    id: deps.randomText(12),
    assignmentId: assignment.id,
    personId,
    number,
    startedAt: arrivedAt,
    state: 'open',
    handedInAt: null,
  };
  await insertAttempt(tx, attempt);
  const variants = new Map((await listVariantsOfDraw(tx, assignment.id, draw)).map((v) => [v.slotId, v.id]));
  for (const { id: slotId, position } of assignment.slots) {
    const row = { id: deps.randomText(12), attemptId: attempt.id, slotId, position, solutionShownAt: null };
    await insertQuestion(tx, {
      ...row,
      variantId: required(variants.get(slotId), `variant of slot ${slotId} in draw ${draw}`),
    });
  }
  return attempt;
}
