import type { InputIssue } from '../notation/expression.ts';

/** The outcome of comparing an answer with the expected formula. */
export type FormulaVerdict =
  | { readonly outcome: 'correct' | 'undecided' }
  /** `at` is a point where the two differ, where one was found. */
  | { readonly outcome: 'incorrect'; readonly at?: ReadonlyMap<string, number> }
  | { readonly outcome: 'invalid'; readonly issue: InputIssue };
