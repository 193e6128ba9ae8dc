import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRecipe } from '../../../problems/bank.ts';
import { keyOf } from '../../../problems/key.ts';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { listDrafts } from '../../../server/store/drafts.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listQuestions } from '../../../server/store/questions.ts';
import { listSubmissions } from '../../../server/store/submissions.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';

const minute = 60_000;
let site: TestSite;
let mei: Browser;

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  mei = await site.signedIn('mei');
});
afterEach(() => site.close());

const giveQuiz = () =>
  giveAssignment(site.deps, {
    id: 'quiz',
    kind: 'quiz',
    policy: { start: 'clock', closesAt: site.deps.clock() + 20 * minute },
    slots: [{ recipe: 'L01', network: 'net' }, { recipe: 'L04', network: 'net' }, { recipe: 'R04' }],
  });
const givePractice = () =>
  giveAssignment(site.deps, {
    id: 'practice',
    kind: 'practice',
    slots: [{ recipe: 'R04' }, { recipe: 'L01' }],
  });

/** Starts and gives the path of the attempt. */
async function start(browser: Browser, assignment: string): Promise<string> {
  await browser.get(`/assignments/${assignment}`);
  const { headers } = await browser.post(`/assignments/${assignment}/attempts`);
  return String(headers.location);
}

const idOf = (attempt: string): string => attempt.split('/').at(-1)!;

async function keyFields(attempt: string, position: number): Promise<Record<string, string>> {
  const question = (await listQuestions(site.deps.db.read, idOf(attempt))).find(
    (q) => q.position === position,
  )!;
  const key = keyOf(findRecipe(question.variant.recipe.id)!, question.variant);
  return Object.fromEntries(
    Object.entries(key).flatMap(([part, cells]) =>
      Object.entries(cells).map(([cell, text]) => [`${part}/${cell}`, text]),
    ),
  );
}

const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

/** Fills a question's form and presses a button. */
async function fill(
  browser: Browser,
  path: string,
  fields: Record<string, string> & { readonly go: string },
) {
  const page = await browser.get(path);
  const known = { sequence: hidden(page.body, 'sequence'), clientId: hidden(page.body, 'clientId') };
  return browser.post(path, { ...known, ...fields });
}

async function handIn(browser: Browser, attempt: string) {
  const review = await browser.get(`${attempt}/review`);
  return browser.post(`${attempt}/hand-in`, { clientId: hidden(review.body, 'clientId') });
}

