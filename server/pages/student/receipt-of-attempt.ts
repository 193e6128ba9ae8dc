import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import { readReceipt } from '../../grading/receipt.ts';
import type { ReceiptRow } from '../../store/schema.ts';
import type { Submission } from '../../store/submissions.ts';
import type { TypedSheet } from '../../grading/issued-sheet.ts';
import type { Reader } from '../layout.ts';
import { receiptPage, type ReceiptPage } from './receipt.ts';

export interface ReceiptOfAttempt {
  readonly reader: Reader;
  readonly opened: OpenedAttempt;
  readonly studentNumber: string;
  readonly receipt: ReceiptRow;
  readonly submissions: readonly Submission[];
}

/** What a receipt vouches for: of each question, the newest submission at its time. */
function handedIn({ opened, receipt, submissions }: ReceiptOfAttempt): readonly TypedSheet[] {
  return readReceipt(receipt).questions.flatMap(({ position }) => {
    const question = opened.questions.find(({ row }) => row.position === position);
    if (question === undefined) return [];
    const counted = submissions.findLast(
      ({ questionId, arrivedAt }) => questionId === question.row.id && arrivedAt <= receipt.at,
    );
    return [{ sheet: question.sheet, typed: counted?.answers ?? {} }];
  });
}

/** The receipt of a hand-in or of one submitted question. */
export function receiptOfAttempt(input: ReceiptOfAttempt): ReceiptPage {
  const { reader, opened, studentNumber, receipt } = input;
  return receiptPage({
    reader,
    zone: opened.course.zone,
    title: opened.assignment.title,
    studentNumber,
    receipt,
    questions: handedIn(input),
    nextHref: opened.attempt.state === 'open' ? `/attempts/${opened.attempt.id}` : '/',
  });
}
