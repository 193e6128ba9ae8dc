import type { Outcome } from '../report.ts';

/** What is said of several cells together: the first of these that any of them has. */
const mostTelling: readonly Outcome[] = [
  'invalid',
  'undecided',
  'incorrect',
  'blank',
  'followThrough',
  'correct',
];

interface Judged {
  readonly outcome: Outcome;
  readonly maxPoints: number;
}

/** The outcome of a part from its cells; working rows, worth nothing, count only among themselves. */
export function togetherOutcome(cells: readonly Judged[]): Outcome {
  const [only] = cells;
  if (only !== undefined && cells.length === 1) return only.outcome;
  const scored = cells.filter(({ maxPoints }) => maxPoints > 0);
  const counted = scored.length > 0 ? scored : cells;
  return mostTelling.find((outcome) => counted.some((cell) => cell.outcome === outcome)) ?? 'blank';
}
