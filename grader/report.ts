import type { CodeReport } from './code/report.ts';
import type { Expression, InputIssue } from './notation/expression.ts';
import type { Shape } from './tensor.ts';
import type { WrongCode } from './misconceptions/codes.ts';

export const outcomes = ['blank', 'invalid', 'correct', 'followThrough', 'incorrect', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];

/** Names a cell of a network's questions. */
export interface CellReference {
  readonly question: string;
  readonly part: string;
  readonly cell: string;
}

/** What is said of a row, as a code with what fills its sentence. */
export interface RowNote {
  readonly code: string;
  readonly details: { readonly [place: string]: string };
}

/** One judged row of a derivation. */
export interface RowReport {
  /** Line of the typed text, from 1. */
  readonly line: number;
  readonly outcome: Outcome;
  readonly issue?: InputIssue;
  /** Only with `followThrough`: lines of the wrong rows it follows from. */
  readonly from: readonly number[];
  readonly notes: readonly RowNote[];
  readonly diagnoses: readonly WrongCode[];
}

/** How far a derivation came with one derivative that was asked. */
export interface TargetReport {
  readonly of: string;
  readonly wrt: string;
  readonly state: 'reached' | 'followThrough' | 'partly' | 'missing' | 'undecided';
  readonly points: number;
  readonly maxPoints: number;
  readonly notes: readonly RowNote[];
}

export interface DerivationReport {
  readonly rows: readonly RowReport[];
  readonly targets: readonly TargetReport[];
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
  /** The shape of what was read, where another is asked. */
  readonly shape?: Shape;
  /** Only with `invalid`. */
  readonly issue?: InputIssue;
  /** Only with `followThrough`: the student's own wrong cells this one follows from. */
  readonly from: readonly CellReference[];
  /** Wrong rules that explain the cell: one, or two. */
  readonly diagnoses: readonly WrongCode[];
  /** Only with two: both were followed, or one of them and no answer here could tell which. */
  readonly joined?: 'both' | 'either';
  /** What the tests of a function showed. */
  readonly code?: CodeReport;
  /** Row by row, where the answer is a derivation. */
  readonly derivation?: DerivationReport;
  /** The reference answer as text in our notation; the store keeps it, pages show it after release. */
  readonly expected: string;
}

export interface PartReport {
  readonly part: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly maxPoints: number;
  readonly from: readonly CellReference[];
  readonly diagnoses: readonly WrongCode[];
  readonly cells: readonly CellReport[];
}

export interface QuestionReport {
  readonly question: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly parts: readonly PartReport[];
}
