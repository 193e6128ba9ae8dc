import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGrades } from '../../../server/grading/check-grades.ts';
import { findGrade } from '../../../server/store/grades.ts';
import { listHints } from '../../../server/store/hints.ts';
import { listQuestions } from '../../../server/store/questions.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, idOf, keyFields } from '../../support/form-filling.ts';
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

async function practise(policy: { readonly hintCostPercent?: number; readonly hints?: boolean } = {}) {
  await giveAssignment(site.deps, { id: 'practice', kind: 'practice', policy, slots: [{ recipe: 'L05' }] });
  const attempt = await begin(mei, 'practice');
  const path = `${attempt}/questions/1`;
  return { attempt, path, fields: await keyFields(site.deps.db.read, attempt, 1) };
}

const questionId = async (attempt: string) => (await listQuestions(site.deps.db.read, idOf(attempt)))[0]!.id;

const doubled = (fields: { readonly [name: string]: string }, name: string) => ({
  ...fields,
  [name]: String(2 * Number(fields[name])),
});

describe('staged hints', () => {
  it('say where, then by which rule, then with numbers, and never the right number', async () => {
    const { path, fields } = await practise();
    const right = fields['gradients/w11'] ?? '';
    await fill(mei, path, { ...doubled(fields, 'gradients/w11'), go: 'submit' });
    const stages: string[] = [];
    for (const stage of ['1', '2', '3']) {
      const page = await mei.follow(await mei.post(`${path}/hint`, { stage }));
      const [, list = ''] = /class="hints__list">(.*?)<\/ol>/s.exec(page.body) ?? [];
      stages.push(list);
    }
    const [where = '', rule = '', numbers = ''] = stages;
    expect(where.match(/<li>/g)).toHaveLength(1);
    expect(where).toContain('Look at');
    expect(rule).toContain('by this rule');
    expect(numbers.match(/<li>/g)).toHaveLength(3);
    expect(numbers).not.toContain(`<mn>${right.replace('-', '')}</mn>`);
    const after = await mei.get(`${path}/feedback`);
    expect(after.body).not.toContain('name="stage"');
  });

  it('are kept with the submission; a second click opens nothing more', async () => {
    const { attempt, path, fields } = await practise();
    await fill(mei, path, { ...doubled(fields, 'gradients/w11'), go: 'submit' });
    await mei.post(`${path}/hint`, { stage: '1' });
    await mei.post(`${path}/hint`, { stage: '1' });
    expect(await listHints(site.deps.db.read, await questionId(attempt))).toMatchObject([
      { stage: 1, costPercent: 0 },
    ]);
  });

  it('cannot be opened out of order, before a submission, or where the course has none', async () => {
    const { path, fields } = await practise({ hints: false });
    expect((await mei.post(`${path}/hint`, { stage: '1' })).statusCode).toBe(404);
    await fill(mei, path, { ...doubled(fields, 'gradients/w11'), go: 'submit' });
    expect((await mei.post(`${path}/hint`, { stage: '1' })).statusCode).toBe(404);
  });

  it('do not skip a stage', async () => {
    const { path, fields } = await practise();
    await fill(mei, path, { ...doubled(fields, 'gradients/w11'), go: 'submit' });
    expect((await mei.post(`${path}/hint`, { stage: '2' })).statusCode).toBe(404);
  });

  it('cost later submissions what the policy says, and never the one they were opened for', async () => {
    const { path, fields } = await practise({ hintCostPercent: 10 });
    await fill(mei, path, { ...doubled(fields, 'gradients/w11'), go: 'submit' });
    const before = await findGrade(site.deps.db.read, 'practice', 'mei');
    site.advance(minute);
    await mei.post(`${path}/hint`, { stage: '1' });
    expect(await findGrade(site.deps.db.read, 'practice', 'mei')).toEqual(before);
    site.advance(minute);
    await fill(mei, path, { ...fields, go: 'submit' });
    expect(await findGrade(site.deps.db.read, 'practice', 'mei')).toMatchObject({
      points: 9000,
      maxPoints: 10_000,
    });
    expect(await checkGrades(site.deps.db.read)).toEqual([]);
  });
});

describe('after the solution was opened', () => {
  it('the first wrong step stands beside the right one, with its edge lit', async () => {
    const { path, fields } = await practise();
    await fill(mei, path, { ...doubled(fields, 'gradients/w11'), go: 'submit' });
    expect((await mei.get(`${path}/feedback`)).body).not.toContain('wrong-step__rows');
    await mei.post(`${path}/solution`);
    const { body } = await mei.get(`${path}/feedback`);
    expect(body).toContain('wrong-step__rows');
    expect(body.match(/class="fig-lit"/g)).toHaveLength(1);
  });
});

describe('a wrong formula', () => {
  it('is answered with numbers at which it shows itself', async () => {
    await giveAssignment(site.deps, { id: 'practice', kind: 'practice', slots: [{ recipe: 'L03' }] });
    const attempt = await begin(mei, 'practice');
    const path = `${attempt}/questions/1`;
    const fields = await keyFields(site.deps.db.read, attempt, 1);
    const page = await mei.follow(
      await fill(mei, path, { ...fields, 'products/w11': '(y-yhat)*w31*x1', go: 'submit' }),
    );
    expect(page.body).toMatch(/Try .* your formula gives .* changes at the rate/s);
  });
});
