import { foldedCharacter, foldedCode, isAlphanumeric, isDigit, isSpace, subscripts } from './characters.ts';
import { nameHead, type NameStretch } from './name-head.ts';

const underscore = 95;
const openBrace = 123;

/**
 * The whole name that begins at a position, with its subscripts in any spelling; undefined
 * where none begins or its subscript cannot be read. Commas between plain ASCII digits
 * (`w2_1,3`) and layers in the exponent (`w^{(2)}`) are the caller's, who knows the names.
 */
export function nameAt(text: string, at: number, single: boolean): NameStretch | undefined {
  const head = nameHead(text, at, single);
  if (head === undefined || single) return head;
  return subscripted(text, head.spelled === 'letter' ? withDigits(text, head) : head);
}

function withDigits(text: string, stretch: NameStretch): NameStretch {
  let end = stretch.end;
  while (isDigit(foldedCode(text, end))) end += 1;
  let digits = '';
  for (let at = stretch.end; at < end; at += 1) digits += foldedCharacter(text, at);
  return { ...stretch, parts: { ...stretch.parts, head: stretch.parts.head + digits }, end };
}

/** Adds the subscripts that follow a stretch, if any: `_{3,1}`, `_31`, `₃,₁`. */
export function subscripted(text: string, stretch: NameStretch): NameStretch {
  const { end } = stretch;
  if (foldedCode(text, end) === underscore) {
    const next = foldedCode(text, end + 1);
    if (next === openBrace) return extended(stretch, bracedSubscripts(text, end + 2));
    if (stretch.spelled !== 'run' && isAlphanumeric(next))
      return extended(stretch, plainSubscript(text, end + 1));
    return stretch;
  }
  return subscripts.has(text.charAt(end)) ? extended(stretch, smallSubscripts(text, end)) : stretch;
}

interface SubscriptStretch {
  readonly found: readonly string[];
  readonly end: number;
}

function extended(stretch: NameStretch, more: SubscriptStretch | undefined): NameStretch {
  if (more === undefined) return stretch;
  const { head, subscripts: before } = stretch.parts;
  return { parts: { head, subscripts: [...before, ...more.found] }, end: more.end, spelled: 'command' };
}

/** `3,1}`, `31}`, `i j}`: behind the opening brace. */
function bracedSubscripts(text: string, from: number): SubscriptStretch | undefined {
  const found: string[] = [];
  let current = '';
  for (let at = from; at < text.length; at += 1) {
    const code = foldedCode(text, at);
    if (isAlphanumeric(code)) current += foldedCharacter(text, at);
    else if (code === 125) {
      if (current !== '') found.push(current);
      return found.length > 0 ? { found, end: at + 1 } : undefined;
    } else if (code === 44 || isSpace(code)) {
      if (current !== '') found.push(current);
      else if (code === 44 && found.length === 0) return undefined;
      current = '';
    } else return undefined;
  }
  return undefined;
}

function plainSubscript(text: string, from: number): SubscriptStretch {
  let found = '';
  let end = from;
  for (; isAlphanumeric(foldedCode(text, end)); end += 1) found += foldedCharacter(text, end);
  return { found: [found], end };
}

/** Unicode subscripts, with commas between them: `₃₁`, `₃,₁`. */
function smallSubscripts(text: string, from: number): SubscriptStretch {
  const found: string[] = [];
  let current = '';
  let end = from;
  for (;;) {
    const small = subscripts.get(text.charAt(end));
    if (small !== undefined) current += small;
    else if (foldedCode(text, end) === 44 && subscripts.has(text.charAt(end + 1))) {
      found.push(current);
      current = '';
    } else break;
    end += 1;
  }
  return { found: [...found, current], end };
}
