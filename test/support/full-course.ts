import { changePolicy } from '../../server/actions/change-policy.ts';
import { createAssignment } from '../../server/actions/create-assignment.ts';
import { createProblemSet } from '../../server/actions/create-problem-set.ts';
import { markText } from '../../server/actions/mark-text.ts';
import { overrideQuestion } from '../../server/actions/override-question.ts';
import { publishAssignment } from '../../server/actions/publish-assignment.ts';
import type { Deps } from '../../server/deps.ts';
import type { OpenedAttempt } from '../../server/grading/opened-attempt.ts';
import { usualPolicy } from '../../server/policy/assignment-policy.ts';
import { insertCourse } from '../../server/store/courses.ts';
import { enrol, insertPerson } from '../../server/store/people.ts';
import type { Role } from '../../server/store/schema.ts';
import type { TestSite } from './app.ts';
import type { Browser } from './browser.ts';
import { regradeByTa } from './changed-rules.ts';
import { giveAssignment } from './given-assignment.ts';
import { handInNow, keyAt, start, type } from './working-student.ts';
import { submitFirst } from './submit-first.ts';

const minute = 60_000;
const by = { courseId: 'dl', byId: 'ta' };

/** Every text that people give to the site; tests put nasty ones here. */
export interface CourseWords {
  readonly course: string;
  readonly student: string;
  readonly studentNumber: string;
  readonly ta: string;
  readonly set: string;
  readonly assignment: string;
  readonly title: string;
  readonly question: string;
  readonly option: string;
  readonly rubric: string;
  readonly model: string;
  readonly comment: string;
  readonly reason: string;
  /** Typed into every cell instead of the right answer. */
  readonly answer?: string;
}

export const plainWords: CourseWords = {
  course: 'Deep Learning',
  student: '林美華',
  studentNumber: 'B1228001',
  ta: '陳助教',
  set: 'Week 3',
  assignment: 'Second quiz',
  title: 'A question of our own',
  question: 'What is a gradient?',
  option: 'A vector of slopes',
  rubric: 'Says that it points uphill',
  model: 'It points to where the function grows fastest.',
  comment: 'Nearly; which way does it point?',
  reason: 'copied from the blackboard',
};

/** Where things are in the full course. */
export interface FullCourse {
  readonly set: string;
  readonly draft: string;
  /** The assignment of plain questions, published with its certificate. */
  readonly own: string;
  readonly recipe: string;
  /** Mei's attempts. */
  readonly attempts: {
    readonly quiz: string;
    readonly past: string;
    readonly own: string;
    readonly practice: string;
  };
  /** Mei's questions: a text that waits for its mark, and a question that was judged. */
  readonly waiting: string;
  readonly judged: string;
  /** The number of the audit entry of a regrade of the past quiz. */
  readonly regraded: number;
}

type Member = readonly [id: string, name: string, role: Role, studentNumber: string | null];

async function givePeople(deps: Deps, courseId: string, name: string, members: readonly Member[]) {
  const createdAt = deps.clock();
  await deps.db.commit(async (tx) => {
    const course = { id: courseId, name, term: '115-1', zone: 'Asia/Taipei', language: 'en' } as const;
    await insertCourse(tx, { ...course, demonstration: 0, createdAt });
    for (const [id, called, role, studentNumber] of members) {
      const person = {
        id,
        name: called,
        login: null,
        passwordHash: null,
        language: 'en',
        createdAt,
      } as const;
      await insertPerson(tx, person);
      await enrol(tx, { courseId, personId: id, role, studentNumber, createdAt });
    }
  });
}

/** Plain questions of every kind, as the forms make them. */
const ownQuestions = (words: CourseWords): readonly Record<string, string | readonly string[]>[] => [
  { kind: 'text', rubricLabel: [words.rubric], rubricPoints: ['10'], model: words.model },
  { kind: 'choice', option: [words.option, 'Another'], correct: '0' },
  { kind: 'choices', option: [words.option, 'Another', 'A third'], correct: ['0', '2'] },
  { kind: 'number', expected: '2/3', rounding: 'decimals', digits: '3' },
  { kind: 'array', given: 'A = [[1,2],[3,4]]\nB = [[1],[2]]', expected: 'A + B' },
  { kind: 'code', given: 'A = [[1,2],[3,4]]', expected: 'A.sum(axis=0)' },
];

/** Writes a plain question into a set as a TA does in the form; gives its id. */
async function writeQuestion(
  site: TestSite,
  ta: Browser,
  typed: Readonly<Record<string, string | readonly string[]>>,
): Promise<string> {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ language: 'en', points: '10', minutes: '1', ...typed })) {
    for (const one of [value].flat()) fields.append(name, one);
  }
  const answer = await ta.post('/courses/dl/questions/new', fields);
  if (answer.statusCode !== 303) throw new Error(answer.body);
  const newest = await site.deps.db.read
    .selectFrom('courseRecipe')
    .select('id')
    .orderBy('createdAt', 'desc')
    .execute();
  return newest[0]!.id;
}

