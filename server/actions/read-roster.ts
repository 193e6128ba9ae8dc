import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

export interface RosterLine {
  readonly studentNumber: string;
  readonly name: string;
}

export type RosterReading =
  | { readonly kind: 'read'; readonly lines: readonly RosterLine[] }
  | {
      readonly kind: 'invalid';
      readonly line: number;
      readonly reason: 'shape' | 'order' | 'twice' | 'long';
    };

const heading = /^(學號|student)/i;
const rows = z.array(z.array(z.string()));

/** What separates the cells of a line: a tab as spreadsheets give it, else a comma, else space. */
function delimiterOf(line: string): string | string[] {
  if (line.includes('\t')) return '\t';
  return /[,，、;；]/.test(line) ? [',', '，', '、', ';', '；'] : ' ';
}

/** The cells of a line; none where its quotation marks do not close. */
function cellsOf(line: string): readonly string[] {
  const options = { delimiter: delimiterOf(line), relax_column_count: true, relax_quotes: true, trim: true };
  try {
    return rows.parse(parse(line, options))[0] ?? [];
  } catch (problem) {
    if (problem instanceof CsvError) return [];
    throw problem;
  }
}

/**
 * Reads a pasted roster, one student a line: 學號 and 姓名 in that order. A heading line is
 * passed over. All or nothing: the first line that does not fit is named.
 */
export function readRoster(text: string): RosterReading {
  const lines: RosterLine[] = [];
  const seen = new Set<string>();
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of all.entries()) {
    if (line.trim() === '') continue;
    const [studentNumber = '', ...rest] = cellsOf(line);
    if (index === 0 && heading.test(studentNumber)) continue;
    const name = rest.filter((cell) => cell !== '').join(' ');
    if (studentNumber === '' || name === '') return { kind: 'invalid', line: index + 1, reason: 'shape' };
    if (!/\d/.test(studentNumber) && /\d{4}/.test(name))
      return { kind: 'invalid', line: index + 1, reason: 'order' };
    if (studentNumber.length > 40 || name.length > 100)
      return { kind: 'invalid', line: index + 1, reason: 'long' };
    if (seen.has(studentNumber)) return { kind: 'invalid', line: index + 1, reason: 'twice' };
    seen.add(studentNumber);
    lines.push({ studentNumber, name });
  }
  return { kind: 'read', lines };
}
