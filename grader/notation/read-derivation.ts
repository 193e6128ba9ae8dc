import type { SymbolEntry } from '../question.ts';
import { isBlank } from './characters.ts';
import type { Expression, InputIssue } from './expression.ts';
import { limits } from './limits.ts';
import { readTokens } from './read-formula.ts';
import { symbolTable, type SymbolTable } from './symbol-table.ts';
import { symbolText } from './symbol-text.ts';
import { isSign, type Token } from './token.ts';
import { tokenize } from './tokenizer.ts';

/** One line of a derivation as it was read: `left = member = member …`. */
export type RowReading =
  | {
      readonly kind: 'read';
      /** The canonical name on the left: `dL/dh1`, or a named value. */
      readonly left: string;
      /** What stands behind each `=`, in order; at least one. */
      readonly members: readonly Expression[];
    }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

export interface WrittenRow {
  /** From 1, as an editor counts; blank lines count too. */
  readonly line: number;
  readonly typed: string;
  readonly reading: RowReading;
}

const tables = new WeakMap<readonly SymbolEntry[], SymbolTable>();

/** The names of a question, and ∂a/∂b for any two of them. */
function derivationTable(symbols: readonly SymbolEntry[]): SymbolTable {
  const known = tables.get(symbols) ?? { ...symbolTable(symbols), everyGradient: true };
  tables.set(symbols, known);
  return known;
}

/**
 * Reads a derivation, one row a line: `∂a/∂b = formula = formula …`, also `≈`, and LaTeX with its
 * `&` and `\\\\`. Every row is read or has its issue; blank lines are left out. Never throws.
 */
export function readDerivation(text: string, symbols: readonly SymbolEntry[]): readonly WrittenRow[] {
  const table = derivationTable(symbols);
  const written = text.split(/\r\n?|\n/u).flatMap((typed, index) => {
    const plain = withoutAlignment(typed);
    return isBlank(plain) ? [] : [{ line: index + 1, typed, plain }];
  });
  return written.map(({ line, typed, plain }, index) => {
    const reading = index < limits.rows ? readRow(plain, table) : tooMany;
    return { line, typed, reading };
  });
}

const invalid = (issue: InputIssue): RowReading => ({ kind: 'invalid', issue });
const tooMany = invalid({ code: 'tooManyRows', details: { limit: String(limits.rows) } });

/** The same text, as long, with alignment marks as spaces and ≈ as =. */
function withoutAlignment(typed: string): string {
  return typed
    .replaceAll(/[≈≒≅]/gu, '=')
    .replaceAll('\\approx', '=      ')
    .replace(/\\\\\s*$/u, (end) => ' '.repeat(end.length))
    .replaceAll('&', ' ');
}

function readRow(text: string, table: SymbolTable): RowReading {
  if (table.issue !== undefined) return invalid(table.issue);
  if (text.length > limits.characters) {
    return invalid({ code: 'tooLong', at: limits.characters, details: { limit: String(limits.characters) } });
  }
  const cut = tokenize(text, table);
  if (cut.kind === 'invalid') return cut;
  const members: Expression[] = [];
  for (const tokens of sidesOf(cut.tokens)) {
    const side = readTokens(tokens, { table, juxtaposition: true });
    if (side.kind === 'invalid') return side;
    members.push(side.expression);
  }
  const [left, ...right] = members;
  if (left?.kind !== 'symbol') return invalid({ code: 'rowNeedsLeft' });
  const name = symbolText(left.name);
  if (right.length === 0) return invalid({ code: 'rowNeedsRight', details: { name } });
  if (right.some((member) => names(member, left.name)))
    return invalid({ code: 'rowNamesItself', details: { name } });
  return { kind: 'read', left: left.name, members: right };
}

/** The tokens between the equals signs that stand in no bracket, each list with its own end. */
function sidesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sides: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, '(') || isSign(token, '[') || isSign(token, '{')) depth += 1;
    if (isSign(token, ')') || isSign(token, ']') || isSign(token, '}')) depth -= 1;
    const isBreak = depth === 0 && token.kind === 'sign' && token.sign === '=' && token.twice !== true;
    if (isBreak) {
      sides.at(-1)?.push({ kind: 'end', at: token.at, length: 0 });
      sides.push([]);
    } else sides.at(-1)?.push(token);
  }
  return sides;
}

/** Whether a formula uses a name. */
function names(formula: Expression, name: string): boolean {
  switch (formula.kind) {
    case 'number':
    case 'constant':
      return false;
    case 'symbol':
      return formula.name === name;
    case 'negate':
      return names(formula.of, name);
    case 'binary':
    case 'comparison':
      return names(formula.left, name) || names(formula.right, name);
    case 'call':
      return formula.arguments.some((argument) => names(argument, name));
    case 'matrix':
      return formula.rows.flat().some((entry) => names(entry, name));
  }
}