async function giveOwn(site: TestSite, words: CourseWords) {
  const { deps } = site;
  const ta = await site.signedIn('ta');
  await ta.get('/courses/dl/questions/new');
  const set = await createProblemSet(deps, by, { title: words.set, slots: [] });
  let recipe = '';
  for (const typed of ownQuestions(words)) {
    const { title, question } = words;
    recipe = await writeQuestion(site, ta, { title, question, set, ...typed });
    site.advance(1_000);
  }
  const own = (await createAssignment(deps, by, { problemSetId: set, kind: 'quiz' }))!;
  const policy = { ...usualPolicy.quiz, start: 'clock', closesAt: deps.clock() + 20 * minute } as const;
  await changePolicy(deps, { ...by, assignmentId: own }, { title: words.assignment, weight: 50, policy });
  const published = await publishAssignment(deps, { ...by, assignmentId: own });
  if (published.kind !== 'published') throw new Error(`own questions: ${published.kind}`);
  const draft = (await createAssignment(deps, by, { problemSetId: set, kind: 'homework' }))!;
  return { set, own, draft, recipe };
}

/** Types what is known to be right, or the given words, into every cell of an attempt. */
async function answerAll(deps: Deps, opened: OpenedAttempt, answer: string | undefined): Promise<void> {
  for (const { row } of opened.questions) {
    const cells = keyAt(opened, row.position).map(
      ([part, cell, right]) => [part, cell, answer ?? (right === '' ? 'In my own words.' : right)] as const,
    );
    await type(deps, opened, { position: row.position, cells });
  }
}

async function take(deps: Deps, personId: string, assignment: string, answer?: string) {
  const opened = await start(deps, personId, assignment);
  await answerAll(deps, opened, answer);
  await handInNow(deps, opened, `hand-in-of-${personId}-${assignment}`);
  return opened;
}

/** The recipes of a quiz that the class has behind it: one of every kind of answer. */
const pastRecipes = ['W3-1', 'L03', 'L04', 'L05', 'Q02', 'Q03c', 'V04', 'L08'];

async function givePast(site: TestSite, words: CourseWords, own: string) {
  const { deps } = site;
  await giveAssignment(deps, {
    id: 'past',
    kind: 'quiz',
    title: words.assignment,
    policy: { start: 'clock', closesAt: deps.clock() + 20 * minute },
    slots: pastRecipes.map((recipe) => ({ recipe })),
    draws: 2,
  });
  const past = await take(deps, 'mei', 'past', words.answer);
  await take(deps, 'kwame', 'past');
  const ownAttempt = await take(deps, 'mei', own, words.answer);
  site.advance(30 * minute);
  const [marked] = ownAttempt.questions;
  const [[part, cell]] = keyAt(ownAttempt, 1) as [readonly [string, string, string]];
  const mark = { questionId: marked!.row.id, part, cell, items: ['r0'], points: '4' };
  await markText(deps, by, { ...mark, comment: words.comment });
  const judged = past.questions[1]!.row.id;
  await overrideQuestion(deps, by, { questionId: judged, points: '1', reason: words.reason });
  return { past: past.attempt.id, own: ownAttempt.attempt.id, waiting: past.questions[0]!.row.id, judged };
}

async function giveRunning(site: TestSite, words: CourseWords) {
  const { deps } = site;
  await giveAssignment(deps, {
    id: 'quiz',
    kind: 'quiz',
    title: words.assignment,
    policy: { start: 'clock', closesAt: deps.clock() + 20 * minute },
    slots: [
      { recipe: 'L01', network: 'net' },
      { recipe: 'L04', network: 'net' },
      ...pastRecipes.map((recipe) => ({ recipe })),
    ],
    draws: 2,
  });
  await giveAssignment(deps, { id: 'byhand', kind: 'quiz', slots: [{ recipe: 'R04' }] });
  await giveAssignment(deps, {
    id: 'practice',
    kind: 'practice',
    slots: [{ recipe: 'R04b' }, { recipe: 'Q03c' }],
  });
  const quiz = await start(deps, 'mei');
  await answerAll(deps, quiz, words.answer);
  const practice = await start(deps, 'mei', 'practice');
  const right = keyAt(practice, 1);
  await submitFirst(deps, practice, right);
  // Tried again, wrongly: hints may be opened now, and the first one still counts.
  await submitFirst(
    deps,
    practice,
    right.map(([part, cell]) => [part, cell, '97']),
  );
  return { quiz: quiz.attempt.id, practice: practice.attempt.id };
}

/**
 * A course in which every page has something to show: a set, a draft, quizzes that ran and run,
 * marks, an override; with Mei and Kwame, a TA, an instructor; and another course beside it.
 */
export async function giveFullCourse(site: TestSite, words: CourseWords = plainWords): Promise<FullCourse> {
  const { deps } = site;
  await givePeople(deps, 'dl', words.course, [
    ['mei', words.student, 'student', words.studentNumber],
    ['kwame', 'Kwame Mensah', 'student', 'B1228002'],
    ['ta', words.ta, 'ta', null],
    ['lin', '林老師', 'instructor', null],
  ]);
  await givePeople(deps, 'ml', 'Machine Learning', [
    ['noor', 'Noor Haddad', 'student', 'M1328001'],
    ['otherTa', 'Mei Kobayashi', 'ta', null],
  ]);
  const own = await giveOwn(site, words);
  const { past, own: ownAttempt, ...questions } = await givePast(site, words, own.own);
  const running = await giveRunning(site, words);
  const regraded = await regradeByTa(deps, 'past', words.reason);
  return { ...own, ...questions, regraded, attempts: { ...running, past, own: ownAttempt } };
}
