import type { Language } from '../../../grader/language.ts';
import { workedSolution } from '../../../problems/solution.ts';
import { withoutKey, type JudgedQuestion } from '../../grading/judged-question.ts';
import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import { stagedHints, wrongStepOf, type Judgement } from '../../grading/staged-hints.ts';
import type { PosedQuestion } from '../../grading/posed-question.ts';
import { translate } from '../../i18n/translate.ts';
import { feedbackPage, type FeedbackAction, type FeedbackPage, type JudgedSheet } from './feedback.ts';
import type { Notice, Reader } from '../layout.ts';
import { causeText } from '../wrong-rule-words.ts';
import { questionPath } from './attempt-frame.ts';

/** A judged question of an attempt, and what its owner may still do with it. */
export interface ShownQuestion {
  readonly question: PosedQuestion;
  readonly judged: JudgedQuestion;
  readonly maySubmit: boolean;
  /** Whether the assignment shows solutions and gives other variants while it runs. */
  readonly practice: boolean;
  /** How many hints were opened for this submission; null where none may be. */
  readonly hintsOpened: number | null;
}

export interface FeedbackOfAttempt {
  readonly reader: Reader;
  readonly opened: OpenedAttempt;
  readonly questions: readonly ShownQuestion[];
  readonly notices: readonly Notice[];
}

function actionsOf(
  opened: OpenedAttempt,
  shown: ShownQuestion,
  language: Language,
): readonly FeedbackAction[] {
  const path = questionPath(opened, shown.question);
  const action = (
    method: FeedbackAction['method'],
    href: string,
    key: 'feedback.again' | 'attempt.showSolution' | 'feedback.newNumbers' | 'feedback.nextQuestion',
  ): FeedbackAction => ({ method, href, label: translate(language, key) });
  const isDone = isSolved(shown);
  const another = shown.practice && opened.attempt.state === 'open';
  return [
    ...(shown.maySubmit && !isDone ? [action('get', path, 'feedback.again')] : []),
    ...(shown.practice && shown.maySubmit && !isDone
      ? [action('post', `${path}/solution`, 'attempt.showSolution')]
      : []),
    ...(another ? [action('post', `${path}/another`, 'feedback.newNumbers')] : []),
    ...following(opened, shown).map((next) =>
      action('get', questionPath(opened, next), 'feedback.nextQuestion'),
    ),
  ];
}

/** The question after this one, while the attempt still runs and goes question by question. */
function following(opened: OpenedAttempt, { question }: ShownQuestion): readonly PosedQuestion[] {
  if (opened.attempt.state !== 'open') return [];
  const index = opened.questions.findIndex(({ row }) => row.id === question.row.id);
  return opened.questions.slice(index + 1, index + 2);
}

const isSolved = ({ judged: { report } }: ShownQuestion): boolean => report.points === report.maxPoints;

function sheetOf(input: FeedbackOfAttempt, shown: ShownQuestion): JudgedSheet {
  const { language } = input.reader;
  const { sheet } = shown.question;
  const { judged } = shown;
  const isOpen = !shown.maySubmit || isSolved(shown);
  return {
    sheet,
    report: isOpen ? judged.report : withoutKey(judged.report),
    points: judged.points,
    maxPoints: judged.maxPoints,
    solution: isOpen ? workedSolution(sheet.recipe, sheet.variant, language) : null,
    comments: judged.comments,
    changedBecause: judged.changedBecause,
    actions: actionsOf(input.opened, shown, language),
    wrongStep: isOpen ? (wrongStepOf(judgementOf(shown), input.questions.map(judgementOf)) ?? null) : null,
    hints: isOpen ? null : hintsOf(input, shown),
  };
}

const judgementOf = ({ question, judged }: ShownQuestion): Judgement => ({
  sheet: question.sheet,
  report: judged.report,
});

function hintsOf({ reader, opened }: FeedbackOfAttempt, shown: ShownQuestion): JudgedSheet['hints'] {
  if (shown.hintsOpened === null) return null;
  const judgement = judgementOf(shown);
  return {
    hints: stagedHints(judgement, [judgement], reader.language),
    opened: shown.hintsOpened,
    costPercent: opened.assignment.policy.hintCostPercent,
    action: `${questionPath(opened, shown.question)}/hint`,
  };
}

/** Results of an attempt, or of one of its questions, with everything its owner may see by now. */
export function feedbackOfAttempt(input: FeedbackOfAttempt): FeedbackPage {
  const { reader, opened, questions, notices } = input;
  return feedbackPage({
    reader,
    notices,
    title: opened.assignment.title,
    questions: questions.map((shown) => sheetOf(input, shown)),
    numbers: questions.map(({ question }) => question.slot.position),
    causes: (code, recipe) => causeText(code, recipe, reader.language),
    backHref: '/',
  });
}
