import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';

const keys = [
  'saved',
  'saving',
  'offline',
  'unsaved',
  'restored',
  'reads',
  'shape',
  'unreadable',
  'rows',
  'rowsUnread',
  'rowsMissing',
  'minutesLeft',
  'timeUp',
  'begun',
] as const;

/**
 * What the scripts of a page say, as JSON for a data block, in the reader's language. `<` is
 * escaped, so that no text ends the block.
 */
export function clientWords(language: Language): string {
  const words = keys.map((key) => [
    key,
    translate(language, `client.${key}`, { time: '{time}', count: '{count}', shape: '{shape}' }),
  ]);
  return JSON.stringify(Object.fromEntries(words)).replaceAll('<', '\\u003c');
}
