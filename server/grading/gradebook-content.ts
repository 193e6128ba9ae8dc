import { closesAt } from '../policy/effective-times.ts';
import { anybody } from '../policy/run-state.ts';
import { timeFacts } from '../policy/time-facts.ts';
import { listAssignments, type Assignment } from '../store/assignments.ts';
import type { Reader } from '../store/database.ts';
import { listCourseGrades } from '../store/gradebook.ts';
import { listParticipants, type Participant } from '../store/people.ts';
import type { GradeRow } from '../store/schema.ts';

export interface GradebookContent {
  readonly courseId: string;
  /** Published assignments, the oldest first. */
  readonly assignments: readonly Assignment[];
  readonly students: readonly Participant[];
  readonly grades: readonly GradeRow[];
  /** Assignments that count as 0 where a student did nothing, because they are over. */
  readonly over: ReadonlySet<string>;
}

function isOver(assignment: Assignment, now: number): boolean {
  const end = closesAt(timeFacts(assignment, anybody, []));
  return end !== null && end < now;
}

/** What the gradebook of a course shows at an instant; nothing is summed from submissions. */
export async function readGradebook(db: Reader, courseId: string, now: number): Promise<GradebookContent> {
  const all = await listAssignments(db, courseId);
  const assignments = all.filter(({ state }) => state === 'published').toReversed();
  return {
    courseId,
    assignments,
    students: await listParticipants(db, courseId, ['student']),
    grades: await listCourseGrades(db, courseId),
    over: new Set(assignments.filter((assignment) => isOver(assignment, now)).map(({ id }) => id)),
  };
}
