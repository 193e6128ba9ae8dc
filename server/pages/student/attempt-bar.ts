import type { Language } from '../../../grader/language.ts';
import type { Answers, Question } from '../../../grader/question.ts';
import { translate } from '../../i18n/translate.ts';
import { clockText } from '../times.ts';
import { typedIn } from '../../grading/issued-sheet.ts';

/** A question in the strip: how much of it is typed. */
export interface StripItem {
  readonly number: number;
  readonly href: string;
  readonly state: 'blank' | 'begun' | 'filled';
  readonly spoken: string;
  readonly current: boolean;
}

/** What stays in sight during an attempt: where one is, the time left, whether all is saved. */
export interface AttemptBar {
  readonly title: string;
  readonly href: string;
  readonly attemptId: string;
  readonly strip: readonly StripItem[];
  /** Of the review page; empty where questions are submitted one by one. */
  readonly reviewHref: string;
  readonly timed: boolean;
  /** Epoch milliseconds; 0 where nothing ends. */
  readonly endsAt: number;
  /** The server's clock as the page was made: the countdown follows it, not the device. */
  readonly now: number;
  readonly remaining: string;
  /** Where the script asks for `{ now, endsAt }`; an extension shows within 15 seconds. */
  readonly clockUrl: string;
  /** Where the script sends what this device still keeps of other questions. */
  readonly draftUrl: string;
}

export interface AttemptBarInput {
  readonly language: Language;
  readonly title: string;
  /** Of the assignment's start page. */
  readonly href: string;
  readonly attemptId: string;
  readonly questions: readonly {
    readonly href: string;
    readonly question: Question;
    readonly typed: Answers;
  }[];
  /** From 1; 0 on the review page. */
  readonly current: number;
  readonly reviewHref: string;
  readonly endsAt: number | null;
  readonly now: number;
}

export function attemptBar(input: AttemptBarInput): AttemptBar {
  return {
    title: input.title,
    href: input.href,
    attemptId: input.attemptId,
    strip: input.questions.map(({ href, question, typed }, index) => {
      const state = typedState(question, typed);
      const spoken = translate(input.language, `strip.${state}`, { number: index + 1 });
      return { number: index + 1, href, state, spoken, current: index + 1 === input.current };
    }),
    reviewHref: input.reviewHref,
    timed: input.endsAt !== null,
    endsAt: input.endsAt ?? 0,
    now: input.now,
    clockUrl: input.endsAt === null ? '' : `/attempts/${input.attemptId}/clock`,
    draftUrl: `/attempts/${input.attemptId}/drafts`,
    remaining: input.endsAt === null ? '' : clockText(input.endsAt - input.now),
  };
}

/** Whether nothing, something or every cell that is worth points is typed. */
export function typedState(question: Question, typed: Answers): StripItem['state'] {
  const cells = question.parts.flatMap((part) =>
    part.cells.filter(({ points }) => points > 0).map(({ id }) => typedIn(typed, part.id, id).trim() !== ''),
  );
  if (cells.length > 0 && cells.every(Boolean)) return 'filled';
  return cells.some(Boolean) ? 'begun' : 'blank';
}
