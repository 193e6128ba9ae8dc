import { parseFraction, zero } from '../../arithmetic/fraction.ts';
import type { Fraction } from '../../arithmetic/fraction.ts';
import type { InputIssue } from '../../notation/expression.ts';
import type { Tensor } from '../../tensor.ts';
import { mapTensor } from '../../tensor.ts';
import { stacked } from '../../tensor/nested.ts';

export type ArrayReading =
  | { readonly kind: 'read'; readonly tensor: Tensor<Fraction> }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

const most = { characters: 2000, depth: 16 } as const;

const problem = (code: string, found?: string): ArrayReading => ({
  kind: 'invalid',
  issue: found === undefined ? { code } : { code, details: { found } },
});

/** A tuple as Python writes it, `(3, 2)` or `(3,)`, in the brackets of a list. */
function withoutTuples(text: string): string {
  if (!text.startsWith('(')) return text;
  return text.replaceAll('(', '[').replaceAll(/,?\s*\)/gu, ']');
}

/** A shape: `(3, 2)`, `3×2`, `3x2`; one length alone is that of a vector. */
export function readShape(typed: string): ArrayReading {
  const reading = readArray(typed.replaceAll(/(?<=\d)\s*[x×X*]\s*(?=\d)/gu, ','));
  if (reading.kind === 'invalid' || reading.tensor.shape.length > 0) return reading;
  return { kind: 'read', tensor: { shape: [1], data: reading.tensor.data } };
}

/**
 * An array as students type it: `[[2,3],[6,7]]`, `[2,3;6,7]`, `(2, 3)`, or rows on lines of their own
 * with spaces, tabs or commas between the numbers. Rows of different lengths are invalid.
 */
export function readArray(typed: string): ArrayReading {
  if (typed.length > most.characters) return problem('tooLong');
  const text = withoutTuples(
    typed
      .normalize('NFKC')
      .replaceAll(/[−–]/gu, '-')
      .trim()
      .replace(/^np\.array\((.*)\)$/su, '$1')
      .trim(),
  );
  const written = text.startsWith('[') ? readBrackets(text) : readLines(text);
  if ('issue' in written) return { kind: 'invalid', issue: written.issue };
  if (written.array === undefined) return problem('raggedArray');
  const unreadable = written.array.data.find((entry) => parseFraction(entry) === undefined);
  if (unreadable !== undefined) return problem('arrayEntry', unreadable);
  return { kind: 'read', tensor: mapTensor(written.array, (entry) => parseFraction(entry) ?? zero) };
}

/** An array of numerals; undefined where its rows differ in length. */
type Written = { readonly array: Tensor<string> | undefined } | { readonly issue: InputIssue };

function numeral(text: string): Tensor<string> {
  return { shape: [], data: [text] };
}

function row(line: string): Tensor<string> | undefined {
  return stacked(line.split(/[\s,]+/u).flatMap((entry) => (entry === '' ? [] : [numeral(entry)])));
}

/** Rows on lines; a single line is a vector, a single number a scalar. */
function readLines(text: string): Written {
  const rows = text.split(/[\n;]/u).flatMap((line) => (line.trim() === '' ? [] : [row(line)]));
  const [only] = rows;
  if (rows.length > 1) return { array: stackedIfAll(rows) };
  return { array: only?.data.length === 1 ? { shape: [], data: only.data } : only };
}

function stackedIfAll(parts: readonly (Tensor<string> | undefined)[]): Tensor<string> | undefined {
  const whole = parts.flatMap((part) => part ?? []);
  return whole.length === parts.length ? stacked(whole) : undefined;
}

/** Nested brackets; a semicolon begins a new row. Commas and spaces both part entries. */
function readBrackets(text: string): Written {
  if (/,\s*[,\];]|\[\s*,/u.test(text)) return { issue: { code: 'arraySeparator' } };
  const tokens = text.match(/[[\];]|[^\s,;[\]]+/gu) ?? [];
  const part = readBracket(tokens, 0, 1);
  if ('issue' in part) return part;
  const rest = tokens[part.next];
  if (rest !== undefined) return { issue: { code: 'unexpectedToken', details: { found: rest } } };
  return part;
}

type Part =
  | { readonly array: Tensor<string> | undefined; readonly next: number }
  | { readonly issue: InputIssue };

function readBracket(tokens: readonly string[], from: number, depth: number): Part {
  if (depth > most.depth) return { issue: { code: 'tooDeep', details: { limit: `${most.depth}` } } };
  const rows: (Tensor<string> | undefined)[][] = [[]];
  for (let position = from + 1; ;) {
    const token = tokens[position];
    if (token === undefined) return { issue: { code: 'unclosedBracket', details: { found: '[' } } };
    if (token === ']') return { array: joined(rows), next: position + 1 };
    if (token === ';') {
      rows.push([]);
      position += 1;
      continue;
    }
    const part =
      token === '['
        ? readBracket(tokens, position, depth + 1)
        : { array: numeral(token), next: position + 1 };
    if ('issue' in part) return part;
    rows.at(-1)?.push(part.array);
    position = part.next;
  }
}

function joined(rows: readonly (readonly (Tensor<string> | undefined)[])[]): Tensor<string> | undefined {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return stackedIfAll(only);
  return stackedIfAll(rows.map((entries) => stackedIfAll(entries)));
}
