import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditDatabase } from '../../server/auditor/audit-database.ts';
import { appendAudit } from '../../server/store/audit.ts';
import type { Writer } from '../../server/store/group-commit.ts';
import { openSite, type TestSite } from '../support/app.ts';
import { giveQuiz, handInNow, start, typeEverything } from '../support/working-student.ts';

let site: TestSite;
const findings = async () => (await auditDatabase(site.deps.db.read, site.deps.keys)).map((f) => f.invariant);

beforeEach(async () => {
  site = await openSite();
  await giveQuiz(site.deps);
  const opened = await start(site.deps, 'mei');
  await typeEverything(site.deps, opened);
  await handInNow(site.deps, opened);
  const entry = {
    courseId: 'dl',
    at: 1,
    byId: null,
    act: 'test',
    subject: 'course:dl',
    details: { words: 'kept' },
  };
  await site.deps.db.commit((tx) => appendAudit(tx, entry));
  await site.deps.db.commit((tx) => appendAudit(tx, { ...entry, at: 2 }));
});

afterEach(async () => {
  await site.close();
});

test('a quiz that was handed in leaves nothing to find', async () => {
  expect(await findings()).toEqual([]);
});

describe('the auditor finds', () => {
  const tampering: readonly (readonly [string, string, (tx: Writer) => Promise<unknown>])[] = [
    [
      'a kept grade that was raised',
      'derivable',
      (tx) => tx.updateTable('questionGrade').set({ points: 9_999 }).execute(),
    ],
    [
      'an audit entry that was rewritten',
      'chain',
      (tx) => tx.updateTable('audit').set({ details: '{}' }).where('number', '=', 1).execute(),
    ],
    [
      'an audit entry that was taken out',
      'chain',
      (tx) => tx.deleteFrom('audit').where('number', '=', 1).execute(),
    ],
    [
      'a receipt with another hand-in in it',
      'receipts',
      (tx) => tx.updateTable('receipt').set({ body: '{}' }).execute(),
    ],
    ['a submission without a judgement', 'judged', (tx) => tx.deleteFrom('grading').execute()],
  ];

  test.each(tampering)('%s', async (_name, invariant, tamper) => {
    await site.deps.db.commit(tamper);
    expect(await findings()).toContain(invariant);
  });
});
