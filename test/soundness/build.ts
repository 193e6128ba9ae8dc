import type {
  BinaryOperator,
  ComparisonOperator,
  Expression,
  FunctionName,
} from '../../grader/notation/expression.ts';

/** Short names for making formulas. */
export const number = (text: string | number): Expression => ({ kind: 'number', text: String(text) });
export const symbol = (name: string): Expression => ({ kind: 'symbol', name });
export const negate = (of: Expression): Expression => ({ kind: 'negate', of });
const binary =
  (operator: BinaryOperator) =>
  (left: Expression, right: Expression): Expression => ({ kind: 'binary', operator, left, right });
export const add = binary('add');
export const subtract = binary('subtract');
export const multiply = binary('multiply');
export const divide = binary('divide');
export const power = binary('power');
export const call = (name: FunctionName, ...args: readonly Expression[]): Expression => ({
  kind: 'call',
  function: name,
  arguments: args,
});
export const compare = (operator: ComparisonOperator, left: Expression, right: Expression): Expression => ({
  kind: 'comparison',
  operator,
  left,
  right,
});
export const euler: Expression = { kind: 'constant', name: 'e' };

/** Every node of a formula in reading order, as `changedAt` counts them. */
export function nodesOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'negate':
      return [e, ...nodesOf(e.of)];
    case 'binary':
    case 'comparison':
      return [e, ...nodesOf(e.left), ...nodesOf(e.right)];
    case 'call':
      return [e, ...e.arguments.flatMap(nodesOf)];
    default:
      return [e];
  }
}
