import type { Deps } from '../../server/deps.ts';
import { listDrafts } from '../../server/store/drafts.ts';

/** The texts of an attempt that are stored and not blank. */
export async function listDraftsOf(deps: Deps, attemptId: string): Promise<readonly string[]> {
  const drafts = await listDrafts(deps.db.read, attemptId);
  return drafts.map(({ text }) => text).filter((text) => text !== '');
}
