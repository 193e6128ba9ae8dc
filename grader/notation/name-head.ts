import {
  combiningHat,
  foldedCharacter,
  foldedCode,
  hattedLetters,
  isAlphanumeric,
  isLetter,
  isSpace,
} from './characters.ts';
import { greekNames } from './greek.ts';
import { latexCommands } from './latex-commands.ts';
import type { NameParts } from './name-parts.ts';

/** A stretch of text that spells (the beginning of) a name. */
export interface NameStretch {
  readonly parts: NameParts;
  readonly end: number;
  /** What may touch it: an ASCII run is complete, a letter takes digits, a command takes neither. */
  readonly spelled: 'run' | 'letter' | 'command';
}

/** Decorations inside decorations that are followed; nobody writes more. */
const deepestDecoration = 4;

const letter = (head: string, end: number): NameStretch => ({
  parts: { head, subscripts: [] },
  end,
  spelled: 'letter',
});

const withHat = ({ head, subscripts }: NameParts): NameParts => ({ head: `${head}hat`, subscripts });

/** The name of a LaTeX command at a backslash, and where it ends; one character where it is no letter. */
export function commandAt(text: string, at: number): { readonly name: string; readonly end: number } {
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end === at + 1) end = Math.min(end + 1, text.length);
  return { name: text.slice(at + 1, end), end };
}

/**
 * The base of a name: a run of ASCII letters, digits and inner underscores, or one Greek or
 * hatted letter, or a LaTeX command. `single` reads one letter only, as an unbraced LaTeX
 * argument does. Undefined where no name begins.
 */
export function nameHead(text: string, at: number, single: boolean, depth = 0): NameStretch | undefined {
  const typed = text.charAt(at);
  const hatted = hattedLetters.get(typed);
  if (hatted !== undefined) return letter(`${hatted}hat`, at + 1);
  if (typed === 'ℒ') return letter('L', at + 1);
  const plain =
    greekNames.get(typed) ?? (isLetter(foldedCode(text, at)) ? foldedCharacter(text, at) : undefined);
  if (plain !== undefined && text.charCodeAt(at + 1) === combiningHat) return letter(`${plain}hat`, at + 2);
  if (greekNames.has(typed) && plain !== undefined) return letter(plain, at + 1);
  if (plain !== undefined) return single ? letter(plain, at + 1) : asciiRun(text, at);
  return typed === '\\' ? commandHead(text, at, depth) : undefined;
}

function asciiRun(text: string, at: number): NameStretch {
  const segments: string[] = [];
  let segment = '';
  let end = at;
  for (;;) {
    const code = foldedCode(text, end);
    const isNextHatted = end > at && isLetter(code) && text.charCodeAt(end + 1) === combiningHat;
    if (isAlphanumeric(code) && !isNextHatted) {
      segment += foldedCharacter(text, end);
    } else if (code === 95 && isAlphanumeric(foldedCode(text, end + 1))) {
      segments.push(segment);
      segment = '';
    } else {
      break;
    }
    end += 1;
  }
  const [head, ...subscripts] = [...segments, segment];
  return { parts: { head, subscripts }, end, spelled: 'run' };
}

function commandHead(text: string, at: number, depth: number): NameStretch | undefined {
  const { name, end } = commandAt(text, at);
  const command = latexCommands.get(name);
  if (command?.kind === 'name') return { ...letter(command.name, end), spelled: 'command' };
  if (command?.kind !== 'decoration' || depth >= deepestDecoration) return undefined;
  const argument = decorated(text, end, depth);
  if (argument === undefined) return undefined;
  return {
    parts: command.hat ? withHat(argument.parts) : argument.parts,
    end: argument.end,
    spelled: 'command',
  };
}

/** What `\hat` or a typeface applies to: `{y}`, `{y_1}`, ` y`. */
function decorated(text: string, at: number, depth: number): NameStretch | undefined {
  let from = at;
  while (isSpace(text.charCodeAt(from))) from += 1;
  if (text.charAt(from) !== '{') return nameHead(text, from, true, depth + 1);
  const inner = nameHead(text, from + 1, false, depth + 1);
  return inner !== undefined && text.charAt(inner.end) === '}' ? { ...inner, end: inner.end + 1 } : undefined;
}
