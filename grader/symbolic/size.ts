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

/** Whether an expression as it would be printed keeps within bounds; looks no further than these. */
export function isWithin(
  expression: Expression,
  most: { readonly nodes: number; readonly depth: number },
): boolean {
  let count = 0;
  const waiting: { readonly of: Expression; readonly depth: number }[] = [{ of: expression, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1;
    if (count > most.nodes || next.depth > most.depth) return false;
    for (const part of partsOf(next.of)) waiting.push({ of: part, depth: next.depth + 1 });
  }
  return true;
}
