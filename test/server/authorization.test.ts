import { readdirSync } from 'node:fs';
import fastify, { type LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { contentsOf } from '../support/contents.ts';
import { giveFullCourse, type FullCourse } from '../support/full-course.ts';
import { registeredRoutes } from '../support/routes.ts';
import { matrix, visitors, type Visitor } from './authorization-matrix.ts';

let site: TestSite;
let course: FullCourse;
/** The browsers of the site that nobody may change. */
let browsers: Readonly<Record<Visitor, Browser>>;
const asset = readdirSync(new URL('../../dist/client/assets', import.meta.url))[0]!;

beforeAll(async () => {
  site = await openSite();
  course = await giveFullCourse(site);
  const opened = await Promise.all(names.map(async (who) => [who, await visitor(site, who)] as const));
  browsers = Object.fromEntries(opened) as Record<Visitor, Browser>;
});
afterAll(() => site.close());

const names = Object.keys(visitors) as Visitor[];
const rows = Object.entries(matrix).map(([route, row]) => {
  const [method, pattern] = route.split(' ') as [string, string];
  return { route, method, pattern, row };
});
const unsafe = rows.filter(({ method }) => method === 'POST');
type Case = (typeof rows)[number];

/** The path of a row's own example; `unknown` is the same with its last name standing for nothing. */
function pathOf({ pattern, row }: Case, unknown = false): string {
  const usual = { course: 'dl', assignment: 'past', attempt: course.attempts.quiz, position: '1' };
  const more = { set: course.set, recipe: 'L04', question: course.waiting, person: 'mei' };
  const token = 'no-link-of-anybody';
  const known: Readonly<Record<string, string>> = {
    ...usual,
    ...more,
    token,
    '*': asset,
    ...row.at?.(course),
  };
  const last = pattern.lastIndexOf(':');
  return pattern.replaceAll(/:([a-z]+)|\*/g, (name, parameter: string | undefined, at: number) =>
    unknown && at === last ? 'none-such' : known[parameter ?? name]!,
  );
}

async function visitor(at: TestSite, who: Visitor): Promise<Browser> {
  const personId = visitors[who];
  const browser = personId === null ? at.visitor() : await at.signedIn(personId);
  await browser.get('/account');
  return browser;
}

async function come(
  at: TestSite,
  browser: Browser,
  tried: Case,
  path: string,
): Promise<LightMyRequestResponse> {
  const { method, row } = tried;
  if (method === 'GET') return browser.get(path);
  const fields = (await row.fields?.(course, at.deps)) ?? {};
  return row.json === true ? browser.postJson(path, fields) : browser.post(path, { ...fields });
}

/** A page without what differs by path and by page view alone. */
const withoutPath = (body: string, path: string): string =>
  body.replaceAll(path.replaceAll('=', '&#x3D;'), '').replaceAll(/name="csrf" value="[^"]*"/g, '');

const denied = ({ row }: Case): Visitor[] =>
  names.filter((who) => row.answers[who] >= 400 && row.answers[who] !== 422);
const allowed = ({ row }: Case): Visitor[] =>
  names.filter((who) => row.answers[who] < 400 || row.answers[who] === 422);

describe('the matrix', () => {
  it('has a row for every route of the site, and no other', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(registeredRoutes(site.app));
  });

  it('would notice a route without a row', () => {
    const app = fastify();
    app.get('/courses/:course/secrets', () => 'secret');
    app.post('/courses/:course/sets', () => 'set');
    expect(registeredRoutes(app)).toEqual(['GET /courses/:course/secrets', 'POST /courses/:course/sets']);
  });
});

