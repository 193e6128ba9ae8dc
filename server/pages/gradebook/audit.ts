import { z } from 'zod';
import { translate } from '../../i18n/translate.ts';
import type { AuditRow } from '../../store/schema.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { exactTimeText } from '../times.ts';

export interface AuditPage {
  readonly layout: LayoutModel;
  readonly entries: readonly {
    readonly number: number;
    readonly when: string;
    readonly who: string;
    readonly act: string;
    readonly details: string;
  }[];
}

const written = z.record(z.string(), z.unknown());

const readable = (details: string): string =>
  Object.entries(written.parse(JSON.parse(details)))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');

/** The newest entries of the course's audit log. */
export function auditPage(
  reader: Reader,
  content: {
    readonly entries: readonly (AuditRow & { readonly byName: string | null })[];
    readonly zone: string;
  },
): AuditPage {
  const { language } = reader;
  return {
    layout: staffFrame(reader, {
      title: translate(language, 'audit.title'),
      section: 'gradebook',
      width: 'wide',
    }),
    entries: content.entries.map((entry) => ({
      number: entry.number,
      when: exactTimeText(entry.at, { language, zone: content.zone }),
      who: entry.byName ?? translate(language, 'audit.machine'),
      act: entry.act,
      details: readable(entry.details),
    })),
  };
}
