import type { Expression } from '../notation/expression.ts';
import { partsOf } from './size.ts';

/**
 * The expression with every symbol replaced; undefined where one has no replacement. As deep as
 * the expression, which the reader of formulas bounds.
 */
export function substitute(
  expression: Expression,
  replacement: (name: string) => Expression | undefined,
): Expression | undefined {
  if (expression.kind === 'symbol') return replacement(expression.name);
  const parts: Expression[] = [];
  for (const part of partsOf(expression)) {
    const replaced = substitute(part, replacement);
    if (replaced === undefined) return undefined;
    parts.push(replaced);
  }
  return withParts(expression, parts);
}

function withParts(expression: Expression, parts: readonly Expression[]): Expression | undefined {
  const [first, second] = parts;
  switch (expression.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
      return expression;
    case 'negate':
      return first && { ...expression, of: first };
    case 'binary':
    case 'comparison':
      return first && second && { ...expression, left: first, right: second };
    case 'call':
      return { ...expression, arguments: parts };
    case 'matrix': {
      const width = expression.rows[0]?.length ?? 0;
      return {
        ...expression,
        rows: expression.rows.map((_, row) => parts.slice(row * width, (row + 1) * width)),
      };
    }
  }
}

/** The symbols of an expression, each once, in the order of their first appearance. */
export function symbolsOf(expression: Expression): readonly string[] {
  const names = new Set<string>();
  const waiting = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'symbol') names.add(next.name);
    for (const part of partsOf(next).toReversed()) waiting.push(part);
  }
  return [...names];
}
