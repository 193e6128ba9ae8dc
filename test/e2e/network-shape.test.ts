import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveCourse } from '../support/given-assignment.ts';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
  await giveCourse(live.site.deps);
});
afterAll(() => live.close());

test('the figure follows the form while a TA chooses the shape', async () => {
  const { page, complaints } = await live.pageOf('ta', { locale: 'en' });
  await page.goto('/courses/dl/networks/new');
  expect(await page.getByRole('button', { name: 'Draw it' }).count()).toBe(0);
  await page.getByLabel('Units of hidden layer 2').fill('4');
  await page.getByRole('heading', { name: '2-3-4-1' }).waitFor();
  expect(await page.locator('[data-network-preview] .fig-unit').count()).toBe(10);
  await page.locator('#inputs').fill('99');
  await page.locator('[data-network-preview] .field__issue').waitFor();
  await page.locator('#inputs').fill('3');
  await page.getByRole('heading', { name: '3-3-4-1' }).waitFor();
  await page.getByRole('button', { name: 'Save the question' }).click();
  await page.waitForURL(/\/bank\/own-/);
  expect(await page.locator('h1').innerText()).toContain('3-3-4-1');
  expect(complaints).toEqual([]);
});

test('without script a button draws the network', async () => {
  const { page } = await live.pageOf('ta', { locale: 'en', javaScriptEnabled: false });
  await page.goto('/courses/dl/networks/new');
  await page.locator('#inputs').fill('4');
  await page.getByRole('button', { name: 'Draw it' }).last().click();
  expect(await page.locator('.network-design__sizes').innerText()).toBe('4-3-1');
});
