import type { Reader } from './database.ts';
import { listParticipants } from './people.ts';
import { listExtensions } from './extensions.ts';
import { lastEndAt, type Run } from '../policy/run-state.ts';

/** The last instant at which any student of the course may work on an assignment. */
export async function findLastEnd(
  db: Reader,
  assignment: Run & { readonly id: string; readonly courseId: string },
): Promise<number | null> {
  const students = await listParticipants(db, assignment.courseId, ['student']);
  return lastEndAt(assignment, students, await listExtensions(db, assignment.id));
}
