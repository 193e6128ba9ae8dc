import type { Expression } from './expression.ts';
import { accept, nested, peek, refuse, tokenText, type Parser } from './parser-state.ts';
import { isSign, type Sign, type Token } from './token.ts';

const closing = new Map<Sign, Sign>([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** `(…)`, `[…]` or `{…}` from its opening sign on. */
export function group(parser: Parser): Expression | undefined {
  const open = peek(parser);
  const close = open.kind === 'sign' ? closing.get(open.sign) : undefined;
  if (close === undefined) return unexpected(parser);
  if (isSign(open, '[') && parser.matrix !== undefined) return parser.matrix.squareBracket(parser);
  parser.position += 1;
  if (isSign(open, '[') && isSign(peek(parser), '[')) return refuse(parser, open, { code: 'matrixHere' });
  if (isSign(peek(parser), close)) return refuse(parser, open, { code: 'emptyBrackets' });
  const inner = nested(parser, () => parser.expression(parser, 0));
  if (inner === undefined) return undefined;
  if (!accept(parser, close)) return unclosed(parser, open);
  parser.matrix?.grouped.add(inner);
  return inner;
}

/** What stands where the closing bracket of `open` is due. */
export function unclosed(parser: Parser, open: Token): undefined {
  const found = peek(parser);
  if (found.kind === 'end')
    return refuse(parser, open, { code: 'unclosedBracket', details: { found: tokenText(open) } });
  if (isSign(found, ',')) return refuse(parser, found, { code: isSign(open, '[') ? 'matrixHere' : 'comma' });
  return unexpected(parser);
}

/** `|x|` from its first bar on. */
export function bars(parser: Parser): Expression | undefined {
  const open = peek(parser);
  parser.position += 1;
  const inner = nested(parser, () => {
    parser.bars = 1;
    return parser.expression(parser, 0);
  });
  if (inner === undefined || accept(parser, '|')) return inner;
  return unclosed(parser, open);
}

/** Refuses the token that stands where none like it can. */
export function unexpected(parser: Parser): undefined {
  const token = peek(parser);
  if (token.kind === 'end') return refuse(parser, token, { code: 'unexpectedEnd' });
  if (isSign(token, ',')) return refuse(parser, token, { code: 'comma' });
  if (token.kind === 'sign' && [...closing.values()].includes(token.sign)) {
    return refuse(parser, token, { code: 'unmatchedBracket', details: { found: token.sign } });
  }
  return refuse(parser, token, { code: 'unexpectedToken', details: { found: tokenText(token) } });
}
