import type { Deps } from '../deps.ts';
import { appendAudit } from '../store/audit.ts';
import type { Role } from '../store/schema.ts';
import { addPerson } from './add-person.ts';
import { auditOf, type ByStaff } from './by-staff.ts';
import { makeSignInLink } from './sign-in.ts';

const week = 7 * 24 * 60 * 60 * 1000;

/** Adds a TA or instructor; gives the path of their sign-in link. */
export async function addStaff(
  deps: Deps,
  by: ByStaff,
  member: { readonly name: string; readonly role: Exclude<Role, 'student'> },
): Promise<string> {
  const { courseId } = by;
  return deps.db.commit(async (tx) => {
    const personId = await addPerson(deps, tx, { courseId, ...member, studentNumber: null });
    const act = { act: 'add-staff', subject: `person:${personId}`, details: member };
    await appendAudit(tx, auditOf(by, deps.clock(), act));
    return makeSignInLink(deps, tx, { personId, lifetimeMs: week });
  });
}
