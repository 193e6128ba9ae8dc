import { bars, group, unexpected } from './brackets.ts';
import { call } from './calls.ts';
import type { Expression } from './expression.ts';
import type { NotationIssue } from './issue-codes.ts';
import { gradientAt } from './gradient-symbol.ts';
import { nameText } from './name-parts.ts';
import { asProduct, nearMiss } from './near-miss.ts';
import {
  accept,
  composedNumeral,
  made,
  marked,
  nested,
  peek,
  refuse,
  tokenText,
  type Parser,
} from './parser-state.ts';
import { meaningOf } from './symbol-table.ts';
import { isSign, type Token } from './token.ts';

/** Whether a token can begin an operand; a bar does so only where none waits to be closed. */
export function startsOperand(parser: Parser, token: Token): boolean {
  if (token.kind === 'sign') {
    if (token.sign === '|') return token.side === 'open' || (token.side === undefined && parser.bars === 0);
    return token.sign === '(' || token.sign === '[';
  }
  return !['end', 'superscript', 'method', 'prime'].includes(token.kind);
}

/** One operand: a numeral, a name, a call, something in brackets. */
export function operand(parser: Parser): Expression | undefined {
  const token = peek(parser);
  const gradient = gradientAt(parser, parser.position);
  if (gradient?.kind === 'unlisted') {
    return refuse(parser, token, { code: 'unknownGradient', details: { name: gradient.spelled } });
  }
  if (gradient !== undefined) {
    parser.position = gradient.next;
    return made(parser, { kind: 'symbol', name: gradient.name });
  }
  switch (token.kind) {
    case 'number':
      return numeral(parser, token);
    case 'vulgar':
      parser.position += 1;
      return quotient(parser, numberOf(token.above), numberOf(token.below));
    case 'name':
      return named(parser, token);
    case 'sign':
      if (token.sign === '|') return absolute(parser);
      return token.sign === '{' ? scientific(parser) : group(parser);
    case 'command':
      return token.command === 'frac' ? stackedFraction(parser) : root(parser, token);
    case 'partial':
      return refuse(parser, token, { code: 'unknownGradient', details: { name: '∂' } });
    case 'superscript':
    case 'method':
    case 'prime':
    case 'end':
      return unexpected(parser);
    default:
      return token satisfies never;
  }
}

const numberOf = (text: string): Expression => ({ kind: 'number', text });

/** A numeral; `1[z>0]` is the indicator, not a product. */
function numeral(parser: Parser, token: Token & { readonly kind: 'number' }): Expression | undefined {
  parser.position += 1;
  if (token.indicator === true) return indicator(parser);
  const open = peek(parser);
  const isPlainBracket = open.kind === 'sign' && open.sign === '[' && open.side === undefined;
  const isIndicator = token.text === '1' && isPlainBracket && parser.juxtaposition;
  if (!isIndicator) return made(parser, numberOf(token.text));
  const inside = group(parser);
  if (inside === undefined || inside.kind === 'comparison') return inside;
  return made(parser, { kind: 'binary', operator: 'multiply', left: numberOf('1'), right: inside });
}

/** What `\mathbb{1}` is followed by: a comparison in brackets of any kind. */
function indicator(parser: Parser): Expression | undefined {
  const open = peek(parser);
  const inside = group(parser);
  if (inside === undefined || inside.kind === 'comparison') return inside;
  return refuse(parser, open, { code: 'unexpectedToken', details: { found: tokenText(open) } });
}

/** `{2 \times 10^{-3}}`: the numeral 2e-3 as it is printed in TeX. */
function scientific(parser: Parser): Expression | undefined {
  const open = peek(parser);
  const rest = parser.tokens
    .slice(parser.position, parser.position + 10)
    .map(tokenText)
    .join(' ');
  const found = /^\{ ([\d.]+) \* 10 \^ \{ (- )?(\d+) \} \}/u.exec(rest);
  if (found === null) return unexpected(parser);
  const [, digits = '', minus, exponent = ''] = found;
  parser.position += minus === undefined ? 9 : 10;
  const text = `${digits}e${minus === undefined ? '' : '-'}${exponent}`;
  const number = composedNumeral(parser, open, text);
  return number && made(parser, number);
}

