import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';
import type { GradebookTable } from './gradebook.ts';

/** A table as CSV for a spreadsheet: UTF-8 with BOM, formulas in names disarmed, no cell left open. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll(/[\r\n\t]+/g, ' ').trim()));
  return stringify(cells, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The gradebook as a file. */
export function gradebookCsv(language: Language, table: GradebookTable): string {
  const heading = [
    translate(language, 'people.number'),
    translate(language, 'people.name'),
    ...table.columns.map(({ title, max }) => `${title} (/${max})`),
    translate(language, 'gradebook.total'),
  ];
  const rows = table.rows.map((row) => [
    row.number,
    row.name,
    ...row.cells.map(({ points }) => points),
    row.total,
  ]);
  return csvFile([heading, ...rows]);
}
