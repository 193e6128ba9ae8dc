import { translate } from '../../i18n/translate.ts';
import type { Participant } from '../../store/people.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { staffFrame } from '../staff/staff-frame.ts';

export interface PeoplePage {
  readonly layout: LayoutModel;
  readonly base: string;
  readonly students: readonly (Omit<Participant, 'timePercent'> & {
    readonly number: string;
    /** Per cent, as stored or as it was typed. */
    readonly timePercent: string;
    readonly timeInvalid: boolean;
  })[];
  readonly staff: readonly { readonly name: string; readonly role: string }[];
  readonly roster: string;
  readonly rosterProblem: string;
  readonly newLink: string;
  /** Only an instructor makes somebody an instructor. */
  readonly addsInstructors: boolean;
}

export interface PeopleContent {
  readonly courseId: string;
  /** Who is looking. */
  readonly readerId: string;
  readonly participants: readonly Participant[];
  /** What was pasted, kept where it could not be read. */
  readonly roster: string;
  readonly rosterProblem: { readonly key: MessageKey; readonly line: number } | null;
  readonly added: number | null;
  readonly newLink: { readonly name: string; readonly url: string } | null;
  /** A factor that was typed and cannot be used. */
  readonly badTime: { readonly personId: string; readonly typed: string } | null;
}

/** Who is in the course, with their time factors; adding students and staff. */
export function peoplePage(reader: Reader, content: PeopleContent): PeoplePage {
  const { language } = reader;
  const notices: Notice[] = [];
  if (content.added !== null) {
    notices.push({ kind: 'plain', text: translate(language, 'people.added', { count: content.added }) });
  }
  if (content.newLink !== null) {
    const sentence = translate(language, 'people.staffLink', { name: content.newLink.name });
    notices.push({ kind: 'plain', text: `${sentence} ${content.newLink.url}` });
  }
  const { badTime, rosterProblem: problem } = content;
  if (badTime !== null) notices.push({ kind: 'warning', text: translate(language, 'people.timeIssue') });
  return {
    layout: staffFrame(reader, { title: translate(language, 'people.title'), section: 'people', notices }),
    base: `/courses/${content.courseId}/people`,
    students: content.participants
      .filter((p) => p.role === 'student')
      .map((p) => {
        const bad = badTime?.personId === p.personId ? badTime : null;
        const timePercent = bad?.typed ?? String(p.timePercent);
        return { ...p, number: p.studentNumber ?? '', timePercent, timeInvalid: bad !== null };
      }),
    staff: content.participants
      .filter((p) => p.role !== 'student')
      .map((p) => ({ name: p.name, role: translate(language, `role.${p.role}`) })),
    roster: content.roster,
    rosterProblem: problem === null ? '' : translate(language, problem.key, { line: problem.line }),
    newLink: content.newLink?.url ?? '',
    addsInstructors: content.participants.some(
      ({ personId, role }) => personId === content.readerId && role === 'instructor',
    ),
  };
}
