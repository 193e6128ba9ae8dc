import { expect, test } from 'vitest';
import { runKills } from '../support/kill-run.ts';

test(
  'a class works while the server is killed three times: nothing that was confirmed is lost or there twice',
  { timeout: 60_000 },
  async () => {
    const summary = await runKills({ kills: 3, students: 6, seed: 'three kills', between: [300, 1_500] });
    expect(summary.faults).toEqual([]);
    expect(summary.drafts).toBeGreaterThan(30);
    expect(summary.handIns).toBeGreaterThan(3);
    expect(summary.slowestStart).toBeLessThan(5_000);
    expect(summary.exitCode).toBe(0);
  },
);

test('a draft or a hand-in that was lost would be noticed', { timeout: 60_000 }, async () => {
  const { faults } = await runKills({
    ...{ kills: 0, students: 2, seed: 'lost', between: [1_000, 2_000] },
    spoil: async ({ db }) => {
      await db.commit(async (tx) => {
        const [first] = await tx.selectFrom('draft').selectAll().execute();
        await tx.deleteFrom('draft').where('questionId', '=', first!.questionId).execute();
        await tx.deleteFrom('receipt').execute();
      });
    },
  });
  expect(faults.join()).toContain('lost {');
  expect(faults.join()).toContain('0 receipts');
});
