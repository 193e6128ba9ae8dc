import type { Deps } from '../deps.ts';
import { poseAttempt, type PosedQuestion } from '../grading/posed-question.ts';
import { orNotFound } from '../http/http-problem.ts';
import { attemptEndsAt } from '../policy/effective-times.ts';
import { isReleased } from '../policy/release.ts';
import type { Assignment } from '../store/assignments.ts';
import { findAttempt } from '../store/attempts.ts';
import { findCourse } from '../store/courses.ts';
import { listDrafts } from '../store/drafts.ts';
import type { AttemptRow, CourseRow, DraftRow } from '../store/schema.ts';
import { findStudentAssignment, listStudentTimes } from '../store/student-assignments.ts';
import { closeIfOverdue } from './close-attempt.ts';

/** An attempt as its owner meets it at an instant. */
export interface OpenedAttempt {
  readonly course: CourseRow;
  readonly assignment: Assignment;
  readonly attempt: AttemptRow;
  /** The last instant at which work counts (grace apart); null where nothing ends it. */
  readonly endsAt: number | null;
  /** Whether verdicts and keys may be shown. */
  readonly released: boolean;
  readonly questions: readonly PosedQuestion[];
  readonly drafts: readonly DraftRow[];
}

interface Asking {
  readonly personId: string;
  readonly attemptId: string;
  readonly now: number;
}

/** The person's own attempt; closes it first where its time is over. Anybody else's is not found. */
export async function openAttempt(deps: Deps, asking: Asking): Promise<OpenedAttempt> {
  const { personId, attemptId, now } = asking;
  const { read } = deps.db;
  const found = orNotFound(await findAttempt(read, personId, attemptId));
  const closed = await closeIfOverdue(deps, found, now);
  const attempt = closed ? orNotFound(await findAttempt(read, personId, attemptId)) : found;
  const { assignment, times } = orNotFound(await findStudentAssignment(read, personId, attempt.assignmentId));
  const students = await listStudentTimes(read, assignment);
  return {
    course: orNotFound(await findCourse(read, assignment.courseId)),
    assignment,
    attempt,
    endsAt: attemptEndsAt(times, attempt.startedAt),
    released: isReleased(assignment, students, { now, graceMs: deps.config.graceMs }),
    questions: await poseAttempt(read, assignment, attemptId),
    drafts: await listDrafts(read, attemptId),
  };
}

/** The question at a position of an opened attempt. */
export function questionAt(opened: OpenedAttempt, position: number): PosedQuestion {
  return orNotFound(opened.questions.find(({ row }) => row.position === position));
}
