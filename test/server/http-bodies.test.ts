import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAttempt } from '../../server/actions/open-attempt.ts';
import { listDrafts } from '../../server/store/drafts.ts';
import { openSite, type TestSite } from '../support/app.ts';
import type { Browser } from '../support/browser.ts';
import { contentsOf } from '../support/contents.ts';
import { giveFullCourse, type FullCourse } from '../support/full-course.ts';

let site: TestSite;
let course: FullCourse;
let mei: Browser;
let draft: { question: string; part: string; cell: string; text: string; sequence: number };
let drafts: string;

beforeAll(async () => {
  site = await openSite();
  course = await giveFullCourse(site);
  mei = await site.signedIn('mei');
  await mei.get('/account');
  drafts = `/attempts/${course.attempts.quiz}/drafts`;
  const asked = { personId: 'mei', attemptId: course.attempts.quiz, now: site.deps.clock() };
  const { row, question } = (await openAttempt(site.deps, asked))!.questions[0]!;
  const part = question.parts[0]!;
  draft = { question: row.id, part: part.id, cell: part.cells[0]!.id, text: '1', sequence: 2_000_000 };
});
afterAll(() => site.close());

const sendDraft = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  mei.send({
    method: 'POST',
    url: drafts,
    headers: { 'content-type': 'application/json', 'x-csrf-token': mei.token, ...headers },
    payload,
  });

async function storedText(): Promise<string | undefined> {
  const found = (await listDrafts(site.deps.db.read, course.attempts.quiz)).find(
    ({ questionId, part, cell }) =>
      questionId === draft.question && part === draft.part && cell === draft.cell,
  );
  return found?.text;
}

