import type { Deps } from '../deps.ts';
import { refreshQuestionGrades } from '../grading/keep-grades.ts';
import { recordGrading } from '../grading/record-submissions.ts';
import {
  readRegradeBasis,
  regradeAttempt,
  type RegradedAttempt,
  type RegradedQuestion,
} from '../grading/regraded-attempt.ts';
import type { Assignment } from '../store/assignments.ts';
import { listAttemptsOf } from '../store/attempts.ts';
import { appendAudit } from '../store/audit.ts';
import type { AttemptRow } from '../store/schema.ts';

/** A submission may come while an attempt is judged again; after as many tries something is broken. */
const tries = 5;

export interface RegradeOrder {
  readonly assignment: Assignment;
  /** Who orders it; null for the operator at a shell. */
  readonly byId: string | null;
  readonly reason: string;
  /** A question whose mark would fall keeps its judgements. */
  readonly neverLower: boolean;
  /** Told after each attempt: how many are done, of how many. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Judges everything that was handed in for an assignment again and appends the judgements that
 * differ; nothing that was judged before is lost. The order stands in the audit log before the
 * first judgement, so that a regrade which was cut short can be seen and simply ordered again.
 * Gives the attempts in which something changed.
 */
export async function regrade(deps: Deps, order: RegradeOrder): Promise<readonly RegradedAttempt[]> {
  const { assignment, byId, reason, neverLower, progress } = order;
  const attempts = await listAttemptsOf(deps.db.read, assignment.id);
  const details = { title: assignment.title, reason, neverLower };
  const { courseId, id } = assignment;
  const subject = `assignment:${id}`;
  await deps.db.commit((tx) =>
    appendAudit(tx, { courseId, byId, at: deps.clock(), act: 'regrade', subject, details }),
  );
  const changed: RegradedAttempt[] = [];
  for (const [at, attempt] of attempts.entries()) {
    const regraded = await regradeOne(deps, order, attempt);
    if (regraded.questions.length > 0) changed.push(regraded);
    progress?.(at + 1, attempts.length);
  }
  return changed;
}

/** The questions whose new judgements are taken over. */
export function takenOver({ questions }: RegradedAttempt, neverLower: boolean): readonly RegradedQuestion[] {
  return neverLower ? questions.filter(({ before, after }) => after >= before) : questions;
}

async function regradeOne(
  deps: Deps,
  { assignment, neverLower }: RegradeOrder,
  attempt: AttemptRow,
): Promise<RegradedAttempt> {
  for (let tried = 0; tried < tries; tried += 1) {
    const regraded = await regradeAttempt(deps.db.read, assignment, attempt);
    const questions = takenOver(regraded, neverLower);
    if (questions.length === 0) return { ...regraded, questions };
    const done = await deps.db.commit(async (tx) => {
      if ((await readRegradeBasis(tx, attempt.id)) !== regraded.basis) return false;
      for (const judgement of questions.flatMap(({ judgements }) => judgements))
        await recordGrading(deps, tx, { ...judgement, cause: 'regrade' });
      await refreshQuestionGrades(
        tx,
        questions.map(({ questionId }) => questionId),
        deps.clock(),
      );
      return true;
    });
    if (done) return { ...regraded, questions };
  }
  throw new Error(`attempt ${attempt.id} could not be judged again: its submissions never rest`);
}
