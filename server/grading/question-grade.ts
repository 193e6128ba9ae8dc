import type { WrongCode } from '../../grader/misconceptions/codes.ts';
import type { CellReport, QuestionReport } from '../../grader/report.ts';
import type { AssignmentPolicy } from '../policy/assignment-policy.ts';
import type { QuestionGrade } from '../store/grades.ts';
import type { RubricMark } from '../store/rubric-marks.ts';
import type { HintRow } from '../store/schema-hints.ts';
import type { OverrideRow } from '../store/schema.ts';
import type { Submission } from '../store/submissions.ts';

/** A submission with the newest judgement of it. */
export interface JudgedSubmission {
  readonly submission: Submission;
  readonly report: QuestionReport;
}

/** All that decides the mark of one question, each list oldest first. */
export interface GradeFacts {
  readonly policy: AssignmentPolicy;
  /** What the slot is worth; the parts' own points are scaled to it. */
  readonly slotPoints: number;
  readonly judged: readonly JudgedSubmission[];
  readonly marks: readonly RubricMark[];
  readonly overrides: readonly OverrideRow[];
  readonly hints: readonly HintRow[];
}

/** What one submission earns by itself, in the recipe's own points. */
export interface Earned {
  readonly judged: JudgedSubmission;
  readonly points: number;
  readonly maxPoints: number;
  /** Cells worth something that wait for a person. */
  readonly waiting: number;
}

const typedIn = ({ answers }: Submission, part: string, cell: string): string => answers[part]?.[cell] ?? '';

/**
 * The newest mark of a person for a cell of a submission: given while this submission, or one
 * with the same text in the cell, was the newest.
 */
export function markFor(
  facts: Pick<GradeFacts, 'judged' | 'marks'>,
  submission: Submission,
  place: { readonly part: string; readonly cell: string },
): RubricMark | undefined {
  const typed = typedIn(submission, place.part, place.cell);
  return facts.marks.findLast((mark) => {
    if (mark.part !== place.part || mark.cell !== place.cell) return false;
    const seen = facts.judged.findLast((judged) => judged.submission.arrivedAt <= mark.at);
    return seen !== undefined && typedIn(seen.submission, place.part, place.cell) === typed;
  });
}

function earnedBy(facts: GradeFacts, judged: JudgedSubmission): Earned {
  let points = 0;
  let waiting = 0;
  const count = (part: string, cell: CellReport) => {
    const mark = markFor(facts, judged.submission, { part, cell: cell.cell });
    if (mark !== undefined) points += Math.max(0, Math.min(mark.points, cell.maxPoints));
    else points += cell.points;
    if (mark === undefined && cell.outcome === 'undecided' && cell.maxPoints > 0) waiting += 1;
  };
  for (const part of judged.report.parts) for (const cell of part.cells) count(part.part, cell);
  // A part may earn less than its cells together (one rule, one deduction).
  const capped = judged.report.points - sumOfCells(judged.report);
  const earned = afterHints(facts, judged.submission, Math.max(0, points + capped));
  return { judged, points: earned, maxPoints: judged.report.maxPoints, waiting };
}

/** What is left of the points after the hints that were opened before the submission; rounded down. */
function afterHints({ hints }: GradeFacts, { arrivedAt }: Submission, points: number): number {
  const cost = hints
    .filter(({ at }) => at <= arrivedAt)
    .reduce((total, { costPercent }) => total + costPercent, 0);
  return Math.floor((points * Math.max(0, 100 - cost)) / 100);
}

const sumOfCells = (report: QuestionReport): number =>
  report.parts.flatMap(({ cells }) => cells).reduce((total, { points }) => total + points, 0);

/** Points of `earned` out of `maxPoints`, scaled to `slotPoints`; halves are rounded up. */
export function scaledPoints(earned: number, maxPoints: number, slotPoints: number): number {
  if (maxPoints === 0) return 0;
  return Math.floor((2 * slotPoints * earned + maxPoints) / (2 * maxPoints));
}

/**
 * The submission that counts: the last one where the attempt is handed in at once, else the best
 * (of equals, the last). Undefined where nothing was submitted.
 */
export function countingSubmission(facts: GradeFacts): Earned | undefined {
  const earned = facts.judged.map((judged) => earnedBy(facts, judged));
  if (facts.policy.handIn === 'attempt') return earned.at(-1);
  return earned.reduce<Earned | undefined>(
    (best, next) => (best === undefined || next.points >= best.points ? next : best),
    undefined,
  );
}

const diagnosesOf = (report: QuestionReport): readonly WrongCode[] => [
  ...new Set(report.parts.flatMap(({ cells }) => cells.flatMap(({ diagnoses }) => diagnoses))),
];

/** The mark of a question: a pure fold over submissions, judgements, marks and overrides. */
export function foldQuestionGrade(facts: GradeFacts): Omit<QuestionGrade, 'questionId'> {
  const counting = countingSubmission(facts);
  const last = facts.judged.at(-1);
  const override = facts.overrides.at(-1);
  // What was submitted last waits for a person even while an earlier submission counts more.
  const unseen = last === undefined ? 0 : earnedBy(facts, last).waiting;
  const scaled =
    counting === undefined ? 0 : scaledPoints(counting.points, counting.maxPoints, facts.slotPoints);
  const overridden = override !== undefined && override.points !== null;
  return {
    points: overridden ? (override.points ?? 0) : scaled,
    maxPoints: facts.slotPoints,
    waiting: overridden ? 0 : Math.max(counting?.waiting ?? 0, unseen),
    diagnoses: counting === undefined ? [] : diagnosesOf(counting.judged.report),
  };
}
