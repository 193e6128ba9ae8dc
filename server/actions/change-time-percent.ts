import type { Deps } from '../deps.ts';
import { appendAudit } from '../store/audit.ts';
import { setTimePercent } from '../store/people.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

/** Sets a student's factor on every time limit of the course, in per cent. */
export async function changeTimePercent(
  deps: Deps,
  by: ByStaff,
  change: { readonly personId: string; readonly timePercent: number },
): Promise<void> {
  await deps.db.commit(async (tx) => {
    await setTimePercent(tx, by.courseId, change.personId, change.timePercent);
    await appendAudit(
      tx,
      auditOf(by, deps.clock(), {
        act: 'change-time-factor',
        subject: `person:${change.personId}`,
        details: { timePercent: change.timePercent },
      }),
    );
  });
}
