import type { CodeReport } from './code/report.ts';
import type { Expression, InputIssue } from './notation/expression.ts';
import type { MisconceptionCode } from './misconceptions/codes.ts';

export const outcomes = ['blank', 'invalid', 'correct', 'followThrough', 'incorrect', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];

/** Names a cell of a network's questions. */
export interface CellReference {
  readonly question: string;
  readonly part: string;
  readonly cell: string;
}

/** One judged cell. Points are thousandths. */
export interface CellReport {
  readonly cell: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly maxPoints: number;
  /** What was typed, untouched. */
  readonly typed: string;
  /** How it was read, where it could be. */
  readonly read?: Expression;
  /** Only with `invalid`. */
  readonly issue?: InputIssue;
  /** Only with `followThrough`: the student's own wrong cells this one follows from. */
  readonly from: readonly CellReference[];
  /** Wrong rules that explain the cell; two only where they cannot be told apart by structure. */
  readonly diagnoses: readonly MisconceptionCode[];
  /** What the tests of a function showed. */
  readonly code?: CodeReport;
  /** The reference answer as text in our notation; the store keeps it, pages show it after release. */
  readonly expected: string;
}

export interface PartReport {
  readonly part: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly maxPoints: number;
  readonly from: readonly CellReference[];
  readonly diagnoses: readonly MisconceptionCode[];
  readonly cells: readonly CellReport[];
}

export interface QuestionReport {
  readonly question: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly parts: readonly PartReport[];
}
