import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';
import { attemptEndsAt, closesAt } from '../../policy/effective-times.ts';
import { timeFacts } from '../../policy/time-facts.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { Participant } from '../../store/people.ts';
import type { Progress } from '../../store/progress.ts';
import type { ExtensionRow } from '../../store/schema.ts';
import { clockText } from '../times.ts';

export type Presence = 'absent' | 'working' | 'handedIn';

/** One student on the live page. */
export interface LiveRow {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly presence: Presence;
  readonly word: string;
  /** `3 / 10`; empty for whoever has not begun. */
  readonly done: string;
  readonly left: string;
  /** Epoch milliseconds; 0 where no clock runs. */
  readonly endsAt: number;
  /** Minutes of their own extensions: `+5`; empty for none. */
  readonly extra: string;
  /** The form beside the student: the usual minutes, or what was typed and could not be done. */
  readonly help: { readonly minutes: string; readonly reason: string; readonly open: boolean };
}

/** A form for one student that was sent but changed nothing. */
export interface RefusedHelp {
  readonly personId: string;
  readonly minutes: string;
  readonly reason: string;
}

export interface LiveFacts {
  readonly assignment: Assignment;
  readonly students: readonly Participant[];
  readonly progress: readonly Progress[];
  readonly extensions: readonly ExtensionRow[];
  readonly now: number;
  readonly refused: RefusedHelp | null;
}

const usualMinutes = '5';

function presenceOf(attempt: Progress | undefined): Presence {
  if (attempt === undefined) return 'absent';
  return attempt.state === 'open' ? 'working' : 'handedIn';
}

function endOf(facts: LiveFacts, student: Participant, attempt: Progress | undefined): number | null {
  const times = timeFacts(facts.assignment, student, facts.extensions);
  return attempt === undefined ? closesAt(times) : attemptEndsAt(times, attempt.startedAt);
}

function rowOf(facts: LiveFacts, student: Participant, language: Language): LiveRow {
  const attempt = facts.progress.find(({ personId }) => personId === student.personId);
  const presence = presenceOf(attempt);
  const end = presence === 'handedIn' ? null : endOf(facts, student, attempt);
  const running = end !== null && end >= facts.now;
  const own = facts.extensions.filter(({ personId }) => personId === student.personId);
  const minutes = Math.round(own.reduce((sum, { extraMs }) => sum + extraMs, 0) / 60_000);
  const again = facts.refused?.personId === student.personId ? facts.refused : null;
  return {
    id: student.personId,
    name: student.name,
    number: student.studentNumber ?? '',
    presence,
    word: translate(language, `live.presence.${presence}`),
    done: attempt === undefined ? '' : `${attempt.begun} / ${attempt.questions}`,
    left: running ? clockText(end - facts.now) : '',
    endsAt: running ? end : 0,
    extra: minutes === 0 ? '' : translate(language, 'live.extra', { minutes }),
    help: { minutes: again?.minutes ?? usualMinutes, reason: again?.reason ?? '', open: again !== null },
  };
}

/** Every student of the roster with what they are at, and how many are at what. */
export function liveRows(
  facts: LiveFacts,
  language: Language,
): { readonly rows: readonly LiveRow[]; readonly counts: { readonly [P in Presence]: number } } {
  const rows = facts.students.map((student) => rowOf(facts, student, language));
  const count = (presence: Presence): number => rows.filter((row) => row.presence === presence).length;
  return {
    rows,
    counts: { absent: count('absent'), working: count('working'), handedIn: count('handedIn') },
  };
}
