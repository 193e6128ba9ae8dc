import { sql, type Kysely, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type Writer = Transaction<Schema>;
export type Commit = <T>(work: (tx: Writer) => Promise<T>) => Promise<T>;

interface Waiting {
  readonly run: (tx: Writer) => Promise<void>;
  readonly settle: () => void;
  readonly fail: (reason: unknown) => void;
}

/**
 * Makes `commit`: everything that asks for it in one turn of the event loop, or while another
 * commit is on its way to disk, shares the next transaction, each behind its own savepoint. The
 * promise settles after the transaction is durable, or fails alone when its own work fails.
 */
export function groupCommits(db: Kysely<Schema>): Commit {
  let waiting: Waiting[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await commitBatch(db, batch);
    }
    busy = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let settle = (): void => undefined;
      waiting.push({
        run: async (tx) => {
          const result = await work(tx);
          settle = () => resolve(result);
        },
        settle: () => settle(),
        fail: reject,
      });
      if (!busy) {
        busy = true;
        setImmediate(() => void flush());
      }
    });
}

async function commitBatch(db: Kysely<Schema>, batch: readonly Waiting[]): Promise<void> {
  const done: Waiting[] = [];
  try {
    await db.transaction().execute(async (tx) => {
      for (const job of batch) {
        await sql`savepoint job`.execute(tx);
        try {
          await job.run(tx);
          await sql`release savepoint job`.execute(tx);
          done.push(job);
        } catch (reason) {
          await sql`rollback to savepoint job`.execute(tx);
          await sql`release savepoint job`.execute(tx);
          job.fail(reason);
        }
      }
    });
  } catch (reason) {
    for (const job of done) job.fail(reason);
    return;
  }
  for (const job of done) job.settle();
}
