import type { Expression } from '../notation/expression.ts';
import { partsOf } from '../symbolic/size.ts';

/** The numerals that a formula is written with. */
export function numeralsOf(e: Expression, found: Set<string> = new Set()): ReadonlySet<string> {
  if (e.kind === 'number') found.add(e.text);
  for (const part of partsOf(e)) numeralsOf(part, found);
  return found;
}

/** Numerals between these bounds, and 0, can hide nothing from points of ordinary size. */
const [smallest, largest] = [0.05, 12];

/**
 * Whether a formula holds a large or small numeral that is not among the known ones: a term may
 * then be 0 at all ordinary points (max(0, x − 50)), or a smooth function as sharp as a step.
 */
export function hasStrangeNumeral(e: Expression, known: ReadonlySet<string>): boolean {
  switch (e.kind) {
    case 'number':
      return isStrange(e.text) && !known.has(e.text);
    case 'symbol':
    case 'constant':
      return false;
    case 'negate':
      return hasStrangeNumeral(e.of, known);
    case 'binary':
    case 'comparison':
      return hasStrangeNumeral(e.left, known) || hasStrangeNumeral(e.right, known);
    case 'call':
    case 'matrix':
      return partsOf(e).some((part) => hasStrangeNumeral(part, known));
    default:
      return e satisfies never;
  }
}

function isStrange(text: string): boolean {
  const size = Number(text);
  return size > largest || (size < smallest && size !== 0);
}
