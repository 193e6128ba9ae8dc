import { readdirSync } from 'node:fs';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { giveFullCourse, type FullCourse } from '../support/full-course.ts';
import { pagesOf } from '../support/pages.ts';

let site: TestSite;
let course: FullCourse;
let mei: Browser;
let ta: Browser;

beforeAll(async () => {
  site = await openSite();
  course = await giveFullCourse(site);
  mei = await site.signedIn('mei');
  ta = await site.signedIn('ta');
});
afterAll(() => site.close());

const wanted = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

function expectGuarded(what: string, { headers }: LightMyRequestResponse): void {
  expect([what, headers]).toEqual([what, expect.objectContaining(wanted)]);
  const directives = String(headers['content-security-policy']).split(';');
  expect([what, directives]).toEqual([what, expect.arrayContaining(policy)]);
  expect([what, directives.join(';')]).toEqual([what, expect.not.stringContaining('unsafe')]);
  expect([what, headers['x-powered-by'], headers['server']]).toEqual([what, undefined, undefined]);
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };
const drafts = () => `/attempts/${course.attempts.quiz}/drafts`;

const odd: readonly (readonly [status: number, name: string, ask: () => Promise<LightMyRequestResponse>])[] =
  [
    [303, 'a redirect', () => mei.get(`/attempts/${course.attempts.quiz}`)],
    [404, 'a path that is no URL', () => mei.get('/attempts/%')],
    [400, 'broken JSON', () => mei.send({ method: 'POST', url: drafts(), headers: json, payload: '{' })],
    [401, 'a stranger', () => site.visitor().get('/account')],
    [403, 'no token', () => mei.send({ method: 'POST', url: '/sign-out', headers: form, payload: '' })],
    [404, 'an unknown page', () => mei.get('/nowhere')],
    [404, 'an unknown file', () => mei.get('/assets/nothing.js')],
    [404, 'another method', () => site.visitor().send({ method: 'DELETE', url: '/account' })],
    [404, 'a path that is too long', () => mei.get(`/assignments/${'x'.repeat(500)}`)],
    [
      413,
      'too much',
      () => mei.send({ method: 'POST', url: drafts(), headers: json, payload: `"${'x'.repeat(70_000)}"` }),
    ],
    [
      415,
      'a strange type',
      () =>
        mei.send({ method: 'POST', url: drafts(), headers: { 'content-type': 'image/png' }, payload: 'x' }),
    ],
    [422, 'a form with a mistake', () => ta.post('/courses/dl/people', { roster: 'x' })],
    [200, 'a file to keep', () => ta.get('/courses/dl/gradebook.csv')],
    [200, 'HEAD', () => mei.send({ method: 'HEAD', url: '/' })],
    [200, 'health', () => mei.get('/health')],
  ];

describe('every answer', () => {
  it('to whoever may read a page carries the headers that guard it, and is kept nowhere', async () => {
    const browsers = { mei, ta, lin: await site.signedIn('lin') };
    for (const { who, path } of await pagesOf(course, site.deps)) {
      const answer = await (who === null ? site.visitor() : browsers[who]).get(path);
      expectGuarded(path, answer);
      expect([path, answer.headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it.each(odd)('%i (%s) carries them as well', async (status, name, ask) => {
    await ta.get('/account');
    const answer = await ask();
    expect(answer.statusCode).toBe(status);
    expectGuarded(name, answer);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('too many guesses (429) carries them as well', async () => {
    const guess = () =>
      site
        .visitor()
        .send({ method: 'POST', url: '/sign-in', headers: form, payload: 'login=mei&password=guess' });
    let last = await guess();
    for (let turn = 0; turn < 20; turn += 1) last = await guess();
    expect(last.statusCode).toBe(429);
    expectGuarded('429', last);
    expect(last.headers['cache-control']).toBe('no-store');
  });

  it('with a file of the client opens nothing, and may be kept: its name changes with its content', async () => {
    const folder = new URL('../../dist/client/assets', import.meta.url);
    for (const file of readdirSync(folder)) {
      const answer = await site.visitor().get(`/assets/${file}`);
      expect(answer.statusCode).toBe(200);
      expect([file, answer.headers]).toEqual([
        file,
        expect.objectContaining({
          'content-security-policy': "default-src 'none'",
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
        }),
      ]);
      expect(answer.headers['cache-control']).toContain('immutable');
    }
  });

  it('says no more of a fault of ours than one sentence', async () => {
    const broken = await openSite();
    await broken.visitor().get('/');
    await broken.deps.db.close();
    const answer = await broken.visitor().get('/');
    expect(answer.statusCode).toBe(500);
    expectGuarded('500', answer);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toMatch(/sqlite|kysely|node_modules|\.ts:\d/i);
    await broken.app.close();
  });
});

describe('the cookie', () => {
  it('is for the server alone, changes at every sign-in and opens nothing after signing out', async () => {
    const visitor = await site.signedIn('mei');
    const page = await visitor.get('/account');
    const cookieOf = ({ headers }: LightMyRequestResponse): string =>
      [headers['set-cookie'] ?? ''].flat().join();
    const first = await site.deps.db.read.selectFrom('session').select('id').execute();
    expect(page.statusCode).toBe(200);
    const fresh = await site.visitor().send({ url: await linkOf('mei') });
    expect(cookieOf(fresh)).toMatch(/HttpOnly/);
    expect(cookieOf(fresh)).toMatch(/SameSite=Lax/);
    const second = await site.deps.db.read.selectFrom('session').select('id').execute();
    expect(second.length).toBe(first.length + 1);
    const stolen = (await visitor.send({ url: '/account' })).raw.req.headers['cookie'];
    await visitor.post('/sign-out');
    const replayed = await site.visitor().send({ url: '/account', headers: { cookie: String(stolen) } });
    expect(replayed.statusCode).toBe(401);
  });

  it('is the same when the link is opened once more, so that other tabs go on saving', async () => {
    const visitor = await site.signedIn('mei');
    await visitor.get('/account');
    const { token } = visitor;
    await visitor.get(await linkOf('mei'));
    const saved = await visitor.send({
      method: 'POST',
      url: '/preferences',
      headers: { ...form, 'x-csrf-token': token },
      payload: 'theme=dark',
    });
    expect(saved.statusCode).toBe(303);
  });

  it('is another one for another person', async () => {
    const visitor = await site.signedIn('mei');
    await visitor.get('/account');
    const { token } = visitor;
    await visitor.get(await linkOf('kwame'));
    const headers = { ...form, 'x-csrf-token': token };
    const old = await visitor.send({ method: 'POST', url: '/preferences', headers, payload: 'theme=dark' });
    expect(old.statusCode).toBe(403);
  });
});

describe('a class behind one address', () => {
  it('comes in, all within a minute', async () => {
    for (let student = 0; student < 150; student += 1) {
      const { statusCode } = await site.visitor().get(await linkOf('kwame'));
      expect(statusCode).toBe(303);
    }
  });
});

async function linkOf(personId: string): Promise<string> {
  const { makeSignInLink } = await import('../../server/actions/sign-in.ts');
  return site.deps.db.commit((tx) => makeSignInLink(site.deps, tx, { personId, lifetimeMs: 60_000 }));
}
