import type { Deps } from '../deps.ts';
import type { SessionRow } from '../store/schema-sign-in.ts';
import { deleteExpiredSessions, deleteSession, putSession } from '../store/sessions.ts';

/** Stores what a session knows; it survives a restart from here on. */
export async function keepSession(deps: Pick<Deps, 'db'>, row: SessionRow): Promise<void> {
  await deps.db.commit((tx) => putSession(tx, row));
}

/** Ends a session. */
export async function forgetSession(deps: Pick<Deps, 'db'>, id: string): Promise<void> {
  await deps.db.commit((tx) => deleteSession(tx, id));
}

/** Removes sessions that have run out. */
export async function forgetExpiredSessions(deps: Deps): Promise<void> {
  await deps.db.commit((tx) => deleteExpiredSessions(tx, deps.clock()));
}
