import { group, unclosed, unexpected } from './brackets.ts';
import type { Expression, FunctionName } from './expression.ts';
import {
  accept,
  composedNumeral,
  marked,
  nested,
  peek,
  refuse,
  tokenText,
  type Parser,
} from './parser-state.ts';
import { isSign, type Sign, type Token } from './token.ts';

/** How many arguments each function takes; most of them one. */
const arities: ReadonlyMap<FunctionName, readonly [number, number]> = new Map<FunctionName, [number, number]>(
  [
    ['max', [2, 100]],
    ['min', [2, 100]],
    ['leaky_relu', [1, 2]],
  ],
);

/** A function whose name was just read: its arguments, or `tanh^2(x)` and `tanh²(x)`. */
export function call(parser: Parser, token: Token, name: FunctionName): Expression | undefined {
  const exponent = raisedBeforeArguments(parser);
  const open = peek(parser);
  if (!isSign(open, '(') && !isSign(open, '[')) {
    return refuse(parser, token, { code: 'functionNeedsBrackets', details: { name } });
  }
  const found = argumentsOf(parser);
  if (found === undefined) return undefined;
  const [least, most] = arities.get(name) ?? [1, 1];
  if (found.length < least || found.length > most) {
    const wanted = least === most ? String(least) : `${least}–${most}`;
    return refuse(parser, token, {
      code: 'wrongArgumentCount',
      details: { name, wanted, found: String(found.length) },
    });
  }
  const called = marked(parser, { kind: 'call', function: name, arguments: found }, token);
  if (called === undefined || exponent === undefined) return called;
  const right = composedNumeral(parser, token, exponent);
  return right && marked(parser, { kind: 'binary', operator: 'power', left: called, right }, token);
}

/**
 * The positive whole exponent between a function's name and its bracket. Others are not read
 * there: tanh^-1 is the inverse function to some and the reciprocal to others.
 */
function raisedBeforeArguments(parser: Parser): string | undefined {
  const { tokens, position } = parser;
  const first = tokens[position];
  if (isSignAt(first, '(')) return undefined;
  if (first?.kind === 'superscript' && isWhole(first.text)) {
    parser.position += 1;
    return first.text;
  }
  if (!isSignAt(first, '^')) return undefined;
  const isBraced = isSignAt(tokens[position + 1], '{');
  const at = position + (isBraced ? 2 : 1);
  const digits = tokens[at];
  const behind = isBraced ? (isSignAt(tokens[at + 1], '}') ? at + 2 : undefined) : at + 1;
  if (behind === undefined || !isSignAt(tokens[behind], '(')) return undefined;
  if (digits?.kind !== 'number' || !isWhole(digits.text)) return undefined;
  parser.position = behind;
  return digits.text;
}

const isSignAt = (token: Token | undefined, sign: Sign) => token !== undefined && isSign(token, sign);

const isWhole = (text: string) => [...text].every((c) => c >= '0' && c <= '9') && Number(text) >= 2;

/** `(a, b)`; square brackets hold one argument. */
function argumentsOf(parser: Parser): readonly Expression[] | undefined {
  const open = peek(parser);
  if (isSign(open, '[')) {
    const only = group(parser);
    return only && [only];
  }
  parser.position += 1;
  if (isSign(peek(parser), ')'))
    return refuse(parser, open, { code: 'emptyBrackets', details: { found: tokenText(open) } });
  const found: Expression[] = [];
  do {
    const next = nested(parser, () => parser.expression(parser, 0));
    if (next === undefined) return undefined;
    found.push(next);
  } while (accept(parser, ','));
  if (accept(parser, ')')) return found;
  return peek(parser).kind === 'end' ? unclosed(parser, open) : unexpected(parser);
}
