import type { Deps } from '../deps.ts';
import { usualPolicy, type AssignmentKind } from '../policy/assignment-policy.ts';
import { insertAssignment } from '../store/assignments.ts';
import { appendAudit } from '../store/audit.ts';
import { findProblemSet } from '../store/problem-sets.ts';
import { auditOf, type ByStaff } from './by-staff.ts';

/** Share of the term's grade that an assignment starts from: practice counts for nothing. */
const usualWeight: { readonly [K in AssignmentKind]: number } = { quiz: 100, homework: 100, practice: 0 };

/**
 * Drafts an assignment from a set with the usual policy of its kind; gives its id. The draft
 * follows the set until it is published. Null where the course has no such set.
 */
export async function createAssignment(
  deps: Deps,
  by: ByStaff,
  from: {
    readonly problemSetId: string;
    readonly kind: AssignmentKind;
    /** Instead of the set's. */
    readonly title?: string;
  },
): Promise<string | null> {
  const id = deps.randomText(9);
  const createdAt = deps.clock();
  return deps.db.commit(async (tx) => {
    const set = await findProblemSet(tx, by.courseId, from.problemSetId);
    if (set === undefined) return null;
    const title = from.title ?? set.title;
    await insertAssignment(tx, {
      id,
      courseId: by.courseId,
      problemSetId: set.id,
      kind: from.kind,
      title,
      state: 'draft',
      policy: usualPolicy[from.kind],
      slots: [],
      weight: usualWeight[from.kind],
      secret: deps.randomText(32),
      startedAt: null,
      stoppedAt: null,
      releasedAt: null,
      createdAt,
      publishedAt: null,
      certification: null,
    });
    const details = { kind: from.kind, title };
    await appendAudit(
      tx,
      auditOf(by, createdAt, { act: 'create-assignment', subject: `assignment:${id}`, details }),
    );
    return id;
  });
}
