/** coefficient × 10^exponent, as a decimal numeral spells it. */
export interface DecimalParts {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Beyond it a power of ten is no longer a number anyone writes, and big integers get slow. */
const largestExponent = 10_000;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Position behind the digits that start at `from`. */
function afterDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Reads `-12.5`, `3`, `.5`, `5.`, `+2e-3` to the last character; undefined for anything else,
 * and where the power of ten is beyond ±10,000. Linear in the length of the text.
 */
export function decimalParts(text: string): DecimalParts | undefined {
  const signed = text.startsWith('-') || text.startsWith('+');
  const wholeFrom = signed ? 1 : 0;
  const wholeTo = afterDigits(text, wholeFrom);
  const hasPoint = text[wholeTo] === '.';
  const partTo = hasPoint ? afterDigits(text, wholeTo + 1) : wholeTo;
  const digits = text.slice(wholeFrom, wholeTo) + (hasPoint ? text.slice(wholeTo + 1, partTo) : '');
  if (digits === '') return undefined;
  const written = writtenExponent(text.slice(partTo));
  if (written === undefined) return undefined;
  const exponent = written - (hasPoint ? partTo - wholeTo - 1 : 0);
  if (Math.abs(exponent) > largestExponent) return undefined;
  return { coefficient: BigInt(digits) * (text.startsWith('-') ? -1n : 1n), exponent };
}

/** 0 for nothing, 3 for `e3`, `E+3`; undefined for anything else. */
function writtenExponent(text: string): number | undefined {
  if (text === '') return 0;
  if (text[0] !== 'e' && text[0] !== 'E') return undefined;
  const from = text[1] === '+' || text[1] === '-' ? 2 : 1;
  const to = afterDigits(text, from);
  return to > from && to === text.length ? Number(text.slice(1)) : undefined;
}
