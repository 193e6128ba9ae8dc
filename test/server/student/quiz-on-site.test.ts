import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { listDrafts } from '../../../server/store/drafts.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listQuestions } from '../../../server/store/questions.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, hidden, idOf, keyFields, pressHandIn } from '../../support/form-filling.ts';
import { giveAssignment } from '../../support/given-assignment.ts';
import { giveQuiz } from '../../support/working-student.ts';

const minute = 60_000;
let site: TestSite;
let mei: Browser;

beforeEach(async () => {
  site = await openSite();
  await giveQuiz(site.deps);
  mei = await site.signedIn('mei');
});
afterEach(() => site.close());

describe('a quiz, without any script', () => {
  it('is started, typed, reloaded, handed in and comes back with full marks', async () => {
    expect((await mei.get('/')).body).toContain('/assignments/quiz');
    const attempt = await begin(mei, 'quiz');
    for (const position of [1, 2, 3]) {
      const fields = await keyFields(site.deps.db.read, attempt, position);
      const sent = await fill(mei, `${attempt}/questions/${position}`, { ...fields, go: 'next' });
      expect(sent.statusCode).toBe(303);
    }
    const reloaded = await mei.get(`${attempt}/questions/3`);
    for (const text of Object.values(await keyFields(site.deps.db.read, attempt, 3)))
      expect(reloaded.body).toContain(`value="${text}"`);
    const handed = await pressHandIn(mei, attempt);
    expect(handed.headers.location).toBe(`${attempt}/receipt`);
    const receipt = await mei.follow(handed);
    expect(receipt.statusCode).toBe(200);
    expect(receipt.body).toContain('B1mei');
    expect(await findGrade(site.deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 30_000 });
    site.advance(30 * minute);
    const feedback = await mei.follow(await mei.get(attempt));
    expect(feedback.body).toContain('30 of 30');
    expect(await checkGrades(site.deps.db.read)).toEqual([]);
  });

  it('says nothing of keys, seeds and scores before the release', async () => {
    const attempt = await begin(mei, 'quiz');
    const fields = await keyFields(site.deps.db.read, attempt, 1);
    await fill(mei, `${attempt}/questions/1`, { ...fields, [Object.keys(fields)[0]!]: '77.125', go: 'next' });
    await pressHandIn(mei, attempt);
    const questions = await listQuestions(site.deps.db.read, idOf(attempt));
    for (const path of ['/', '/assignments/quiz', `${attempt}/receipt`, `${attempt}/feedback`, attempt]) {
      const { body } = await mei.follow(await mei.get(path));
      for (const { variant } of questions) {
        expect(body).not.toContain(variant.seed);
        expect(body).not.toContain(variant.digest);
      }
      expect(body).not.toMatch(/verdict--(correct|incorrect|followThrough)/);
      expect(body).not.toMatch(/\d+ of 30|\d+ \/ 30 points/);
    }
    site.advance(30 * minute);
    const after = (await mei.get(`${attempt}/feedback`)).body;
    expect(after).toMatch(/verdict--(correct|incorrect|followThrough)/);
    expect(after).toMatch(/\d+ of 30/);
  });

  it('belongs to one student: to another its pages do not exist', async () => {
    const attempt = await begin(mei, 'quiz');
    const kwame = await site.signedIn('kwame');
    const unknown = await kwame.get('/attempts/nobody');
    for (const path of ['', '/questions/1', '/review', '/receipt', '/feedback', '/questions/1/feedback']) {
      const refused = await kwame.get(`${attempt}${path}`);
      expect(refused.statusCode).toBe(404);
    }
    const [question] = await listQuestions(site.deps.db.read, idOf(attempt));
    const draft = { question: question!.id, part: 'a', cell: 'b', text: '1', sequence: 1 };
    expect((await kwame.postJson(`${attempt}/drafts`, draft)).statusCode).toBe(404);
    expect((await kwame.post(`${attempt}/hand-in`, { clientId: 'a-client-made-id-0001' })).statusCode).toBe(
      404,
    );
    expect(unknown.statusCode).toBe(404);
    const ta = await site.signedIn('ta');
    expect((await ta.get('/assignments/quiz')).statusCode).toBe(404);
  });

  it.each(['1e3', '0x1', '-1', '99999', "1' OR 1=1", '%00'])('has no question %s', async (position) => {
    const attempt = await begin(mei, 'quiz');
    const { statusCode } = await mei.get(`${attempt}/questions/${encodeURIComponent(position)}`);
    expect([400, 404]).toContain(statusCode);
  });

  it('refuses what comes late, keeps it as evidence, and hands in what was in time', async () => {
    const attempt = await begin(mei, 'quiz');
    const fields = await keyFields(site.deps.db.read, attempt, 3);
    await fill(mei, `${attempt}/questions/3`, { ...fields, go: 'stay' });
    const page = await mei.get(`${attempt}/questions/3`);
    site.advance(20 * minute + site.deps.config.graceMs + 1);
    const known = { sequence: hidden(page.body, 'sequence'), clientId: hidden(page.body, 'clientId') };
    const [first] = Object.keys(fields);
    const late = await mei.post(`${attempt}/questions/3`, {
      ...known,
      ...fields,
      [first!]: '123',
      go: 'next',
    });
    expect(late.statusCode).toBe(403);
    const review = await mei.post(`${attempt}/hand-in`, { clientId: 'a-client-made-id-0001' });
    expect(review.statusCode).toBe(403);
    expect(await findGrade(site.deps.db.read, 'quiz', 'mei')).toMatchObject({ points: 10_000 });
    const evidence = await site.deps.db.read
      .selectFrom('audit')
      .selectAll()
      .where('act', '=', 'late-text')
      .execute();
    expect(evidence.map(({ details }) => details).join()).toContain('123');
  });

  it('waits for the teacher where it is started by hand', async () => {
    await giveAssignment(site.deps, { id: 'byHand', kind: 'quiz', slots: [{ recipe: 'R04' }] });
    expect((await mei.get('/assignments/byHand')).statusCode).toBe(200);
    const refused = await mei.post('/assignments/byHand/attempts');
    expect(refused.headers.location).toBe('/assignments/byHand');
  });
});

