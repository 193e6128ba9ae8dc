import type { Answers } from '../../grader/question.ts';
import type { QuestionReport } from '../../grader/report.ts';
import type { Deps } from '../deps.ts';
import { isBlank, judge, unreadableCells } from '../grading/judge.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import { ownAnswers, type PosedQuestion } from '../grading/posed-question.ts';
import { makeReceipt } from '../grading/receipt.ts';
import { answersHash, recordSubmissions } from '../grading/record-submissions.ts';
import { required } from '../invariant.ts';
import { attemptEndsAt, isTooLate } from '../policy/effective-times.ts';
import { findAttempt } from '../store/attempts.ts';
import type { Writer } from '../store/group-commit.ts';
import { insertReceipt } from '../store/receipts.ts';
import { findAssignmentOfAttempt } from '../store/student-assignments.ts';
import { findSubmissionByClient, listSubmissions, listSubmissionsOf } from '../store/submissions.ts';

export interface QuestionSubmission {
  readonly question: PosedQuestion;
  readonly answers: Answers;
  readonly clientId: string;
  readonly arrivedAt: number;
}

export type SubmitOutcome =
  | { readonly kind: 'received' }
  /** Something typed could not be read: shown back, no try used. */
  | { readonly kind: 'unreadable'; readonly report: QuestionReport }
  | { readonly kind: 'blank' }
  /** The same page was submitted before with other answers; the first stays. */
  | { readonly kind: 'sentBefore' }
  | { readonly kind: 'noTriesLeft' }
  | { readonly kind: 'closed' }
  /** The assignment is handed in as a whole. */
  | { readonly kind: 'unknown' };

/**
 * Submits one question of homework or practice. It is judged with what was submitted before for
 * other questions of its network. The same client-made id is the same submission, for ever.
 */
export async function submitQuestion(
  deps: Deps,
  opened: OpenedAttempt,
  given: QuestionSubmission,
): Promise<SubmitOutcome> {
  if (opened.assignment.policy.handIn !== 'question') return { kind: 'unknown' };
  const answers = ownAnswers(given.question, given.answers);
  if (isBlank(answers)) return { kind: 'blank' };
  const report = await judged(deps, opened, { ...given, answers });
  if (unreadableCells(report) > 0) return { kind: 'unreadable', report };
  return deps.db.commit((tx) => write(deps, tx, { opened, given: { ...given, answers }, report }));
}

async function judged(deps: Deps, opened: OpenedAttempt, given: QuestionSubmission): Promise<QuestionReport> {
  const { id } = given.question.row;
  const earlier = (await listSubmissions(deps.db.read, opened.attempt.id)).filter(
    ({ questionId, arrivedAt }) => questionId !== id && arrivedAt < given.arrivedAt,
  );
  const answers = new Map(earlier.map((submission) => [submission.questionId, submission.answers]));
  answers.set(id, given.answers);
  const { network } = given.question.question;
  const group = opened.questions.filter(({ row, question }) =>
    network === undefined ? row.id === id : question.network === network,
  );
  const report = judge(group, answers, opened.assignment.policy).get(id);
  if (report === undefined) throw new Error(`question ${id} was not judged`);
  return report;
}

async function write(
  deps: Deps,
  tx: Writer,
  of: {
    readonly opened: OpenedAttempt;
    readonly given: QuestionSubmission;
    readonly report: QuestionReport;
  },
): Promise<SubmitOutcome> {
  const { given, report } = of;
  const { clientId, arrivedAt, answers } = given;
  const { personId, id: attemptId } = of.opened.attempt;
  const { row } = given.question;
  const same = await findSubmissionByClient(tx, { personId, questionId: row.id, clientId });
  if (same !== undefined)
    return { kind: same.answersHash === answersHash(answers) ? 'received' : 'sentBefore' };
  const attempt = required(await findAttempt(tx, personId, attemptId), `attempt ${attemptId}`);
  const { assignment, times } = required(
    await findAssignmentOfAttempt(tx, attempt),
    `assignment of ${attemptId}`,
  );
  const endsAt = attemptEndsAt(times, attempt.startedAt);
  const late = isTooLate(endsAt, arrivedAt, deps.config.graceMs);
  if (attempt.state !== 'open' || late || row.solutionShownAt !== null) return { kind: 'closed' };
  const tries = assignment.policy.triesPerQuestion;
  const used = (await listSubmissionsOf(tx, row.id)).length;
  if (tries > 0 && used >= tries) return { kind: 'noTriesLeft' };
  const arrival = { personId, clientId, arrivedAt, cause: 'handIn' } as const;
  await recordSubmissions(deps, tx, { arrival, judged: [{ questionId: row.id, answers, report }] });
  const questions = [{ position: row.position, variant: row.variant.digest, answers: answersHash(answers) }];
  const content = { attemptId, personId, at: arrivedAt, closed: false, questions };
  const receiptOf = { id: deps.randomText(12), clientId: `${clientId}:${row.position}`, questionId: row.id };
  await insertReceipt(tx, makeReceipt(content, deps.keys.receipt, receiptOf));
  return { kind: 'received' };
}
