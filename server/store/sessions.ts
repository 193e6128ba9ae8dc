import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { SessionRow } from './schema-sign-in.ts';

export async function findSession(db: Reader, id: string, now: number): Promise<SessionRow | undefined> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', id)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
}

export async function putSession(tx: Writer, row: SessionRow): Promise<void> {
  await tx
    .insertInto('session')
    .values(row)
    .onConflict((c) =>
      c.column('id').doUpdateSet({ personId: row.personId, content: row.content, expiresAt: row.expiresAt }),
    )
    .execute();
}

export async function deleteSession(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', id).execute();
}

export async function deleteExpiredSessions(tx: Writer, now: number): Promise<void> {
  await tx.deleteFrom('session').where('expiresAt', '<=', now).execute();
}
