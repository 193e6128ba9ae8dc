import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { contentsOf } from '../support/contents.ts';
import { giveFullCourse, type FullCourse } from '../support/full-course.ts';
import { matrix } from './authorization-matrix.ts';

let site: TestSite;
let course: FullCourse;
let mei: Browser;
let ta: Browser;

beforeAll(async () => {
  site = await openSite();
  course = await giveFullCourse(site);
  mei = await site.signedIn('mei');
  ta = await site.signedIn('ta');
  await mei.get('/account');
  await ta.get('/account');
});
afterAll(() => site.close());

describe('a path', () => {
  const spellings = (id: string): readonly string[] => [
    `//attempts/${id}`,
    `/ATTEMPTS/${id}`,
    `/attempts/${id}/`,
    `/attempts//${id}`,
    `/attempts/${id};x=1`,
    `/attempts/${id}%00`,
    `/attempts/${id}%2f..%2f${id}`,
    `/attempts/%2e%2e/${id}`,
    `/attempts/${id}/..%5c`,
    `/attempts/${id}.`,
    `/attempts/${id}%20`,
    `/attempts/${id.toUpperCase()}`,
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/.git/config',
    '/data/adjoint.sqlite',
    '/%E0%A4%A',
    `/${'a/'.repeat(2_000)}`,
  ];

  it('in another spelling leads nowhere, for its owner and for others', async () => {
    const { quiz } = course.attempts;
    for (const browser of [mei, ta, site.visitor()]) {
      for (const url of spellings(quiz)) {
        const { statusCode } = await browser.send({ url });
        expect([url, statusCode]).toEqual([url, browser === mei || statusCode === 404 ? 404 : 401]);
      }
    }
  });

  const strange = [
    ...['1e3', '0x1', '-1', '0', '01', '1.0', '9999999999999999999', '1 OR 1=1', "' --", '%', '__proto__'],
    ...[
      'constructor',
      'toString',
      'null',
      'undefined',
      '\u0000',
      '\u202E',
      '🧮',
      '{{7*7}}',
      '<svg>',
      'x'.repeat(5_000),
    ],
  ];
  const parameters = Object.keys(matrix)
    .map((route) => route.split(' ') as [string, string])
    .flatMap(([method, pattern]) =>
      [...pattern.matchAll(/:[a-z]+/g)].map(([name]) => ({ method, pattern, name })),
    );

  it.each(parameters)('$method $pattern finds nothing for strange values of $name', async (of) => {
    const before = await contentsOf(site.deps);
    const usual: Readonly<Record<string, string>> = {
      ...{ ':course': 'dl', ':assignment': 'past', ':attempt': course.attempts.quiz, ':position': '1' },
      ...{
        ':set': course.set,
        ':recipe': 'L04',
        ':question': course.waiting,
        ':person': 'mei',
        ':token': 'x',
        ':entry': String(course.regraded),
      },
    };
    const browser = of.pattern.startsWith('/courses') ? ta : mei;
    for (const value of strange) {
      const path = of.pattern.replaceAll(/:[a-z]+/g, (name) =>
        name === of.name ? encodeURIComponent(value) : usual[name]!,
      );
      const answer = of.method === 'GET' ? await browser.get(path) : await browser.post(path, {});
      // Running code is limited to so many times a minute, whatever the path.
      const refused = [400, 401, 404, 429].includes(answer.statusCode);
      expect([of.method, path, answer.statusCode, refused]).toEqual([
        of.method,
        path,
        answer.statusCode,
        true,
      ]);
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });
});

describe('a query', () => {
  const values = [
    '',
    'x',
    '-1',
    '1e9',
    'NaN',
    '999999999999',
    '<svg onload=alert(1)>',
    "'",
    '%00',
    '%ff',
    '%',
    'x'.repeat(3_000),
  ];
  it.each([
    ['/courses/dl/bank', 'topic'],
    ['/courses/dl/bank/L04', 'seed'],
    ['/courses/dl/bank/L04', 'in'],
    ['/courses/dl/bank/L04', 'set'],
    ['/courses/dl/questions/new', 'kind'],
    ['/courses/dl/questions/new', 'set'],
    ['/courses/dl/forward/new', 'set'],
    ['/courses/dl/networks/new', 'inputs'],
    ['/courses/dl/networks/new', 'units'],
    ['/courses/dl/networks/new', 'activation'],
    ['/courses/dl/assignments/quiz/preview', 'question'],
    ['/courses/dl/assignments/quiz/preview', 'seed'],
    ['/courses/dl/assignments/quiz/live', 'names'],
    ['/courses/dl/assignments/past/regrade', 'lower'],
  ])('of %s: strange values of %s are a page or a clear no', async (path, name) => {
    for (const value of values) {
      for (const query of [
        `${name}=${value}`,
        `${name}=1&${name}=2`,
        `${name}[]=${value}`,
        `${name}[a]=${value}`,
        name,
      ]) {
        const { statusCode, body } = await ta.send({ url: `${path}?${query}` });
        expect([query, [200, 400].includes(statusCode)]).toEqual([query, true]);
        expect(body).not.toContain('<svg onload');
      }
    }
  });
});

describe('the way back', () => {
  it.each([
    ...[
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '/.//evil.example',
    ],
    ...[
      'https://evil.example',
      'https:evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      ' //evil.example',
      '/a\r\nx: y',
    ],
    ...[
      '',
      '..',
      '/課程',
      '/%',
      '/?q=a b',
      '/\u0000',
      'evil.example',
      '/..//evil.example',
      '/x/../..//evil.example',
    ],
  ])('to %j stays on this site', async (back) => {
    const { statusCode, headers } = await mei.post('/preferences', { back });
    expect(statusCode).toBe(303);
    const to = new URL(String(headers.location), 'http://here.example/preferences');
    expect(to.origin).toBe('http://here.example');
    expect(headers['x']).toBeUndefined();
  });

  it('from marking leads to marking alone', async () => {
    for (const next of [
      '//evil.example',
      '/courses/dl/marking/../../..//evil',
      '/courses/dl/markingx',
      'https://evil.example',
    ]) {
      const fields = { part: 'a', cell: 'b', points: '1', comment: '', next };
      expect((await ta.post(`/courses/dl/marking/${course.waiting}`, fields)).statusCode).toBe(400);
    }
  });
});

describe('a stranger’s headers', () => {
  it('about hosts and proxies are not believed', async () => {
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
    };
    const answer = await ta.send({
      method: 'POST',
      url: '/courses/dl/people/staff',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-csrf-token': ta.token, ...forged },
      payload: 'name=New&role=ta',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('evil.example');
  });

  it.each([
    ['a cookie of 10 KB', { cookie: `adjoint=${'x'.repeat(10_000)}` }],
    [
      'a forged cookie',
      { cookie: 'adjoint=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    ],
    ['a cookie without an end', { cookie: 'adjoint="; ; =;;; adjoint' }],
    ['a strange language', { 'accept-language': 'xx-<svg>', cookie: 'language=<svg>; theme=<svg>' }],
  ])('with %s make nobody of them', async (_name, headers) => {
    const answer = await site.visitor().send({ url: '/account', headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.body).not.toContain('<svg>');
  });
});
