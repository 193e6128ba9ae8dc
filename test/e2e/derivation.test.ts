import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { giveAssignment, giveCourse } from '../support/given-assignment.ts';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
  await giveCourse(live.site.deps);
  await giveAssignment(live.site.deps, {
    id: 'derive',
    kind: 'practice',
    slots: [{ recipe: 'L14a' }],
    draws: 1,
  });
});
afterAll(() => live.close());

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes[0]?.html,
  ]);

test('a derivation is typeset row by row as it is typed, by keys too, and judged row by row', async () => {
  const { page, complaints } = await live.pageOf('mei', { viewport: { width: 390, height: 844 } });
  await page.goto('/assignments/derive');
  await page.click('form[action$="/attempts"] button');
  await page.waitForURL(/questions\/1/);
  const box = page.locator('[data-reads="derivation"]');

  await box.pressSequentially('dL/dyhat = -(y-yhat)\n');
  await page.waitForSelector('.rows--live .row math');
  // Keys write the next row: no sign of a product at its beginning or behind ∂.
  for (const key of ['∂', 'L', '/', '∂', 'h1', '=']) await page.click(`[data-keypad] [data-insert="${key}"]`);
  await box.pressSequentially('dL/dyhat*w31\ndL/dx1 = w31 +');
  expect(await box.inputValue()).toBe('dL/dyhat = -(y-yhat)\n∂L/∂h1=dL/dyhat*w31\ndL/dx1 = w31 +');
  await page.waitForSelector('.row--unread .row__issue');
  expect(await page.locator('.rows--live .row').count()).toBe(3);
  expect(await page.textContent('[role="status"].rows__state')).toContain('Cannot be read yet: row 3.');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);

  const saved = page.waitForResponse((response) => response.url().endsWith('/drafts') && response.ok());
  await box.fill('dL/dyhat = -(y-yhat)\ndL/dh1 = dL/dyhat*w31');
  await saved;
  await page.fill('[name="explanation/text"]', 'Link by link.');
  await page.click('button[value="submit"]');
  await page.waitForSelector('.rows--judged .verdict--correct');
  expect(await page.locator('.rows--judged .row').count()).toBe(2);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
