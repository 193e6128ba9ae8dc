import type { Deps } from '../deps.ts';
import { standingOf, type Standing } from '../grading/standing.ts';
import type { AssignmentSummary } from '../grading/assignment-summary.ts';
import { listAttempts } from '../store/attempts.ts';
import { findStudentAssignment, listStudentAssignments } from '../store/student-assignments.ts';
import { closeIfOverdue } from './close-attempt.ts';

async function closeOwnOverdue(
  deps: Deps,
  of: { readonly personId: string; readonly assignmentId: string; readonly now: number },
): Promise<void> {
  for (const attempt of await listAttempts(deps.db.read, of.assignmentId, of.personId)) {
    await closeIfOverdue(deps, attempt, of.now);
  }
}

/** Everything a student was given in a course: what is open, due and done. */
export async function studentHome(
  deps: Deps,
  of: { readonly personId: string; readonly courseId: string; readonly now: number },
): Promise<readonly AssignmentSummary[]> {
  const given = (await listStudentAssignments(deps.db.read, of.personId)).filter(
    ({ assignment }) => assignment.courseId === of.courseId,
  );
  const standings: AssignmentSummary[] = [];
  for (const one of given) {
    await closeOwnOverdue(deps, { ...of, assignmentId: one.assignment.id });
    standings.push((await standingOf(deps, one, of)).summary);
  }
  return standings;
}

/** One assignment as it stands for a student; undefined where they were not given it. */
export async function lookAtAssignment(
  deps: Deps,
  of: { readonly personId: string; readonly assignmentId: string; readonly now: number },
): Promise<Standing | undefined> {
  await closeOwnOverdue(deps, of);
  const given = await findStudentAssignment(deps.db.read, of.personId, of.assignmentId);
  return given === undefined ? undefined : standingOf(deps, given, of);
}
