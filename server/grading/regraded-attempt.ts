import { setImmediate as breath } from 'node:timers/promises';
import type { QuestionReport } from '../../grader/report.ts';
import type { Assignment } from '../store/assignments.ts';
import type { Reader } from '../store/database.ts';
import { listGradings, type Grading } from '../store/gradings.ts';
import { readReport } from '../store/report-json.ts';
import type { AttemptRow } from '../store/schema.ts';
import { listSubmissions, type Submission } from '../store/submissions.ts';
import { readGradeFacts } from './keep-grades.ts';
import { poseAttempt } from './posed-question.ts';
import { foldQuestionGrade } from './question-grade.ts';
import { replay } from './replay.ts';

/** A submission with a judgement other than its newest one. */
export interface NewJudgement {
  readonly submission: Submission;
  readonly report: QuestionReport;
}

/** What judging a question again makes of its mark, in thousandths of the slot's points. */
export interface RegradedQuestion {
  readonly questionId: string;
  readonly position: number;
  readonly before: number;
  readonly after: number;
  readonly maxPoints: number;
  readonly judgements: readonly NewJudgement[];
}

/** What a regrade would do to an attempt: only questions with a judgement other than before. */
export interface RegradedAttempt {
  readonly attempt: AttemptRow;
  readonly questions: readonly RegradedQuestion[];
  /** How many questions have anything to judge. */
  readonly judged: number;
  /** Changes when a submission or a judgement comes; compared again inside the transaction. */
  readonly basis: string;
}

interface Ledger {
  readonly submissions: readonly Submission[];
  readonly gradings: readonly Grading[];
}

async function readLedger(db: Reader, attemptId: string): Promise<Ledger> {
  return { submissions: await listSubmissions(db, attemptId), gradings: await listGradings(db, attemptId) };
}

const basisFrom = ({ submissions, gradings }: Ledger): string =>
  JSON.stringify([submissions.map(({ id }) => id), gradings.map(({ id }) => id)]);

/** What a regraded attempt rests on, read again. */
export async function readRegradeBasis(db: Reader, attemptId: string): Promise<string> {
  return basisFrom(await readLedger(db, attemptId));
}

/** As it is read from the database again: the order of keys, and what JSON leaves out, are no difference. */
const asKept = (report: QuestionReport): string => JSON.stringify(readReport(JSON.stringify(report)));

/**
 * Judges every submission of an attempt again under the rules and the policy of today, and folds
 * what would become of each mark. Reads only.
 */
export async function regradeAttempt(
  db: Reader,
  assignment: Assignment,
  attempt: AttemptRow,
): Promise<RegradedAttempt> {
  // A class is many attempts: between them the server serves whoever else waits.
  await breath();
  const ledger = await readLedger(db, attempt.id);
  if (ledger.submissions.length === 0) return { attempt, questions: [], judged: 0, basis: basisFrom(ledger) };
  const posed = await poseAttempt(db, assignment, attempt.id);
  const replayed = await replay(posed, ledger.submissions, assignment.policy);
  const questions: RegradedQuestion[] = [];
  for (const { row } of posed) {
    const judgements = ledger.submissions
      .filter(({ questionId }) => questionId === row.id)
      .flatMap((submission): readonly NewJudgement[] => {
        const report = replayed.get(submission.id);
        const kept = ledger.gradings.findLast(({ submissionId }) => submissionId === submission.id);
        if (report === undefined) return [];
        if (kept !== undefined && asKept(report) === asKept(kept.report)) return [];
        return [{ submission, report }];
      });
    if (judgements.length > 0) questions.push(await foldedAgain(db, row, judgements));
  }
  const judged = new Set(ledger.submissions.map(({ questionId }) => questionId)).size;
  return { attempt, questions, judged, basis: basisFrom(ledger) };
}

async function foldedAgain(
  db: Reader,
  { id, position }: { readonly id: string; readonly position: number },
  judgements: readonly NewJudgement[],
): Promise<RegradedQuestion> {
  const facts = await readGradeFacts(db, id);
  const judged = facts.judged.map((before) => {
    const again = judgements.find(({ submission }) => submission.id === before.submission.id);
    return again === undefined ? before : { submission: before.submission, report: again.report };
  });
  const before = foldQuestionGrade(facts);
  const after = foldQuestionGrade({ ...facts, judged });
  return {
    questionId: id,
    position,
    before: before.points,
    after: after.points,
    maxPoints: after.maxPoints,
    judgements,
  };
}
