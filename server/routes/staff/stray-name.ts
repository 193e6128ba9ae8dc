import { placeholdersOf } from '../../../problems/sentence.ts';

/** A name in braces outside code and TeX that stands for no drawn value of the question. */
export function strayName(said: string, names: readonly string[]): string | undefined {
  const outside = said.replaceAll(/`[^`]*`/g, '');
  return placeholdersOf(outside).find((found) => {
    const name = /[A-Za-z][A-Za-z0-9_]*/.exec(found.replace(/^\\(given|sign)/, ''))?.[0] ?? '';
    return !names.includes(name);
  });
}
