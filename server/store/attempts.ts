import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { AttemptRow } from './schema.ts';

export async function insertAttempt(tx: Writer, row: AttemptRow): Promise<void> {
  await tx.insertInto('attempt').values(row).execute();
}

/** A person's own attempt; undefined for anybody else's. */
export async function findAttempt(db: Reader, personId: string, id: string): Promise<AttemptRow | undefined> {
  return db
    .selectFrom('attempt')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** An attempt by its id alone: for jobs of the house and scoped look-ups of staff, never for a student's page. */
export async function findAttemptById(db: Reader, id: string): Promise<AttemptRow | undefined> {
  return db.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A person's attempts at an assignment, the first one first. */
export async function listAttempts(
  db: Reader,
  assignmentId: string,
  personId: string,
): Promise<readonly AttemptRow[]> {
  return db
    .selectFrom('attempt')
    .selectAll()
    .where('assignmentId', '=', assignmentId)
    .where('personId', '=', personId)
    .orderBy('number')
    .execute();
}

/** Every attempt at an assignment, in the order in which they began: for jobs of the house. */
export async function listAttemptsOf(db: Reader, assignmentId: string): Promise<readonly AttemptRow[]> {
  return db
    .selectFrom('attempt')
    .selectAll()
    .where('assignmentId', '=', assignmentId)
    .orderBy('startedAt')
    .orderBy('id')
    .execute();
}

/** Attempts that are not handed in: of one assignment, or of all. */
export async function listOpenAttempts(db: Reader, assignmentId?: string): Promise<readonly AttemptRow[]> {
  const open = db.selectFrom('attempt').selectAll().where('state', '=', 'open');
  return (assignmentId === undefined ? open : open.where('assignmentId', '=', assignmentId)).execute();
}

/** Marks an attempt as handed in at an instant. Only reopening by staff turns it back. */
export async function setHandedIn(tx: Writer, id: string, at: number): Promise<void> {
  await tx.updateTable('attempt').set({ state: 'handedIn', handedInAt: at }).where('id', '=', id).execute();
}

/** Opens a handed-in attempt again; what was handed in stays. */
export async function setReopened(tx: Writer, id: string): Promise<void> {
  await tx.updateTable('attempt').set({ state: 'open', handedInAt: null }).where('id', '=', id).execute();
}
