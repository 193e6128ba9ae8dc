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
