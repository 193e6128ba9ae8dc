import type { Expression } from '../notation/expression.ts';

/** The parts of an expression, in their order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
      return [];
    case 'negate':
      return [expression.of];
    case 'binary':
    case 'comparison':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    case 'matrix':
      return expression.rows.flat();
  }
}

/** Nodes of an expression as it would be printed; counting stops at `limit`. */
export function countNodes(expression: Expression, limit: number): number {
  let count = 0;
  const waiting = [expression];
  for (let next = waiting.pop(); next !== undefined && count < limit; next = waiting.pop()) {
    count += 1;
    for (const part of partsOf(next)) waiting.push(part);
  }
  return count;
}
