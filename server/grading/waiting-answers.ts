import type { GradeFacts } from './question-grade.ts';
import { markFor } from './question-grade.ts';

/** One answer of a question that waits for a person. */
export interface Waiting {
  readonly part: string;
  readonly cell: string;
  readonly typed: string;
  readonly maxPoints: number;
}

/** The cells of the newest submission that the machine left to a person and nobody has marked yet. */
export function waitingAnswers(facts: GradeFacts): readonly Waiting[] {
  const newest = facts.judged.at(-1);
  if (newest === undefined) return [];
  return newest.report.parts.flatMap(({ part, cells }) =>
    cells
      .filter(({ outcome, maxPoints }) => outcome === 'undecided' && maxPoints > 0)
      .filter(({ cell }) => markFor(facts, newest.submission, { part, cell }) === undefined)
      .map(({ cell, typed, maxPoints }) => ({ part, cell, typed, maxPoints })),
  );
}
