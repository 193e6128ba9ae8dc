import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findGrade } from '../../server/store/grades.ts';
import { giveAssignment, giveCourse } from '../support/given-assignment.ts';
import { keyFields } from '../support/form-filling.ts';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
  await giveCourse(live.site.deps);
  await giveAssignment(live.site.deps, {
    id: 'hw1',
    kind: 'practice',
    title: 'Homework 1',
    slots: [{ recipe: 'L14a' }, { recipe: 'N01' }, { recipe: 'V02s' }],
    draws: 1,
  });
});
afterAll(() => live.close());

/** Submits the question that is open and waits for its feedback. */
async function submit(page: Page): Promise<string> {
  await page.click('button[value="submit"]');
  await page.waitForSelector('.judged');
  return page.innerText('.judged');
}

async function next(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Next question' }).click();
  await page.waitForSelector('form[data-draft]');
}

test('a student derives, writes backward() and a formula of matrices; the gradebook shows the points', async () => {
  const { page, complaints } = await live.pageOf('mei', { locale: 'en' });
  await page.goto('/assignments/hw1');
  await page.click('form[action$="/attempts"] button');
  await page.waitForURL(/questions\/1/);
  const attempt = new URL(page.url()).pathname.replace(/\/questions\/1$/, '');
  const { db } = live.site.deps;
  const [derived, coded] = await Promise.all([1, 2].map((at) => keyFields(db.read, attempt, at)));

  // A sign is lost in the first row of the derivation: that row costs, those after it follow.
  const [, ...right] = (derived?.['derivation/rows'] ?? '').split('\n');
  const chained = right.map((row) => row.replace(/ = [^=]*-\(y - yhat\).*$/u, ''));
  await page.fill('[data-reads="derivation"]', ['dL/dyhat = y - yhat', ...chained].join('\n'));
  await page.waitForSelector('.rows--live .row math');
  await page.fill('[name="explanation/text"]', 'Link by link, and dL/dyhat is used again.');
  const rows = await submit(page);
  expect(rows).toContain('it follows from your row 1');
  expect(rows).toContain('A person will decide');

  // The gate is forgotten: what needs none is right, and the feedback says what is missing.
  await next(page);
  const ungated = (coded?.['code/backward'] ?? '').replaceAll(/\n {4}if relu:\n(?: {8}.*\n)+/g, '\n');
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText(ungated);
  const tests = await submit(page);
  expect(tests).toContain('The smallest case that fails');
  expect(tests).toContain('A likely cause');

  // What a product cannot be is said while typing; a sum along the other axis has another shape.
  await next(page);
  await page.fill('[name="gradients/W"]', 'X @ dL/dY');
  await expect.poll(() => page.locator('.is-issue').count()).toBe(1);
  await page.fill('[name="gradients/W"]', 'X.T @ dL/dY');
  await page.fill('[name="gradients/X"]', 'dY @ W.T');
  await page.fill('[name="gradients/b"]', 'sum(dY, axis=1)');
  expect(await submit(page)).toContain('The shape of yours is');
  expect(complaints).toEqual([]);

  const staff = await live.site.signedIn('ta');
  const book = await staff.get('/courses/dl/gradebook.csv');
  const points = (await findGrade(db.read, 'hw1', 'mei'))?.points ?? 0;
  expect(points).toBeGreaterThan(15_000);
  expect(points).toBeLessThan(20_000);
  expect(book.body).toContain(String(points / 1000));
});
