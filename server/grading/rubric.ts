import type { Question, RubricItem } from '../../grader/question.ts';
import { sharedPoints } from '../../grader/grade/points.ts';
import { readPoints } from '../policy/points.ts';

/** The rubric of a cell of free text; empty for any other cell that waits. */
export function rubricOf(question: Question, part: string, cell: string): readonly RubricItem[] {
  const asked = question.parts.find(({ id }) => id === part)?.cells.find(({ id }) => id === cell)?.asks;
  return asked?.kind === 'text' ? asked.rubric : [];
}

/** The same items with what each gives in a cell of so many points; together they give exactly those. */
export function rubricFor(rubric: readonly RubricItem[], cellPoints: number): readonly RubricItem[] {
  const shares = sharedPoints(
    cellPoints,
    rubric.map(({ points }) => points),
  );
  return rubric.map((item, index) => ({ ...item, points: shares[index] ?? 0 }));
}

/**
 * What a mark gives, in thousandths: the ticked items together, or the number that was typed
 * instead. Null where that cannot be read or is more than the cell is worth.
 */
export function markedPoints(
  rubric: readonly RubricItem[],
  maxPoints: number,
  mark: { readonly items: readonly string[]; readonly points: string },
): number | null {
  const ticked = rubricFor(rubric, maxPoints).filter(({ id }) => mark.items.includes(id));
  const points =
    mark.points.trim() === '' ? ticked.reduce((sum, item) => sum + item.points, 0) : readPoints(mark.points);
  return points === null || points > maxPoints ? null : points;
}
