import { plainStretches } from './stretches.ts';
import type { Stretch } from './stretches.ts';

/**
 * Writes `2.` as `2.0`, since the parser's grammar has no numerals that end in a point. Lines
 * stay where they are.
 */
export function completeDecimals(code: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (const stretch of plainStretches(code)) {
    for (const point of openPoints(code, stretch)) {
      parts.push(code.slice(copied, point + 1), '0');
      copied = point + 1;
    }
  }
  return parts.join('') + code.slice(copied);
}

const isDigit = (character: string) => character >= '0' && character <= '9';
const isWord = (character: string) => /[\w\u0080-\uffff]/.test(character);

/** Points behind whole numerals with no digit after them: in `2.`, `1.e5`, not in `x1.T`, `2.5`. */
function openPoints(code: string, { from, to }: Stretch): readonly number[] {
  const points: number[] = [];
  let at = from;
  while (at < to) {
    const isNumeral = isDigit(code.charAt(at)) && code[at - 1] !== '.';
    if (!isWord(code.charAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < to && isWord(code.charAt(at))) at += 1;
    const isWhole = isNumeral && /^[\d_]+$/.test(code.slice(start, at));
    if (isWhole && code[at] === '.' && !isDigit(code.charAt(at + 1)) && code[at + 1] !== '.') points.push(at);
  }
  return points;
}
