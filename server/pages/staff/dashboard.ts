import type { Language } from '../../../grader/language.ts';

import { translate } from '../../i18n/translate.ts';
import { opensAt } from '../../policy/effective-times.ts';
import { anybody, type RunState } from '../../policy/run-state.ts';
import { timeFacts } from '../../policy/time-facts.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { CourseRow, ProblemSetRow } from '../../store/schema.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { clockText, dateTimeText, durationText } from '../times.ts';
import { staffFrame } from './staff-frame.ts';
import type { StarterCard } from './starters.ts';

/** One assignment and how far the class is with it. */
export interface AssignmentStanding {
  readonly assignment: Assignment;
  readonly state: RunState;
  readonly lastEnd: number | null;
  readonly begun: number;
  readonly handedIn: number;
  /** Cells that wait for a person's mark. */
  readonly waiting: number;
}

export interface DashboardRow {
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  readonly chip: 'strong' | 'soft' | 'dashed' | 'plain';
  readonly when: string;
  readonly turnout: string;
  readonly waiting: string;
  readonly href: string;
  readonly step: string;
}

export interface DashboardPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly term: string;
  readonly students: number;
  readonly rows: readonly DashboardRow[];
  readonly fresh: boolean;
  readonly starters: readonly StarterCard[];
  readonly sets: readonly { readonly title: string; readonly href: string }[];
  readonly home: string;
}

export const stateChips: { readonly [S in RunState]: DashboardRow['chip'] } = {
  draft: 'dashed',
  waiting: 'plain',
  running: 'strong',
  closed: 'plain',
  released: 'soft',
};

/** The sentence about time: what comes next, or what was last. */
function whenText(
  standing: AssignmentStanding,
  place: { language: Language; zone: string; now: number },
): string {
  const { assignment, state, lastEnd } = standing;
  const { language } = place;
  if (state === 'draft') return translate(language, 'staff.when.draft');
  if (state === 'waiting') {
    const opening = opensAt(timeFacts(assignment, anybody, []));
    if (opening === null) return translate(language, 'staff.when.byHand');
    return translate(language, 'staff.when.opens', { at: dateTimeText(opening, place) });
  }
  if (lastEnd === null) return translate(language, 'staff.when.open');
  const at = dateTimeText(lastEnd, place);
  if (state !== 'running') return translate(language, 'staff.when.ended', { at });
  const left = lastEnd - place.now;
  const text = left < 3_600_000 ? clockText(left) : durationText(left, language);
  return translate(language, 'staff.when.left', { left: text, at });
}

function rowOf(
  standing: AssignmentStanding,
  place: { language: Language; zone: string; now: number; students: number; home: string },
): DashboardRow {
  const { assignment, state } = standing;
  const { language, students } = place;
  const page = state === 'draft' ? 'settings' : 'live';
  return {
    title: assignment.title,
    kind: translate(language, `staff.kind.${assignment.kind}`),
    state: translate(language, `staff.state.${state}`),
    chip: stateChips[state],
    when: whenText(standing, place),
    turnout:
      state === 'draft' || state === 'waiting'
        ? ''
        : translate(language, 'staff.turnout', {
            begun: standing.begun,
            handedIn: standing.handedIn,
            students,
          }),
    waiting: standing.waiting === 0 ? '' : translate(language, 'staff.waiting', { count: standing.waiting }),
    href: `${place.home}/assignments/${assignment.id}/${page}`,
    step: translate(language, `staff.step.${state}`),
  };
}

const order: { readonly [S in RunState]: number } = {
  running: 0,
  waiting: 1,
  closed: 2,
  draft: 3,
  released: 4,
};

/** The first page of the staff: what is running, what waits, and the way from nothing to a quiz. */
export function dashboardPage(
  reader: Reader,
  given: {
    readonly course: CourseRow;
    readonly now: number;
    readonly students: number;
    readonly standings: readonly AssignmentStanding[];
    readonly sets: readonly ProblemSetRow[];
    readonly starters: readonly StarterCard[];
    readonly notices: readonly Notice[];
  },
): DashboardPage {
  const { course, students } = given;
  const { language, home } = reader;
  const place = { language, zone: course.zone, now: given.now, students, home };
  return {
    layout: staffFrame(reader, { title: course.name, section: 'overview', notices: given.notices }),
    title: course.name,
    term: course.term,
    students,
    rows: given.standings.toSorted((a, b) => order[a.state] - order[b.state]).map((s) => rowOf(s, place)),
    fresh: given.standings.length === 0,
    starters: given.starters,
    sets: given.sets.map(({ id, title }) => ({ title, href: `${home}/sets/${id}` })),
    home,
  };
}
