import { limits } from '../limits.ts';
import { refuse } from '../issue.ts';

/** Characters that may stand in a row before an operand, one sign applied to the next. */
const signs = new Set(['-', '+', '~']);

/**
 * Refuses code whose brackets or signs are nested beyond the limit, before the parser sees it:
 * one linear scan that steps over texts and comments.
 */
export function checkNesting(code: string): void {
  let depth = 0;
  let signsInRow = 0;
  let line = 1;
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at);
    if (character === '\n') line += 1;
    if (character === '#' || character === '"' || character === "'") {
      at = character === '#' ? endOfLine(code, at) - 1 : endOfText(code, at);
      continue;
    }
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (signs.has(character)) signsInRow += 1;
    else if (character !== ' ') signsInRow = 0;
    if (Math.max(depth, signsInRow) > limits.nesting) refuse('tooDeep', 'too many nested parentheses', line);
  }
}

function endOfLine(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end;
}

/** Position of the quote that closes the text opened at `from`; its line's end where none does. */
function endOfText(code: string, from: number): number {
  const quote = code.charAt(from);
  if (code.startsWith(quote.repeat(3), from)) {
    const end = code.indexOf(quote.repeat(3), from + 3);
    return end < 0 ? code.length : end + 2;
  }
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at;
    else if (code[at] === '\n') return at - 1;
  }
  return code.length;
}
