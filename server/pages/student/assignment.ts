import { translate } from '../../i18n/translate.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { AssignmentPolicy } from '../../policy/assignment-policy.ts';
import { pointsText } from '../../policy/points.ts';
import type { AssignmentSummary, StudentState } from '../../grading/assignment-summary.ts';
import { clientWords } from './client-words.ts';
import { whenText } from './home.ts';
import { markingRules } from '../marking-rules.ts';
import type { Rule } from '../marking-rules.ts';
import { studentLayout, type LayoutModel, type Notice, type Reader } from '../layout.ts';
import { escapeHtml } from '../mathematics.ts';
import { dateTimeText, durationText } from '../times.ts';

/** A line of a definition list; the value is HTML. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A past or running attempt. */
export interface AttemptLine {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

export interface AssignmentPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly kind: string;
  readonly state: StudentState;
  readonly stateWord: string;
  readonly when: string;
  readonly facts: readonly Fact[];
  readonly rules: readonly string[];
  /** The one thing to press; `post` begins an attempt, `get` goes on or reads. */
  readonly action: {
    readonly method: 'post' | 'get' | 'none';
    readonly href: string;
    readonly label: string;
  };
  readonly attempts: readonly AttemptLine[];
  /** Where the script of the waiting page asks whether it has begun; empty on other pages. */
  readonly waitsAt: string;
  /** Words for the scripts. */
  readonly data: string;
}

export interface AssignmentInput {
  readonly reader: Reader;
  readonly zone: string;
  readonly notices: readonly Notice[];
  readonly assignment: AssignmentSummary;
  readonly policy: AssignmentPolicy;
  /** This student's working time in milliseconds, their own percentage applied; null without limit. */
  readonly timeLimitMs: number | null;
  /** When an attempt that runs, or would begin now, ends for this student. */
  readonly attemptEndsAt: number | null;
  readonly attemptsUsed: number;
  readonly action: AssignmentPage['action'];
  readonly attempts: readonly AttemptLine[];
}

/** The page before an attempt: what, how long, until when, by which rules. */
export function assignmentPage(input: AssignmentInput): AssignmentPage {
  const { reader, assignment, zone } = input;
  const { language } = reader;
  return {
    layout: studentLayout(reader, { title: assignment.title, width: 'narrow', notices: input.notices }),
    title: assignment.title,
    kind: translate(language, `kind.${assignment.kind}`),
    state: assignment.state,
    stateWord: translate(language, `state.${assignment.state}`),
    when: whenText(assignment, { language, zone }),
    facts: facts(input),
    rules: isAhead(assignment.state)
      ? rules(input).map(([key, parameters]) => translate(language, key, parameters))
      : [],
    action: input.action,
    attempts: input.attempts,
    waitsAt: assignment.state === 'waiting' ? `${assignment.href}/state` : '',
    data: clientWords(language),
  };
}

/** How to work is said to those who can still work. */
function isAhead(state: StudentState): boolean {
  return state === 'waiting' || state === 'open' || state === 'running';
}

function facts(input: AssignmentInput): readonly Fact[] {
  const { policy, assignment, reader } = input;
  const t = (key: MessageKey, parameters: { readonly [name: string]: string | number } = {}): string =>
    translate(reader.language, key, parameters);
  const fact = (key: MessageKey, value: string): Fact => ({ name: t(key), value: escapeHtml(value) });
  const points = pointsText(assignment.maxPoints);
  return [
    fact('assignment.questions', t('assignment.questionsValue', { count: assignment.questions, points })),
    fact('assignment.limit', limitText(input)),
    ...endFact(input).map((value) => fact('assignment.ends', value)),
    ...(policy.handIn === 'question'
      ? [
          fact(
            'assignment.tries',
            countText(input, { count: policy.triesPerQuestion, key: 'assignment.triesValue' }),
          ),
        ]
      : []),
    ...(policy.attempts === 1
      ? []
      : [
          fact(
            'assignment.attempts',
            countText(input, { count: policy.attempts, key: 'assignment.attemptsValue' }),
          ),
        ]),
    fact('assignment.results', t(`assignment.release.${policy.release}`)),
  ];
}

function limitText({ reader: { language }, policy, timeLimitMs }: AssignmentInput): string {
  if (timeLimitMs === null) return translate(language, 'assignment.limitNone');
  const key = policy.start === 'byHand' ? 'assignment.limitByHand' : 'assignment.limitValue';
  return translate(language, key, { time: durationText(timeLimitMs, language) });
}

/** The end of this very attempt, which a late start or an extension moves. */
function endFact({ reader, zone, assignment, attemptEndsAt }: AssignmentInput): readonly string[] {
  const { language } = reader;
  if (assignment.state !== 'open' && assignment.state !== 'running') return [];
  if (attemptEndsAt === null) return [translate(language, 'assignment.endsNever')];
  const at = dateTimeText(attemptEndsAt, { language, zone });
  return [assignment.state === 'running' ? at : translate(language, 'assignment.endsIfNow', { at })];
}

function countText(
  { reader: { language }, attemptsUsed }: AssignmentInput,
  {
    count,
    key,
  }: { readonly count: number; readonly key: 'assignment.triesValue' | 'assignment.attemptsValue' },
): string {
  if (count === 0) return translate(language, 'assignment.unlimited');
  return translate(language, key, { count, used: attemptsUsed });
}

function rules({ policy }: AssignmentInput): readonly Rule[] {
  return [
    ['assignment.rule.saved', {}],
    ...(policy.handIn === 'attempt' ? ([['assignment.rule.auto', {}]] as const) : []),
    ['assignment.rule.own', {}],
    ...markingRules(policy),
    ['assignment.rule.unreadable', {}],
  ];
}
