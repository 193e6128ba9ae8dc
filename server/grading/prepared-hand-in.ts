import type { Answers } from '../../grader/question.ts';
import type { Assignment } from '../store/assignments.ts';
import type { Reader } from '../store/database.ts';
import { listDrafts } from '../store/drafts.ts';
import type { AttemptRow, DraftRow } from '../store/schema.ts';
import { listSubmissions, type Submission } from '../store/submissions.ts';
import { isBlank, judge } from './judge.ts';
import { answersFrom, ownAnswers, poseAttempt, type PosedQuestion } from './posed-question.ts';
import type { ReceiptContent } from './receipt.ts';
import { answersHash, type Judged } from './record-submissions.ts';

/** An attempt as it would be handed in now: judged, but not yet written. */
export interface PreparedHandIn {
  /** What becomes a submission. */
  readonly judged: readonly Judged[];
  /** What counts as handed in afterwards, for the receipt. */
  readonly questions: ReceiptContent['questions'];
  /** Changes when anything that this rests on changes; compared again inside the transaction. */
  readonly basis: string;
}

interface Typed {
  readonly drafts: readonly DraftRow[];
  readonly submissions: readonly Submission[];
}

async function readTyped(db: Reader, attemptId: string): Promise<Typed> {
  return { drafts: await listDrafts(db, attemptId), submissions: await listSubmissions(db, attemptId) };
}

const basisFrom = ({ drafts, submissions }: Typed): string =>
  JSON.stringify([
    drafts.map(({ questionId, part, cell, sequence }) => [questionId, part, cell, sequence]),
    submissions.map(({ id }) => id),
  ]);

/** What a prepared hand-in rests on, read again. */
export async function readBasis(db: Reader, attemptId: string): Promise<string> {
  return basisFrom(await readTyped(db, attemptId));
}

/** The drafts of one question as answers. */
export function draftedAnswers(question: PosedQuestion, drafts: readonly DraftRow[]): Answers {
  return ownAnswers(question, answersFrom(drafts.filter(({ questionId }) => questionId === question.row.id)));
}

/** Whether a draft becomes a submission when the attempt ends. */
function isDue(
  assignment: Assignment,
  question: PosedQuestion,
  typed: { readonly answers: Answers; readonly earlier: readonly Submission[] },
): boolean {
  const { handIn, triesPerQuestion } = assignment.policy;
  if (handIn === 'attempt') return true;
  if (isBlank(typed.answers) || question.row.solutionShownAt !== null) return false;
  if (triesPerQuestion > 0 && typed.earlier.length >= triesPerQuestion) return false;
  return typed.earlier.at(-1)?.answersHash !== answersHash(typed.answers);
}

/**
 * Reads what is typed in an attempt and judges it, before any transaction. In a quiz everything
 * is handed in; where questions are submitted one by one, what was typed since the last
 * submission of a question is, as long as tries are left.
 */
export async function prepareHandIn(
  db: Reader,
  assignment: Assignment,
  attempt: AttemptRow,
): Promise<PreparedHandIn> {
  const posed = await poseAttempt(db, assignment, attempt.id);
  const typed = await readTyped(db, attempt.id);
  const states = posed.map((question) => {
    const answers = draftedAnswers(question, typed.drafts);
    const earlier = typed.submissions.filter(({ questionId }) => questionId === question.row.id);
    const due = isDue(assignment, question, { answers, earlier });
    return { question, due, counted: due ? answers : (earlier.at(-1)?.answers ?? {}) };
  });
  const counted = new Map(states.map(({ question, counted: answers }) => [question.row.id, answers]));
  const reports = judge(posed, counted, assignment.policy);
  return {
    judged: states.flatMap(({ question, due, counted: answers }) => {
      const report = reports.get(question.row.id);
      return due && report !== undefined ? [{ questionId: question.row.id, answers, report }] : [];
    }),
    questions: states.map(({ question: { row }, counted: answers }) => ({
      position: row.position,
      variant: row.variant.digest,
      answers: answersHash(answers),
    })),
    basis: basisFrom(typed),
  };
}
