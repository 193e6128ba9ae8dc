import { lastEnd } from '../policy/release.ts';
import { anybody } from '../policy/run-state.ts';
import { timeFacts } from '../policy/time-facts.ts';
import type { Assignment } from './assignments.ts';
import type { Reader } from './database.ts';
import { listExtensions } from './extensions.ts';
import { listStudentTimes } from './student-assignments.ts';

/** The last instant at which anybody may work on an assignment; null where nothing closes it yet. */
export async function findLastEnd(db: Reader, assignment: Assignment): Promise<number | null> {
  const extensions = await listExtensions(db, assignment.id);
  const plain = timeFacts(assignment, anybody, extensions);
  return lastEnd([plain, ...(await listStudentTimes(db, assignment))]);
}
