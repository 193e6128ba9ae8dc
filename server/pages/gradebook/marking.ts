import type { Localized } from '../../../grader/language.ts';
import type { Question, RubricItem } from '../../../grader/question.ts';
import { sharedPoints } from '../../../problems/points.ts';
import { translate } from '../../i18n/translate.ts';
import type { WaitingQuestion } from '../../store/gradebook.ts';
import type { IssuedSheet } from '../../grading/issued-sheet.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { inLanguage, runsHtml, textRuns } from '../mathematics.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { pointsText } from '../../policy/points.ts';

/** One answer that the machine leaves to a person. */
export interface WaitingAnswer {
  readonly part: string;
  readonly cell: string;
  readonly typed: string;
  readonly maxPoints: number;
}

export interface RubricChoice {
  readonly id: string;
  readonly label: string;
  /** What ticking it gives, in thousandths of the slot's points. */
  readonly points: number;
  readonly shown: string;
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
    readonly rubric: readonly (RubricChoice & { readonly ticked: boolean })[];
    readonly points: string;
    readonly comment: string;
    readonly problem: string;
  }[];
}

/** What each rubric item is worth in a cell: shares of the cell's points that add up exactly. */
export function rubricChoices(
  rubric: readonly RubricItem[],
  cellPoints: number,
  language: Reader['language'],
): readonly RubricChoice[] {
  const shares = sharedPoints(
    cellPoints,
    rubric.map(({ points }) => points),
  );
  return rubric.map(({ id, label }, index) => {
    const points = shares[index] ?? 0;
    return { id, label: inLanguage(label, language), points, shown: pointsText(points) };
  });
}

/** The rubric of a cell of free text; empty for any other cell that waits. */
export function rubricOf(question: Question, part: string, cell: string): readonly RubricItem[] {
  const asked = question.parts.find(({ id }) => id === part)?.cells.find(({ id }) => id === cell)?.asks;
  return asked?.kind === 'text' ? asked.rubric : [];
}

/** The marking of one student's question: every waiting answer with its rubric. */
export function markingPage(
  reader: Reader,
  content: {
    readonly waiting: WaitingQuestion;
    readonly student: string;
    readonly sheet: IssuedSheet;
    readonly answers: readonly WaitingAnswer[];
    readonly nextId: string | null;
    readonly left: number;
    readonly refused: RefusedMark | null;
  },
): MarkingPage {
  const { waiting, sheet, refused } = content;
  const { language, home } = reader;
  const html = (text: Localized): string => runsHtml(textRuns(text, { language, lookup: sheet.lookup }));
  const prompts = new Map(sheet.recipe.parts.map(({ id, prompt }) => [id, html(prompt)]));
  const title = `${waiting.title} · ${translate(language, 'work.question', { position: waiting.position })}`;
  return {
    layout: staffFrame(reader, { title, section: 'marking', width: 'narrow' }),
    title,
    student: content.student,
    action: `${home}/marking/${waiting.questionId}`,
    next: content.nextId === null ? `${home}/marking` : `${home}/marking/${content.nextId}`,
    left: translate(language, 'marking.count', { count: content.left }),
    statementHtml: html(sheet.recipe.statement),
    answers: content.answers.map((answer) => {
      const { part, cell } = answer;
      const again = refused?.part === part && refused.cell === cell ? refused : null;
      const max = pointsText(answer.maxPoints);
      const rubric = rubricChoices(rubricOf(sheet.question, part, cell), answer.maxPoints, language);
      return {
        part,
        cell,
        promptHtml: prompts.get(part) ?? '',
        typed: answer.typed,
        max,
        rubric: rubric.map((item) => ({ ...item, ticked: again?.items.includes(item.id) === true })),
        points: again?.points ?? '',
        comment: again?.comment ?? '',
        problem: again === null ? '' : translate(language, 'override.problem.points', { max }),
      };
    }),
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
