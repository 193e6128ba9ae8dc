import type { Expression } from './expression.ts';
import { marked, peek, previous, refuse, tokenText, type Parser } from './parser-state.ts';
import { printText } from './print-text.ts';
import { isSign, type Token } from './token.ts';

interface Before {
  readonly left: Expression;
  /** Whether the factor to the left is a divisor. */
  readonly divided: boolean;
}

const isNumeral = (token: Token | undefined) => token?.kind === 'number' || token?.kind === 'vulgar';

/** A product without a sign (`2x`, `w31 h1`, `x(a+b)`), unless it could be meant in two ways. */
export function product(parser: Parser, { left, divided }: Before, minimum: number): Expression | undefined {
  const [before, token] = [previous(parser), peek(parser)];
  if (isNumeral(before) && isNumeral(token)) {
    const isMixed = token.kind === 'vulgar';
    return refuse(parser, token, {
      code: isMixed ? 'mixedNumber' : 'adjacentNumbers',
      details: { found: tokenText(token) },
    });
  }
  if (!parser.juxtaposition) {
    return refuse(parser, token, { code: 'missingOperator', details: { found: tokenText(token) } });
  }
  if (parser.rootEnd === parser.position) return refuse(parser, token, { code: 'ambiguousRoot' });
  const isDrawn = token.kind === 'sign' && token.side === 'open';
  if (isSign(token, '[') && !isDrawn && left.kind !== 'number' && before?.kind === 'name') {
    return refuse(parser, token, { code: 'unexpectedToken', details: { found: '[' } });
  }
  const right = parser.expression(parser, minimum);
  if (right === undefined) return undefined;
  if (divided) return refuse(parser, token, { code: 'ambiguousDivision', details: readings(left, right) });
  if (isNumeral(before) && token.kind === 'command' && isQuotientOfNumerals(right)) {
    return refuse(parser, token, { code: 'mixedNumber', details: { found: printText(right) } });
  }
  return marked(parser, { kind: 'binary', operator: 'multiply', left, right }, token, true);
}

const isQuotientOfNumerals = (e: Expression) =>
  e.kind === 'binary' && e.operator === 'divide' && e.left.kind === 'number' && e.right.kind === 'number';

/** The two readings of a/bc, for the question which was meant. */
function readings(left: Expression, right: Expression): { readonly first: string; readonly second: string } {
  const times = (a: Expression, b: Expression): Expression => ({
    kind: 'binary',
    operator: 'multiply',
    left: a,
    right: b,
  });
  if (left.kind !== 'binary') return { first: '(a/b)*c', second: 'a/(b*c)' };
  const over: Expression = { ...left, right: times(left.right, right) };
  return { first: shown(times(left, right)), second: shown(over) };
}

function shown(e: Expression): string {
  const text = printText(e);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
