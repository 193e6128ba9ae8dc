import type { Deps } from '../deps.ts';
import { changedSlots, withSettings, type SlotChange, type SlotSettings } from '../policy/slot-changes.ts';
import { appendAudit } from '../store/audit.ts';
import { findProblemSet, updateProblemSet } from '../store/problem-sets.ts';
import { listSlots, writeSlots } from '../store/slots.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

/** What one press of a button in the composer sends: all that was typed, and the change pressed. */
export interface SetChange {
  readonly problemSetId: string;
  /** Absent where the press came from another page than the composer. */
  readonly title?: string;
  readonly settings: ReadonlyMap<string, SlotSettings>;
  readonly changes: readonly SlotChange[];
}

/**
 * Changes the slots of a set; published assignments keep their own copy. False where the
 * course has no such set.
 */
export async function changeSlots(deps: Deps, by: ByStaff, change: SetChange): Promise<boolean> {
  const at = deps.clock();
  return deps.db.commit(async (tx) => {
    const set = await findProblemSet(tx, by.courseId, change.problemSetId);
    if (set === undefined) return false;
    const typed = withSettings(await listSlots(tx, set.id), change.settings);
    const slots = change.changes.reduce(changedSlots, typed);
    const title = change.title ?? set.title;
    await writeSlots(tx, set.id, slots);
    await updateProblemSet(tx, set.id, { title, updatedAt: at });
    const details = { title, slots: slots.length, change: change.changes.map(({ kind }) => kind).join(' ') };
    await appendAudit(tx, auditOf(by, at, { act: 'change-slots', subject: `problemSet:${set.id}`, details }));
    return true;
  });
}
