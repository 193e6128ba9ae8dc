import { translate } from '../../i18n/translate.ts';
import type { TypedSheet } from '../../grading/issued-sheet.ts';
import { studentLayout, type LayoutModel, type Reader } from '../layout.ts';
import { inLanguage } from '../mathematics.ts';
import { exactTimeText } from '../times.ts';
import { typedCells, type TypedCell } from '../question/typed-cells.ts';

export interface ReceiptPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly person: string;
  readonly studentNumber: string;
  readonly at: string;
  /** Epoch time for machines that read the page. */
  readonly atIso: string;
  /** Six letters, in two groups of three. */
  readonly code: readonly string[];
  readonly answered: string;
  readonly questions: readonly {
    readonly number: number;
    readonly title: string;
    readonly cells: readonly TypedCell[];
  }[];
  readonly hash: string;
  readonly signature: string;
  readonly nextHref: string;
}

export interface ReceiptInput {
  readonly reader: Reader;
  readonly zone: string;
  /** Of the assignment. */
  readonly title: string;
  readonly studentNumber: string;
  readonly receipt: {
    readonly at: number;
    readonly code: string;
    readonly hash: string;
    readonly signature: string;
  };
  /** What was handed in, in order. */
  readonly questions: readonly TypedSheet[];
  readonly nextHref: string;
}

/** The card fit for a screenshot: when, who, how much, every answer as read, and the code. */
export function receiptPage(input: ReceiptInput): ReceiptPage {
  const { reader, receipt } = input;
  const { language } = reader;
  const questions = input.questions.map((typed, index) => ({
    number: index + 1,
    title: inLanguage(typed.sheet.recipe.title, language),
    cells: typedCells(typed, language),
  }));
  const answered = questions.filter(({ cells }) => cells.some(({ reading }) => reading !== 'blank')).length;
  return {
    layout: studentLayout(reader, { title: translate(language, 'receipt.heading'), width: 'narrow' }),
    title: input.title,
    person: reader.person,
    studentNumber: input.studentNumber,
    at: exactTimeText(receipt.at, { language, zone: input.zone }),
    atIso: new Date(receipt.at).toISOString(),
    code: [receipt.code.slice(0, 3), receipt.code.slice(3)],
    answered: translate(language, 'receipt.questionsValue', { answered, count: questions.length }),
    questions,
    hash: receipt.hash,
    signature: receipt.signature,
    nextHref: input.nextHref,
  };
}
