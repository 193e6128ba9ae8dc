import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, keyFields } from '../../support/form-filling.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let mei: Browser;

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  mei = await site.signedIn('mei');
});
afterEach(() => site.close());

/** The mean squared error of the variant, typed as the sum of squares. */
async function sumForMean() {
  await giveAssignment(site.deps, { id: 'practice', kind: 'practice', slots: [{ recipe: 'R06' }] });
  const path = `${await begin(mei, 'practice')}/questions/1`;
  const fields = await keyFields(site.deps.db.read, path.split('/questions')[0]!, 1);
  const sum = String(4 * Number(fields['loss/L']));
  return mei.follow(await fill(mei, path, { ...fields, 'loss/L': sum, go: 'submit' }));
}

describe('a wrong answer that belongs to one problem', () => {
  it('is explained to the student in the words of that problem', async () => {
    const page = await sumForMean();
    expect(page.body).toContain('A mean is divided by the number of samples.');
  });

  it('stands by its name in the report on the class, and beside the work', async () => {
    await sumForMean();
    const teacher = await site.signedIn('ta');
    const report = await teacher.get('/courses/dl/gradebook/mistakes');
    expect(report.body).toContain('sum for mean');
    expect(report.body).toContain('R06.sum');
    expect((await teacher.get('/courses/dl/gradebook/practice/mei')).body).toContain('sum for mean');
  });
});