describe('whoever may not', () => {
  it.each(rows)('is refused by $route, as if it did not exist, and changes nothing', async (tried) => {
    const before = await contentsOf(site.deps);
    for (const who of denied(tried)) {
      const browser = browsers[who];
      const path = pathOf(tried);
      const answer = await come(site, browser, tried, path);
      expect([who, answer.statusCode]).toEqual([who, tried.row.answers[who]]);
      if (answer.statusCode !== 404 || !tried.pattern.includes(':')) continue;
      const nowhere = pathOf(tried, true);
      const unknown = await come(site, browser, tried, nowhere);
      expect(unknown.statusCode).toBe(404);
      expect(withoutPath(answer.body, path)).toBe(withoutPath(unknown.body, nowhere));
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });
});

describe('whoever may', () => {
  it.each(rows.filter(({ method }) => method === 'GET'))('reads $route, and only reads', async (tried) => {
    const before = await contentsOf(site.deps);
    for (const who of allowed(tried)) {
      const browser = browsers[who];
      const answer = await come(site, browser, tried, pathOf(tried));
      expect([who, answer.statusCode]).toEqual([who, tried.row.answers[who]]);
      const head = await browser.send({ method: 'HEAD', url: pathOf(tried) });
      expect([head.statusCode, head.body]).toEqual([answer.statusCode, '']);
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it.each(unsafe)('does $route', async (tried) => {
    for (const who of allowed(tried)) {
      const at = await site.copy();
      const answer = await come(at, await visitor(at, who), tried, pathOf(tried));
      expect([who, answer.statusCode]).toEqual([who, tried.row.answers[who]]);
      await at.close();
    }
  });
});

describe('a TA', () => {
  it('adds TAs, but makes nobody an instructor', async () => {
    const at = await site.copy();
    const url = '/courses/dl/people/staff';
    for (const [who, role, status] of [
      ['ta', 'ta', 200],
      ['ta', 'instructor', 404],
      ['instructor', 'instructor', 200],
    ] as const) {
      const answer = await (await visitor(at, who)).post(url, { name: 'Somebody', role });
      expect([who, role, answer.statusCode]).toEqual([who, role, status]);
    }
    await at.close();
  });
});

describe('somebody who leaves the course', () => {
  it.each(['mei', 'ta', 'lin'])('%s sees nothing of it from the next request on', async (personId) => {
    const at = await site.copy();
    const browser = await at.signedIn(personId);
    const path =
      personId === 'mei' ? `/attempts/${course.attempts.quiz}/questions/1` : '/courses/dl/gradebook';
    expect((await browser.get(path)).statusCode).toBe(200);
    await at.deps.db.commit(async (tx) => {
      await tx.updateTable('enrolment').set({ active: 0 }).where('personId', '=', personId).execute();
    });
    expect((await browser.get(path)).statusCode).toBe(404);
    await at.close();
  });
});

type Trick = readonly [name: string, headers: (browser: Browser) => Record<string, string>];
const tricks: readonly Trick[] = [
  ['no token', () => ({})],
  ['a wrong token', () => ({ 'x-csrf-token': 'AAAAAAAA-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })],
  ['a foreign Origin', ({ token }) => ({ 'x-csrf-token': token, origin: 'https://evil.example' })],
  ['Origin null', ({ token }) => ({ 'x-csrf-token': token, origin: 'null' })],
  ['Sec-Fetch-Site cross-site', ({ token }) => ({ 'x-csrf-token': token, 'sec-fetch-site': 'cross-site' })],
  ['Sec-Fetch-Site same-site', ({ token }) => ({ 'x-csrf-token': token, 'sec-fetch-site': 'same-site' })],
];

describe('another site that uses somebody’s cookies', () => {
  const tried = unsafe.filter(({ row }) => names.some((who) => who !== 'stranger' && row.answers[who] < 400));

  it.each(tried)('cannot do $route', async (one) => {
    const who = names.find((name) => name !== 'stranger' && one.row.answers[name] < 400)!;
    const browser = browsers[who];
    const before = await contentsOf(site.deps);
    const fields = (await one.row.fields?.(course, site.deps)) ?? {};
    const form = new URLSearchParams({ ...fields }).toString();
    for (const [name, headers] of tricks) {
      const type = one.row.json === true ? 'application/json' : 'application/x-www-form-urlencoded';
      const answer = await browser.send({
        method: 'POST',
        url: pathOf(one),
        headers: { 'content-type': type, ...headers(browser) },
        payload: one.row.json === true ? JSON.stringify(fields) : form,
      });
      expect([name, answer.statusCode]).toEqual([name, 403]);
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it.each(['/sign-in', '/preferences', '/setup'])(
    'cannot use %s for somebody who is not signed in',
    async (url) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' };
      const answer = await site
        .visitor()
        .send({ method: 'POST', url, headers, payload: 'login=a&password=b' });
      expect(answer.statusCode).toBe(403);
    },
  );
});

describe('other methods', () => {
  const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
  const patterns = [...new Map(rows.map((one) => [one.pattern, one])).values()];

  it.each(patterns)('do nothing at $pattern', async (one) => {
    const who = allowed(one).at(-1) ?? 'instructor';
    const browser = browsers[who];
    const before = await contentsOf(site.deps);
    for (const method of methods) {
      const headers = { 'x-csrf-token': browser.token };
      const answer = await browser.send({ method, url: pathOf(one), headers });
      expect([method, [404, 405].includes(answer.statusCode)]).toEqual([method, true]);
    }
    if (!rows.some(({ pattern, method }) => pattern === one.pattern && method === 'GET')) {
      const headers = { 'x-csrf-token': browser.token, 'x-http-method-override': 'POST' };
      expect((await browser.send({ method: 'GET', url: pathOf(one), headers })).statusCode).toBe(404);
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });
});