describe('a type of content', () => {
  it.each([
    'application/json\ta',
    'application/json garbage',
    'text/plain',
    'text/plain; application/json',
    'multipart/form-data; boundary=x',
    'application/xml',
    'image/png',
  ])('%j is read as JSON by the same rules or refused', async (type) => {
    const before = await contentsOf(site.deps);
    const { statusCode } = await sendDraft(JSON.stringify({ ...draft, text: 1, score: 100 }), {
      'content-type': type,
    });
    expect([400, 415]).toContain(statusCode);
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it('is JSON in whatever letters it is written', async () => {
    draft.sequence += 1;
    const type = 'APPLICATION/JSON ; charset=utf-8';
    expect(
      (await sendDraft(JSON.stringify({ ...draft, text: '41' }), { 'content-type': type })).statusCode,
    ).toBe(200);
    expect(await storedText()).toBe('41');
  });
});

describe('a body', () => {
  const whole = (more: string): string => JSON.stringify(draft).replace(/}$/, `,${more}}`);
  it.each([
    ['reaches for a prototype', () => whole('"__proto__":{"isAdmin":true}')],
    ['reaches for a constructor', () => whole('"constructor":{"prototype":{}}')],
    ['grades itself', () => whole('"score":100')],
    ['names another person', () => whole('"personId":"kwame"')],
    ['says when it arrived', () => whole('"arrivedAt":0')],
    ['chooses a seed', () => whole('"seed":7')],
    ['is an array', () => JSON.stringify([draft])],
    ['is a text', () => '"draft"'],
    ['is null', () => 'null'],
    ['is empty', () => ''],
    ['ends early', () => JSON.stringify(draft).slice(0, 30)],
    ['nests 10,000 deep', () => '['.repeat(10_000)],
    ['nests 10,000 deep and closes', () => `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['counts with a text', () => JSON.stringify({ ...draft, sequence: '5' })],
    ['counts beyond all numbers', () => whole('"sequence":1e999')],
    ['counts below zero', () => JSON.stringify({ ...draft, sequence: -1 })],
    ['counts in halves', () => JSON.stringify({ ...draft, sequence: 1.5 })],
    ['has a list for a text', () => JSON.stringify({ ...draft, text: ['1'] })],
    ['has 20,001 letters', () => JSON.stringify({ ...draft, text: 'x'.repeat(20_001) })],
  ])('that %s changes nothing (400)', async (_name, body) => {
    const before = await contentsOf(site.deps);
    expect((await sendDraft(body())).statusCode).toBe(400);
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it.each([
    ['another question', () => ({ question: 'none-such' })],
    ['another part', () => ({ part: 'zzz' })],
    ['a part of every object', () => ({ part: '__proto__', cell: 'toString' })],
    ['a cell of every object', () => ({ cell: 'constructor' })],
  ])('for %s is not found', async (_name, change) => {
    const before = await contentsOf(site.deps);
    expect((await sendDraft(JSON.stringify({ ...draft, ...change() }))).statusCode).toBe(404);
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it('with one key twice counts as its last, as JSON says', async () => {
    draft.sequence += 1;
    const text = JSON.stringify({ ...draft, text: 'first' }).replace(
      '"text":"first"',
      '"text":"first","text":"last"',
    );
    expect((await sendDraft(text)).statusCode).toBe(200);
    expect(await storedText()).toBe('last');
  });

  it.each([
    ['a lone surrogate', '"\\ud800x"', '\uFFFDx'],
    ['a zero', '"a\\u0000b"', 'a\uFFFDb'],
    ['a right-to-left override', '"\\u202E1"', '\u202E1'],
    ['an emoji', '"🧮"', '🧮'],
  ])('with %s is kept as text that every database holds', async (_name, sent, kept) => {
    draft.sequence += 1;
    const body = JSON.stringify({ ...draft, text: 'TEXT' }).replace('"TEXT"', sent);
    expect((await sendDraft(body)).statusCode).toBe(200);
    expect(await storedText()).toBe(kept);
  });

  it('with bytes that are no UTF-8 is no fault of ours', async () => {
    draft.sequence += 1;
    const [head = '', tail = ''] = JSON.stringify({ ...draft, text: 'TEXT' }).split('TEXT');
    const body = Buffer.concat([
      Buffer.from(head),
      Buffer.from([0xff, 0xfe, 0xed, 0xa0, 0x80]),
      Buffer.from(tail),
    ]);
    expect((await sendDraft(body)).statusCode).toBeLessThan(500);
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'x-csrf-token': mei.token };
    for (const payload of [
      'back=%ff%fe',
      'back=%',
      'back=%00',
      'theme=%ED%A0%80',
      '%',
      '=',
      '&&&',
      'a[b]=c',
      '__proto__=x',
    ]) {
      const { statusCode } = await mei.send({ method: 'POST', url: '/preferences', headers: form, payload });
      expect([payload, statusCode < 500]).toEqual([payload, true]);
    }
  });

  it('that is too long is refused before it is read (413)', async () => {
    const before = await contentsOf(site.deps);
    expect((await sendDraft(`"${'x'.repeat(65 * 1024)}"`)).statusCode).toBe(413);
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'x-csrf-token': mei.token };
    const url = `/attempts/${course.attempts.quiz}/questions/1`;
    for (const size of [257 * 1024, 10_000_000]) {
      const payload = `clientId=a-client-made-id-0001&x=${'x'.repeat(size)}`;
      expect((await mei.send({ method: 'POST', url, headers: form, payload })).statusCode).toBe(413);
    }
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it('that was packed and swells is refused (413)', async () => {
    const before = await contentsOf(site.deps);
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
    expect((await sendDraft(bomb, { 'content-encoding': 'gzip' })).statusCode).toBe(413);
    expect(await contentsOf(site.deps)).toEqual(before);
  });

  it('with a flood of names does not hold the others up', async () => {
    const flood = Array.from({ length: 30_000 }, (_, index) => `${index}=`).join('&');
    const started = performance.now();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-csrf-token': mei.token };
    const url = `/attempts/${course.attempts.quiz}/questions/1`;
    const { statusCode } = await mei.send({ method: 'POST', url, headers, payload: flood });
    expect(statusCode).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
