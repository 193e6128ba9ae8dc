import { translate } from '../../i18n/translate.ts';
import { clientWords } from './client-words.ts';
import type { AttemptBar } from './attempt-bar.ts';
import type { TypedSheet } from '../../grading/issued-sheet.ts';
import { studentLayout, type LayoutModel, type Reader } from '../layout.ts';
import { inLanguage } from '../mathematics.ts';
import { typedCells, type TypedCell } from '../question/typed-cells.ts';

export interface ReviewLine {
  readonly number: number;
  readonly href: string;
  readonly title: string;
  readonly cells: readonly TypedCell[];
  readonly filled: number;
  readonly total: number;
}

export interface ReviewPage {
  readonly layout: LayoutModel;
  readonly bar: AttemptBar;
  readonly questions: readonly ReviewLine[];
  /** Sentences on what is still open; the first alone where all is filled in. */
  readonly remarks: readonly string[];
  readonly isComplete: boolean;
  readonly action: string;
  /** Makes a hand-in that is sent twice one hand-in. */
  readonly clientId: string;
  readonly backHref: string;
  /** Words for the scripts. */
  readonly data: string;
}

export interface ReviewInput {
  readonly reader: Reader;
  readonly bar: AttemptBar;
  /** In the order of the strip of the bar. */
  readonly questions: readonly TypedSheet[];
  readonly action: string;
  readonly clientId: string;
}

/** The page before 交卷: each answer as it will be read, what is blank, and the one grave button. */
export function reviewPage(input: ReviewInput): ReviewPage {
  const { language } = input.reader;
  const questions = input.questions.map((typed, index): ReviewLine => {
    const cells = typedCells(typed, language);
    return {
      number: index + 1,
      href: input.bar.strip[index]?.href ?? '',
      title: inLanguage(typed.sheet.recipe.title, language),
      cells,
      filled: cells.filter(({ reading }) => reading !== 'blank').length,
      total: cells.length,
    };
  });
  const all = questions.flatMap(({ cells }) => cells);
  const blank = all.filter(({ reading }) => reading === 'blank').length;
  const unreadable = all.filter(({ reading }) => reading === 'invalid').length;
  return {
    layout: studentLayout(input.reader, { title: translate(language, 'review.title'), width: 'narrow' }),
    bar: input.bar,
    questions,
    remarks: [
      ...(blank === 0
        ? [translate(language, 'review.allFilled')]
        : [translate(language, 'review.someBlank', { count: blank })]),
      ...(unreadable === 0 ? [] : [translate(language, 'review.someUnreadable', { count: unreadable })]),
    ],
    isComplete: blank === 0 && unreadable === 0,
    action: input.action,
    clientId: input.clientId,
    backHref: input.bar.strip[0]?.href ?? input.bar.href,
    data: clientWords(language),
  };
}
