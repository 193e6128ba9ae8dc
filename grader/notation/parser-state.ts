import type { Expression } from './expression.ts';
import type { NotationIssue } from './issue-codes.ts';
import { limits } from './limits.ts';
import type { SymbolTable } from './symbol-table.ts';
import type { Sign, Token } from './token.ts';

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
    case 'end':
      return '';
    default:
      return token satisfies never;
  }
}
