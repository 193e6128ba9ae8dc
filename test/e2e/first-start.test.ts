import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
});

afterAll(async () => {
  await live.close();
});

test('from nothing: a lecturer makes a course, publishes the first quiz, and a student takes it', async () => {
  const { page, complaints } = await live.pageOf(null, { viewport: { width: 1280, height: 900 } });
  await page.goto('/');
  await page.fill('[name=name]', '深度學習');
  await page.fill('[name=term]', '115-1');
  await page.fill('[name=yourName]', '林老師');
  await page.fill('[name=login]', 'lin');
  await page.fill('[name=password]', 'short');
  await page.fill('[name=roster]', 'B1228001 陳怡君\nB1228002');
  await page.click('form[action="/setup"] button');

  // Two things are wrong; both are said, and what was typed is still there.
  expect(await page.locator('.field__issue').count()).toBe(2);
  expect(await page.inputValue('[name=name]')).toBe('深度學習');
  expect(await page.inputValue('[name=roster]')).toContain('B1228002');
  await page.fill('[name=password]', 'long enough to keep');
  await page.fill('[name=roster]', 'B1228001 陳怡君\nB1228002 林冠宇');
  await page.click('form[action="/setup"] button');
  await page.waitForURL(/\/courses\//);

  await page.click('form:has(input[value="week-3-quiz"]) button');
  await page.waitForURL(/\/sets\//);
  await page.click('button[value="assign.quiz"]');
  await page.waitForURL(/settings/);
  await page.click('button[name=then][value=publish]');
  await page.waitForURL(/certificate|live/);
  const assignment = /assignments\/([^/]+)/.exec(page.url())![1]!;
  await page.goto(page.url().replace(/assignments\/.*/, `assignments/${assignment}/live`));
  await page.click('form[action$="/start"] button');

  const { deps } = live.site;
  const student = await deps.db.read
    .selectFrom('person')
    .selectAll()
    .where('name', '=', '陳怡君')
    .executeTakeFirstOrThrow();
  const theirs = await live.pageOf(student.id, { viewport: { width: 390, height: 844 } });
  await theirs.page.goto(`/assignments/${assignment}`);
  await theirs.page.click('form[action$="/attempts"] button');
  await theirs.page.waitForURL(/questions\/1/);
  await theirs.page.fill('textarea', '把輸入一層一層算到輸出，並記錄中間結果。');
  await theirs.page.click('button[name=go][value=next]');
  await theirs.page.waitForURL(/questions\/2/);

  await page.reload();
  expect(await page.textContent('main')).toContain('陳怡君');
  expect(theirs.complaints).toEqual([]);
  // The browser itself remarks on the answer 422 to the form with mistakes; nothing else.
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
});
