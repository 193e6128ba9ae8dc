import type { Expression } from './expression.ts';
import type { NotationIssue } from './issue-codes.ts';
import { limits } from './limits.ts';
import type { SymbolTable } from './symbol-table.ts';
import type { Sign, Token } from './token.ts';

/** Where an operation stands, for what is found out about it after the parse. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  /** A product without a sign. */
  readonly touching: boolean;
}

/** What the grammar of matrices adds to that of single values, which knows nothing of it. */
export interface MatrixParsing {
  /** Whether a token, or ^ with what follows, changes the operand on its left. */
  readonly isPostfix: (parser: Parser, token: Token) => boolean;
  readonly postfix: (parser: Parser, left: Expression) => Expression | undefined;
  /** `[[1, 2], [3, 4]]`, `[1, 2]` or a plain bracket, from its opening sign on. */
  readonly squareBracket: (parser: Parser) => Expression | undefined;
  /** A name that is no symbol, function or constant; 'unknown' where it means nothing here either. */
  readonly named: (parser: Parser, token: NameToken) => Expression | undefined | 'unknown';
  readonly marks: Map<Expression, Mark>;
  /** What stands in brackets of its own. */
  readonly grouped: Set<Expression>;
}

export type NameToken = Token & { readonly kind: 'name' };

/**
 * One parse under way. Every parsing function returns undefined once `issue` is set: the first
 * thing that cannot be read ends the parse.
 */
export interface Parser {
  readonly tokens: readonly Token[];
  readonly table: SymbolTable;
  /** Whether operands side by side are a product (formulas) or an error (numbers). */
  readonly juxtaposition: boolean;
  /** The Pratt loop, here so that operands need not import it. */
  readonly expression: (parser: Parser, minimum: number) => Expression | undefined;
  /** Set where names stand for matrices. */
  readonly matrix?: MatrixParsing;
  position: number;
  depth: number;
  nodes: number;
  /** Bars that are open inside the innermost bracket. */
  bars: number;
  /** Position behind the last √ without brackets. */
  rootEnd: number;
  issue: NotationIssue | undefined;
}

export function peek(parser: Parser): Token {
  const token = parser.tokens[parser.position] ?? parser.tokens.at(-1);
  if (token === undefined) throw new Error('a token list ends with its end token');
  return token;
}

export const previous = (parser: Parser): Token | undefined => parser.tokens[parser.position - 1];

/** Steps over the sign if it stands here. */
export function accept(parser: Parser, sign: Sign): boolean {
  const token = peek(parser);
  if (token.kind !== 'sign' || token.sign !== sign) return false;
  parser.position += 1;
  return true;
}

/** Ends the parse with an issue at a token; the first issue stays. */
export function refuse(
  parser: Parser,
  token: Token,
  issue: Pick<NotationIssue, 'code' | 'details'>,
): undefined {
  parser.issue ??= { ...issue, at: token.at, ...(token.length > 0 ? { length: token.length } : {}) };
  return undefined;
}

/** Counts a node against the limit; undefined past it. */
export function made(parser: Parser, expression: Expression): Expression | undefined {
  parser.nodes += 1;
  if (parser.nodes <= limits.nodes) return expression;
  return refuse(parser, peek(parser), { code: 'tooLarge', details: { limit: String(limits.nodes) } });
}

/** A numeral that no one token spells (`²²`, `{2 \\times 10^{-3}}`), within the limit of all numerals. */
export function composedNumeral(parser: Parser, token: Token, text: string): Expression | undefined {
  if (text.length <= limits.numeral) return { kind: 'number', text };
  return refuse(parser, token, { code: 'numeralTooLong', details: { limit: String(limits.numeral) } });
}

/** Counts a node and remembers where its sign stands. */
export function marked(
  parser: Parser,
  expression: Expression,
  { at, length }: Token,
  touching = false,
): Expression | undefined {
  parser.matrix?.marks.set(expression, { at, length, touching });
  return made(parser, expression);
}

/** Parses something one level deeper. */
export function nested(parser: Parser, parse: () => Expression | undefined): Expression | undefined {
  if (parser.depth >= limits.depth) {
    return refuse(parser, peek(parser), { code: 'tooDeep', details: { limit: String(limits.depth) } });
  }
  parser.depth += 1;
  const bars = parser.bars;
  parser.bars = 0;
  const found = parse();
  parser.bars = bars;
  parser.depth -= 1;
  return found;
}

/** How a token reads in a message. */
export function tokenText(token: Token): string {
  switch (token.kind) {
    case 'sign':
      return token.sign;
    case 'number':
    case 'superscript':
      return token.text;
    case 'name':
      return token.typed;
    case 'vulgar':
      return `${token.above}/${token.below}`;
    case 'command':
      return token.command;
    case 'partial':
      return '∂';
    case 'method':
      return `.${token.name}`;
    case 'prime':
      return "'";
    case 'end':
      return '';
    default:
      return token satisfies never;
  }
}
