import * as fractions from '../arithmetic/fraction.ts';
import { fractionFromNumber, type Fraction } from '../arithmetic/fraction.ts';
import { withRadius, type KnownValue } from './constant-value.ts';

/** How far an answer may be from the reference. Only what is given counts; the widest wins. */
export interface Tolerance {
  /** Share of the reference's size. */
  readonly relative?: number;
  readonly absolute?: number;
  /** Significant digits asked: half a unit of the last of them, at the reference. */
  readonly digits?: number;
}

/** With no tolerance given: 10⁻⁹ of the reference. */
const standard: Tolerance = { relative: 1e-9 };

const ten = fractions.fraction(10n);
const half = fractions.fraction(1n, 2n);

/**
 * Whether an answer lies in the band around the reference; its edges belong to it. Compared in
 * exact decimals: a tolerance of 1e-3 is 1/1000. Around a reference of exactly 0 only an
 * absolute tolerance counts, and it is 0 unless given.
 */
export function numbersAgree(
  answer: KnownValue,
  expected: KnownValue,
  tolerance: Tolerance = standard,
): boolean {
  const [a, r] = [withRadius(answer), withRadius(expected)];
  const distance = fractions.absolute(fractions.subtract(a.middle, r.middle));
  const slack = fractions.add(a.radius, r.radius);
  return fractions.compare(distance, fractions.add(bandAround(r.middle, tolerance), slack)) <= 0;
}

/** Half the width of the band around a reference. */
export function bandAround(reference: Fraction, tolerance: Tolerance): Fraction {
  const given = hasAny(tolerance) ? tolerance : standard;
  const size = fractions.absolute(reference);
  const isZero = fractions.isZero(reference);
  const bands = [
    given.absolute === undefined ? fractions.zero : fractionFromNumber(given.absolute),
    given.relative === undefined
      ? fractions.zero
      : fractions.multiply(fractionFromNumber(given.relative), size),
    given.digits === undefined || isZero ? fractions.zero : halfUnit(size, given.digits),
  ];
  return bands.reduce((widest, band) => (fractions.compare(band, widest) > 0 ? band : widest));
}

const hasAny = ({ relative, absolute, digits }: Tolerance) =>
  relative !== undefined || absolute !== undefined || digits !== undefined;

/** Half a unit of the last of `digits` significant digits of a size above 0. */
function halfUnit(size: Fraction, digits: number): Fraction {
  return fractions.multiply(half, fractions.power(ten, leadingPower(size) - digits + 1));
}

/** The whole number n with 10^n ≤ size < 10^(n+1). */
function leadingPower(size: Fraction): number {
  let guess = `${size.numerator}`.length - `${size.denominator}`.length;
  if (fractions.compare(size, fractions.power(ten, guess)) < 0) guess -= 1;
  return guess;
}
