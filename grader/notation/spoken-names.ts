import type { Language } from '../language.ts';
import { greekNames } from './greek.ts';
import { displayedSymbol, type DisplayedName } from './symbol-display.ts';

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

/** One symbol in words: "w 3 1", "y-hat", "partial L by partial h 1", 「L 對 ŷ 的偏微分」. */
export function speakSymbol(name: string, language: Language): string {
  const symbol = displayedSymbol(name);
  if (symbol.kind === 'name') return speakName(symbol, language);
  const [of, wrt] = [speakName(symbol.of, language), speakName(symbol.wrt, language)];
  return language === 'en' ? `partial ${of} by partial ${wrt}` : `${of} 對 ${wrt} 的偏微分`;
}

function speakName({ base, hat, layer, subscript }: DisplayedName, language: Language): string {
  const spokenLayer = layer === '' ? '' : language === 'en' ? `layer ${layer}` : `第 ${layer} 層`;
  const letter = spokenBase(base, language);
  return joined([hat ? hatted(base, letter) : letter, spokenLayer, subscript.split(',').join(' ')]);
}

/** ŷ where a speech programme knows the letter by its accent anyway. */
const hatted = (base: string, letter: string): string =>
  base.length === 1 ? `${letter}-hat` : `${letter} hat`;

/** Letters sound alike in both cases. Only the loss is L to everybody; its small twin says so. */
function spokenBase(base: string, language: Language): string {
  const greek = greekNames.get(base);
  const isSmall = base === base.toLowerCase();
  const word = greek === undefined ? base : greek.toLowerCase();
  if (base === 'l') return language === 'en' ? 'small l' : '小寫 l';
  if (isSmall || base === 'L' || (greek === undefined && base.length > 1)) return word;
  return language === 'en' ? `capital ${word}` : `大寫 ${word}`;
}
