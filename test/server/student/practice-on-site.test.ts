import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeOverdueAttempts } from '../../../server/actions/close-overdue-attempts.ts';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listQuestions } from '../../../server/store/questions.ts';
import { listSubmissions } from '../../../server/store/submissions.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, hidden, idOf, keyFields } from '../../support/form-filling.ts';
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

const givePractice = () =>
  giveAssignment(site.deps, {
    id: 'practice',
    kind: 'practice',
    slots: [{ recipe: 'R04' }, { recipe: 'L01' }],
  });

describe('practice', () => {
  it('judges at once, hides the key until the solution is asked for, then gives other numbers', async () => {
    await givePractice();
    const attempt = await begin(mei, 'practice');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(site.deps.db.read, attempt, 1);
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
    const attempt = await begin(mei, 'practice');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(site.deps.db.read, attempt, 1);
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
    const attempt = await begin(mei, 'homework');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(site.deps.db.read, attempt, 1);
    const [first] = Object.keys(fields);
    const shown = await fill(mei, path, { ...fields, [first!]: '1/', go: 'submit' });
    expect(shown.statusCode).toBe(422);
    expect(shown.body).toContain('value="1/"');
    expect(await listSubmissions(site.deps.db.read, idOf(attempt))).toEqual([]);
  });

  it('the same form sent twice is one submission; after the last try no more are taken', async () => {
    await giveHomework();
    const attempt = await begin(mei, 'homework');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(site.deps.db.read, attempt, 1);
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
    const attempt = await begin(mei, 'homework');
    await fill(mei, `${attempt}/questions/1`, {
      ...(await keyFields(site.deps.db.read, attempt, 1)),
      go: 'stay',
    });
    site.advance(61 * minute);
    expect(await closeOverdueAttempts(site.deps)).toBe(1);
    expect(await findGrade(site.deps.db.read, 'homework', 'mei')).toMatchObject({ points: 10_000 });
    expect((await mei.follow(await mei.get(attempt))).body).toContain('10 of 10');
  });
});
