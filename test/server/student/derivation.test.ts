import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGrade } from '../../../server/store/grades.ts';
import { openSite, type TestSite } from '../../support/app.ts';
import type { Browser } from '../../support/browser.ts';
import { begin, fill, keyFields } from '../../support/form-filling.ts';
import { giveAssignment, giveCourse } from '../../support/given-assignment.ts';

let site: TestSite;
let mei: Browser;
const rows = 'derivation/rows';
const text = 'explanation/text';

beforeEach(async () => {
  site = await openSite();
  await giveCourse(site.deps);
  mei = await site.signedIn('mei');
});
afterEach(() => site.close());

async function begun(kind: 'homework' | 'practice' | 'quiz') {
  const closesAt = site.deps.clock() + 3_600_000;
  const policy = kind === 'quiz' ? ({ start: 'clock', closesAt } as const) : { closesAt };
  await giveAssignment(site.deps, { id: 'hw1', kind, policy, slots: [{ recipe: 'L14a', points: 100_000 }] });
  const attempt = await begin(mei, 'hw1');
  const key = await keyFields(site.deps.db.read, attempt, 1);
  return { attempt, path: `${attempt}/questions/1`, lines: key[rows]!.split('\n'), key };
}

const points = async () => (await findGrade(site.deps.db.read, 'hw1', 'mei'))?.points;

describe('homework 1 on the lecture network', () => {
  it('gives 60 % for the derivation at once and leaves 40 % to a person', async () => {
    const { path, key, lines } = await begun('homework');
    const page = await mei.get(path);
    expect(page.body).toContain('data-reads="derivation"');
    const receipt = await mei.follow(await fill(mei, path, { ...key, go: 'submit' }));
    expect(receipt.body.match(/class="row"/g)).toHaveLength(lines.length);
    expect(await points()).toBe(60_000);
    const ta = await site.signedIn('ta');
    expect((await ta.get('/courses/dl/gradebook')).body).toContain('60');
    expect((await ta.get('/courses/dl/gradebook.csv')).body).toContain('60');
  });

  it('shows in practice which row is wrong and what follows from it', async () => {
    const { path, lines } = await begun('practice');
    const wrong = [
      'dL/dyhat = y - yhat',
      ...lines.slice(1).map((line) => line.replace(/ = [^=]*-\(y - yhat\).*$/u, '')),
    ];
    const judged = await mei.follow(
      await fill(mei, path, { [rows]: wrong.join('\n'), [text]: 'x', go: 'submit' }),
    );
    expect(judged.body).toContain('it follows from your row 1');
    const earned = await points();
    expect(earned).toBeGreaterThan(30_000);
    expect(earned).toBeLessThan(60_000);
  });

  it('takes no try for a row that cannot be read, and says which one it is', async () => {
    const { path, lines } = await begun('homework');
    const page = await fill(mei, path, {
      [rows]: [lines[0], 'dL/dw11 = dL/dq'].join('\n'),
      [text]: 'x',
      go: 'submit',
    });
    expect((await mei.follow(page)).body).toContain('dL/dq');
    expect(await points()).toBeUndefined();
  });
});

it('a quiz keeps every row as it was read on the page before 交卷 and on the receipt', async () => {
  const { attempt, path, lines } = await begun('quiz');
  await fill(mei, path, { [rows]: [...lines, 'dL/dw11 = dL/dq'].join('\n'), go: 'review' });
  const review = await mei.get(`${attempt}/review`);
  expect(review.body.match(/class="row"/g)).toHaveLength(lines.length);
  expect(review.body).toContain('row--unread');
  const clientId = /name="clientId" value="([^"]+)"/.exec(review.body)![1]!;
  const receipt = await mei.follow(await mei.post(`${attempt}/hand-in`, { clientId }));
  expect(receipt.body.match(/class="row"/g)).toHaveLength(lines.length);
  // The rows that could be read count: both gradients are reached without the unreadable one.
  expect(await points()).toBe(60_000);
});
