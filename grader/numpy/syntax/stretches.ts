/** Part of the code, from one offset up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The parts of the code that are neither text nor comment, in one linear scan. */
export function plainStretches(code: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < code.length; at++) {
    const character = code.charAt(at);
    if (character !== '#' && character !== '"' && character !== "'") continue;
    stretches.push({ from, to: at });
    at = character === '#' ? endOfLine(code, at) - 1 : endOfText(code, at);
    from = at + 1;
  }
  stretches.push({ from, to: code.length });
  return stretches;
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
