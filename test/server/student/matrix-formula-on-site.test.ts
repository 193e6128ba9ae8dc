import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGrade } from '../../../server/store/grades.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, keyFields } from '../../support/form-filling.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let mei: Browser;
let path: string;
let key: Record<string, string>;

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  await giveAssignment(site.deps, { id: 'practice', kind: 'practice', slots: [{ recipe: 'V02s' }] });
  mei = await site.signedIn('mei');
  const attempt = await begin(mei, 'practice');
  path = `${attempt}/questions/1`;
  key = await keyFields(site.deps.db.read, attempt, 1);
});
afterEach(() => site.close());

const submitted = async (changed: Record<string, string>) =>
  mei.follow(await fill(mei, path, { ...key, ...changed, go: 'submit' }));
const points = async () => (await findGrade(site.deps.db.read, 'practice', 'mei'))?.points;

describe('a student who writes gradients as formulas of matrices', () => {
  it('gets the points', async () => {
    expect((await submitted({})).statusCode).toBe(200);
    expect(await points()).toBe(10_000);
  });

  it('reads which shape an answer has and which it should have', async () => {
    const judged = await submitted({ 'gradients/b': 'sum(dY, axis=1)' });
    expect(judged.statusCode).toBe(200);
    expect(judged.body).toMatch(/The shape of yours is \(\d,\),/);
    expect(await points()).toBe(6667);
  });

  it('loses no try to a product that does not exist', async () => {
    const answer = await fill(mei, path, { ...key, 'gradients/W': 'X @ dL/dY', go: 'submit' });
    expect((await mei.follow(answer)).body).toContain('X @ dL/dY');
    expect(await points()).toBeUndefined();
  });
});
