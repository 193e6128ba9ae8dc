import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import type { PosedQuestion } from '../../grading/posed-question.ts';
import { translate } from '../../i18n/translate.ts';
import type { TypedSheet } from '../../grading/issued-sheet.ts';
import type { Notice, Reader } from '../layout.ts';
import { questionPage, type QuestionPage, type Submitting } from './question.ts';
import {
  attemptPath,
  barOf,
  countedQuestions,
  questionPath,
  sequenceOf,
  typedSoFar,
} from './attempt-frame.ts';

export interface QuestionOfAttempt {
  readonly reader: Reader;
  readonly opened: OpenedAttempt;
  readonly question: PosedQuestion;
  readonly now: number;
  /** Fresh for every page. */
  readonly clientId: string;
  readonly triesUsed: number;
  readonly notices: readonly Notice[];
  readonly styleNonce: string;
}

function submittingOf({ reader, opened, triesUsed }: QuestionOfAttempt): Submitting {
  const { handIn, triesPerQuestion } = opened.assignment.policy;
  if (triesPerQuestion === 0 || handIn === 'attempt') return { kind: handIn, tries: '' };
  const count = Math.max(0, triesPerQuestion - triesUsed);
  return { kind: handIn, tries: translate(reader.language, 'feedback.triesLeft', { count }) };
}

/** The page of a question of a student's attempt, with what is typed so far. */
export function questionOfAttempt(input: QuestionOfAttempt): QuestionPage {
  const { reader, opened, question, now, clientId, notices, styleNonce } = input;
  const counted = countedQuestions(opened, question);
  const typed = (one: PosedQuestion): TypedSheet => ({ sheet: one.sheet, typed: typedSoFar(opened, one) });
  const { network } = question.question;
  const current = typed(question);
  const page = questionPage({
    reader,
    bar: barOf(opened, { language: reader.language, now, current: question }),
    number: counted.indexOf(question) + 1,
    current,
    network: counted
      .filter((one) => one === question || (network !== undefined && one.question.network === network))
      .map((one) => (one === question ? current : typed(one))),
    questionId: question.row.id,
    sequence: sequenceOf(opened, question),
    clientId,
    action: questionPath(opened, question),
    draftUrl: `${attemptPath(opened)}/drafts`,
    hints: opened.assignment.policy.hints,
    submitting: submittingOf(input),
    styleNonce,
  });
  return { ...page, layout: { ...page.layout, notices: [...page.layout.notices, ...notices] } };
}