describe('typing with the script', () => {
  it('saves each cell; an older or repeated message changes nothing', async () => {
    const attempt = await begin(mei, 'quiz');
    await mei.get(`${attempt}/questions/3`);
    const question = (await listQuestions(site.deps.db.read, idOf(attempt)))[2]!;
    const [name] = Object.keys(await keyFields(site.deps.db.read, attempt, 3));
    const [part, cell] = name!.split('/');
    const save = (text: string, sequence: number) =>
      mei.postJson(`${attempt}/drafts`, { question: question.id, part, cell, text, sequence });
    expect((await save('1.25', 3)).json()).toMatchObject({ kind: 'saved', sequence: 3 });
    expect((await save('1.2', 2)).json()).toMatchObject({ kind: 'stale', sequence: 3, text: '1.25' });
    const drafts = await listDrafts(site.deps.db.read, idOf(attempt));
    expect(drafts.map(({ text }) => text)).toEqual(['1.25']);
  });

  it('refuses fields that nobody asked for', async () => {
    const attempt = await begin(mei, 'quiz');
    await mei.get(`${attempt}/questions/3`);
    const sent = await mei.postJson(`${attempt}/drafts`, {
      question: 'q',
      part: 'a',
      cell: 'b',
      text: '1',
      sequence: 1,
      score: 100,
    });
    expect(sent.statusCode).toBe(400);
  });

  it('in a second tab is not undone by the form of the first', async () => {
    const attempt = await begin(mei, 'quiz');
    const path = `${attempt}/questions/3`;
    const firstTab = await mei.get(path);
    const fields = await keyFields(site.deps.db.read, attempt, 3);
    await fill(mei, path, { ...fields, go: 'stay' });
    const blank = Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
    const known = {
      sequence: hidden(firstTab.body, 'sequence'),
      clientId: hidden(firstTab.body, 'clientId'),
    };
    const kept = await mei.post(path, { ...known, ...blank, go: 'next' });
    expect(kept.statusCode).toBe(303);
    const other = await mei.post(path, { ...known, ...fields, [Object.keys(fields)[0]!]: '55', go: 'next' });
    expect(other.statusCode).toBe(409);
    expect(other.body).toContain('55');
    const drafts = await listDrafts(site.deps.db.read, idOf(attempt));
    expect(drafts.map(({ text }) => text)).not.toContain('55');
    expect(drafts.every(({ text }) => text !== '')).toBe(true);
  });
});
