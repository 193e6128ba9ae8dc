import type { SymbolEntry } from '../question.ts';
import { unexpected } from './brackets.ts';
import { isBlank } from './characters.ts';
import type { Reading } from './expression.ts';
import { gradientAt } from './gradient-symbol.ts';
import type { NotationIssue } from './issue-codes.ts';
import { limits } from './limits.ts';
import { nameKeys } from './name-parts.ts';
import { skipAssignment } from './operands.ts';
import { expression } from './parse-expression.ts';
import { peek, type MatrixParsing, type Parser } from './parser-state.ts';
import { partsOfName, symbolTable, type SymbolTable } from './symbol-table.ts';
import { isSign, type Token } from './token.ts';
import { tokenize, type SpecialTokens } from './tokenizer.ts';

export interface ReadingOptions {
  /** The asked name: `name =` in front of the answer is dropped. */
  readonly name?: string;
}

/**
 * Reads a formula as a student types it, against the names of the question. Linear in the
 * length of the text; never throws on any text. A blank text is invalid with code `blank`.
 */
export function readFormula(
  text: string,
  symbols: readonly SymbolEntry[],
  options: ReadingOptions = {},
): Reading {
  const table = symbolTable(symbols);
  if (table.issue !== undefined) return { kind: 'invalid', issue: table.issue };
  return read(text, { table, juxtaposition: true, ...options });
}

const noNames: readonly SymbolEntry[] = [];

/** Reads a number: the formula grammar without names and without products by juxtaposition. */
export function readNumberFormula(text: string, options: ReadingOptions = {}): Reading {
  return read(text, { table: symbolTable(noNames), juxtaposition: false, ...options });
}

/** What a text is read with. */
export interface Grammar extends ReadingOptions {
  readonly table: SymbolTable;
  readonly juxtaposition: boolean;
  readonly matrix?: MatrixParsing;
  readonly special?: SpecialTokens;
}

const invalid = (issue: NotationIssue): Reading => ({ kind: 'invalid', issue });

/** Reads a text by a grammar; the matrices of one that has them are not checked for their shapes here. */
export function read(text: string, grammar: Grammar): Reading {
  if (text.length > limits.characters) {
    return invalid({ code: 'tooLong', at: limits.characters, details: { limit: String(limits.characters) } });
  }
  if (isBlank(text)) return invalid({ code: 'blank' });
  const cut = tokenize(text, grammar.table, grammar.special);
  return cut.kind === 'invalid' ? cut : readTokens(cut.tokens, grammar);
}

/** Reads a list of tokens that ends with its end token as one formula. */
export function readTokens(
  tokens: readonly Token[],
  { table, juxtaposition, name, matrix }: Grammar,
): Reading {
  const parser: Parser = {
    tokens,
    table,
    juxtaposition,
    expression,
    ...(matrix === undefined ? {} : { matrix }),
    position: 0,
    depth: 0,
    nodes: 0,
    bars: 0,
    rootEnd: -1,
    issue: undefined,
  };
  if (name !== undefined && tokens.some(isEquals)) skipAssignment(parser, (p) => askedNameEnd(p, name));
  return finish(parser);
}

const isEquals = (token: Token) => isSign(token, '=');

/** Where the asked name ends, if the tokens begin with it. */
function askedNameEnd(parser: Parser, name: string): number | undefined {
  const gradient = gradientAt({ ...parser, table: symbolTable([{ name }]) }, 0);
  if (gradient?.kind === 'listed') return gradient.name === name ? gradient.next : undefined;
  const [first, parts] = [peek(parser), partsOfName(name)];
  if (first.kind !== 'name' || parts === undefined) return undefined;
  return nameKeys(first.parts).loose === nameKeys(parts).loose ? 1 : undefined;
}

function finish(parser: Parser): Reading {
  const found = expression(parser, 0);
  if (found !== undefined && peek(parser).kind === 'end') return { kind: 'read', expression: found };
  if (found !== undefined) unexpected(parser);
  if (parser.issue === undefined) throw new Error('a formula that was not read has an issue');
  return invalid(parser.issue);
}
