import { absolute, type Fraction } from './fraction.ts';

/** 10^n or 10^(n−1) digits: decimals up to this many places are printed as decimals. */
const longestDecimal = 12;

/** Places after the point that the fraction needs as a decimal; undefined where it never ends. */
function decimalPlaces(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; twos += 1) rest /= 2n;
  for (; rest % 5n === 0n; fives += 1) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** `-8.75` where the decimal ends within 12 places, else `-35/3`; reads back as the same fraction. */
export function printFraction(value: Fraction): string {
  const places = decimalPlaces(value.denominator);
  if (places === undefined || places > longestDecimal) return printQuotient(value);
  const { numerator, denominator } = absolute(value);
  const digits = ((numerator * 10n ** BigInt(places)) / denominator).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const decimal = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return value.numerator < 0n ? `-${decimal}` : decimal;
}

/** `-35/4`, and `3` for a whole number. */
export function printQuotient({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

const smallestExponent = -1074;

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The double nearest to the fraction (ties to even); ±Infinity beyond the range. */
export function toNumber(value: Fraction): number {
  const { numerator, denominator } = absolute(value);
  const wanted = 68 + bitLength(denominator) - bitLength(numerator);
  const shift = Math.min(wanted, -smallestExponent);
  const [above, below] =
    shift >= 0 ? [numerator << BigInt(shift), denominator] : [numerator, denominator << BigInt(-shift)];
  const quotient = above / below;
  const sticky = quotient * below === above ? 0n : 1n;
  // At the smallest exponent the quotient counts units of 2^-1074 and must be rounded as a whole.
  const magnitude =
    shift === -smallestExponent && quotient < 1n << 53n
      ? Number(roundHalfEven(above, below)) * 2 ** smallestExponent
      : scale(Number(quotient * 2n + sticky), -shift - 1);
  return value.numerator < 0n ? -magnitude : magnitude;
}

function roundHalfEven(above: bigint, below: bigint): bigint {
  const [floor, twice] = [above / below, (above % below) * 2n];
  return twice > below || (twice === below && floor % 2n === 1n) ? floor + 1n : floor;
}

/** value·2^exponent without overflow on the way; exact wherever the result is normal. */
function scale(value: number, exponent: number): number {
  if (exponent > 900) return value * 2 ** 900 * 2 ** Math.min(exponent - 900, 1023);
  if (exponent < -900) return value * 2 ** -900 * 2 ** Math.max(exponent + 900, -1074);
  return value * 2 ** exponent;
}
