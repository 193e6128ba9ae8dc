import type { Language, Localized } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';
import type { WaitingQuestion } from '../../store/gradebook.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import { rubricFor, rubricOf } from '../../grading/rubric.ts';
import type { WaitingAnswer, WaitingWork } from '../../grading/waiting-answers.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { inLanguage, runsHtml, textRuns } from '../mathematics.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { pointsText } from '../../policy/points.ts';

/** A rubric item as a box to tick. */
export interface RubricChoice {
  readonly id: string;
  readonly label: string;
  /** What ticking it gives. */
  readonly shown: string;
  readonly ticked: boolean;
}

/** A mark as it was pressed but could not be kept. */
export interface RefusedMark {
  readonly part: string;
  readonly cell: string;
  readonly items: readonly string[];
  readonly points: string;
  readonly comment: string;
}

export interface MarkingPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly student: string;
  readonly action: string;
  readonly next: string;
  readonly left: string;
  readonly statementHtml: string;
  readonly answers: readonly {
    readonly part: string;
    readonly cell: string;
    readonly promptHtml: string;
    readonly typed: string;
    readonly max: string;
    readonly rubric: readonly RubricChoice[];
    readonly points: string;
    readonly comment: string;
    readonly problem: string;
  }[];
}

interface MarkingContent extends WaitingWork {
  /** The questions that wait, this one among them. */
  readonly queue: readonly WaitingQuestion[];
  readonly refused: RefusedMark | null;
}

/** The marking of one student's question: every waiting answer with its rubric. */
export function markingPage(reader: Reader, content: MarkingContent): MarkingPage {
  const { place, posed, queue } = content;
  const { language, home } = reader;
  const title = `${place.title} · ${translate(language, 'work.question', { position: posed.slot.position })}`;
  const here = queue.findIndex(({ questionId }) => questionId === place.questionId);
  const next = queue[here + 1];
  return {
    layout: staffFrame(reader, { title, section: 'marking', width: 'narrow' }),
    title,
    student: place.personName,
    action: `${home}/marking/${place.questionId}`,
    next: next === undefined ? `${home}/marking` : `${home}/marking/${next.questionId}`,
    left: translate(language, 'marking.count', { count: queue.length }),
    statementHtml: html(posed.sheet, language)(posed.sheet.recipe.statement),
    answers: content.answers.map((answer) => answerView(content, answer, language)),
  };
}

const html =
  ({ lookup }: IssuedSheet, language: Language) =>
  (text: Localized): string =>
    runsHtml(textRuns(text, { language, lookup }));

/** An answer with the boxes to mark it; as it was just marked, where that could not be kept. */
function answerView(
  { posed, refused }: MarkingContent,
  { part, cell, typed, maxPoints }: WaitingAnswer,
  language: Language,
): MarkingPage['answers'][number] {
  const again = refused?.part === part && refused.cell === cell ? refused : null;
  const max = pointsText(maxPoints);
  const asked = posed.sheet.recipe.parts.find(({ id }) => id === part);
  return {
    part,
    cell,
    promptHtml: asked === undefined ? '' : html(posed.sheet, language)(asked.prompt),
    typed,
    max,
    rubric: rubricFor(rubricOf(posed.question, part, cell), maxPoints).map(({ id, label, points }) => ({
      id,
      label: inLanguage(label, language),
      shown: pointsText(points),
      ticked: again?.items.includes(id) === true,
    })),
    points: again?.points ?? '',
    comment: again?.comment ?? '',
    problem: again === null ? '' : translate(language, 'override.problem.points', { max }),
  };
}

export interface MarkingQueuePage {
  readonly layout: LayoutModel;
  readonly rows: readonly { readonly where: string; readonly count: number; readonly href: string }[];
}

/** What waits for a person, by question; students are not named here. */
export function markingQueuePage(reader: Reader, waiting: readonly WaitingQuestion[]): MarkingQueuePage {
  const { language, home } = reader;
  const groups = Map.groupBy(waiting, ({ assignmentId, position }) => `${assignmentId}/${position}`);
  return {
    layout: staffFrame(reader, {
      title: translate(language, 'marking.title'),
      section: 'marking',
      width: 'narrow',
    }),
    rows: [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const question = translate(language, 'work.question', { position: first.position });
      return [
        {
          where: `${first.title} · ${question}`,
          count: group.length,
          href: `${home}/marking/${first.questionId}`,
        },
      ];
    }),
  };
}
