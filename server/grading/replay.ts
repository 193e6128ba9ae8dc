import { setImmediate as breath } from 'node:timers/promises';
import type { QuestionReport } from '../../grader/report.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';
import type { Submission } from '../store/submissions.ts';
import { judge } from './judge.ts';
import type { PosedQuestion } from './posed-question.ts';

/** What counted for each question when a submission was judged: that submission, and those before it. */
function countingAt(submissions: readonly Submission[], of: Submission): ReadonlyMap<string, Submission> {
  const earlier = submissions.filter(
    ({ clientId, arrivedAt, questionId }) =>
      questionId !== of.questionId && (clientId === of.clientId || arrivedAt < of.arrivedAt),
  );
  const counting = new Map(earlier.map((submission) => [submission.questionId, submission]));
  return counting.set(of.questionId, of);
}

/** The questions that are judged together with one of them. */
function togetherWith(questions: readonly PosedQuestion[], questionId: string): readonly PosedQuestion[] {
  const network = questions.find(({ row }) => row.id === questionId)?.question.network;
  return questions.filter(
    ({ row, question }) => row.id === questionId || (network !== undefined && question.network === network),
  );
}

/**
 * Judges every submission of an attempt again, as it was judged when it arrived: a regrade is a
 * replay. `submissions` in the order of arrival. Gives the report of each submission, by its id.
 * What was handed in together is judged once; after each judgement others get their turn.
 */
export async function replay(
  questions: readonly PosedQuestion[],
  submissions: readonly Submission[],
  policy: AssignmentPolicy,
): Promise<ReadonlyMap<string, QuestionReport>> {
  const judged = new Map<string, ReturnType<typeof judge>>();
  const replayed = new Map<string, QuestionReport>();
  for (const submission of submissions) {
    const together = togetherWith(questions, submission.questionId);
    const counting = countingAt(
      submissions.filter(({ questionId }) => together.some(({ row }) => row.id === questionId)),
      submission,
    );
    const basis = [...counting.values()].map(({ id }) => id).sort();
    const reports =
      judged.get(basis.join()) ??
      judge(together, new Map([...counting].map(([id, { answers }]) => [id, answers])), policy);
    judged.set(basis.join(), reports);
    const report = reports.get(submission.questionId);
    if (report === undefined)
      throw new Error(`submission ${submission.id} belongs to no question of its attempt`);
    replayed.set(submission.id, report);
    await breath();
  }
  return replayed;
}
