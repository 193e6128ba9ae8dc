import type { Deps } from '../../server/deps.ts';
import type { FullCourse } from './full-course.ts';

/** A page of the full course and somebody who may see it; `null` has not signed in. */
export interface Page {
  readonly who: 'mei' | 'ta' | 'lin' | null;
  readonly path: string;
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function studentPaths({ attempts, own }: FullCourse): readonly string[] {
  const questions = (attempt: string, count: number, page: string) =>
    numbers(count).map((position) => `/attempts/${attempt}/questions/${position}${page}`);
  return [
    '/',
    '/account',
    '/assignments',
    ...['quiz', 'past', own, 'practice', 'byhand'].map((id) => `/assignments/${id}`),
    ...questions(attempts.quiz, 10, ''),
    `/attempts/${attempts.quiz}/review`,
    `/attempts/${attempts.past}/receipt`,
    `/attempts/${attempts.past}/feedback`,
    ...questions(attempts.past, 8, '/feedback'),
    `/attempts/${attempts.own}/receipt`,
    `/attempts/${attempts.own}/feedback`,
    ...questions(attempts.practice, 2, ''),
    `/attempts/${attempts.practice}/questions/1/feedback`,
    `/attempts/${attempts.practice}/receipt`,
    '/nowhere',
  ];
}

async function staffPaths(course: FullCourse, deps: Deps): Promise<readonly string[]> {
  const own = await deps.db.read.selectFrom('courseRecipe').select('id').distinct().execute();
  const kinds = ['text', 'choice', 'choices', 'number', 'array', 'code'];
  const assignments = [course.own, course.draft, 'quiz', 'past', 'byhand', 'practice'];
  const seen = [course.own, 'quiz', 'past', 'practice'];
  return [
    '',
    '/sets',
    `/sets/${course.set}`,
    '/bank',
    '/bank/L04',
    '/bank/L07?in=zh-TW',
    ...own.flatMap(({ id }) => [`/bank/${id}`, `/questions/${id}`]),
    ...kinds.map((kind) => `/questions/new?kind=${kind}`),
    '/forward/new',
    '/networks/new',
    ...assignments.flatMap((id) =>
      ['settings', 'preview', 'live'].map((page) => `/assignments/${id}/${page}`),
    ),
    `/assignments/${course.own}/certificate`,
    ...seen.map((id) => `/assignments/${id}/regrade`),
    `/assignments/past/regrade/${course.regraded}`,
    ...numbers(6).map((question) => `/assignments/${course.own}/preview?question=${question}`),
    '/gradebook',
    '/gradebook/mistakes',
    '/gradebook/audit',
    ...seen.map((id) => `/gradebook/${id}/mei`),
    '/marking',
    `/marking/${course.waiting}`,
    '/people',
  ].map((path) => `/courses/dl${path}`);
}

/** Every page that the full course has to show, to each of those who may see it. */
export async function pagesOf(course: FullCourse, deps: Deps): Promise<readonly Page[]> {
  const staff = ['/', '/account', ...(await staffPaths(course, deps))];
  return [
    ...['/', '/sign-in', '/sign-in/no-such-link', '/nowhere', '/courses/dl'].map((path) => ({
      who: null,
      path,
    })),
    ...studentPaths(course).map((path) => ({ who: 'mei', path }) as const),
    ...staff.map((path) => ({ who: 'ta', path }) as const),
    ...['/courses/dl/gradebook', '/courses/dl/people'].map((path) => ({ who: 'lin', path }) as const),
  ];
}
