import { required } from '../invariant.ts';
import type { Deps } from '../deps.ts';
import { answersOf } from '../demonstration/habits.ts';
import type { PlannedAssignment } from '../demonstration/plan.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';
import { pointsText } from '../policy/points.ts';
import { findRecipe } from '../../problems/bank.ts';
import { readGradeFacts } from '../grading/keep-grades.ts';
import { poseAttempt } from '../grading/posed-question.ts';
import { waitingAnswers } from '../grading/waiting-answers.ts';
import { findAssignmentById } from '../store/assignments.ts';
import { listWaiting } from '../store/gradebook.ts';
import type { ByStaff, OnAssignment } from './by-staff.ts';
import { changePolicy } from './change-policy.ts';
import { createAssignment } from './create-assignment.ts';
import type { Enrolled } from './create-demonstration.ts';
import { createProblemSet, type NewSlot } from './create-problem-set.ts';
import { handIn } from './hand-in.ts';
import { markText } from './mark-text.ts';
import { publishAssignment } from './publish-assignment.ts';
import { releaseResults } from './release-results.ts';
import { savePage } from './save-draft.ts';
import { startAttempt } from './start-attempt.ts';

const minute = 60_000;
const hour = 60 * minute;

function slotsOf({ set }: PlannedAssignment): readonly NewSlot[] {
  return set.slots.map(({ recipes, points, network }) => ({
    points,
    network: network ?? null,
    recipes: recipes.map((id) => ({ id, version: required(findRecipe(id), `recipe ${id}`).version })),
  }));
}

/** Composes and publishes a planned assignment as its TA did at the time. */
async function publishPlanned(
  deps: Deps,
  by: ByStaff,
  given: { readonly planned: PlannedAssignment; readonly policy: AssignmentPolicy },
): Promise<OnAssignment> {
  const { planned, policy } = given;
  const { title, weight } = planned;
  const problemSetId = await createProblemSet(deps, by, { title, slots: slotsOf(planned) });
  const created = await createAssignment(deps, by, { problemSetId, kind: planned.set.kind });
  const on: OnAssignment = { ...by, assignmentId: required(created, `set ${problemSetId}`) };
  await changePolicy(deps, on, { title, weight, policy });
  const { kind } = await publishAssignment(deps, on);
  if (kind !== 'published') throw new Error(`${title} could not be published: ${kind}`);
  return on;
}

/** Composes, publishes and, where it lies in the past, lets the class take one planned assignment. */
export async function giveDemonstration(
  deps: Deps,
  by: ByStaff,
  given: { readonly planned: PlannedAssignment; readonly students: readonly Enrolled[] },
): Promise<void> {
  const { planned, students } = given;
  const now = deps.clock();
  const takenAt = planned.takenAt?.(now) ?? null;
  const published: Deps = takenAt === null ? deps : { ...deps, clock: () => takenAt - hour };
  const on = await publishPlanned(published, by, { planned, policy: planned.policy(now) });
  if (takenAt === null) return;
  for (const [turn, student] of students.entries()) {
    await takeQuiz(deps, { on, student, turn, at: takenAt + turn * 3_000 });
  }
  await markTexts(deps, on, students.slice(0, -unmarked));
  await releaseResults(deps, on);
}

/** The last few students' texts stay in the queue, so that there is something to mark. */
const unmarked = 6;

/** Marks the free texts of students, each as its length deserves; the demonstration's TA is generous. */
async function markTexts(deps: Deps, on: OnAssignment, students: readonly Enrolled[]): Promise<void> {
  const marked = new Set(students.map(({ personId }) => personId));
  const queue = (await listWaiting(deps.db.read, on.courseId)).filter(({ personId }) => marked.has(personId));
  for (const { questionId } of queue) {
    for (const { part, cell, typed, maxPoints } of waitingAnswers(
      await readGradeFacts(deps.db.read, questionId),
    )) {
      const share = Math.min(10, 3 + Math.floor(typed.length / 8));
      const points = pointsText(Math.floor((maxPoints * share) / 10));
      await markText(deps, on, { questionId, part, cell, items: [], points, comment: '' });
    }
  }
}

/** One student of the demonstration works on a quiz of the past and hands it in. */
async function takeQuiz(
  deps: Deps,
  given: {
    readonly on: OnAssignment;
    readonly student: Enrolled;
    readonly turn: number;
    readonly at: number;
  },
): Promise<void> {
  const { student, turn } = given;
  const { assignmentId } = given.on;
  const { personId, habit } = student;
  if (habit === 'absent') return;
  const past: Deps = { ...deps, clock: () => given.at };
  const started = await startAttempt(past, { personId, assignmentId, arrivedAt: given.at });
  if (started?.kind !== 'attempt')
    throw new Error(`${student.name} could not start: ${started?.kind ?? 'unknown'}`);
  const attemptId = started.attempt.id;
  const assignment = required(await findAssignmentById(deps.db.read, assignmentId), 'assignment');
  for (const [index, question] of (await poseAttempt(deps.db.read, assignment, attemptId)).entries()) {
    const answers = answersOf(question, habit, turn);
    const cells = Object.entries(answers).flatMap(([part, own]) =>
      Object.entries(own).map(([cell, text]) => ({ part, cell, text })),
    );
    const arrivedAt = given.at + (index + 1) * minute;
    await savePage(past, { personId, attemptId, question, arrivedAt }, { cells, knownSequence: 0 });
  }
  const arrivedAt = given.at + (10 + (turn % 7)) * minute;
  await handIn(
    { ...past, clock: () => arrivedAt },
    { personId, attemptId, clientId: `demonstration-${turn}`, arrivedAt },
  );
}
