import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveAssignment, giveCourse } from '../support/given-assignment.ts';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
  await giveCourse(live.site.deps);
  await giveAssignment(live.site.deps, { id: 'practice', kind: 'practice', slots: [{ recipe: 'N01' }] });
});
afterAll(() => live.close());

const patient = { timeout: 15_000 };
const lines = ['    dyhat = yhat - y', "return {'w31': dyhat*h1, 'b3': dyhat}"] as const;

test('a student writes code in an editor, tries it out, and it is saved as it is typed', async () => {
  const { page, complaints } = await live.pageOf('mei');
  let weight = 0;
  page.on('response', (response) => {
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) => (weight += responseBodySize));
  });
  await page.goto('/assignments/practice');
  await page.click('form[action$="/attempts"] button');
  await page.waitForURL(/questions\/1/);
  const editor = page.locator('.cm-content');
  expect(await editor.getAttribute('aria-label')).toMatch(/backward/);
  await editor.click();
  await page.keyboard.press('Control+End');
  for (const line of lines) {
    const saved = page.waitForResponse((response) => response.url().endsWith('/drafts'));
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await saved;
  }
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect.poll(() => page.locator('[data-code-output]').innerText(), patient).toContain("'b3':");

  // The page that was reloaded has what was typed; the editor is styled, and nothing was refused.
  await page.reload();
  await expect
    .poll(() => page.locator('.cm-content').innerText(), patient)
    .toContain('    dyhat = yhat - y\n    return');
  expect(await page.locator('.cm-gutters').evaluate((gutters) => getComputedStyle(gutters).display)).toBe(
    'flex',
  );
  expect(complaints).toEqual([]);
  expect(weight).toBeLessThan(250 * 1024);
});

test('the Tab key is no trap: Escape lets it leave the editor', async () => {
  const { page } = await live.pageOf('kwame');
  await page.goto('/assignments/practice');
  await page.click('form[action$="/attempts"] button');
  await page.waitForURL(/questions\/1/);
  const editor = page.locator('.cm-content');
  expect(await editor.getAttribute('aria-label')).toMatch(/backward/);
  await editor.focus();
  await page.keyboard.press('Tab');
  expect(await editor.evaluate((own) => own.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await editor.evaluate((own) => own.contains(document.activeElement))).toBe(false);
});

test('says which line is not Python yet, and waits until the typing pauses', async () => {
  const { page } = await live.pageOf('kwame');
  await page.goto('/assignments/practice');
  await page.click('form[action$="/attempts"] button, a[href*="/attempts/"]');
  await page.waitForURL(/questions\/1/);
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('    return (1');
  await expect.poll(() => page.locator('[data-code-notice]').innerText(), patient).toMatch(/Line \d+/);
});
