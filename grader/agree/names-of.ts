import type { Expression } from '../notation/expression.ts';

/** The parts an expression is made of directly. */
export function partsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
      return [];
    case 'negate':
      return [e.of];
    case 'binary':
    case 'comparison':
      return [e.left, e.right];
    case 'call':
      return e.arguments;
    case 'matrix':
      return e.rows.flat();
    default:
      return e satisfies never;
  }
}

/** The names an expression uses, each once, in order of appearance. */
export function namesOf(e: Expression, found: Set<string> = new Set()): ReadonlySet<string> {
  if (e.kind === 'symbol') found.add(e.name);
  for (const part of partsOf(e)) namesOf(part, found);
  return found;
}

export function hasNames(e: Expression): boolean {
  return e.kind === 'symbol' || partsOf(e).some(hasNames);
}
