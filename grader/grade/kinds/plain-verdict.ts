import type { Expression, InputIssue } from '../../notation/expression.ts';
import type { Outcome } from '../../report.ts';
import type { Shape } from '../../tensor.ts';

/** A judged cell that depends on nothing else that was typed. */
export interface PlainVerdict {
  readonly outcome: Outcome;
  /** Share of the points, as a fraction of whole numbers. */
  readonly share: readonly [earned: number, of: number];
  readonly read?: Expression;
  /** The shape of what was read, where another is asked. */
  readonly shape?: Shape;
  readonly issue?: InputIssue;
}

export const correct: PlainVerdict = { outcome: 'correct', share: [1, 1] };
export const incorrect: PlainVerdict = { outcome: 'incorrect', share: [0, 1] };
export const undecided: PlainVerdict = { outcome: 'undecided', share: [0, 1] };
export const blank: PlainVerdict = { outcome: 'blank', share: [0, 1] };

export function invalid(issue: InputIssue): PlainVerdict {
  return { outcome: 'invalid', share: [0, 1], issue };
}

export function rightOrWrong(isRight: boolean): PlainVerdict {
  return isRight ? correct : incorrect;
}
