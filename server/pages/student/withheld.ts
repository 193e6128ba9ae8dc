import { translate } from '../../i18n/translate.ts';
import { studentLayout, type LayoutModel, type Notice, type Reader } from '../layout.ts';
import { dateTimeText } from '../times.ts';

/** What a student sees between handing in and the release. */
export interface WithheldPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly sentence: string;
  readonly receiptHref: string;
  readonly backHref: string;
}

export interface WithheldInput {
  readonly reader: Reader;
  readonly zone: string;
  readonly notices: readonly Notice[];
  /** Of the assignment. */
  readonly title: string;
  readonly release: 'afterClose' | 'byHand' | 'immediately';
  /** When the last student's time is over; null where that is not known. */
  readonly releasedAfter: number | null;
  /** Empty where there is no receipt. */
  readonly receiptHref: string;
  readonly backHref: string;
}

/** "Your answers are with us": when results come, and the receipt; nothing else may be said yet. */
export function withheldPage(input: WithheldInput): WithheldPage {
  const { reader, title } = input;
  return {
    layout: studentLayout(reader, { title, width: 'narrow', notices: input.notices }),
    title,
    sentence: sentenceOf(input),
    receiptHref: input.receiptHref,
    backHref: input.backHref,
  };
}

function sentenceOf({ reader: { language }, zone, release, releasedAfter }: WithheldInput): string {
  if (release === 'byHand') return translate(language, 'feedback.withheldByHand');
  if (releasedAfter === null) return translate(language, 'feedback.withheld');
  return translate(language, 'feedback.withheldAt', { at: dateTimeText(releasedAfter, { language, zone }) });
}
