import { z } from 'zod';
import { translate } from '../../i18n/translate.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { NamedAuditRow } from '../../store/audit.ts';
import { readRegradedMarks } from '../../store/regraded-marks-json.ts';
import type { CourseRow } from '../../store/schema.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { exactTimeText } from '../times.ts';
import { markRows, type MarkRow, type NamedStudent } from './regraded-marks.ts';
import { staffFrame } from './staff-frame.ts';

export interface RegradedPage {
  readonly layout: LayoutModel;
  readonly heading: string;
  readonly base: string;
  readonly home: string;
  readonly done: string;
  readonly when: string;
  readonly who: string;
  readonly reason: string;
  readonly choice: string;
  readonly rows: readonly MarkRow[];
  readonly same: string;
  readonly kept: string;
}

const written = z.object({
  reason: z.string(),
  neverLower: z.boolean(),
  marks: z.string(),
  kept: z.int(),
  same: z.int(),
});

export interface RegradedFacts {
  readonly course: CourseRow;
  readonly assignment: Assignment;
  readonly entry: NamedAuditRow;
  readonly students: readonly NamedStudent[];
}

/** What a regrade did, as the audit log tells it. */
export function regradedPage(reader: Reader, facts: RegradedFacts): RegradedPage {
  const { language, home } = reader;
  const { assignment, entry, course, students } = facts;
  const { reason, neverLower, kept, same, marks } = written.parse(JSON.parse(entry.details));
  const changed = readRegradedMarks(marks);
  const hrefOf = (id: string): string => `${home}/gradebook/${assignment.id}/${id}`;
  const title = `${assignment.title} · ${translate(language, 'regraded.title')}`;
  return {
    layout: staffFrame(reader, { title, section: 'overview', width: 'narrow' }),
    heading: assignment.title,
    base: `${home}/assignments/${assignment.id}`,
    home,
    done: translate(language, 'regraded.done', { count: changed.length }),
    when: exactTimeText(entry.at, { language, zone: course.zone }),
    who: entry.byName ?? translate(language, 'regraded.machine'),
    reason,
    choice: translate(language, neverLower ? 'regrade.neverLower' : 'regrade.lower'),
    rows: markRows(changed, { language, students, hrefOf }),
    same: same === 0 ? '' : translate(language, 'regrade.same', { count: same }),
    kept: kept === 0 ? '' : translate(language, 'regrade.kept', { count: kept }),
  };
}
