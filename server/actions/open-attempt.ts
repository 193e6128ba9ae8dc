import type { Deps } from '../deps.ts';
import type { OpenedAttempt } from '../grading/opened-attempt.ts';
import { poseAttempt } from '../grading/posed-question.ts';
import { required } from '../invariant.ts';
import { attemptEndsAt } from '../policy/effective-times.ts';
import { isReleased } from '../policy/release.ts';
import { findAttempt } from '../store/attempts.ts';
import { findCourse } from '../store/courses.ts';
import { listDrafts } from '../store/drafts.ts';
import { findStudentAssignment, listStudentTimes } from '../store/student-assignments.ts';
import { closeIfOverdue } from './close-attempt.ts';

interface Asking {
  readonly personId: string;
  readonly attemptId: string;
  readonly now: number;
}

/** The person's own attempt; closes it first where its time is over. Undefined for anybody else's. */
export async function openAttempt(deps: Deps, asking: Asking): Promise<OpenedAttempt | undefined> {
  const { personId, attemptId, now } = asking;
  const { read } = deps.db;
  const found = await findAttempt(read, personId, attemptId);
  if (found === undefined) return undefined;
  const closed = await closeIfOverdue(deps, found, now);
  const attempt = closed
    ? required(await findAttempt(read, personId, attemptId), `attempt ${attemptId}`)
    : found;
  const given = await findStudentAssignment(read, personId, attempt.assignmentId);
  if (given === undefined) return undefined;
  const { assignment, times } = given;
  const students = await listStudentTimes(read, assignment);
  return {
    course: required(await findCourse(read, assignment.courseId), `course ${assignment.courseId}`),
    assignment,
    attempt,
    endsAt: attemptEndsAt(times, attempt.startedAt),
    released: isReleased(assignment, students, { now, graceMs: deps.config.graceMs }),
    questions: await poseAttempt(read, assignment, attemptId),
    drafts: await listDrafts(read, attemptId),
  };
}
