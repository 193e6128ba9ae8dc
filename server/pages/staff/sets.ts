import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import type { CourseRow, ProblemSetRow } from '../../store/schema.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { dateTimeText } from '../times.ts';
import { staffFrame } from './staff-frame.ts';
import type { StarterCard } from './starters.ts';

interface SetLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly questions: number;
  readonly points: string;
  readonly changed: string;
}

export interface SetsPage {
  readonly layout: LayoutModel;
  readonly home: string;
  readonly sets: readonly SetLine[];
  readonly starters: readonly StarterCard[];
}

/** The course's problem sets, the ready ones to copy, and a new one. */
export function setsPage(
  reader: Reader,
  given: {
    readonly course: CourseRow;
    readonly sets: readonly ProblemSetRow[];
    readonly totals: ReadonlyMap<string, { readonly slots: number; readonly points: number }>;
    readonly starters: readonly StarterCard[];
    readonly notices: readonly Notice[];
  },
): SetsPage {
  const { language, home } = reader;
  const title = translate(language, 'staff.tab.sets');
  return {
    layout: staffFrame(reader, { title, section: 'sets', notices: given.notices }),
    home,
    sets: given.sets.map((set) => ({
      id: set.id,
      title: set.title,
      href: `${home}/sets/${set.id}`,
      questions: given.totals.get(set.id)?.slots ?? 0,
      points: pointsText(given.totals.get(set.id)?.points ?? 0),
      changed: dateTimeText(set.updatedAt, { language, zone: given.course.zone }),
    })),
    starters: given.starters,
  };
}
