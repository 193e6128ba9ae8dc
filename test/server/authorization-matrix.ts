import { openAttempt } from '../../server/actions/open-attempt.ts';
import type { Deps } from '../../server/deps.ts';
import type { FullCourse } from '../support/full-course.ts';

/** Who may come to a page of Mei's course, and the person who does; a stranger has not signed in. */
export const visitors = {
  stranger: null,
  owner: 'mei',
  classmate: 'kwame',
  outsider: 'noor',
  ta: 'ta',
  otherTa: 'otherTa',
  instructor: 'lin',
} as const;
export type Visitor = keyof typeof visitors;

type Answers = { readonly [V in Visitor]: number };

/** One route: where it is tried, what is sent there, and the status that each visitor gets. */
export interface Row {
  readonly answers: Answers;
  /** Parameters of the path that differ from the usual ones. */
  readonly at?: (course: FullCourse) => Readonly<Record<string, string>>;
  readonly fields?: (course: FullCourse, deps: Deps) => object | Promise<object>;
  /** Sent as JSON by a script. */
  readonly json?: true;
}

const each = (status: number, but: Partial<Answers> = {}): Answers => ({
  stranger: status,
  owner: status,
  classmate: status,
  outsider: status,
  ta: status,
  otherTa: status,
  instructor: status,
  ...but,
});
const signedIn = (status: number): Answers => each(status, { stranger: 401 });
/** Hidden from everybody but the student whose work it is. */
const owner = (status: number): Answers => each(404, { stranger: 401, owner: status });
/** For whoever was given the assignment. */
const students = (status: number): Answers => each(404, { stranger: 401, owner: status, classmate: status });
/** For those who teach the course. */
const staff = (status: number): Answers => each(404, { stranger: 401, ta: status, instructor: status });
const instructor = (status: number): Answers => each(404, { stranger: 401, instructor: status });

/** The first cell of the first question of an attempt of Mei's. */
async function firstCell(deps: Deps, attemptId: string) {
  const opened = await openAttempt(deps, { personId: 'mei', attemptId, now: deps.clock() });
  const { row, question } = opened!.questions[0]!;
  const part = question.parts[0]!;
  return { question: row.id, part: part.id, cell: part.cells[0]!.id };
}

const typed = async ({ attempts }: FullCourse, deps: Deps) => ({
  ...(await firstCell(deps, attempts.quiz)),
  text: '12.5',
  sequence: 1_000_000,
});
const mark = async ({ attempts }: FullCourse, deps: Deps) => {
  const { part, cell } = await firstCell(deps, attempts.past);
  return { part, cell, points: '5', comment: '', next: '/courses/dl/marking' };
};
const clientId = () => ({ clientId: 'a-client-made-id-0001' });
const practice = ({ attempts }: FullCourse) => ({ attempt: attempts.practice });
const past = ({ attempts }: FullCourse) => ({ attempt: attempts.past });
const drafted = ({ draft: assignment }: FullCourse) => ({ assignment });
const own = ({ own: assignment }: FullCourse) => ({ assignment });
const byHand = () => ({ assignment: 'byhand' });
const running = () => ({ assignment: 'quiz' });

const settings = () => ({
  ...{ title: 'Homework', start: 'clock', opensAt: '', closesAt: '2026-10-01T23:59', timeLimit: '' },
  ...{ handIn: 'question', triesPerQuestion: '5', attempts: '1', release: 'afterClose' },
  ...{ followThroughPercent: '100', hintCostPercent: '0', weight: '10', then: 'stay' },
});

const door: Readonly<Record<string, Row>> = {
  'GET /': { answers: each(200) },
  'GET /health': { answers: each(200) },
  'GET /assets/*': { answers: each(200) },
  'POST /setup': { answers: each(404) },
  'POST /setup/demonstration': { answers: each(404) },
  'GET /sign-in': { answers: each(200) },
  'POST /sign-in': { answers: each(401), fields: () => ({ login: 'mei', password: 'a guess' }) },
  'GET /sign-in/:token': { answers: each(401) },
  'POST /sign-out': { answers: each(303) },
  'POST /preferences': { answers: each(303), fields: () => ({ theme: 'dark', back: '/account' }) },
  'GET /account': { answers: signedIn(200) },
  'POST /account': {
    answers: signedIn(200),
    fields: () => ({ login: 'somebody', password: 'long enough to keep' }),
  },
};