describe('a quiz, without any script', () => {
  it('is started, typed, reloaded, handed in and comes back with full marks', async () => {
    await giveQuiz();
    expect((await mei.get('/')).body).toContain('/assignments/quiz');
    const attempt = await start(mei, 'quiz');
    for (const position of [1, 2, 3]) {
      const fields = await keyFields(attempt, position);
      const sent = await fill(mei, `${attempt}/questions/${position}`, { ...fields, go: 'next' });
      expect(sent.statusCode).toBe(303);
    }
    const reloaded = await mei.get(`${attempt}/questions/3`);
    for (const text of Object.values(await keyFields(attempt, 3)))
      expect(reloaded.body).toContain(`value="${text}"`);
    const handed = await handIn(mei, attempt);
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
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
    const fields = await keyFields(attempt, 1);
    await fill(mei, `${attempt}/questions/1`, { ...fields, [Object.keys(fields)[0]!]: '77.125', go: 'next' });
    await handIn(mei, attempt);
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
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
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
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
    const { statusCode } = await mei.get(`${attempt}/questions/${encodeURIComponent(position)}`);
    expect([400, 404]).toContain(statusCode);
  });

  it('refuses what comes late, keeps it as evidence, and hands in what was in time', async () => {
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
    const fields = await keyFields(attempt, 3);
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
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
    await mei.get(`${attempt}/questions/3`);
    const question = (await listQuestions(site.deps.db.read, idOf(attempt)))[2]!;
    const [name] = Object.keys(await keyFields(attempt, 3));
    const [part, cell] = name!.split('/');
    const save = (text: string, sequence: number) =>
      mei.postJson(`${attempt}/drafts`, { question: question.id, part, cell, text, sequence });
    expect((await save('1.25', 3)).json()).toMatchObject({ kind: 'saved', sequence: 3 });
    expect((await save('1.2', 2)).json()).toMatchObject({ kind: 'stale', sequence: 3, text: '1.25' });
    const drafts = await listDrafts(site.deps.db.read, idOf(attempt));
    expect(drafts.map(({ text }) => text)).toEqual(['1.25']);
  });

  it('refuses fields that nobody asked for', async () => {
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
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
    await giveQuiz();
    const attempt = await start(mei, 'quiz');
    const path = `${attempt}/questions/3`;
    const firstTab = await mei.get(path);
    const fields = await keyFields(attempt, 3);
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

describe('practice', () => {
  it('judges at once, hides the key until the solution is asked for, then gives other numbers', async () => {
    await givePractice();
    const attempt = await start(mei, 'practice');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(attempt, 1);
    const wrong = Object.fromEntries(Object.keys(fields).map((name) => [name, '97']));
    const judged = await mei.follow(await fill(mei, path, { ...wrong, go: 'submit' }));
    expect(judged.body).toContain(`${path}/solution`);
    expect(judged.body).not.toContain('class="disclosure solution"');
    for (const text of Object.values(fields)) expect(judged.body).not.toContain(`>${text}<`);
    await mei.post(`${path}/solution`);
    expect((await mei.get(path)).headers.location).toBe(`${path}/feedback`);
    expect((await mei.get(`${path}/feedback`)).body).toContain('class="disclosure solution"');
    const another = await mei.post(`${path}/another`);
    expect(another.headers.location).toBe(`${attempt}/questions/3`);
    const questions = await listQuestions(site.deps.db.read, idOf(attempt));
    expect(questions[2]!.draw).not.toBe(questions[0]!.draw);
    const twice = await mei.post(`${path}/another`);
    expect(twice.headers.location).toBe(another.headers.location);
  });

  it('counts the best submission of a slot', async () => {
    await givePractice();
    const attempt = await start(mei, 'practice');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(attempt, 1);
    await fill(mei, path, { ...fields, go: 'submit' });
    site.advance(minute);
    const wrong = Object.fromEntries(Object.keys(fields).map((name) => [name, '97']));
    await fill(mei, path, { ...wrong, go: 'submit' });
    expect(await listSubmissions(site.deps.db.read, idOf(attempt))).toHaveLength(2);
    expect(await findGrade(site.deps.db.read, 'practice', 'mei')).toMatchObject({
      points: 10_000,
      maxPoints: 20_000,
    });
    expect(await checkGrades(site.deps.db.read)).toEqual([]);
  });
});

describe('homework', () => {
  const giveHomework = () =>
    giveAssignment(site.deps, {
      id: 'homework',
      kind: 'homework',
      policy: { closesAt: site.deps.clock() + 60 * minute, triesPerQuestion: 2 },
      slots: [{ recipe: 'R04' }],
    });

  it('what cannot be read costs no try and stays typed', async () => {
    await giveHomework();
    const attempt = await start(mei, 'homework');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(attempt, 1);
    const [first] = Object.keys(fields);
    const shown = await fill(mei, path, { ...fields, [first!]: '1/', go: 'submit' });
    expect(shown.statusCode).toBe(422);
    expect(shown.body).toContain('value="1/"');
    expect(await listSubmissions(site.deps.db.read, idOf(attempt))).toEqual([]);
  });

  it('the same form sent twice is one submission; after the last try no more are taken', async () => {
    await giveHomework();
    const attempt = await start(mei, 'homework');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(attempt, 1);
    const page = await mei.get(path);
    const form = { sequence: '9', clientId: hidden(page.body, 'clientId'), ...fields, go: 'submit' };
    await Promise.all([mei.post(path, form), mei.post(path, form)]);
    expect(await listSubmissions(site.deps.db.read, idOf(attempt))).toHaveLength(1);
    const other = await mei.post(path, { ...form, [Object.keys(fields)[0]!]: '31' });
    expect(other.statusCode).toBe(409);
    expect(await listSubmissions(site.deps.db.read, idOf(attempt))).toHaveLength(1);
    await mei.post(path, { ...form, clientId: 'second-client-made-id' });
    const third = await mei.post(path, { ...form, clientId: 'third-client-made-id-' });
    expect(third.statusCode).toBe(409);
    expect(await listSubmissions(site.deps.db.read, idOf(attempt))).toHaveLength(2);
  });

  it('hands in by itself at the deadline what was typed but not submitted', async () => {
    await giveHomework();
    const attempt = await start(mei, 'homework');
    await fill(mei, `${attempt}/questions/1`, { ...(await keyFields(attempt, 1)), go: 'stay' });
    site.advance(61 * minute);
    expect(await closeOverdueAttempts(site.deps)).toBe(1);
    expect(await findGrade(site.deps.db.read, 'homework', 'mei')).toMatchObject({ points: 10_000 });
    expect((await mei.follow(await mei.get(attempt))).body).toContain('10 of 10');
  });
});
