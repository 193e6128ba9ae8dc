import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { ReceiptRow } from './schema.ts';

export async function insertReceipt(tx: Writer, row: ReceiptRow): Promise<void> {
  await tx.insertInto('receipt').values(row).execute();
}

/** The receipts of an attempt, the newest first. */
export async function listReceipts(db: Reader, attemptId: string): Promise<readonly ReceiptRow[]> {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('attemptId', '=', attemptId)
    .orderBy('at', 'desc')
    .execute();
}

/** The receipt that was given for a client-made id. */
export async function findReceiptByClient(
  db: Reader,
  attemptId: string,
  clientId: string,
): Promise<ReceiptRow | undefined> {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('attemptId', '=', attemptId)
    .where('clientId', '=', clientId)
    .executeTakeFirst();
}
