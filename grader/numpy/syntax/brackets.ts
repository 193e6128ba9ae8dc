import { refuse } from '../issue.ts';
import { limits } from '../limits.ts';
import { plainStretches } from './stretches.ts';

/** Characters that may stand in a row before an operand, one sign applied to the next. */
const signs = '-+~';

/** Refuses code whose brackets or signs are nested beyond the limit, before the parser sees it. */
export function checkNesting(code: string): void {
  let depth = 0;
  let signsInRow = 0;
  for (const { from, to } of plainStretches(code)) {
    for (let at = from; at < to; at++) {
      const character = code.charAt(at);
      if ('([{'.includes(character)) depth += 1;
      if (')]}'.includes(character)) depth -= 1;
      if (signs.includes(character)) signsInRow += 1;
      else if (character !== ' ') signsInRow = 0;
      if (Math.max(depth, signsInRow) > limits.nesting) {
        refuse('tooDeep', 'too many nested parentheses', code.slice(0, at).split('\n').length);
      }
    }
  }
}
