import type { PublishedSlot } from '../policy/assignment-policy.ts';
import type { PlacedQuestionGrade } from '../store/grades.ts';
import type { GradeRow } from '../store/schema.ts';

type Total = Pick<GradeRow, 'attemptId' | 'points' | 'maxPoints' | 'waiting'>;

/**
 * What one attempt earns: for each slot its best question (practice gives several variants of
 * one slot), out of the points of all slots.
 */
function totalOf(
  attemptId: string,
  grades: readonly PlacedQuestionGrade[],
  slots: readonly PublishedSlot[],
): Total {
  const own = grades.filter((grade) => grade.attemptId === attemptId);
  const best = slots.map(({ id }) =>
    own.filter(({ slotId }) => slotId === id).reduce((most, { points }) => Math.max(most, points), 0),
  );
  return {
    attemptId,
    points: best.reduce((sum, points) => sum + points, 0),
    maxPoints: slots.reduce((sum, { points }) => sum + points, 0),
    waiting: own.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}

/** The attempt that counts: the one with the most points, of equals the first. */
export function countingAttempt(
  grades: readonly PlacedQuestionGrade[],
  slots: readonly PublishedSlot[],
): Total | undefined {
  const attempts = [...new Set(grades.map(({ attemptId }) => attemptId))];
  return attempts
    .map((attemptId) => totalOf(attemptId, grades, slots))
    .reduce<Total | undefined>(
      (best, next) => (best === undefined || next.points > best.points ? next : best),
      undefined,
    );
}
