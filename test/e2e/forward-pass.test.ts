import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveCourse } from '../support/given-assignment.ts';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
  await giveCourse(live.site.deps);
});
afterAll(() => live.close());

const slide = String.raw`Z = XW + b \\
H = \max(0, Z) \\
L = \frac{1}{n}\|H - Y\|^2`;

test("a TA pastes a slide's equations of matrices, chooses a shape, and keeps the question", async () => {
  const { page, complaints } = await live.pageOf('ta', { locale: 'en' });
  await page.goto('/courses/dl/forward/new');
  await page.getByLabel('Forward pass').fill(slide);
  await page.getByRole('button', { name: 'Read it' }).last().click();
  await page.getByRole('heading', { name: 'What is drawn' }).waitFor();
  await page.getByLabel('Shape of W').fill('2×2');
  await page.getByRole('button', { name: 'Read it again' }).last().click();
  expect(await page.getByLabel('Shape of b').inputValue()).toBe('(2,)');
  expect(await page.getByLabel('Shape of W').inputValue()).toBe('2×2');
  await page.getByLabel('Opening words (English)').fill('One layer with ReLU.');
  await page.getByRole('button', { name: 'Certify and save' }).click();
  await page.waitForURL(/\/bank\/own-/);
  expect(await page.locator('main').innerText()).toContain('One layer with ReLU.');
  expect(await page.locator('math').count()).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});
