import { grade } from '../../grader/grade/grade.ts';
import { misconceptions } from '../../grader/misconceptions/misconceptions.ts';
import { wrongStepOf } from '../../server/grading/staged-hints.ts';
import { workedSolution } from '../../problems/solution.ts';
import { assignmentPage } from '../../server/pages/student/assignment.ts';
import { attemptBar, type AttemptBar } from '../../server/pages/student/attempt-bar.ts';
import { feedbackPage } from '../../server/pages/student/feedback.ts';
import type { AssignmentSummary } from '../../server/grading/assignment-summary.ts';
import { homePage } from '../../server/pages/student/home.ts';
import type { TypedSheet } from '../../server/grading/issued-sheet.ts';
import type { Reader } from '../../server/pages/layout.ts';
import { questionPage } from '../../server/pages/student/question.ts';
import { receiptPage } from '../../server/pages/student/receipt.ts';
import type { PageModel } from '../../server/pages/render.ts';
import { reviewPage } from '../../server/pages/student/review.ts';
import { signInPage } from '../../server/pages/door/sign-in.ts';
import { withheldPage } from '../../server/pages/student/withheld.ts';
import { usualPolicy } from '../../server/policy/assignment-policy.ts';
import { fixtureQuiz } from './fixture-quiz.ts';
import { sheetsOf, typedSheet } from './fixture-sheets.ts';

const minute = 60_000;
export const noon = Date.UTC(2026, 9, 14, 8, 20);
const zone = 'Asia/Taipei';

export function fixtureBar(reader: Reader, quiz: readonly TypedSheet[], current: number): AttemptBar {
  return attemptBar({
    language: reader.language,
    title: 'Quiz',
    href: '/assignment',
    attemptId: 'attempt-1',
    questions: quiz.map(({ sheet, typed: answers }, index) => ({
      href: `/question-${index + 1}`,
      question: sheet.question,
      typed: answers,
    })),
    current,
    reviewHref: '/review',
    endsAt: noon + 12 * minute,
    now: noon,
  });
}

function questionFixture(reader: Reader, number: number): PageModel {
  const quiz = fixtureQuiz();
  const current = quiz[number - 1]!;
  return questionPage({
    reader,
    bar: fixtureBar(reader, quiz, number),
    number,
    current,
    network: quiz.filter(({ sheet }) => sheet.question.network === current.sheet.question.network),
    questionId: current.sheet.question.id,
    action: `/questions/${number}`,
    draftUrl: '/draft',
    sequence: 0,
    clientId: 'a-client-made-id-0001',
    hints: true,
    submitting: number === 9 ? { kind: 'question', tries: 'tries: 4' } : { kind: 'attempt', tries: '' },
  });
}

/** The page of one question by itself. */
export function questionAlone(reader: Reader, current: TypedSheet): PageModel {
  const { id } = current.sheet.question;
  return questionPage({
    reader,
    bar: fixtureBar(reader, [current], 1),
    number: 1,
    current,
    network: [current],
    questionId: id,
    action: '/questions/1',
    draftUrl: '/draft',
    sequence: 0,
    clientId: 'a-client-made-id-0001',
    hints: true,
    submitting: { kind: 'attempt', tries: '' },
  });
}

function hostileFixture(reader: Reader): PageModel {
  const [sheet] = sheetsOf(['L01']);
  const markup = '"><img src=x onerror=alert(1)>';
  return questionAlone(reader, typedSheet(sheet!, { forward: { h1: markup, h2: markup } }));
}

const quizCard: AssignmentSummary = {
  href: '/assignment',
  title: 'Week 3 小考',
  kind: 'quiz',
  state: 'running',
  opensAt: noon - 8 * minute,
  endsAt: noon + 12 * minute,
  handedInAt: null,
  questions: 7,
  begun: 3,
  points: null,
  maxPoints: 100_000,
};

