import { parse } from 'csv-parse/sync';
import { z } from 'zod';

export interface RosterLine {
  readonly studentNumber: string;
  readonly name: string;
}

export type RosterReading =
  | { readonly kind: 'read'; readonly lines: readonly RosterLine[] }
  | { readonly kind: 'invalid'; readonly line: number; readonly reason: 'shape' | 'twice' | 'long' };

const heading = /^(學號|student)/i;
const rows = z.array(z.array(z.string()));

/** Splits pasted text: tabs and commas as spreadsheets give them, else the first space. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const delimiter = text.includes('\t') ? '\t' : /[,，;]/.test(text) ? [',', '，', ';'] : ' ';
  return rows.parse(
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      relax_quotes: true,
      ignore_last_delimiters: false,
    }),
  );
}

/**
 * Reads a pasted roster, one student a line: 學號 and 姓名 in that order. A heading line is
 * passed over. All or nothing: the first line that does not fit is named.
 */
export function readRoster(text: string): RosterReading {
  const lines: RosterLine[] = [];
  const seen = new Set<string>();
  const all = text.trim() === '' ? [] : cellsOf(text);
  for (const [index, cells] of all.entries()) {
    const [studentNumber = '', ...rest] = cells;
    if (index === 0 && heading.test(studentNumber)) continue;
    const name = rest.filter((cell) => cell !== '').join(' ');
    if (studentNumber === '' || name === '') return { kind: 'invalid', line: index + 1, reason: 'shape' };
    if (studentNumber.length > 40 || name.length > 100)
      return { kind: 'invalid', line: index + 1, reason: 'long' };
    if (seen.has(studentNumber)) return { kind: 'invalid', line: index + 1, reason: 'twice' };
    seen.add(studentNumber);
    lines.push({ studentNumber, name });
  }
  return { kind: 'read', lines };
}
