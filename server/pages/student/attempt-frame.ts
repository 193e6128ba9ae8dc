import type { Answers } from '../../../grader/question.ts';
import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import { answersFrom, ownAnswers, type PosedQuestion } from '../../grading/posed-question.ts';
import { attemptBar, type AttemptBar } from './attempt-bar.ts';
import type { Language } from '../../../grader/language.ts';

/** What is typed in a question so far. */
export function typedSoFar(opened: OpenedAttempt, question: PosedQuestion): Answers {
  return ownAnswers(
    question,
    answersFrom(opened.drafts.filter(({ questionId }) => questionId === question.row.id)),
  );
}

/** The highest sequence of a question's drafts. */
export function sequenceOf(opened: OpenedAttempt, question: PosedQuestion): number {
  const own = opened.drafts.filter(({ questionId }) => questionId === question.row.id);
  return Math.max(0, ...own.map(({ sequence }) => sequence));
}

/**
 * The questions as they are counted: one for each slot, its newest variant unless another one of
 * the slot is being looked at.
 */
export function countedQuestions(opened: OpenedAttempt, current?: PosedQuestion): readonly PosedQuestion[] {
  return opened.assignment.slots.flatMap(({ id }) => {
    if (current?.slot.id === id) return [current];
    const newest = opened.questions.findLast(({ slot }) => slot.id === id);
    return newest === undefined ? [] : [newest];
  });
}

export const attemptPath = (opened: OpenedAttempt): string => `/attempts/${opened.attempt.id}`;

export const questionPath = (opened: OpenedAttempt, question: PosedQuestion): string =>
  `${attemptPath(opened)}/questions/${question.row.position}`;

/** The bar above every page of an attempt. */
export function barOf(
  opened: OpenedAttempt,
  at: { readonly language: Language; readonly now: number; readonly current?: PosedQuestion },
): AttemptBar {
  const counted = countedQuestions(opened, at.current);
  return attemptBar({
    language: at.language,
    title: opened.assignment.title,
    href: `/assignments/${opened.assignment.id}`,
    attemptId: opened.attempt.id,
    questions: counted.map((one) => ({
      href: questionPath(opened, one),
      question: one.question,
      typed: typedSoFar(opened, one),
    })),
    current: at.current === undefined ? 0 : counted.indexOf(at.current) + 1,
    reviewHref: opened.assignment.policy.handIn === 'attempt' ? `${attemptPath(opened)}/review` : '',
    endsAt: opened.endsAt,
    now: at.now,
  });
}
