import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLiveSite, type LiveSite } from '../support/live-site.ts';
import { giveQuiz, keyAt } from '../support/working-student.ts';
import { openAttempt } from '../../server/actions/open-attempt.ts';
import type { OpenedAttempt } from '../../server/grading/opened-attempt.ts';

let live: LiveSite;

beforeAll(async () => {
  live = await openLiveSite();
  await giveQuiz(live.site.deps);
});

afterAll(async () => {
  await live.close();
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

async function opened(url: string, personId: string): Promise<OpenedAttempt> {
  const attemptId = /attempts\/([^/]+)/.exec(url)![1]!;
  return (await openAttempt(live.site.deps, { personId, attemptId, now: live.site.deps.clock() }))!;
}

describe('a student on a phone', () => {
  test('takes the quiz: typing is saved, survives a reload and another machine, and is handed in once', async () => {
    const { page, complaints } = await live.pageOf('mei', phone);
    await page.goto('/assignments/quiz');
    await page.click('form[action$="/attempts"] button');
    await page.waitForURL(/questions\/1/);
    const attempt = await opened(page.url(), 'mei');
    const base = page.url().replace(/questions\/\d+$/, 'questions/');

    // The page never scrolls sideways on a phone.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

    const [part, cell, right] = keyAt(attempt, 1)[0]!;
    const saved = page.waitForResponse((response) => response.url().endsWith('/drafts') && response.ok());
    await page.fill(`[name="${part}/${cell}"]`, right);
    await saved;
    await page.reload();
    expect(await page.inputValue(`[name="${part}/${cell}"]`)).toBe(right);

    const other = await live.pageOf('mei', { viewport: { width: 1280, height: 900 } });
    await other.page.goto(`${base}1`);
    expect(await other.page.inputValue(`[name="${part}/${cell}"]`)).toBe(right);

    for (const position of [1, 2, 3]) {
      await page.goto(`${base}${position}`);
      for (const [p, c, text] of keyAt(attempt, position)) await page.fill(`[name="${p}/${c}"]`, text);
      await page.click('button[name="go"][value="next"], button[name="go"][value="review"]');
      await page.waitForURL((url) => url.pathname !== new URL(`${base}${position}`).pathname);
    }
    await page.goto(base.replace('questions/', 'review'));
    await page.click('form[action$="/hand-in"] button');
    await page.click('dialog[open] [data-yes]');
    await page.waitForURL(/receipt/);
    expect(await page.textContent('main')).toMatch(/[A-Z]{6}/);

    await page.goto(base.replace('questions/', 'receipt'));
    expect(complaints).toEqual([]);
    expect(other.complaints).toEqual([]);
    const { page: later } = await live.pageOf('mei', phone);
    const feedback = await later.goto(base.replace('/questions/', '/feedback'));
    expect(await later.textContent('main')).not.toContain('Worked solution');
    expect(feedback?.status()).toBeLessThan(500);
  });

  test('sees at once how a number will be read, and a sentence where it cannot be', async () => {
    const { page, complaints } = await live.pageOf('kwame', phone);
    await page.goto('/assignments/quiz');
    await page.click('form[action$="/attempts"] button');
    const attempt = await opened(page.url(), 'kwame');
    const [part, cell] = keyAt(attempt, 1)[0]!;
    const box = page.locator(`[name="${part}/${cell}"]`);
    await box.fill('2,5');
    await expect.poll(() => page.textContent('main')).toMatch(/point|小數點/);
    await box.fill('-35/4');
    await expect.poll(() => page.innerHTML('main')).toMatch(/<mfrac>/);
    expect(complaints).toEqual([]);
  });

  test('types and taps a link in one breath: the next page shows all of it', async () => {
    const { page, complaints } = await live.pageOf('kwame', phone);
    await page.goto('/assignments/quiz');
    await page.click('form[action$="/attempts"] button, main a.button');
    await page.waitForURL(/questions/);
    const attempt = await opened(page.url(), 'kwame');
    await page.goto(`/attempts/${attempt.attempt.id}/questions/1`);
    const cells = keyAt(attempt, 1);
    for (const [p, c, text] of cells) await page.fill(`[name="${p}/${c}"]`, text);
    await page.click('.bar__review');
    await page.waitForURL(/review/);
    expect(await page.textContent('[data-review] > li')).toContain(`${cells.length} / ${cells.length}`);

    // Without a connection one stays on the page; a killed browser sends it when it is back.
    await page.goBack();
    await page.context().setOffline(true);
    const [part, cell] = cells[0]!;
    await page.fill(`[name="${part}/${cell}"]`, '17');
    await page.click('.bar__review');
    expect(page.url()).toContain('questions/1');
    await expect.poll(() => page.textContent('[data-saved]')).toMatch(/connection|離線/);
    const later = await page.context().newPage();
    await page.close();
    await later.context().setOffline(false);
    await later.goto(`/attempts/${attempt.attempt.id}/review`);
    await expect.poll(() => later.textContent('[data-review] > li').catch(() => '')).toContain('17');
    expect(complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

test('a student without script can do the whole quiz', async () => {
  const { page } = await live.pageOf('kwame', { javaScriptEnabled: false });
  await page.goto('/assignments/quiz');
  await page.click('main form button, main a.button');
  await page.waitForURL(/questions/);
  const attempt = await opened(page.url(), 'kwame');
  const base = page.url().replace(/questions\/\d+$/, '');
  for (const position of [1, 2, 3]) {
    await page.goto(`${base}questions/${position}`);
    for (const [p, c, text] of keyAt(attempt, position)) await page.fill(`[name="${p}/${c}"]`, text);
    await page.click('button[name="go"][value="next"], button[name="go"][value="review"]');
  }
  await page.goto(`${base}review`);
  await page.click('form[action$="/hand-in"] button');
  await page.waitForURL(/receipt/);
  expect(await page.textContent('main')).toMatch(/[A-Z]{6}/);
});
