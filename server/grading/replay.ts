import type { QuestionReport } from '../../grader/report.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';
import type { Submission } from '../store/submissions.ts';
import { judge } from './judge.ts';
import type { PosedQuestion } from './posed-question.ts';

/** What counted for the other questions of the attempt when a submission was judged. */
function answersAt(
  submissions: readonly Submission[],
  of: Submission,
): ReadonlyMap<string, Submission['answers']> {
  const earlier = submissions.filter(
    ({ clientId, arrivedAt, questionId }) =>
      questionId !== of.questionId && (clientId === of.clientId || arrivedAt < of.arrivedAt),
  );
  const answers = new Map(earlier.map((submission) => [submission.questionId, submission.answers]));
  return answers.set(of.questionId, of.answers);
}

/**
 * Judges every submission of an attempt again, as it was judged when it arrived: a regrade is a
 * replay. `submissions` in the order of arrival. Gives the report of each submission, by its id.
 */
export function replay(
  questions: readonly PosedQuestion[],
  submissions: readonly Submission[],
  policy: AssignmentPolicy,
): ReadonlyMap<string, QuestionReport> {
  return new Map(
    submissions.map((submission) => {
      const report = judge(questions, answersAt(submissions, submission), policy).get(submission.questionId);
      if (report === undefined)
        throw new Error(`submission ${submission.id} belongs to no question of its attempt`);
      return [submission.id, report];
    }),
  );
}
