import type { Deps } from '../deps.ts';
import { listParticipants } from '../store/people.ts';
import type { ByStaffOrOperator } from './by-staff.ts';
import { enrolStudents } from './enrol-students.ts';
import type { RosterLine } from './read-roster.ts';

/** Adds those of the roster who are not in the course yet; gives how many were new. */
export async function addStudents(
  deps: Deps,
  by: ByStaffOrOperator,
  roster: readonly RosterLine[],
): Promise<number> {
  return deps.db.commit(async (tx) => {
    const present = await listParticipants(tx, by.courseId, ['student']);
    const known = new Set(present.map((student) => student.studentNumber));
    const lines = roster.filter((line) => !known.has(line.studentNumber));
    if (lines.length > 0) await enrolStudents(deps, tx, { ...by, lines });
    return lines.length;
  });
}
