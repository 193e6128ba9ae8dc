import { sql } from 'kysely';
import type { Reader } from './database.ts';
import type { AuditRow, ReceiptRow } from './schema.ts';

/** What SQLite itself finds wrong with the file; empty where nothing is. */
export async function checkFile(db: Reader): Promise<readonly string[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const keys = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db);
  return [
    ...pages.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...keys.rows.map(({ table, rowid }) => `row ${rowid} of ${table} points to nothing`),
  ];
}

/** The whole audit log in order. */
export async function listAuditChain(db: Reader): Promise<readonly AuditRow[]> {
  return db.selectFrom('audit').selectAll().orderBy('number').execute();
}

/** Every receipt that was ever given. */
export async function listAllReceipts(db: Reader): Promise<readonly ReceiptRow[]> {
  return db.selectFrom('receipt').selectAll().execute();
}

/** Submissions that were never judged. */
export async function listUnjudged(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('submission')
    .leftJoin('grading', 'grading.submissionId', 'submission.id')
    .select('submission.id as id')
    .where('grading.id', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Copies the database as it stands into a new file, while the site runs. */
export async function copyDatabase(db: Reader, path: string): Promise<void> {
  await sql`vacuum into ${path}`.execute(db);
}
