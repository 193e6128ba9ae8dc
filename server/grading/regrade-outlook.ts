import type { Assignment } from '../store/assignments.ts';
import { listAttemptsOf } from '../store/attempts.ts';
import type { Reader } from '../store/database.ts';
import type { RegradedMark } from '../store/regraded-marks-json.ts';
import { regradeAttempt, type RegradedAttempt, type RegradedQuestion } from './regraded-attempt.ts';

/** Told after each attempt: how many are done, of how many. */
export type RegradeProgress = (done: number, all: number) => void;

/** What a regrade would do to a class, or did. */
export interface RegradeOutlook {
  /** Marks that change. */
  readonly marks: readonly RegradedMark[];
  /** Marks that would fall, where none may: with the mark that would have been. */
  readonly kept: readonly RegradedMark[];
  /** Questions judged otherwise than before, with the mark of before. */
  readonly same: number;
  /** Questions in which anything was handed in. */
  readonly judged: number;
}

/** Judges every attempt at an assignment again, one after the other, and writes nothing. */
export async function previewRegrade(
  db: Reader,
  assignment: Assignment,
  progress?: RegradeProgress,
): Promise<readonly RegradedAttempt[]> {
  const regraded: RegradedAttempt[] = [];
  const attempts = await listAttemptsOf(db, assignment.id);
  for (const [at, attempt] of attempts.entries()) {
    regraded.push(await regradeAttempt(db, assignment, attempt));
    progress?.(at + 1, attempts.length);
  }
  return regraded;
}

const falls = ({ before, after }: RegradedQuestion): boolean => after < before;

/** The questions whose new judgements are taken over. */
export function takenOver({ questions }: RegradedAttempt, neverLower: boolean): readonly RegradedQuestion[] {
  return neverLower ? questions.filter((question) => !falls(question)) : questions;
}

/** What becomes of the marks of a class. */
export function regradeOutlook(regraded: readonly RegradedAttempt[], neverLower: boolean): RegradeOutlook {
  const marksOf = (of: (attempt: RegradedAttempt) => readonly RegradedQuestion[]): readonly RegradedMark[] =>
    regraded.flatMap((one) =>
      of(one)
        .filter(({ before, after }) => before !== after)
        .map(({ position, before, after, maxPoints }) => {
          const { personId, number } = one.attempt;
          return { personId, attempt: number, position, before, after, maxPoints };
        }),
    );
  const taken = regraded.flatMap((one) => takenOver(one, neverLower));
  return {
    marks: marksOf((one) => takenOver(one, neverLower)),
    kept: neverLower ? marksOf(({ questions }) => questions.filter(falls)) : [],
    same: taken.filter(({ before, after }) => before === after).length,
    judged: regraded.reduce((sum, { judged }) => sum + judged, 0),
  };
}
