/** Full-width ASCII (U+FF01–FF5E) to ASCII; every other code unit as it is. */
export function foldedCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** The character at a position, full-width ASCII folded; '' behind the end. */
export function foldedCharacter(text: string, at: number): string {
  return at < text.length ? String.fromCharCode(foldedCode(text, at)) : '';
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
export const isAlphanumeric = (code: number): boolean => isDigit(code) || isLetter(code);

const spaces: ReadonlySet<number> = new Set([
  0x20, 0x09, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
  0x200a, 0x202f, 0x205f, 0x3000,
]);
export const isSpace = (code: number): boolean => spaces.has(code);

export const isControl = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029;

/** Zero-width, direction and other characters that change a text without being seen. */
export const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  code === 0xad ||
  code === 0x61c ||
  code === 0x180e;

/** Whether nothing can be seen of the text. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && !isControl(code) && !isInvisible(code)) return false;
  }
  return true;
}

const table = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((character, k) => [character, [...to][k] ?? '']));

export const subscripts = table('₀₁₂₃₄₅₆₇₈₉ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ', '0123456789aeoxhklmnpstiruvj');
export const superscripts = table('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻', '0123456789+-');

/** The combining circumflex, and the letters that already carry one. */
export const combiningHat = 0x302;
export const hattedLetters = table('âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ', 'aceghijosuwyzACEGHIJOSUWYZ');

/** ½ and its like as [numerator, denominator]. */
export const vulgarFractions: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['½', ['1', '2']],
  ['⅓', ['1', '3']],
  ['⅔', ['2', '3']],
  ['¼', ['1', '4']],
  ['¾', ['3', '4']],
  ['⅕', ['1', '5']],
  ['⅖', ['2', '5']],
  ['⅗', ['3', '5']],
  ['⅘', ['4', '5']],
  ['⅙', ['1', '6']],
  ['⅚', ['5', '6']],
  ['⅐', ['1', '7']],
  ['⅛', ['1', '8']],
  ['⅜', ['3', '8']],
  ['⅝', ['5', '8']],
  ['⅞', ['7', '8']],
  ['⅑', ['1', '9']],
  ['⅒', ['1', '10']],
]);
