import {
  foldedCharacter,
  foldedCode,
  isAlphanumeric,
  isDigit,
  isSpace,
  subscripts,
  superscripts,
} from './characters.ts';
import type { NotationIssue } from './issue-codes.ts';
import { limits } from './limits.ts';
import { signAt } from './signs.ts';

export type ScannedNumber =
  | { readonly kind: 'number'; readonly text: string; readonly end: number }
  | { readonly kind: 'invalid'; readonly issue: NotationIssue };

const point = 46;
const underscore = 95;
const isE = (code: number) => code === 101 || code === 69;

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(foldedCode(text, end))) end += 1;
  return end;
}

/** Whether a numeral begins here: a digit or, unless it is to be a `single` digit, a point before one. */
export function startsNumber(text: string, at: number, single: boolean): boolean {
  const code = foldedCode(text, at);
  return isDigit(code) || (!single && code === point && isDigit(foldedCode(text, at + 1)));
}

/** The numeral at a position (`12`, `.5`, `5.`, `2e-3`); a single digit where `single` is set. */
export function numberAt(text: string, at: number, single: boolean): ScannedNumber {
  if (single) return { kind: 'number', text: foldedCharacter(text, at), end: at + 1 };
  let end = digitsEnd(text, at);
  if (foldedCode(text, end) === point) end = digitsEnd(text, end + 1);
  const exponentFrom = end;
  if (isE(foldedCode(text, end))) end = exponentEnd(text, end);
  const written = spelled(text, at, end);
  const issue = numeralIssue(text, { at, end, exponentFrom }, written);
  return issue === undefined ? { kind: 'number', text: written, end } : { kind: 'invalid', issue };
}

/** Behind `e3`, `e-3`; the position of the `e` itself where no exponent follows. */
function exponentEnd(text: string, at: number): number {
  const sign = signAt(text, at + 1);
  const digits = sign !== undefined && (sign.sign === '+' || sign.sign === '-') ? sign.end : at + 1;
  const end = digitsEnd(text, digits);
  return end > digits ? end : at;
}

function spelled(text: string, from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; at += 1) {
    const sign = signAt(text, at)?.sign;
    out += sign === '-' || sign === '+' ? sign : foldedCharacter(text, at);
  }
  return out;
}

interface Extent {
  readonly at: number;
  readonly end: number;
  readonly exponentFrom: number;
}

/** What cannot stand right behind a numeral. */
function numeralIssue(
  text: string,
  { at, end, exponentFrom }: Extent,
  written: string,
): NotationIssue | undefined {
  const next = foldedCode(text, end);
  const place = { at, length: end - at };
  if (written.length > limits.numeral) {
    return { code: 'numeralTooLong', ...place, details: { limit: String(limits.numeral) } };
  }
  if (next === point) return { code: 'twoPoints', ...place, details: { found: `${written}.` } };
  if (next === underscore) return { code: 'underscoreInNumber', ...place };
  if (end === exponentFrom && isBareExponent(text, end)) {
    return { code: 'unfinishedExponent', ...place, details: { found: `${written}e` } };
  }
  return written === '0' && isBaseMark(text, end) ? { code: 'baseNotation', ...place } : undefined;
}

/** An `e` that touches the numeral and is neither part of a name nor raised to a power (`2e^x` is 2·eˣ). */
function isBareExponent(text: string, at: number): boolean {
  if (!isE(foldedCode(text, at))) return false;
  const behind = foldedCode(text, at + 1);
  if (isAlphanumeric(behind) || behind === underscore || subscripts.has(text.charAt(at + 1))) return false;
  let next = at + 1;
  while (isSpace(text.charCodeAt(next))) next += 1;
  return signAt(text, next)?.sign !== '^' && !superscripts.has(text.charAt(next));
}

/** `0x10`, `0b11`, `0o7`. */
function isBaseMark(text: string, at: number): boolean {
  const mark = foldedCharacter(text, at).toLowerCase();
  return mark === 'x' || ((mark === 'b' || mark === 'o') && isDigit(foldedCode(text, at + 1)));
}
