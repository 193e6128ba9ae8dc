import type { Expression } from '../expression.ts';
import type { IssueCode, NotationIssue } from '../issue-codes.ts';
import type { Mark } from '../parser-state.ts';
import { printText } from '../print-text.ts';
import { isSingle, shapeText, type Shape } from './shape-rules.ts';

/** A formula whose shape is known. */
export interface Shaped {
  readonly expression: Expression;
  readonly shape: Shape;
}

/** One check under way: the shapes of the names, and what the parse remembers of places. */
export interface Shaping {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly marks: ReadonlyMap<Expression, Mark>;
  readonly grouped: ReadonlySet<Expression>;
  /** Whether A² is the square of every entry, as slides write it; for answers it could be two things. */
  readonly hasEntrywisePowers: boolean;
  /** The first thing that does not fit; all functions give undefined from then on. */
  issue: NotationIssue | undefined;
}

/** An operation that was read, and its operands with their shapes. */
export interface Pair {
  readonly whole: Expression;
  readonly left: Shaped;
  readonly right: Shaped;
}

export function shapeIssue(
  shaping: Shaping,
  whole: Expression,
  issue: { readonly code: IssueCode; readonly details?: { readonly [name: string]: string } },
): undefined {
  const mark = shaping.marks.get(whole);
  shaping.issue ??= { ...issue, ...(mark === undefined ? {} : { at: mark.at, length: mark.length }) };
  return undefined;
}

const longest = 40;

/** A part of a formula as it is named in a sentence. */
export function named(e: Expression): string {
  const text = printText(e);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** What the sentences about two operands mention. */
export function sides({ left, right }: Pair): { readonly [name: string]: string } {
  return {
    left: named(left.expression),
    right: named(right.expression),
    leftShape: shapeText(left.shape),
    rightShape: shapeText(right.shape),
  };
}

/** A matrix of 0 and 1, as in `(Z > 0)`. */
export const isMask = ({ kind }: Expression): boolean => kind === 'comparison';

export const hasSingle = ({ left, right }: Pair): boolean => isSingle(left.shape) || isSingle(right.shape);
