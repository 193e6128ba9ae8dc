import { createHash } from 'node:crypto';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { AuditRow } from './schema.ts';

export interface AuditEntry {
  readonly courseId: string | null;
  readonly at: number;
  readonly byId: string | null;
  /** A verb of the glossary: `publish-assignment`, `override`, `release`. */
  readonly act: string;
  /** What it was done to: `assignment:…`, `question:…`. */
  readonly subject: string;
  readonly details: { readonly [name: string]: string | number | boolean | null };
}

/** Hash of an entry chained to the one before it. */
export function auditHash(entry: Omit<AuditRow, 'hash' | 'number'>): string {
  const fields = [
    entry.previousHash,
    entry.courseId,
    entry.at,
    entry.byId,
    entry.act,
    entry.subject,
    entry.details,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

/** Appends to the audit log, in the transaction of what it tells about. Gives the number of the entry. */
export async function appendAudit(tx: Writer, entry: AuditEntry): Promise<number> {
  const last = await tx
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row = { ...entry, details: JSON.stringify(entry.details), previousHash: last?.hash ?? '' };
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('audit')
    .values({ ...row, number, hash: auditHash(row) })
    .execute();
  return number;
}

/** An entry of a course with the name of who did it. */
export type NamedAuditRow = AuditRow & { readonly byName: string | null };

/** One entry of a course by its number; undefined for an entry of another course. */
export async function findAuditEntry(
  db: Reader,
  courseId: string,
  number: number,
): Promise<NamedAuditRow | undefined> {
  return db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.byId')
    .selectAll('audit')
    .select('person.name as byName')
    .where('audit.courseId', '=', courseId)
    .where('audit.number', '=', number)
    .executeTakeFirst();
}

/** The newest entries of a course with the names of who did it. */
export async function listAudit(
  db: Reader,
  courseId: string,
  limit: number,
): Promise<readonly NamedAuditRow[]> {
  return db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.byId')
    .selectAll('audit')
    .select('person.name as byName')
    .where('audit.courseId', '=', courseId)
    .orderBy('audit.number', 'desc')
    .limit(limit)
    .execute();
}