const work: Readonly<Record<string, Row>> = {
  'GET /assignments': { answers: each(404, { stranger: 401, owner: 200, classmate: 200, outsider: 200 }) },
  'GET /assignments/:assignment': { answers: students(200), at: running },
  'GET /assignments/:assignment/state': { answers: students(200), at: running },
  'POST /assignments/:assignment/attempts': { answers: students(303), at: running },
  'GET /attempts/:attempt': { answers: owner(303) },
  'GET /attempts/:attempt/clock': { answers: owner(200) },
  'POST /attempts/:attempt/drafts': { answers: owner(200), fields: typed, json: true },
  'GET /attempts/:attempt/questions/:position': { answers: owner(200) },
  'POST /attempts/:attempt/questions/:position': { answers: owner(303), fields: clientId },
  // The owner's attempt is over: nothing is run any more. The running one: test/server/student/code.test.ts.
  'POST /attempts/:attempt/questions/:position/run': {
    answers: owner(403),
    at: past,
    fields: () => ({ part: 'code', cell: 'backward', text: '1' }),
    json: true,
  },
  'GET /attempts/:attempt/questions/:position/receipt': { answers: owner(200), at: past },
  'GET /attempts/:attempt/questions/:position/feedback': { answers: owner(200), at: past },
  'POST /attempts/:attempt/questions/:position/hint': {
    answers: owner(303),
    at: practice,
    fields: () => ({ stage: '1' }),
  },
  'POST /attempts/:attempt/questions/:position/solution': { answers: owner(303), at: practice },
  'POST /attempts/:attempt/questions/:position/another': { answers: owner(303), at: practice },
  'GET /attempts/:attempt/review': { answers: owner(200) },
  'POST /attempts/:attempt/hand-in': { answers: owner(303), fields: clientId },
  'GET /attempts/:attempt/receipt': { answers: owner(200), at: past },
  'GET /attempts/:attempt/feedback': { answers: owner(200), at: past },
};

const gradebook: Readonly<Record<string, Row>> = {
  'GET /courses/:course/gradebook': { answers: staff(200) },
  'GET /courses/:course/gradebook.csv': { answers: staff(200) },
  'POST /courses/:course/gradebook/weights': {
    answers: instructor(303),
    fields: () => ({ 'weight-past': '30' }),
  },
  'GET /courses/:course/gradebook/mistakes': { answers: staff(200) },
  'GET /courses/:course/gradebook/audit': { answers: staff(200) },
  'GET /courses/:course/gradebook/:assignment/:person': { answers: staff(200) },
  'GET /courses/:course/marking': { answers: staff(200) },
  'GET /courses/:course/marking/:question': { answers: staff(200) },
  'POST /courses/:course/marking/:question': {
    answers: staff(303),
    fields: mark,
  },
  'POST /courses/:course/questions-of-students/:question/override': {
    answers: staff(303),
    at: ({ judged }) => ({ question: judged }),
    fields: () => ({ do: 'override', points: '2', reason: 'agreed in the office hour' }),
  },
  'GET /courses/:course/people': { answers: staff(200) },
  'POST /courses/:course/people': { answers: staff(200), fields: () => ({ roster: 'B1228009 王小明' }) },
  'POST /courses/:course/people/staff': {
    answers: staff(200),
    fields: () => ({ name: 'New TA', role: 'ta' }),
  },
  'POST /courses/:course/people/links': { answers: staff(200) },
  'POST /courses/:course/people/:person/link': { answers: staff(200) },
  'POST /courses/:course/people/:person/time': {
    answers: staff(303),
    fields: () => ({ timePercent: '150' }),
  },
};

