import type { Expression } from '../expression.ts';
import { group, unexpected } from '../brackets.ts';
import { nameKeys, nameText } from '../name-parts.ts';
import {
  accept,
  marked,
  nested,
  peek,
  refuse,
  type MatrixParsing,
  type NameToken,
  type Parser,
} from '../parser-state.ts';
import { call } from '../calls.ts';
import { meaningOf, type SymbolTable } from '../symbol-table.ts';
import { isSign, type Token } from '../token.ts';
import { squareBracket } from './literals.ts';
import { reduction, reductionOf } from './reductions.ts';

/** A new parse's grammar of matrices. */
export function matrixParsing(): MatrixParsing {
  return { isPostfix, postfix, squareBracket, named, marks: new Map(), grouped: new Set() };
}

/** A matrix is never an exponent, so that ^T is a transpose even where T names a matrix. */
function isNumberName(table: SymbolTable, { parts }: NameToken): boolean {
  const meaning = meaningOf(table, parts);
  return meaning.kind === 'symbol' && !table.shapes.has(meaning.name);
}

/** How many tokens behind ^ spell a transpose (`T`, `{T}`, `⊤`); 0 where they do not. */
function transposeLength({ tokens, table }: Parser, at: number): number {
  const isT = (token: Token | undefined) =>
    (token?.kind === 'method' && token.name === 'T') ||
    (token?.kind === 'name' && nameText(token.parts) === 'T' && !isNumberName(table, token));
  if (isT(tokens[at])) return 1;
  const [open, close] = [tokens[at], tokens[at + 2]];
  const isBraced = open !== undefined && close !== undefined && isSign(open, '{') && isSign(close, '}');
  return isBraced && isT(tokens[at + 1]) ? 3 : 0;
}

function isPostfix(parser: Parser, token: Token): boolean {
  if (token.kind === 'method' || token.kind === 'prime') return true;
  return isSign(token, '^') && transposeLength(parser, parser.position + 1) > 0;
}

function postfix(parser: Parser, left: Expression): Expression | undefined {
  const token = peek(parser);
  if (token.kind === 'prime') return refuse(parser, token, { code: 'primeTranspose' });
  if (token.kind !== 'method') {
    parser.position += 1 + transposeLength(parser, parser.position + 1);
    return transposed(parser, left, token);
  }
  parser.position += 1;
  if (token.name === 'T') return transposed(parser, left, token);
  if (token.name !== 'dot') return reductionOf(parser, left, { name: token.name, token });
  const right = isSign(peek(parser), '(') ? group(parser) : unexpected(parser);
  return right && product(parser, token, [left, right]);
}

function transposed(parser: Parser, of: Expression, token: Token): Expression | undefined {
  return marked(parser, { kind: 'call', function: 'transpose', arguments: [of] }, token);
}

/** `dot` holds what is before and behind it together. */
function product(
  parser: Parser,
  token: Token,
  [left, right]: readonly [Expression, Expression],
): Expression | undefined {
  const made = marked(parser, { kind: 'binary', operator: 'matmul', left, right }, token);
  for (const factor of [left, right, made]) if (factor !== undefined) parser.matrix?.grouped.add(factor);
  return made;
}

/** NumPy's names for functions that formulas know by another. */
const numpyNames = new Map([
  ['maximum', 'max'],
  ['minimum', 'min'],
] as const);

function named(parser: Parser, token: NameToken): Expression | undefined | 'unknown' {
  const word = nameText(token.parts);
  if (word === 'sum' || word === 'mean') return reduction(parser, word, token);
  if (word === 'maximum' || word === 'minimum') return call(parser, token, numpyNames.get(word) ?? 'max');
  if (word === 'transpose') return call(parser, token, 'transpose');
  if ((word === 'dot' || word === 'matmul') && isSign(peek(parser), '(')) return dotted(parser, token);
  const gradient = gradientOf(parser.table, token);
  return gradient === undefined ? 'unknown' : marked(parser, { kind: 'symbol', name: gradient }, token);
}

/** `dot(A, B)`. */
function dotted(parser: Parser, token: NameToken): Expression | undefined {
  parser.position += 1;
  const factor = () => nested(parser, () => parser.expression(parser, 0));
  const left = factor();
  if (left === undefined) return undefined;
  if (!accept(parser, ',')) return unexpected(parser);
  const right = factor();
  if (right === undefined) return undefined;
  return accept(parser, ')') ? product(parser, token, [left, right]) : unexpected(parser);
}

/** The listed gradient by a matrix that code calls `dZ1`: ∂L/∂Z₁, where only one is listed. */
function gradientOf({ gradients, shapes }: SymbolTable, { parts }: NameToken): string | undefined {
  if (!parts.head.startsWith('d') || parts.head.length < 2) return undefined;
  const { loose } = nameKeys({ ...parts, head: parts.head.slice(1) });
  const found = [...gradients].filter(([key, name]) => key.endsWith(`/${loose}`) && shapes.has(name));
  return found.length === 1 ? found[0]?.[1] : undefined;
}