const cards: readonly AssignmentSummary[] = [
  quizCard,
  {
    ...quizCard,
    title: '作業一：自己設計的網路',
    kind: 'homework',
    state: 'open',
    endsAt: noon + 17.6 * 24 * 60 * minute,
  },
  {
    ...quizCard,
    title: '反向傳播練習',
    kind: 'practice',
    state: 'open',
    opensAt: null,
    endsAt: null,
    questions: 14,
  },
  { ...quizCard, title: 'Week 4 小考', state: 'waiting', opensAt: null, endsAt: null },
  {
    ...quizCard,
    title: 'Week 2 小考',
    state: 'released',
    endsAt: noon - 7 * 24 * 60 * minute,
    handedInAt: noon - 7 * 24 * 60 * minute,
    points: 87_500,
  },
  {
    ...quizCard,
    title: 'Week 1 小考',
    state: 'received',
    endsAt: noon - 14 * 24 * 60 * minute,
    handedInAt: noon - 14 * 24 * 60 * minute,
  },
];

function feedbackFixture(reader: Reader): PageModel {
  const quiz = fixtureQuiz();
  const reports = grade(
    quiz.map(({ sheet }) => sheet.question),
    new Map(quiz.map((one) => [one.sheet.question.id, one.typed])),
    { followThroughPercent: 100, oneRuleOneDeduction: false },
  );
  const known = new Map(Object.entries(misconceptions));
  return feedbackPage({
    reader,
    notices: [],
    title: 'Week 3 小考',
    questions: quiz.map(({ sheet }, index) => ({
      sheet,
      report: reports[index]!,
      points: reports[index]!.points,
      maxPoints: reports[index]!.maxPoints,
      solution: workedSolution(sheet.recipe, sheet.variant, reader.language),
      comments: [],
      changedBecause: '',
      actions: [],
      wrongStep:
        wrongStepOf(
          { sheet, report: reports[index]! },
          quiz.map((one, at) => ({ sheet: one.sheet, report: reports[at]! })),
        ) ?? null,
      hints: null,
    })),
    numbers: quiz.map((_, index) => index + 1),
    causes: (code) => known.get(code)?.feedback[reader.language] ?? '',
    backHref: '/home',
  });
}

const pages: { readonly [name: string]: (reader: Reader) => PageModel } = {
  home: (reader) => homePage({ reader, zone, now: noon, notices: [], assignments: cards }),
  'home-empty': (reader) => homePage({ reader, zone, now: noon, notices: [], assignments: [] }),
  assignment: (reader) =>
    assignmentPage({
      reader,
      zone,
      notices: [],
      assignment: { ...quizCard, state: 'open' },
      policy: { ...usualPolicy.quiz, start: 'clock' },
      timeLimitMs: 20 * minute,
      attemptEndsAt: noon + 20 * minute,
      attemptsUsed: 0,
      action: { method: 'post', href: '/start', label: reader.language === 'en' ? 'Start' : '開始作答' },
      attempts: [],
    }),
  review: (reader) => {
    const quiz = fixtureQuiz();
    return reviewPage({
      reader,
      bar: fixtureBar(reader, quiz, 0),
      questions: quiz,
      action: '/hand-in',
      clientId: 'c1',
    });
  },
  receipt: (reader) =>
    receiptPage({
      reader,
      zone,
      title: 'Week 3 小考',
      studentNumber: 'B11901023',
      receipt: {
        at: noon + 9 * minute,
        code: 'KWTQXA',
        hash: 'r4Nd0m-hash-of-the-answers-as-text-0123456789abc',
        signature: 'signature-over-the-hash-0123456789abcdef0123456',
      },
      questions: fixtureQuiz().slice(0, 6),
      nextHref: '/home',
    }),
  feedback: feedbackFixture,
  withheld: (reader) =>
    withheldPage({
      reader,
      zone,
      notices: [],
      title: 'Week 3 小考',
      release: 'afterClose',
      releasedAfter: noon + 20 * minute,
      receiptHref: '/receipt',
      backHref: '/home',
    }),
  'sign-in': (reader) => signInPage({ ...reader, person: '' }, { login: '', problem: null }),
};

/** The short names of all fixture pages. */
export const fixtureNames: readonly string[] = [
  ...Object.keys(pages),
  ...fixtureQuiz().map((_, index) => `question-${index + 1}`),
];

/** A view and its model by a short name, for looking at pages without a server. */
export function fixture(name: string, reader: Reader): readonly [string, PageModel] {
  const number = /^question-(\d+)$/.exec(name)?.[1];
  if (number !== undefined) return ['question', questionFixture(reader, Number(number))];
  if (name === 'hostile') return ['question', hostileFixture(reader)];
  const page = pages[name];
  if (page === undefined) throw new Error(`no fixture ${name}`);
  return [name.replace('-empty', ''), page(reader)];
}