const composing: Readonly<Record<string, Row>> = {
  'GET /courses/:course': { answers: staff(200) },
  'GET /courses/:course/sets': { answers: staff(200) },
  'POST /courses/:course/sets': { answers: staff(303), fields: () => ({ title: 'Another set' }) },
  'GET /courses/:course/sets/:set': { answers: staff(200) },
  'POST /courses/:course/sets/:set': { answers: staff(303), fields: () => ({ press: 'add.L04' }) },
  'GET /courses/:course/bank': { answers: staff(200) },
  'GET /courses/:course/bank/:recipe': { answers: staff(200) },
  'POST /courses/:course/bank/:recipe': { answers: staff(303), fields: ({ set }) => ({ set }) },
  'GET /courses/:course/questions/new': { answers: staff(200) },
  'POST /courses/:course/questions/new': {
    answers: staff(303),
    fields: () => ({ language: 'en', kind: 'text', question: 'Why?', points: '5', minutes: '1' }),
  },
  'GET /courses/:course/forward/new': { answers: staff(200) },
  'POST /courses/:course/forward/new': {
    answers: staff(303),
    fields: () => ({ text: 'h = w*x + b\nL = (y - h)**2' }),
  },
  'GET /courses/:course/networks/new': { answers: staff(200) },
  'POST /courses/:course/networks/new': {
    answers: staff(303),
    fields: () => ({ inputs: '3', units: '2', outputs: '1' }),
  },
  'GET /courses/:course/questions/:recipe': { answers: staff(200), at: ({ recipe }) => ({ recipe }) },
  'POST /courses/:course/questions/:recipe': {
    answers: staff(303),
    at: ({ recipe }) => ({ recipe }),
    fields: () => ({ language: 'en', kind: 'text', question: 'Why not?', points: '5', minutes: '1' }),
  },
};

const assignment = '/courses/:course/assignments/:assignment';
const assignments: Readonly<Record<string, Row>> = {
  [`GET ${assignment}/settings`]: { answers: staff(200) },
  [`GET ${assignment}/publishing.json`]: { answers: staff(200) },
  [`POST ${assignment}/settings`]: { answers: staff(303), at: drafted, fields: settings },
  [`GET ${assignment}/preview`]: { answers: staff(200) },
  [`GET ${assignment}/certificate`]: { answers: staff(200), at: own },
  [`POST ${assignment}/publish`]: { answers: staff(422), at: drafted },
  [`POST ${assignment}/discard`]: { answers: staff(303), at: drafted },
  [`GET ${assignment}/live`]: { answers: staff(200), at: running },
  [`GET ${assignment}/live.json`]: { answers: staff(200), at: running },
  [`POST ${assignment}/start`]: { answers: staff(303), at: byHand },
  [`POST ${assignment}/stop`]: { answers: staff(303), at: running },
  [`POST ${assignment}/extend`]: { answers: staff(303), at: running, fields: () => ({ minutes: '3' }) },
  [`POST ${assignment}/release`]: { answers: staff(303) },
  [`POST ${assignment}/reopen`]: {
    answers: staff(303),
    fields: () => ({ person: 'mei', minutes: '5', reason: 'network problem' }),
  },
};

/** Whoever may override one mark may judge everything again. */
const regrading: Readonly<Record<string, Row>> = {
  [`GET ${assignment}/regrade`]: { answers: staff(200) },
  [`POST ${assignment}/regrade`]: { answers: staff(303), fields: () => ({ reason: 'a wrong rule' }) },
  [`GET ${assignment}/regrade/:entry`]: {
    answers: staff(200),
    at: ({ regraded }) => ({ entry: String(regraded) }),
  },
};

/** Every route of the site × everybody who may come: `METHOD /path` → the status each one gets. */
export const matrix: Readonly<Record<string, Row>> = {
  ...door,
  ...work,
  ...gradebook,
  ...composing,
  ...assignments,
  ...regrading,
};
