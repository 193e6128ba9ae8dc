import type { Language } from '../../grader/language.ts';
import type { SymbolEntry } from '../../grader/question.ts';
import { translate } from '../i18n/translate.ts';

const keys = ['saved', 'saving', 'offline', 'unsaved', 'restored', 'reads', 'minutesLeft', 'timeUp'] as const;

/**
 * What the scripts of a page say and know, as JSON for a data block: sentences in the reader's
 * language, and the names a formula is read against. `<` is escaped, so that no text ends the block.
 */
export function clientWords(language: Language, symbols: readonly SymbolEntry[]): string {
  const words = Object.fromEntries(
    keys.map((key) => [key, translate(language, `client.${key}`, { time: '{time}', count: '{count}' })]),
  );
  return JSON.stringify({ words, symbols }).replaceAll('<', '\\u003c');
}
