import { unclosed, unexpected } from '../brackets.ts';
import type { Expression } from '../expression.ts';
import { accept, marked, nested, peek, refuse, type Parser } from '../parser-state.ts';
import { isSign, type Token } from '../token.ts';

export type Reduction = 'sum' | 'mean';

/** A reduction under way: its name, where that stands, and its opening bracket. */
interface Opened {
  readonly name: Reduction;
  readonly token: Token;
  readonly open: Token;
}

/** `sum(A)`, `sum(A, axis=0)`, `sum(A, 0, keepdims=True)`, behind the name. */
export function reduction(parser: Parser, name: Reduction, token: Token): Expression | undefined {
  const opened = openBracket(parser, name, token);
  if (opened === undefined) return undefined;
  if (isSign(peek(parser), ')')) return refuse(parser, opened.open, { code: 'emptyBrackets' });
  const of = nested(parser, () => parser.expression(parser, 0));
  if (of === undefined) return undefined;
  return closed(parser, of, { ...opened, options: accept(parser, ',') ? readOptions(parser) : {} });
}

/** `A.sum(axis=0)`, `A.sum()`, behind the method's name. */
export function reductionOf(
  parser: Parser,
  of: Expression,
  { name, token }: Omit<Opened, 'open'>,
): Expression | undefined {
  const opened = openBracket(parser, name, token);
  if (opened === undefined) return undefined;
  return closed(parser, of, { ...opened, options: isSign(peek(parser), ')') ? {} : readOptions(parser) });
}

function openBracket(parser: Parser, name: Reduction, token: Token): Opened | undefined {
  const open = peek(parser);
  if (accept(parser, '(')) return { name, token, open };
  return refuse(parser, token, { code: 'functionNeedsBrackets', details: { name } });
}

const numeral = (text: string): Expression => ({ kind: 'number', text });

function closed(
  parser: Parser,
  of: Expression,
  { name, token, open, options }: Opened & { readonly options: Options },
): Expression | undefined {
  if (parser.issue !== undefined) return undefined;
  if (!accept(parser, ')')) return peek(parser).kind === 'end' ? unclosed(parser, open) : unexpected(parser);
  const { axis, keeps } = options;
  const more = axis === undefined ? [] : keeps === true ? [numeral(axis), numeral('1')] : [numeral(axis)];
  return marked(parser, { kind: 'call', function: name, arguments: [of, ...more] }, token);
}

interface Options {
  readonly axis?: '0' | '1';
  readonly keeps?: boolean;
}

/** `axis=0, keepdims=True`, in any order; the axis may stand alone. */
function readOptions(parser: Parser): Options {
  let found: Options = {};
  do {
    const word = peek(parser);
    const isNamed = word.kind === 'name' && isSign(parser.tokens[parser.position + 1] ?? word, '=');
    if (isNamed) parser.position += 2;
    const value = peek(parser);
    parser.position += 1;
    if (isNamed && word.parts.head === 'keepdims') {
      found = { ...found, keeps: value.kind === 'name' && value.parts.head === 'True' };
    } else if (value.kind === 'number' && (value.text === '0' || value.text === '1')) {
      found = { ...found, axis: value.text };
    } else {
      refuse(parser, value, { code: 'wrongAxis' });
      return found;
    }
  } while (accept(parser, ','));
  return found;
}
