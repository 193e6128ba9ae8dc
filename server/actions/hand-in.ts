import type { Deps } from '../deps.ts';
import type { PreparedHandIn } from '../grading/prepared-hand-in.ts';
import { required } from '../invariant.ts';
import { attemptEndsAt, isTooLate } from '../policy/effective-times.ts';
import { findAttempt } from '../store/attempts.ts';
import type { Writer } from '../store/group-commit.ts';
import { listReceipts } from '../store/receipts.ts';
import type { ReceiptRow } from '../store/schema.ts';
import { findAssignmentOfAttempt, findStudentAssignment } from '../store/student-assignments.ts';
import { judgeThenWrite } from './judge-then-write.ts';
import { isClosing, recordHandIn } from './record-hand-in.ts';

export interface HandIn {
  readonly personId: string;
  readonly attemptId: string;
  /** Made by the page before sending; the same id is the same hand-in, for ever. */
  readonly clientId: string;
  readonly arrivedAt: number;
}

export type HandInOutcome =
  | { readonly kind: 'receipt'; readonly receipt: ReceiptRow }
  /** It was handed in before, by another page. */
  | { readonly kind: 'before'; readonly receipt: ReceiptRow }
  | { readonly kind: 'late' };

/**
 * Hands the whole attempt in, with what was typed. Counts where it arrived before the end and the
 * grace after it, even if the clock has closed the attempt in between. Undefined where the person
 * has no such attempt, or hands its questions in one by one.
 */
export async function handIn(deps: Deps, given: HandIn): Promise<HandInOutcome | undefined> {
  const { personId, attemptId } = given;
  const attempt = await findAttempt(deps.db.read, personId, attemptId);
  const found = attempt && (await findStudentAssignment(deps.db.read, personId, attempt.assignmentId));
  if (attempt === undefined || found?.assignment.policy.handIn !== 'attempt') return undefined;
  const { assignment } = found;
  return judgeThenWrite(deps, { assignment, attempt }, (tx, prepared, isCurrent) =>
    writeHandIn(deps, tx, { given, prepared, isCurrent }),
  );
}

async function writeHandIn(
  deps: Deps,
  tx: Writer,
  of: {
    readonly given: HandIn;
    readonly prepared: PreparedHandIn;
    readonly isCurrent: () => Promise<boolean>;
  },
): Promise<HandInOutcome | 'changed'> {
  const { personId, attemptId, clientId, arrivedAt } = of.given;
  const attempt = required(await findAttempt(tx, personId, attemptId), `attempt ${attemptId}`);
  const receipts = await listReceipts(tx, attemptId);
  const same = receipts.find((receipt) => receipt.clientId === clientId);
  if (same !== undefined) return { kind: 'receipt', receipt: same };
  const [newest] = receipts;
  if (attempt.state === 'handedIn' && newest !== undefined && !isClosing(newest)) {
    return { kind: 'before', receipt: newest };
  }
  const { times } = required(await findAssignmentOfAttempt(tx, attempt), `assignment of ${attemptId}`);
  const endsAt = attemptEndsAt(times, attempt.startedAt);
  if (isTooLate(endsAt, arrivedAt, deps.config.graceMs)) return { kind: 'late' };
  if (!(await of.isCurrent())) return 'changed';
  const { prepared } = of;
  return {
    kind: 'receipt',
    receipt: await recordHandIn(deps, tx, { attempt, prepared, clientId, at: arrivedAt }),
  };
}
