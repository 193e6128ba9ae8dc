import type { Deps } from '../deps.ts';
import { refreshQuestionGrades } from '../grading/keep-grades.ts';
import { recordGrading } from '../grading/record-submissions.ts';
import { regradeAttempt, readRegradeBasis, type RegradedAttempt } from '../grading/regraded-attempt.ts';
import { regradeOutlook, takenOver, type RegradeProgress } from '../grading/regrade-outlook.ts';
import type { Assignment } from '../store/assignments.ts';
import { listAttemptsOf } from '../store/attempts.ts';
import { appendAudit, type AuditEntry } from '../store/audit.ts';
import { writeRegradedMarks } from '../store/regraded-marks-json.ts';
import type { AttemptRow } from '../store/schema.ts';
import { auditOf, type ByStaffOrOperator } from './by-staff.ts';

/** A submission may come while an attempt is judged again; after as many tries something is broken. */
const tries = 5;

export interface RegradeOrder {
  readonly assignment: Assignment;
  /** Who orders it; null for the operator at a shell. */
  readonly byId: string | null;
  readonly reason: string;
  /** A question whose mark would fall keeps its judgements. */
  readonly neverLower: boolean;
  readonly progress?: RegradeProgress;
}

export interface RegradeDone {
  /** The attempts in which something changed. */
  readonly changed: readonly RegradedAttempt[];
  /** The number of the audit entry that says what was done. */
  readonly entry: number;
}

/**
 * Judges everything that was handed in for an assignment again and appends the judgements that
 * differ; nothing that was judged before is lost. The order stands in the audit log before the
 * first judgement, what was done after the last, so that a regrade which was cut short can be
 * seen and simply ordered again.
 */
export async function regrade(deps: Deps, order: RegradeOrder): Promise<RegradeDone> {
  const { assignment, reason, neverLower, progress } = order;
  const attempts = await listAttemptsOf(deps.db.read, assignment.id);
  const details = { title: assignment.title, reason, neverLower };
  await note(deps, order, { act: 'regrade', details });
  const regraded: RegradedAttempt[] = [];
  for (const [at, attempt] of attempts.entries()) {
    regraded.push(await regradeOne(deps, order, attempt));
    progress?.(at + 1, attempts.length);
  }
  const { marks, kept, same } = regradeOutlook(regraded, neverLower);
  const done = { ...details, marks: writeRegradedMarks(marks), kept: kept.length, same };
  const entry = await note(deps, order, { act: 'regraded', details: done });
  const changed = regraded.map((one) => ({ ...one, questions: takenOver(one, neverLower) }));
  return { changed: changed.filter(({ questions }) => questions.length > 0), entry };
}

function note(
  deps: Deps,
  { assignment, byId }: RegradeOrder,
  said: Pick<AuditEntry, 'act' | 'details'>,
): Promise<number> {
  const by: ByStaffOrOperator = { courseId: assignment.courseId, byId };
  const subject = `assignment:${assignment.id}`;
  return deps.db.commit((tx) => appendAudit(tx, auditOf(by, deps.clock(), { ...said, subject })));
}

/** What judging an attempt again makes of it, taken over as far as the order says. */
async function regradeOne(
  deps: Deps,
  { assignment, neverLower }: RegradeOrder,
  attempt: AttemptRow,
): Promise<RegradedAttempt> {
  for (let tried = 0; tried < tries; tried += 1) {
    const regraded = await regradeAttempt(deps.db.read, assignment, attempt);
    const questions = takenOver(regraded, neverLower);
    if (questions.length === 0) return regraded;
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
    if (done) return regraded;
  }
  throw new Error(`attempt ${attempt.id} could not be judged again: its submissions never rest`);
}
