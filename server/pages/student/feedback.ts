import type { CellReference, QuestionReport } from '../../../grader/report.ts';
import type { WrongStep } from '../../../grader/solution/wrong-step.ts';
import type { WorkedSolution } from '../../../problems/solution.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { cellLabel } from '../question/answer-fields.ts';
import { feedbackParts, type FeedbackContext, type PartFeedback } from '../question/feedback-parts.ts';
import { givenValues, type GivenValue } from '../question/given-values.ts';
import { partLetter, type IssuedSheet } from '../../grading/issued-sheet.ts';
import { studentLayout, type LayoutModel, type Notice, type Reader } from '../layout.ts';
import { inLanguage, runsHtml, textRuns } from '../mathematics.ts';
import { solvedGraph } from '../question/graph-view.ts';
import { networkView } from '../question/network-view.ts';
import { hintView, type HintState, type HintView } from '../question/hint-view.ts';
import { solutionView, type SolutionView } from '../question/worked-solution.ts';
import { wrongStepView, type WrongStepView } from '../question/wrong-step.ts';

/** One judged question as a page needs it. */
export interface JudgedSheet {
  readonly sheet: IssuedSheet;
  readonly report: QuestionReport;
  /** What counts, overrides and rubric marks included; thousandths. */
  readonly points: number;
  readonly maxPoints: number;
  /** Null while the question may still be tried again. */
  readonly solution: WorkedSolution | null;
  /** Words of staff on this question, with the reason of an override; empty where there are none. */
  readonly comments: readonly string[];
  readonly changedBecause: string;
  /** What may be done next in homework and practice. */
  readonly actions: readonly FeedbackAction[];
  /** The step that went wrong first, where it may be spelled out. */
  readonly wrongStep: WrongStep | null;
  /** Staged hints, where they may be opened. */
  readonly hints: HintState | null;
}

export interface FeedbackAction {
  readonly method: 'get' | 'post';
  readonly href: string;
  readonly label: string;
}

export interface QuestionFeedback {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly points: string;
  readonly isFull: boolean;
  /** `2/3`, for the list at the head of the page. */
  readonly short: string;
  readonly statement: string;
  /** The network as SVG; empty where there is none. */
  readonly figure: string;
  readonly given: readonly GivenValue[];
  readonly parts: readonly PartFeedback[];
  readonly comments: readonly string[];
  readonly changed: string;
  readonly wrongStep: WrongStepView | null;
  readonly hints: HintView | null;
  readonly solution: SolutionView | null;
  readonly actions: readonly FeedbackAction[];
}

export interface FeedbackPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly score: string;
  readonly points: number;
  readonly maxPoints: number;
  /** How many answers wait for a person; empty where none does. */
  readonly waiting: string;
  readonly questions: readonly QuestionFeedback[];
  readonly backHref: string;
}

export interface FeedbackInput {
  readonly reader: Reader;
  readonly notices: readonly Notice[];
  /** Of the assignment. */
  readonly title: string;
  readonly questions: readonly JudgedSheet[];
  readonly numbers: readonly number[];
  /** The sentences of the wrong rules, by code. */
  readonly causes: FeedbackContext['causes'];
  readonly backHref: string;
}

/** Results: a verdict for each cell, what was carried forward, likely causes, worked solutions. */
export function feedbackPage(input: FeedbackInput): FeedbackPage {
  const { reader, questions } = input;
  const { language } = reader;
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  const maxPoints = questions.reduce((sum, question) => sum + question.maxPoints, 0);
  const waiting = questions
    .flatMap(({ report }) => report.parts.flatMap((part) => part.cells))
    .filter(({ outcome }) => outcome === 'undecided').length;
  return {
    layout: studentLayout(reader, { title: input.title, width: 'narrow', notices: input.notices }),
    title: input.title,
    score: scoreText(points, maxPoints, language),
    points,
    maxPoints,
    waiting: waiting === 0 ? '' : translate(language, 'feedback.waiting', { count: waiting }),
    questions: questions.map((question, index) =>
      questionFeedback(input, question, input.numbers[index] ?? index + 1),
    ),
    backHref: input.backHref,
  };
}

function questionFeedback(input: FeedbackInput, judged: JudgedSheet, number: number): QuestionFeedback {
  const { language } = input.reader;
  const { sheet, report } = judged;
  const text = { language, lookup: sheet.lookup };
  const nameOf = (reference: CellReference): string => referenceName(input, reference);
  return {
    id: `question-${number}`,
    number,
    title: inLanguage(sheet.recipe.title, language),
    points: scoreText(judged.points, judged.maxPoints, language),
    isFull: judged.points === judged.maxPoints,
    short: `${pointsText(judged.points)}/${pointsText(judged.maxPoints)}`,
    statement: runsHtml(textRuns(sheet.recipe.statement, text)),
    figure: networkView({ id: `network-${number}`, language, sheet, network: [] })?.svg ?? '',
    given: givenValues(sheet, language),
    parts: feedbackParts({ sheet, report, language, causes: input.causes, nameOf }),
    comments: judged.comments,
    changed:
      judged.changedBecause === ''
        ? ''
        : translate(language, 'feedback.changed', { reason: judged.changedBecause }),
    wrongStep:
      judged.wrongStep === null
        ? null
        : (wrongStepView({ id: `wrong-step-${number}`, sheet, language }, judged.wrongStep) ?? null),
    hints: judged.hints === null ? null : hintView(judged.hints, { sheet, language }),
    solution:
      judged.solution === null
        ? null
        : solutionView(judged.solution, {
            language,
            letterOf: (index) => partLetter(sheet, index),
            figure: solvedGraph({ id: `solved-${number}`, language, sheet }),
          }),
    actions: judged.actions,
  };
}

/** The symbol of a cell anywhere in the attempt, for "follows from". */
function referenceName({ questions, reader }: FeedbackInput, reference: CellReference): string {
  const found = questions.find(({ report }) => report.question === reference.question);
  const part = found?.sheet.recipe.parts.find(({ id }) => id === reference.part);
  if (found === undefined || part === undefined) return reference.cell;
  return cellLabel({ sheet: found.sheet, language: reader.language }, part, reference.cell).html;
}

function scoreText(points: number, maxPoints: number, language: Reader['language']): string {
  return translate(language, 'feedback.score', { points: pointsText(points), max: pointsText(maxPoints) });
}
