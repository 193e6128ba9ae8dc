import type { Deps } from '../deps.ts';
import type { PreparedHandIn } from '../grading/prepared-hand-in.ts';
import { makeReceipt } from '../grading/receipt.ts';
import { recordSubmissions } from '../grading/record-submissions.ts';
import { setHandedIn } from '../store/attempts.ts';
import type { Writer } from '../store/group-commit.ts';
import { insertReceipt } from '../store/receipts.ts';
import type { AttemptRow, ReceiptRow } from '../store/schema.ts';

/** Client ids that only the house itself can make: no student's id contains a colon. */
export const closingId = (endsAt: number): string => `closed:${endsAt}`;

/** Whether an attempt was handed in by the clock or by staff, not by the student. */
export const isClosing = (receipt: ReceiptRow): boolean => receipt.clientId.startsWith('closed:');

/** Writes the whole hand-in of an attempt inside the caller's transaction: submissions, grades, receipt. */
export async function recordHandIn(
  deps: Deps,
  tx: Writer,
  handIn: {
    readonly attempt: AttemptRow;
    readonly prepared: PreparedHandIn;
    readonly clientId: string;
    readonly at: number;
  },
): Promise<ReceiptRow> {
  const { attempt, prepared, clientId, at } = handIn;
  const closed = clientId === closingId(at);
  const arrival = {
    personId: attempt.personId,
    clientId,
    arrivedAt: at,
    cause: closed ? 'closed' : 'handIn',
  } as const;
  await recordSubmissions(deps, tx, { arrival, judged: prepared.judged });
  const receipt = makeReceipt(
    { attemptId: attempt.id, personId: attempt.personId, at, closed, questions: prepared.questions },
    deps.keys.receipt,
    { id: deps.randomText(12), clientId, questionId: null },
  );
  await insertReceipt(tx, receipt);
  await setHandedIn(tx, attempt.id, at);
  return receipt;
}