function quotient(parser: Parser, left: Expression, right: Expression): Expression | undefined {
  return marked(parser, { kind: 'binary', operator: 'divide', left, right }, peek(parser));
}

function absolute(parser: Parser): Expression | undefined {
  const inner = bars(parser);
  return inner && made(parser, { kind: 'call', function: 'abs', arguments: [inner] });
}

function named(parser: Parser, token: Token & { readonly kind: 'name' }): Expression | undefined {
  const meaning = meaningOf(parser.table, token.parts);
  parser.position += 1;
  if (meaning.kind === 'symbol' || meaning.kind === 'constant') return made(parser, meaning);
  if (meaning.kind === 'function') return call(parser, token, meaning.name);
  if (meaning.kind === 'unknown' && parser.matrix !== undefined) {
    const found = parser.matrix.named(parser, token);
    if (found !== 'unknown') return found;
  }
  const name = token.typed;
  if (meaning.kind === 'ambiguous')
    return refuse(parser, token, { code: 'ambiguousName', details: { name } });
  if (!parser.juxtaposition) return refuse(parser, token, { code: 'nameInNumber', details: { name } });
  return refuse(parser, token, unknownName(parser, name, nameText(token.parts)));
}

function unknownName(parser: Parser, name: string, plain: string): Pick<NotationIssue, 'code' | 'details'> {
  const meant = nearMiss(plain, name.length, parser.table);
  if (meant !== undefined) return { code: 'unknownNameMeant', details: { name, meant } };
  const product = asProduct(name, parser.table);
  const before = parser.tokens[parser.position - 2];
  if (product !== undefined && before !== undefined && isSign(before, '/')) {
    return { code: 'ambiguousDivision', details: { first: `…/${product}`, second: `…/(${product})` } };
  }
  if (product !== undefined) return { code: 'unknownNameProduct', details: { name, meant: product } };
  return { code: isSign(peek(parser), '(') ? 'unknownFunction' : 'unknownName', details: { name } };
}

/** `\frac{a}{b}`, `\frac12`. */
function stackedFraction(parser: Parser): Expression | undefined {
  parser.position += 1;
  const above = argument(parser);
  const below = above && argument(parser);
  return above && below && quotient(parser, above, below);
}

/** An argument of a LaTeX command: a braced group, or one operand. */
function argument(parser: Parser): Expression | undefined {
  return isSign(peek(parser), '{') ? group(parser) : nested(parser, () => operand(parser));
}

/** `\sqrt{x}`, `\sqrt[3]{x}` (x^(1/3)), `√x`. */
function root(parser: Parser, token: Token & { readonly kind: 'command' }): Expression | undefined {
  parser.position += 1;
  const hasIndex = token.command === 'sqrt' && isSign(peek(parser), '[');
  const index = hasIndex ? group(parser) : undefined;
  if (hasIndex && index === undefined) return undefined;
  const isBare = token.command === 'root' && !isSign(peek(parser), '(');
  const of = argument(parser);
  if (of === undefined) return undefined;
  if (isBare) parser.rootEnd = parser.position;
  if (index === undefined) return made(parser, { kind: 'call', function: 'sqrt', arguments: [of] });
  const exponent = quotient(parser, numberOf('1'), index);
  return exponent && made(parser, { kind: 'binary', operator: 'power', left: of, right: exponent });
}

/** Steps over `name =` where the name is the one asked. */
export function skipAssignment(parser: Parser, isAsked: (parser: Parser) => number | undefined): void {
  const from = parser.position;
  const next = isAsked(parser);
  if (next === undefined) return;
  parser.position = next;
  const sign = peek(parser);
  if (sign.kind === 'sign' && sign.twice === true) parser.position = from;
  else if (!accept(parser, '=')) parser.position = from;
}
