import type { Deps } from '../deps.ts';
import type { PublishedSlot } from '../policy/assignment-policy.ts';
import { appendAudit } from '../store/audit.ts';
import { insertProblemSet } from '../store/problem-sets.ts';
import { writeSlots } from '../store/slots.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

/** A slot before it has a place in a set. */
export type NewSlot = Omit<PublishedSlot, 'id' | 'position'>;

/** Makes a problem set, empty or with the slots of another one; gives its id. */
export async function createProblemSet(
  deps: Deps,
  by: ByStaff,
  set: { readonly title: string; readonly slots: readonly NewSlot[] },
): Promise<string> {
  const id = deps.randomText(9);
  const at = deps.clock();
  const slots = set.slots.map((slot, index) => ({ ...slot, id: deps.randomText(6), position: index + 1 }));
  await deps.db.commit(async (tx) => {
    await insertProblemSet(tx, { id, courseId: by.courseId, title: set.title, createdAt: at, updatedAt: at });
    await writeSlots(tx, id, slots);
    await appendAudit(
      tx,
      auditOf(by, at, {
        act: 'create-problem-set',
        subject: `problemSet:${id}`,
        details: { title: set.title, slots: slots.length },
      }),
    );
  });
  return id;
}
