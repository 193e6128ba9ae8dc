import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../../support/app.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';
import { createProblemSet } from '../../../server/actions/create-problem-set.ts';
import { insertPerson } from '../../../server/store/people.ts';

let site: TestSite;
let set: string;

beforeAll(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  await giveAssignment(site.deps, { id: 'quiz', kind: 'quiz', slots: [{ recipe: 'Q02' }] });
  set = await createProblemSet(site.deps, { courseId: 'dl', byId: 'ta' }, { title: 'Set', slots: [] });
  const outsider = {
    id: 'outsider',
    name: 'Out Sider',
    login: null,
    passwordHash: null,
    language: null,
    createdAt: 0,
  };
  await site.deps.db.commit((tx) => insertPerson(tx, outsider));
});
afterAll(() => site.close());

/** Every path under a course, as the router knows it: `[methods, path]`. */
function coursePaths(): readonly (readonly [method: string, path: string])[] {
  const tree = site.app.printRoutes({ commonPrefix: false });
  const stack: string[] = [];
  const found: (readonly [string, string])[] = [];
  for (const line of tree.split('\n')) {
    const match = /^(.*?)(?:[├└]── )(.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (match === null) continue;
    const depth = match[1]!.length / 4;
    stack[depth] = match[2]!;
    const path = stack.slice(0, depth + 1).join('');
    for (const method of (match[3] ?? '').split(', ')) if (method !== '') found.push([method, path]);
  }
  return found.filter(([method, path]) => path.startsWith('/courses/:course') && method !== 'HEAD');
}

const filled = (path: string): string =>
  path
    .replace(':course', 'dl')
    .replace(':assignment', 'quiz')
    .replace(':set', set)
    .replace(':recipe', 'Q02')
    .replaceAll(/:[a-z]+/g, 'none');

describe('pages of the staff', () => {
  it('are many', () => {
    expect(coursePaths().length).toBeGreaterThan(20);
  });

  it.each(['mei', 'outsider'])('do not exist for %s', async (who) => {
    const browser = await site.signedIn(who);
    await browser.get('/account');
    for (const [method, path] of coursePaths()) {
      const answer = method === 'POST' ? await browser.post(filled(path)) : await browser.get(filled(path));
      expect([method, path, answer.statusCode]).toEqual([method, path, 404]);
    }
  });

  it('ask whoever is not signed in to sign in', async () => {
    for (const [method, path] of coursePaths()) {
      if (method !== 'GET') continue;
      const { statusCode } = await site.visitor().get(filled(path));
      expect([path, statusCode]).toEqual([path, 401]);
    }
  });

  it('open for a TA, in both languages', async () => {
    const ta = await site.signedIn('ta');
    await ta.get('/account');
    for (const language of ['en', 'zh-TW']) {
      await ta.post('/preferences', { language });
      for (const page of [
        '',
        '/sets',
        `/sets/${set}`,
        '/bank',
        '/bank/L04',
        '/questions/new',
        '/forward/new',
        '/networks/new',
        '/assignments/quiz/settings',
        '/assignments/quiz/preview',
        '/assignments/quiz/live',
        '/assignments/quiz/live.json',
        '/assignments/quiz/publishing.json',
        '/assignments/quiz/regrade',
      ]) {
        const answer = await ta.get(`/courses/dl${page}`);
        expect([page, answer.statusCode]).toEqual([page, 200]);
      }
    }
  });

  it('of another course are not found', async () => {
    const ta = await site.signedIn('ta');
    expect((await ta.get('/courses/other/sets')).statusCode).toBe(404);
    expect((await ta.get('/courses/dl/assignments/other/live')).statusCode).toBe(404);
  });
});
