import type { Expression } from '../../../grader/notation/expression.ts';

/** The formula with each of its direct parts replaced. */
function mapped(e: Expression, change: (part: Expression) => Expression): Expression {
  switch (e.kind) {
    case 'negate':
      return { ...e, of: change(e.of) };
    case 'binary':
    case 'comparison':
      return { ...e, left: change(e.left), right: change(e.right) };
    case 'call':
      return { ...e, arguments: e.arguments.map(change) };
    default:
      return e;
  }
}

/** Applies a change at the node with the given number, in reading order. */
export function changedAt(e: Expression, target: number, change: (e: Expression) => Expression): Expression {
  let seen = -1;
  const visit = (node: Expression): Expression => {
    seen += 1;
    return seen === target ? change(node) : mapped(node, visit);
  };
  return visit(e);
}

/** The formula with decimals for its names. */
export function substituted(e: Expression, at: ReadonlyMap<string, string>): Expression {
  if (e.kind !== 'symbol') return mapped(e, (part) => substituted(part, at));
  const text = at.get(e.name) ?? '0';
  const size: Expression = { kind: 'number', text: text.replace('-', '') };
  return text.startsWith('-') ? { kind: 'negate', of: size } : size;
}
