import type { Page } from 'playwright-core';
import { giveAssignment, giveCourse } from '../test/support/given-assignment.ts';
import { openLiveSite } from '../test/support/live-site.ts';

/**
 * What a question weighs over the wire in a browser that has nothing of it yet, headers included:
 * the page when it is opened, with the reader of formulas that the first box brings, and with the
 * sentences that the first refusal brings. Goals: 30 KiB in all; 250 KiB with the code editor.
 * Needs the built client (`npm run build`).
 */
const recipes = ['L05', 'L04a', 'L06', 'A02', 'L14a', 'V02s', 'Q01', 'N01'];
const kib = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(7);

/** Counts the bytes that a page fetches from now on; what it posts (drafts) is not the page's weight. */
async function counting(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const fetched = new Set<string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.method === 'GET') fetched.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fetched.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

const live = await openLiveSite();
await giveCourse(live.site.deps);
process.stdout.write('recipe      opened    entered    refused   KiB (goal 30, with the code editor 250)\n');
for (const recipe of recipes) {
  await giveAssignment(live.site.deps, {
    id: `weigh-${recipe}`,
    kind: 'practice',
    title: recipe,
    slots: [{ recipe }],
    draws: 1,
  });
  const { page } = await live.pageOf('mei', { locale: 'zh-TW' });
  await page.goto(`/assignments/weigh-${recipe}`);
  await page.click('form[action$="/attempts"] button');
  await page.waitForURL(/questions\/1/);
  const address = page.url();
  const { page: fresh } = await live.pageOf('mei', { locale: 'zh-TW' });
  await fresh.goto('about:blank');
  const bytes = await counting(fresh);
  await fresh.goto(address, { waitUntil: 'networkidle' });
  const opened = bytes();
  const box = fresh.locator('form[data-draft]').getByRole('textbox').first();
  const reads = (await box.count()) > 0;
  if (reads) await box.fill('1/3');
  await fresh.waitForTimeout(1500);
  const entered = bytes();
  if (reads) await box.fill('a/bc');
  await fresh.waitForTimeout(1500);
  process.stdout.write(`${recipe.padEnd(9)} ${kib(opened)}    ${kib(entered)}    ${kib(bytes())}\n`);
  await fresh.close();
  await page.close();
}
await live.close();
