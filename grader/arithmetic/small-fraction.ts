import { parseFraction } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/**
 * A fraction in two doubles that hold whole numbers below 2⁵³, exactly; a numerator of NaN says
 * that it does not fit, or is no fraction. The denominator is positive; not always in lowest terms.
 */
export interface SmallFraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** What stands for a number that does not fit. */
export const tooLong: SmallFraction = { numerator: Number.NaN, denominator: 1 };

const limit = 2 ** 53;

/** The divisor that two whole numbers below 2⁵³ share. */
export function commonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

const plainDecimal = /^-?\d{1,15}(?:\.(\d{1,12}))?$/;

/** What `-12.5`, `3` or a quotient of two such (`35/4`) spells; undefined for anything else, and where it is too long. */
function readSmallFraction(text: string): SmallFraction | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return readDecimal(text);
  const [above, below] = [readDecimal(text.slice(0, slash)), readDecimal(text.slice(slash + 1))];
  if (above === undefined || below === undefined || below.numerator === 0) return undefined;
  const sign = below.numerator < 0 ? -1 : 1;
  const numerator = sign * above.numerator * below.denominator;
  const denominator = sign * above.denominator * below.numerator;
  const fits = Math.abs(numerator) < limit && denominator < limit;
  return fits ? { numerator, denominator } : undefined;
}

function readDecimal(text: string): SmallFraction | undefined {
  const match = plainDecimal.exec(text);
  if (match === null) return undefined;
  const places = match[1]?.length ?? 0;
  const numerator = Number(places === 0 ? text : text.replace('.', ''));
  return Math.abs(numerator) < limit ? { numerator, denominator: 10 ** places } : undefined;
}

const numerals = new Map<string, SmallFraction>();
const mostNumerals = 10_000;

/** Any numeral that spells a fraction; `tooLong` for what does not fit, or is none. Those of pools come again and again. */
export function smallNumeral(text: string): SmallFraction {
  const known = numerals.get(text);
  if (known !== undefined) return known;
  const value = readSmallFraction(text) ?? fromLongNumeral(text) ?? tooLong;
  if (numerals.size >= mostNumerals) numerals.clear();
  numerals.set(text, value);
  return value;
}

function fromLongNumeral(text: string): SmallFraction | undefined {
  const read = parseFraction(text);
  return read && smallFraction(read);
}

/** The same fraction where it is small enough. */
export function smallFraction({ numerator, denominator }: Fraction): SmallFraction | undefined {
  const [above, below] = [Number(numerator), Number(denominator)];
  return Math.abs(above) < limit && below < limit ? { numerator: above, denominator: below } : undefined;
}

/** In lowest terms; undefined where it did not fit. */
export function toFraction(numerator: number, denominator: number): Fraction | undefined {
  if (!(Math.abs(numerator) < limit && denominator < limit)) return undefined;
  if (denominator === 1) return { numerator: BigInt(numerator), denominator: 1n };
  const divisor = commonDivisor(numerator, denominator);
  return { numerator: BigInt(numerator / divisor), denominator: BigInt(denominator / divisor) };
}
