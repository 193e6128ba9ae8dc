import type { AssignmentSummary, StudentState } from '../../grading/assignment-summary.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { studentLayout, type LayoutModel, type Notice, type Reader } from '../layout.ts';
import { dateTimeText, durationText } from '../times.ts';

export interface AssignmentCard {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly state: StudentState;
  readonly stateWord: string;
  readonly when: string;
  /** `18 minutes left`; empty where nothing ends soon. */
  readonly left: string;
  readonly detail: string;
  readonly isLive: boolean;
}

export interface CardSection {
  readonly title: string;
  readonly cards: readonly AssignmentCard[];
}

export interface HomePage {
  readonly layout: LayoutModel;
  readonly sections: readonly CardSection[];
  readonly isEmpty: boolean;
}

export interface HomeInput {
  readonly reader: Reader;
  readonly zone: string;
  readonly now: number;
  readonly notices: readonly Notice[];
  readonly assignments: readonly AssignmentSummary[];
}

/** The student's home: what is open, coming, for practice, done. */
export function homePage(input: HomeInput): HomePage {
  const { language } = input.reader;
  const title = translate(language, 'home.title');
  const section = (key: keyof typeof belongs): CardSection => ({
    title: translate(language, `home.${key}`),
    cards: input.assignments
      .filter(belongs[key])
      .toSorted(byEnd(key))
      .map((one) => card(input, one)),
  });
  const sections = [section('open'), section('coming'), section('practice'), section('done')];
  return {
    layout: studentLayout(input.reader, { title, width: 'normal', notices: input.notices }),
    sections: sections.filter(({ cards }) => cards.length > 0),
    isEmpty: input.assignments.every(({ state }) => state !== 'open' && state !== 'running'),
  };
}

const isOver = ({ state }: AssignmentSummary): boolean => !['waiting', 'open', 'running'].includes(state);

const belongs = {
  open: (one: AssignmentSummary) =>
    (one.state === 'open' || one.state === 'running') && one.kind !== 'practice',
  coming: (one: AssignmentSummary) => one.state === 'waiting',
  practice: (one: AssignmentSummary) =>
    one.kind === 'practice' && (one.state === 'open' || one.state === 'running'),
  done: isOver,
} as const;

/** What ends first stands first; what is done, the newest first. */
function byEnd(section: keyof typeof belongs): (a: AssignmentSummary, b: AssignmentSummary) => number {
  const end = (one: AssignmentSummary): number => one.endsAt ?? Number.MAX_SAFE_INTEGER;
  return section === 'done' ? (a, b) => end(b) - end(a) : (a, b) => end(a) - end(b);
}

function card({ reader, zone, now }: HomeInput, one: AssignmentSummary): AssignmentCard {
  const { language } = reader;
  const isLive = one.state === 'open' || one.state === 'running';
  const left = one.endsAt === null || !isLive ? '' : durationText(one.endsAt - now, language);
  return {
    href: one.href,
    title: one.title,
    kind: translate(language, `kind.${one.kind}`),
    state: one.state,
    stateWord: translate(language, `state.${one.state}`),
    when: whenText(one, { language, zone }),
    left: left === '' ? '' : translate(language, 'when.left', { time: left }),
    detail: detailText(one, language),
    isLive,
  };
}

/** When an assignment opens, closes, or was handed in: the one instant that matters now. */
export function whenText(
  one: AssignmentSummary,
  reader: { readonly language: Reader['language']; readonly zone: string },
): string {
  const { language } = reader;
  if (one.state === 'waiting') {
    return one.opensAt === null
      ? translate(language, 'when.byHand')
      : translate(language, 'when.opens', { at: dateTimeText(one.opensAt, reader) });
  }
  if (one.handedInAt !== null) {
    return translate(language, 'when.handedIn', { at: dateTimeText(one.handedInAt, reader) });
  }
  if (one.endsAt === null) return translate(language, 'when.always');
  const key = one.state === 'open' || one.state === 'running' ? 'when.closes' : 'when.closed';
  return translate(language, key, { at: dateTimeText(one.endsAt, reader) });
}

function detailText(one: AssignmentSummary, language: Reader['language']): string {
  if (one.points !== null) {
    return translate(language, 'card.score', {
      points: pointsText(one.points),
      max: pointsText(one.maxPoints),
    });
  }
  if (one.state === 'running') {
    return translate(language, 'card.begun', { begun: one.begun, count: one.questions });
  }
  return translate(language, 'assignment.questionsValue', {
    count: one.questions,
    points: pointsText(one.maxPoints),
  });
}
