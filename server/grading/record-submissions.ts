import type { Answers } from '../../grader/question.ts';
import type { QuestionReport } from '../../grader/report.ts';
import type { Deps } from '../deps.ts';
import { insertGrading, listGradingsOf } from '../store/gradings.ts';
import type { Writer } from '../store/group-commit.ts';
import type { GradingRow } from '../store/schema.ts';
import { insertSubmission, listSubmissionsOf, type Submission } from '../store/submissions.ts';
import { writeAnswers } from '../store/answers-json.ts';
import { graderVersion } from './judge.ts';
import { refreshQuestionGrades } from './keep-grades.ts';
import { sha256 } from './receipt.ts';

/** What was typed for one question, with its judgement. */
export interface Judged {
  readonly questionId: string;
  readonly answers: Answers;
  readonly report: QuestionReport;
}

interface Arrival {
  readonly personId: string;
  readonly clientId: string;
  readonly arrivedAt: number;
  readonly cause: GradingRow['cause'];
}

/** Hash of what was typed, the same for the same answers. */
export function answersHash(answers: Answers): string {
  return sha256(writeAnswers(answers));
}

/** Writes submissions of one attempt with their judgements, and keeps the grades that follow. */
export async function recordSubmissions(
  deps: Deps,
  tx: Writer,
  of: { readonly arrival: Arrival; readonly judged: readonly Judged[] },
): Promise<void> {
  const { personId, clientId, arrivedAt, cause } = of.arrival;
  for (const { questionId, answers, report } of of.judged) {
    const submission: Submission = {
      id: deps.randomText(12),
      questionId,
      personId,
      number: (await listSubmissionsOf(tx, questionId)).length + 1,
      clientId,
      answers,
      answersHash: answersHash(answers),
      arrivedAt,
    };
    await insertSubmission(tx, submission);
    await recordGrading(deps, tx, { submission, report, cause });
  }
  await refreshQuestionGrades(
    tx,
    of.judged.map(({ questionId }) => questionId),
    deps.clock(),
  );
}

/** Appends a judgement; it is always younger than the ones before it, whatever the clock does. */
export async function recordGrading(
  deps: Deps,
  tx: Writer,
  of: {
    readonly submission: Submission;
    readonly report: QuestionReport;
    readonly cause: GradingRow['cause'];
  },
): Promise<void> {
  const { submission, report, cause } = of;
  const before = (await listGradingsOf(tx, submission.questionId)).at(-1);
  await insertGrading(tx, {
    id: deps.randomText(12),
    submissionId: submission.id,
    questionId: submission.questionId,
    report,
    points: report.points,
    maxPoints: report.maxPoints,
    graderVersion,
    cause,
    at: Math.max(deps.clock(), (before?.at ?? 0) + 1),
  });
}
