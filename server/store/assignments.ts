import { z } from 'zod';
import {
  assignmentPolicySchema,
  publishedSlotSchema,
  type AssignmentPolicy,
  type PublishedSlot,
} from '../policy/assignment-policy.ts';
import type { Reader } from './database.ts';
import type { Writer } from './group-commit.ts';
import type { AssignmentRow } from './schema.ts';

/** An assignment with its JSON columns read. */
export interface Assignment extends Omit<AssignmentRow, 'policy' | 'slots' | 'weight'> {
  readonly policy: AssignmentPolicy;
  readonly slots: readonly PublishedSlot[];
  readonly weight: number;
}

type Stored = Omit<AssignmentRow, 'weight'> & { readonly weight: number };

/** Reads the JSON columns of a row; throws where they were tampered with. */
export function readAssignment(row: Stored): Assignment {
  return {
    ...row,
    policy: assignmentPolicySchema.parse(JSON.parse(row.policy)),
    slots: z.array(publishedSlotSchema).parse(JSON.parse(row.slots)),
  };
}

/** An assignment of a course; undefined where the course has none of that id. */
export async function findAssignment(
  db: Reader,
  courseId: string,
  id: string,
): Promise<Assignment | undefined> {
  const row = await db
    .selectFrom('assignment')
    .selectAll()
    .where('courseId', '=', courseId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : readAssignment(row);
}

/** An assignment by its id alone: for jobs of the house, never for a page. */
export async function findAssignmentById(db: Reader, id: string): Promise<Assignment | undefined> {
  const row = await db.selectFrom('assignment').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readAssignment(row);
}

/** All assignments of a course, newest first. */
export async function listAssignments(db: Reader, courseId: string): Promise<readonly Assignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('courseId', '=', courseId)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map(readAssignment);
}

export async function insertAssignment(tx: Writer, assignment: Assignment): Promise<void> {
  await tx
    .insertInto('assignment')
    .values({
      ...assignment,
      policy: JSON.stringify(assignment.policy),
      slots: JSON.stringify(assignment.slots),
    })
    .execute();
}

/** What staff may change of an assignment; its id, course and secret never do. */
export type AssignmentChange = Partial<
  Pick<
    Assignment,
    | 'kind'
    | 'title'
    | 'state'
    | 'policy'
    | 'slots'
    | 'weight'
    | 'startedAt'
    | 'stoppedAt'
    | 'releasedAt'
    | 'publishedAt'
    | 'certification'
  >
>;

export async function updateAssignment(tx: Writer, id: string, change: AssignmentChange): Promise<void> {
  const { policy, slots, ...plain } = change;
  await tx
    .updateTable('assignment')
    .set({
      ...plain,
      ...(policy === undefined ? {} : { policy: JSON.stringify(policy) }),
      ...(slots === undefined ? {} : { slots: JSON.stringify(slots) }),
    })
    .where('id', '=', id)
    .execute();
}

/** Removes a draft; whatever was published is never removed. */
export async function deleteAssignment(tx: Writer, id: string): Promise<void> {
  await tx.deleteFrom('assignment').where('id', '=', id).where('state', '=', 'draft').execute();
}
