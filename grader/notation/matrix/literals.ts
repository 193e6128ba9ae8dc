import { unclosed } from '../brackets.ts';
import type { Expression } from '../expression.ts';
import { accept, marked, nested, peek, refuse, type Parser } from '../parser-state.ts';
import { isSign, type Token } from '../token.ts';

/**
 * `[[1, 2], [3, 4]]`, the row `[1, 2]`, or a plain bracket, from its opening sign on. Rows of
 * different lengths, and rows without entries, are refused.
 */
export function squareBracket(parser: Parser): Expression | undefined {
  const open = peek(parser);
  const next = parser.tokens[parser.position + 1];
  const inRows = next !== undefined && isSign(next, '[') && isDrawn(next) === isDrawn(open);
  return inRows ? rowsOf(parser) : rowOrGroup(parser);
}

/** Whether a bracket is that of a TeX matrix; such a one inside a plain bracket begins anew. */
const isDrawn = (token: Token): boolean => token.kind === 'sign' && token.side === 'open';

function rowOrGroup(parser: Parser): Expression | undefined {
  const open = peek(parser);
  const entries = entriesOf(parser);
  const [only] = entries ?? [];
  if (entries === undefined || only === undefined) return undefined;
  if (entries.length > 1) return marked(parser, { kind: 'matrix', rows: [entries] }, open);
  parser.matrix?.grouped.add(only);
  return only;
}

function rowsOf(parser: Parser): Expression | undefined {
  const open = peek(parser);
  parser.position += 1;
  const rows: (readonly Expression[])[] = [];
  do {
    const next = peek(parser);
    if (!isSign(next, '[')) return unclosed(parser, open);
    const row = entriesOf(parser);
    if (row === undefined) return undefined;
    const width = rows[0]?.length ?? row.length;
    if (row.length !== width) {
      const details = { first: `${width}`, found: `${row.length}`, row: `${rows.length + 1}` };
      return refuse(parser, next, { code: 'raggedMatrix', details });
    }
    rows.push(row);
  } while (accept(parser, ','));
  if (!accept(parser, ']')) return unclosed(parser, open);
  return marked(parser, { kind: 'matrix', rows }, open);
}

/** `[a, b]`, entry by entry. */
function entriesOf(parser: Parser): readonly Expression[] | undefined {
  const open = peek(parser);
  parser.position += 1;
  if (isSign(peek(parser), ']')) return refuse(parser, open, { code: 'emptyBrackets' });
  const entries: Expression[] = [];
  do {
    const entry = nested(parser, () => parser.expression(parser, 0));
    if (entry === undefined) return undefined;
    entries.push(entry);
  } while (accept(parser, ','));
  return accept(parser, ']') ? entries : unclosed(parser, open);
}
