import { isAlphanumeric, isDigit, isLetter } from './characters.ts';
import { limits } from './limits.ts';
import type { Sign, Token } from './token.ts';

/** Marks of plain ASCII that are one sign whatever stands behind them. */
const plainSigns: readonly (Sign | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (['+', '-', '/', '^', '(', ')'] as const).find((sign) => sign === character);
});

const times = 42;

/**
 * The token at a position of a text, where nothing but plain ASCII is needed to tell it: the
 * signs, numbers and names without subscripts that most answers are made of. Undefined wherever
 * a longer look might find something else; the scanners then read it with all its spellings.
 */
export function quickToken(text: string, at: number): Token | undefined {
  const code = text.charCodeAt(at);
  const sign = plainSigns[code];
  if (sign !== undefined) return { kind: 'sign', sign, at, length: 1 };
  if (code === times) return quickProduct(text, at);
  if (isDigit(code)) return quickNumber(text, at);
  return isLetter(code) ? quickName(text, at) : undefined;
}

/** `*` that is no `**`. */
function quickProduct(text: string, at: number): Token | undefined {
  const next = text.charCodeAt(at + 1);
  return next < 128 && next !== times ? { kind: 'sign', sign: '*', at, length: 1 } : undefined;
}

const point = 46;
const endsNumber = (code: number): boolean =>
  !(code >= 128 || isLetter(code) || code === 95 || code === point);

/** `12`, `0.5`, `5.`: nothing that could go on behind it. */
function quickNumber(text: string, at: number): Token | undefined {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) === point) end += 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end - at > limits.numeral || !endsNumber(text.charCodeAt(end))) return undefined;
  return { kind: 'number', text: text.slice(at, end), at, length: end - at };
}

/** Behind a run of letters and digits: a subscript, a list of them or a layer would go on with it. */
function endsName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128 || code === 95) return false;
  const next = text.charCodeAt(at + 1);
  if (code === 44) return next < 128 && !isDigit(next);
  return code !== 94 || (next !== 40 && next !== 123);
}

const none: readonly string[] = [];

function quickName(text: string, at: number): Token | undefined {
  let end = at + 1;
  while (isAlphanumeric(text.charCodeAt(end))) end += 1;
  if (end < text.length && !endsName(text, end)) return undefined;
  const typed = text.slice(at, end);
  return { kind: 'name', parts: { head: typed, subscripts: none }, typed, at, length: end - at };
}
