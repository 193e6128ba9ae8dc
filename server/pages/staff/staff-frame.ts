import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { staffLayout, type LayoutModel, type Notice, type Reader, type Tab } from '../layout.ts';

const sections = {
  overview: { path: '', label: 'staff.tab.overview' },
  sets: { path: '/sets', label: 'staff.tab.sets' },
  bank: { path: '/bank', label: 'staff.tab.bank' },
  gradebook: { path: '/gradebook', label: 'staff.tab.gradebook' },
  marking: { path: '/marking', label: 'marking.title' },
  people: { path: '/people', label: 'staff.tab.people' },
} as const satisfies { readonly [name: string]: { readonly path: string; readonly label: MessageKey } };

export type StaffSection = keyof typeof sections;

/** The sections of a course as its staff see them. */
export function staffTabs(reader: Reader, current: StaffSection | null): readonly Tab[] {
  return Object.entries(sections).map(([name, { path, label }]) => ({
    label: translate(reader.language, label),
    href: `${reader.home}${path}`,
    current: name === current,
  }));
}

/** The frame of a page for the staff of a course. */
export function staffFrame(
  reader: Reader,
  page: {
    readonly title: string;
    readonly section: StaffSection | null;
    readonly width?: LayoutModel['width'];
    readonly notices?: readonly Notice[];
  },
): LayoutModel {
  const { section, ...frame } = page;
  return staffLayout(reader, { ...frame, tabs: staffTabs(reader, section) });
}
