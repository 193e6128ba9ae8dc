import type { Expression } from '../grader/notation/expression.ts';

/** A formula with numbers for those of its names that have one. */
export function substituted(formula: Expression, numberOf: (name: string) => string | undefined): Expression {
  const inside = (part: Expression): Expression => substituted(part, numberOf);
  switch (formula.kind) {
    case 'number':
    case 'constant':
      return formula;
    case 'symbol': {
      const text = numberOf(formula.name);
      return text === undefined ? formula : { kind: 'number', text };
    }
    case 'negate':
      return { ...formula, of: inside(formula.of) };
    case 'binary':
    case 'comparison':
      return { ...formula, left: inside(formula.left), right: inside(formula.right) };
    case 'call':
      return { ...formula, arguments: formula.arguments.map(inside) };
    case 'matrix':
      return { ...formula, rows: formula.rows.map((row) => row.map(inside)) };
  }
}
