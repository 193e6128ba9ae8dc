import type { SyntaxNode } from '@lezer/common';
import type { Source } from './source.ts';
import { childrenOf, lineAt, notInSubset, readExpression, syntaxError, textOf } from './source.ts';
import type { BinaryOperator, Comparand, ComparisonOperator, Expression } from './tree.ts';

const binaryOperators: readonly BinaryOperator[] = ['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^'];
const comparisonOperators: readonly ComparisonOperator[] = [
  ...(['<', '<=', '>', '>=', '==', '!='] as const),
  ...(['in', 'not in', 'is', 'is not'] as const),
];

/** The arithmetic operator of that spelling, if it is in the subset. */
export function binaryOperator(text: string): BinaryOperator | undefined {
  return binaryOperators.find((operator) => operator === text);
}

export function readUnary(source: Source, node: SyntaxNode): Expression {
  const [sign, of] = childrenOf(node);
  if (sign === undefined || of === undefined) return syntaxError(source, node);
  const operator = textOf(source, sign);
  if (operator === 'not') return readLogic(source, node);
  if (operator !== '-' && operator !== '+' && operator !== '~') return syntaxError(source, node);
  return { kind: 'unary', operator, of: readExpression(source, of), line: lineAt(source, sign.from) };
}

export function readBinary(source: Source, node: SyntaxNode): Expression {
  if (isLogic(source, node)) return readLogic(source, node);
  const [left, ...rest] = childrenOf(node);
  const right = rest.at(-1);
  const sign = rest[0];
  if (left === undefined || right === undefined || sign === undefined) return syntaxError(source, node);
  const spelling = operatorText(source, rest);
  const comparison = comparisonOperators.find((operator) => operator === spelling);
  if (comparison !== undefined) return readComparison(source, node);
  const operator = binaryOperator(spelling);
  if (operator === undefined) return notInSubset(source, sign, spelling);
  return {
    kind: 'binary',
    operator,
    left: readExpression(source, left),
    right: readExpression(source, right),
    line: lineAt(source, sign.from),
  };
}

/** `not in` from its two words; the last child is the right operand. */
function operatorText(source: Source, rest: readonly SyntaxNode[]): string {
  return rest
    .slice(0, -1)
    .map((child) => textOf(source, child))
    .join(' ');
}

/** `a < b < c` is one comparison in Python, parsed as `(a < b) < c`. */
function readComparison(source: Source, node: SyntaxNode): Expression {
  const rest: Comparand[] = [];
  let first = node;
  for (;;) {
    const [left, ...others] = childrenOf(first);
    const right = others.at(-1);
    const operator =
      first.name === 'BinaryExpression'
        ? comparisonOperators.find((known) => known === operatorText(source, others))
        : undefined;
    if (operator === undefined || left === undefined || right === undefined) break;
    rest.unshift({ operator, right: readExpression(source, right) });
    first = left;
  }
  return { kind: 'comparison', first: readExpression(source, first), rest, line: lineAt(source, node.from) };
}

function isLogic(source: Source, node: SyntaxNode): boolean {
  if (node.name === 'UnaryExpression') return node.firstChild?.name === 'not';
  if (node.name !== 'BinaryExpression') return false;
  const operator = operatorText(source, childrenOf(node).slice(1));
  return operator === 'and' || operator === 'or';
}

/** The words and operands of `a and not b or c` in the order they were written. */
function logicTokens(source: Source, node: SyntaxNode): readonly SyntaxNode[] {
  if (!isLogic(source, node)) return [node];
  return childrenOf(node).flatMap((child) => logicTokens(source, child));
}

/** The parser binds `not a and b` as `not (a and b)`, so precedence is settled here. */
function readLogic(source: Source, node: SyntaxNode): Expression {
  const tokens = [...logicTokens(source, node)];
  const nextIs = (word: string) => tokens[0]?.name === word;
  const negation = (): Expression => {
    const token = tokens.shift();
    if (token === undefined) return syntaxError(source, node);
    if (token.name !== 'not') return readExpression(source, token);
    return { kind: 'unary', operator: 'not', of: negation(), line: lineAt(source, token.from) };
  };
  const chain = (operator: 'and' | 'or', operand: () => Expression): Expression => {
    let left = operand();
    while (nextIs(operator)) {
      const line = left.line;
      tokens.shift();
      left = { kind: 'logic', operator, left, right: operand(), line };
    }
    return left;
  };
  return chain('or', () => chain('and', negation));
}
