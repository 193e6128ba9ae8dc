import type { Standing } from '../../grading/standing.ts';
import { translate } from '../../i18n/translate.ts';
import { attemptEndsAt, workingTime } from '../../policy/effective-times.ts';
import { assignmentPage, type AssignmentPage, type AttemptLine } from './assignment.ts';
import type { Notice, Reader } from '../layout.ts';
import { exactTimeText } from '../times.ts';

export interface AssignmentOfStudent {
  readonly reader: Reader;
  readonly zone: string;
  readonly standing: Standing;
  readonly now: number;
  readonly notices: readonly Notice[];
}

function actionOf({ reader, standing }: AssignmentOfStudent): AssignmentPage['action'] {
  const { summary, attempts, assignment } = standing;
  const last = attempts.at(-1);
  const say = (key: 'start' | 'again' | 'continue' | 'reload' | 'receipt' | 'feedback'): string =>
    translate(reader.language, `assignment.${key}`);
  const of = last === undefined ? '' : `/attempts/${last.id}`;
  switch (summary.state) {
    case 'open':
      return {
        method: 'post',
        href: `/assignments/${assignment.id}/attempts`,
        label: say(last === undefined ? 'start' : 'again'),
      };
    case 'running':
      return { method: 'get', href: of, label: say('continue') };
    case 'waiting':
      return { method: 'get', href: summary.href, label: say('reload') };
    case 'received':
      return { method: 'get', href: `${of}/receipt`, label: say('receipt') };
    case 'released':
      return { method: 'get', href: `${of}/feedback`, label: say('feedback') };
    case 'missed':
      return { method: 'none', href: '', label: '' };
  }
}

function attemptLines({ reader, zone, standing }: AssignmentOfStudent): readonly AttemptLine[] {
  const { language } = reader;
  return standing.attempts
    .filter(({ state }) => state === 'handedIn')
    .map(({ id, handedInAt }) => ({
      text: translate(language, 'when.handedIn', { at: exactTimeText(handedInAt ?? 0, { language, zone }) }),
      href: standing.summary.points === null ? `/attempts/${id}/receipt` : `/attempts/${id}/feedback`,
      link: translate(
        language,
        standing.summary.points === null ? 'assignment.receipt' : 'assignment.feedback',
      ),
    }));
}

/** The page of an assignment as it stands for a student. */
export function assignmentOfStudent(input: AssignmentOfStudent): AssignmentPage {
  const { reader, zone, standing, now, notices } = input;
  const last = standing.attempts.at(-1);
  const startedAt = last?.state === 'open' ? last.startedAt : now;
  return assignmentPage({
    reader,
    zone,
    notices,
    assignment: standing.summary,
    policy: standing.assignment.policy,
    timeLimitMs: workingTime(standing.times),
    attemptEndsAt: attemptEndsAt(standing.times, startedAt),
    attemptsUsed: standing.attempts.length,
    action: actionOf(input),
    attempts: attemptLines(input),
  });
}
