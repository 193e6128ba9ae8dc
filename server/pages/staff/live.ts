import { translate } from '../../i18n/translate.ts';
import type { ReadSlot } from '../../grading/draw-groups.ts';
import { closesAt, opensAt } from '../../policy/effective-times.ts';
import { anybody, type RunState } from '../../policy/run-state.ts';
import { timeFacts } from '../../policy/time-facts.ts';
import type { CourseRow } from '../../store/schema.ts';
import type { LayoutModel, Notice, Reader } from '../layout.ts';
import { clockText, dateTimeText, durationText } from '../times.ts';
import { stateChips } from './dashboard.ts';
import { liveRows, type LiveFacts, type LiveRow, type Presence } from './live-rows.ts';
import { lineHtml } from './recipe-facts.ts';
import { staffFrame } from './staff-frame.ts';

/** What can be pressed now. */
export interface LiveControls {
  readonly start: boolean;
  readonly extend: boolean;
  readonly stop: boolean;
  readonly release: boolean;
}

interface QuestionProgress {
  readonly position: number;
  /** HTML. */
  readonly title: string;
  readonly slotId: string;
  readonly begun: number;
}

export interface LivePage {
  readonly layout: LayoutModel;
  readonly heading: string;
  readonly kind: string;
  readonly base: string;
  readonly home: string;
  readonly state: RunState;
  readonly stateWord: string;
  readonly chip: string;
  readonly when: string;
  readonly endsAt: number;
  readonly now: number;
  readonly left: string;
  readonly controls: LiveControls;
  readonly counts: { readonly [P in Presence]: number };
  readonly students: number;
  readonly questions: readonly QuestionProgress[];
  readonly rows: readonly LiveRow[];
  readonly names: boolean;
  readonly polling: boolean;
}

export interface LivePageFacts extends LiveFacts {
  readonly course: CourseRow;
  readonly state: RunState;
  readonly lastEnd: number | null;
  readonly slots: readonly ReadSlot[];
  readonly begunSlots: ReadonlyMap<string, number>;
  /** Without names it can be shown to the class. */
  readonly names: boolean;
  readonly notices: readonly Notice[];
}

function controlsOf({ assignment, state }: LivePageFacts): LiveControls {
  const byHand = assignment.policy.start === 'byHand';
  const ends = assignment.policy.timeLimitMs !== null || assignment.policy.closesAt !== null;
  return {
    start: byHand && state === 'waiting' && assignment.startedAt === null,
    extend: state === 'running' && ends,
    stop: state === 'running' && assignment.kind !== 'practice',
    release: state === 'closed',
  };
}

/** The end that the big clock counts to: the class's, and when that is over, the last student's. */
function shownEnd({ assignment, extensions, lastEnd, now }: LivePageFacts): number | null {
  const ofClass = closesAt(timeFacts(assignment, anybody, extensions));
  return ofClass !== null && now <= ofClass ? ofClass : lastEnd;
}

function whenText(reader: Reader, facts: LivePageFacts): string {
  const { course, assignment, state, lastEnd } = facts;
  const { language } = reader;
  const place = { language, zone: course.zone };
  const opening = opensAt(timeFacts(assignment, anybody, []));
  if (state === 'waiting' && opening !== null)
    return translate(language, 'staff.when.opens', { at: dateTimeText(opening, place) });
  if (state === 'waiting') {
    const { timeLimitMs } = assignment.policy;
    if (timeLimitMs === null) return translate(language, 'live.waitsNoLimit');
    return translate(language, 'live.waits', { time: durationText(timeLimitMs, language) });
  }
  if (lastEnd === null) return translate(language, 'staff.when.open');
  const last = dateTimeText(lastEnd, place);
  if (state !== 'running') return translate(language, 'staff.when.ended', { at: last });
  const end = shownEnd(facts) ?? lastEnd;
  const until = translate(language, 'live.until', { at: dateTimeText(end, place) });
  return end < lastEnd ? `${until} · ${translate(language, 'live.untilLast', { at: last })}` : until;
}

/** The page from which a quiz is run: start, time, who is at what, the end, the release. */
export function livePage(reader: Reader, facts: LivePageFacts): LivePage {
  const { language, home } = reader;
  const { assignment, state, now } = facts;
  const { rows, counts } = liveRows(facts, language);
  const end = state === 'running' ? shownEnd(facts) : null;
  return {
    layout: staffFrame(reader, { title: assignment.title, section: 'overview', notices: facts.notices }),
    heading: assignment.title,
    kind: translate(language, `staff.kind.${assignment.kind}`),
    base: `${home}/assignments/${assignment.id}`,
    home,
    state,
    stateWord: translate(language, `staff.state.${state}`),
    chip: stateChips[state],
    when: whenText(reader, facts),
    endsAt: end ?? 0,
    now,
    left: end === null ? '' : clockText(end - now),
    controls: controlsOf(facts),
    counts,
    students: rows.length,
    questions: facts.slots.map(({ id, position, recipes }) => ({
      position,
      title: recipes.map(({ title }) => lineHtml(title, language)).join(' / '),
      slotId: id,
      begun: facts.begunSlots.get(id) ?? 0,
    })),
    rows: facts.names ? rows : [],
    names: facts.names,
    polling: state === 'running' || state === 'waiting' || counts.working > 0,
  };
}

/** What changes while one watches: the script writes it into the page. */
export function liveUpdate(reader: Reader, facts: LivePageFacts) {
  const { state, controls, counts, questions, rows, endsAt, now, when } = livePage(reader, facts);
  return {
    state,
    controls,
    counts,
    endsAt,
    now,
    when,
    questions: questions.map(({ slotId, begun }) => ({ slotId, begun })),
    rows: rows.map(({ id, presence, word, done, endsAt: rowEndsAt, left, extra }) => ({
      id,
      presence,
      word,
      done,
      endsAt: rowEndsAt,
      left,
      extra,
    })),
  };
}
