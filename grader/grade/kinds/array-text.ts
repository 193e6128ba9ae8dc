import { parseFraction } from '../../arithmetic/fraction.ts';
import type { Fraction } from '../../arithmetic/fraction.ts';
import type { InputIssue } from '../../notation/expression.ts';
import type { Tensor } from '../../tensor.ts';
import { tensorFromNested } from '../../tensor/nested.ts';
import type { Nested } from '../../tensor/nested.ts';

export type ArrayReading =
  | { readonly kind: 'read'; readonly tensor: Tensor<Fraction> }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

const most = { characters: 2000, depth: 16 } as const;

const problem = (code: string, found?: string): ArrayReading => ({
  kind: 'invalid',
  issue: found === undefined ? { code } : { code, details: { found } },
});

/**
 * An array as students type it: `[[2,3],[6,7]]`, `[2,3;6,7]`, or rows on lines of their own with
 * spaces, tabs or commas between the numbers. Rows of different lengths are invalid.
 */
export function readArray(typed: string): ArrayReading {
  if (typed.length > most.characters) return problem('tooLong');
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[−–]/gu, '-')
    .trim()
    .replace(/^np\.array\((.*)\)$/su, '$1')
    .trim();
  const nested = text.startsWith('[') ? readBrackets(text) : readLines(text);
  if ('issue' in nested) return { kind: 'invalid', issue: nested.issue };
  const tensor = tensorFromNested(nested.rows);
  if (tensor === undefined) return problem('raggedArray');
  const entries: Fraction[] = [];
  for (const numeral of tensor.data) {
    const entry = parseFraction(numeral);
    if (entry === undefined) return problem('arrayEntry', numeral);
    entries.push(entry);
  }
  return { kind: 'read', tensor: { shape: tensor.shape, data: entries } };
}

type Rows = { readonly rows: Nested<string> } | { readonly issue: InputIssue };

function readLines(text: string): Rows {
  const lines = text.split(/[\n;]/u).map((line) => splitEntries(line));
  const filled = lines.filter((line) => line.length > 0);
  const [only] = filled;
  if (only !== undefined && filled.length === 1) {
    const [single] = only;
    return { rows: only.length === 1 && single !== undefined ? single : only };
  }
  return { rows: filled };
}

function splitEntries(line: string): readonly string[] {
  return line.split(/[\s,]+/u).filter((entry) => entry !== '');
}

type Part = { readonly value: Nested<string>; readonly next: number } | { readonly issue: InputIssue };

/** Nested brackets; a semicolon begins a new row. Commas and spaces both part entries. */
function readBrackets(text: string): Rows {
  if (/,\s*[,\];]|\[\s*,/u.test(text)) return { issue: { code: 'arraySeparator' } };
  const tokens = text.match(/[[\];]|[^\s,;[\]]+/gu) ?? [];
  const array = readBracket(tokens, 0, 1);
  if ('issue' in array) return array;
  const rest = tokens[array.next];
  if (rest !== undefined) return { issue: { code: 'unexpectedToken', details: { found: rest } } };
  return { rows: array.value };
}

function readBracket(tokens: readonly string[], from: number, depth: number): Part {
  if (depth > most.depth) return { issue: { code: 'tooDeep', details: { limit: `${most.depth}` } } };
  const rows: Nested<string>[][] = [];
  let row: Nested<string>[] = [];
  for (let position = from + 1; ;) {
    const token = tokens[position];
    if (token === undefined) return { issue: { code: 'unclosedBracket', details: { found: '[' } } };
    if (token === ']') return { value: rows.length === 0 ? row : [...rows, row], next: position + 1 };
    if (token === ';') {
      rows.push(row);
      row = [];
      position += 1;
      continue;
    }
    const part =
      token === '[' ? readBracket(tokens, position, depth + 1) : { value: token, next: position + 1 };
    if ('issue' in part) return part;
    row.push(part.value);
    position = part.next;
  }
}
