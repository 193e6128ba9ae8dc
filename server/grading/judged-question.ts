import type { CellReport, QuestionReport } from '../../grader/report.ts';
import {
  countingSubmission,
  foldQuestionGrade,
  markFor,
  type GradeFacts,
  type JudgedSubmission,
} from './question-grade.ts';

/** One judgement as its owner may see it after the release. */
export interface JudgedQuestion {
  readonly judged: JudgedSubmission;
  /** With the marks of people in place of what the machine left open. */
  readonly report: QuestionReport;
  /** What the question earns, overrides included. */
  readonly points: number;
  readonly maxPoints: number;
  readonly comments: readonly string[];
  readonly changedBecause: string;
}

function markedCell(
  facts: GradeFacts,
  judged: JudgedSubmission,
  part: string,
): (cell: CellReport) => CellReport {
  return (cell) => {
    const mark = markFor(facts, judged.submission, { part, cell: cell.cell });
    if (mark === undefined) return cell;
    return { ...cell, points: mark.points, outcome: mark.points >= cell.maxPoints ? 'correct' : 'incorrect' };
  };
}

/** The report of a submission with the marks that people gave for it. */
export function markedReport(facts: GradeFacts, judged: JudgedSubmission): QuestionReport {
  const parts = judged.report.parts.map((part) => ({
    ...part,
    cells: part.cells.map(markedCell(facts, judged, part.part)),
  }));
  return { ...judged.report, parts };
}

/**
 * What came of a question: the judgement of the submission that counts, or of the last one.
 * Undefined where nothing was submitted.
 */
export function judgedQuestion(facts: GradeFacts, which: 'counting' | 'last'): JudgedQuestion | undefined {
  const judged = which === 'last' ? facts.judged.at(-1) : countingSubmission(facts)?.judged;
  if (judged === undefined) return undefined;
  const { points, maxPoints } = foldQuestionGrade(facts);
  const override = facts.overrides.at(-1);
  return {
    judged,
    report: markedReport(facts, judged),
    points,
    maxPoints,
    comments: [...new Set(facts.marks.map(({ comment }) => comment).filter((comment) => comment !== ''))],
    changedBecause: override === undefined || override.points === null ? '' : override.reason,
  };
}

/** A report without what would give the answer away to somebody who may try again. */
export function withoutKey(report: QuestionReport): QuestionReport {
  const parts = report.parts.map((part) => ({
    ...part,
    cells: part.cells.map((cell) => ({ ...cell, expected: '' })),
  }));
  return { ...report, parts };
}
