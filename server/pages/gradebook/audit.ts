import { isMessageKey, translate } from '../../i18n/translate.ts';
import type { NamedAuditRow } from '../../store/audit.ts';
import type { Participant } from '../../store/people.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { exactTimeText } from '../times.ts';
import { detailsText } from './audit-details.ts';

export interface AuditPage {
  readonly layout: LayoutModel;
  readonly entries: readonly {
    readonly number: number;
    readonly when: string;
    readonly who: string;
    readonly act: string;
    /** Where more of it can be read; empty for most. */
    readonly href: string;
    readonly details: string;
  }[];
}

/** What a regrade did has a page of its own. */
const regradedHref = (home: string, { subject, number }: NamedAuditRow): string =>
  `${home}/assignments/${subject.slice('assignment:'.length)}/regrade/${number}`;

/** The newest entries of the course's audit log. */
export function auditPage(
  reader: Reader,
  content: {
    readonly entries: readonly NamedAuditRow[];
    readonly zone: string;
    readonly people: readonly Pick<Participant, 'personId' | 'name'>[];
  },
): AuditPage {
  const { language } = reader;
  const names = new Map(content.people.map(({ personId, name }) => [personId, name]));
  const place = { language, zone: content.zone, names };
  const actOf = (act: string): string => {
    const key = `audit.act.${act}`;
    return isMessageKey(key) ? translate(language, key) : act;
  };
  /** Some acts name their person only as what they were done to. */
  const whom = (subject: string): readonly string[] => {
    const name = subject.startsWith('person:') ? names.get(subject.slice('person:'.length)) : undefined;
    return name === undefined ? [] : [name];
  };
  return {
    layout: staffFrame(reader, {
      title: translate(language, 'audit.title'),
      section: 'gradebook',
      width: 'wide',
    }),
    entries: content.entries.map((entry) => ({
      number: entry.number,
      when: exactTimeText(entry.at, place),
      who: entry.byName ?? translate(language, 'audit.machine'),
      act: actOf(entry.act),
      href: entry.act === 'regraded' ? regradedHref(reader.home, entry) : '',
      details: [...new Set([...whom(entry.subject), detailsText(entry.details, place)])].join(' · '),
    })),
  };
}
