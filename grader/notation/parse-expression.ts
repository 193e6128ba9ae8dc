import { group, unexpected } from './brackets.ts';
import type { BinaryOperator, ComparisonOperator, Expression } from './expression.ts';
import { product } from './juxtaposition.ts';
import { operand, startsOperand } from './operands.ts';
import { accept, composedNumeral, made, marked, nested, peek, refuse, type Parser } from './parser-state.ts';
import { isSign, type Sign, type Token } from './token.ts';

/** How tightly each kind of operator holds its operands. */
const binding = { comparison: 5, sum: 10, product: 20, negation: 30, power: 40, superscript: 45 } as const;

type Infix =
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly binds: number }
  | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly binds: number }
  | { readonly kind: 'matrix'; readonly operator: 'matmul' | 'hadamard'; readonly binds: number };

const binary = (operator: BinaryOperator, binds: number): Infix => ({ kind: 'binary', operator, binds });

const infixes: ReadonlyMap<Sign, Infix> = new Map<Sign, Infix>([
  ['+', binary('add', binding.sum)],
  ['-', binary('subtract', binding.sum)],
  ['*', binary('multiply', binding.product)],
  ['/', binary('divide', binding.product)],
  ['^', binary('power', binding.power)],
  ['@', { kind: 'matrix', operator: 'matmul', binds: binding.product }],
  ['⊙', { kind: 'matrix', operator: 'hadamard', binds: binding.product }],
  ...(['<', '<=', '>', '>=', '=', '!='] as const).map((operator): [Sign, Infix] => [
    operator,
    { kind: 'comparison', operator, binds: binding.comparison },
  ]),
]);

/** Everything that holds at least as tightly as `minimum`; the loop of a Pratt parser. */
export function expression(parser: Parser, minimum: number): Expression | undefined {
  let left = signed(parser);
  /** Where this chain of products last divided: a factor without a sign behind it is ambiguous. */
  let divided = false;
  let barThenFactor = false;
  let compares = false;
  while (left !== undefined) {
    const token = peek(parser);
    const infix = token.kind === 'sign' ? infixes.get(token.sign) : undefined;
    if (token.kind === 'superscript') {
      left = superscripted(parser, left, token);
    } else if (parser.matrix?.isPostfix(parser, token) === true) {
      left = parser.matrix.postfix(parser, left);
    } else if (infix !== undefined) {
      if (infix.binds < minimum) break;
      if (infix.kind === 'comparison' && compares)
        return refuse(parser, token, { code: 'chainedComparison' });
      compares ||= infix.kind === 'comparison';
      left = infixed(parser, left, infix);
      divided = token.kind === 'sign' && token.sign === '/';
      barThenFactor = false;
    } else if (startsOperand(parser, token)) {
      if (binding.product < minimum) break;
      const isBar = token.kind === 'sign' && token.sign === '|' && token.side === undefined;
      if (isBar && barThenFactor) return refuse(parser, token, { code: 'ambiguousBars' });
      barThenFactor ||= !isBar && isSign(parser.tokens[parser.position - 1] ?? token, '|');
      left = product(parser, { left, divided }, binding.product + 1);
    } else break;
  }
  return left;
}

/** An operand with at most one sign in front; −x² is −(x²). */
function signed(parser: Parser): Expression | undefined {
  const sign = peek(parser);
  const isMinus = accept(parser, '-');
  if (!isMinus && !accept(parser, '+')) return operand(parser);
  const next = peek(parser);
  if (isSign(next, '-') || isSign(next, '+')) return refuse(parser, sign, { code: 'doubleSign' });
  const of = expression(parser, binding.negation);
  return of !== undefined && isMinus ? made(parser, { kind: 'negate', of }) : of;
}

function infixed(parser: Parser, left: Expression, infix: Infix): Expression | undefined {
  const token = peek(parser);
  if (infix.kind === 'matrix' && parser.matrix === undefined)
    return refuse(parser, token, { code: 'matrixHere' });
  if (infix.kind === 'comparison') return compared(parser, left, infix.operator);
  parser.position += 1;
  const right = infix.operator === 'power' ? exponent(parser) : expression(parser, infix.binds + 1);
  return right && marked(parser, { kind: 'binary', operator: infix.operator, left, right }, token);
}

/** What follows ^: a braced group (itself raised, in 2^{3}^x), or all that binds as tightly, from the right. */
function exponent(parser: Parser): Expression | undefined {
  if (isSign(peek(parser), '{')) {
    const left = group(parser);
    if (left === undefined || !accept(parser, '^')) return left;
    const right = nested(parser, () => exponent(parser));
    return right && made(parser, { kind: 'binary', operator: 'power', left, right });
  }
  return nested(parser, () => expression(parser, binding.power));
}

function compared(parser: Parser, left: Expression, operator: ComparisonOperator): Expression | undefined {
  const token = peek(parser);
  const isSingleEquals = token.kind === 'sign' && token.sign === '=' && token.twice !== true;
  if (isSingleEquals && parser.depth === 0) return refuse(parser, token, { code: 'assignment' });
  parser.position += 1;
  const right = expression(parser, binding.comparison + 1);
  return right && marked(parser, { kind: 'comparison', operator, left, right }, token);
}

/** `x²`, `x⁻¹`. */
function superscripted(
  parser: Parser,
  left: Expression,
  token: Token & { readonly kind: 'superscript' },
): Expression | undefined {
  const sign = token.text.startsWith('-') || token.text.startsWith('+') ? 1 : 0;
  const digits = token.text.slice(sign);
  if (digits === '' || [...digits].some((c) => c < '0' || c > '9')) return unexpected(parser);
  parser.position += 1;
  if (isSign(peek(parser), '^')) return refuse(parser, token, { code: 'ambiguousPower' });
  const size = composedNumeral(parser, token, digits);
  const right = size && (token.text.startsWith('-') ? made(parser, { kind: 'negate', of: size }) : size);
  return right && marked(parser, { kind: 'binary', operator: 'power', left, right }, token);
}
