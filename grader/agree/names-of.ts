import type { Expression } from '../notation/expression.ts';
import { partsOf } from '../symbolic/size.ts';

/** The names an expression uses, each once, in order of appearance. */
export function namesOf(e: Expression, found: Set<string> = new Set()): ReadonlySet<string> {
  if (e.kind === 'symbol') found.add(e.name);
  for (const part of partsOf(e)) namesOf(part, found);
  return found;
}

/** Whether a formula has any name; written out because it is asked at every node of every answer. */
export function hasNames(e: Expression): boolean {
  switch (e.kind) {
    case 'symbol':
      return true;
    case 'number':
    case 'constant':
      return false;
    case 'negate':
      return hasNames(e.of);
    case 'binary':
    case 'comparison':
      return hasNames(e.left) || hasNames(e.right);
    case 'call':
      return e.arguments.some(hasNames);
    case 'matrix':
      return e.rows.some((row) => row.some(hasNames));
    default:
      return e satisfies never;
  }
}
