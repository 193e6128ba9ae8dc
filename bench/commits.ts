import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../server/store/database.ts';

/**
 * Durable commits per second: all that arrive together against one transaction each, in one run
 * on one file. The limit is the disk's own flush, which both pay.
 */
const rows = 2_000;
const rounds = 5;

const insert = (db: Database, id: string): Promise<unknown> =>
  db.commit((tx) =>
    tx
      .insertInto('course')
      .values({ id, name: 'n', term: 't', zone: 'UTC', language: 'en', demonstration: 0, createdAt: 1 })
      .execute(),
  );

async function perSecond(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (rows * 1000) / (performance.now() - begun);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'adjoint-bench-'));
const db = await openDatabase(folder);
const together: number[] = [];
const each: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const ids = Array.from({ length: rows }, (_, i) => `${round}-${i}`);
  together.push(
    await perSecond(async () => {
      await Promise.all(ids.map((id) => insert(db, `together-${id}`)));
    }),
  );
  each.push(
    await perSecond(async () => {
      for (const id of ids) await insert(db, `each-${id}`);
    }),
  );
}
await db.close();
rmSync(folder, { recursive: true });

const [fast, slow] = [median(together), median(each)];
process.stdout.write(
  `durable commits per second: together ${Math.round(fast)}, one by one ${Math.round(slow)}, ratio ${(fast / slow).toFixed(1)} (goal ≥ 4.5)\n`,
);
