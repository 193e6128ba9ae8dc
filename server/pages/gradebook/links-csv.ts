import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';
import { csvFile } from './gradebook-csv.ts';

/** Sign-in links of students as a file, to be cut into slips or mailed. */
export function linksCsv(
  language: Language,
  links: readonly { readonly studentNumber: string; readonly name: string; readonly path: string }[],
  origin: string,
): string {
  const heading = (['people.number', 'people.name', 'people.link'] as const).map((key) =>
    translate(language, key),
  );
  return csvFile([
    heading,
    ...links.map(({ studentNumber, name, path }) => [studentNumber, name, `${origin}${path}`]),
  ]);
}
