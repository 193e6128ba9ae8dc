import {
  absolute,
  add,
  compare,
  fraction,
  isZero,
  multiply,
  subtract,
  zero,
} from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { Rounding } from '../question.ts';

/** How near an answer must come. Made of the digits asked and the graph, never of an answer. */
export interface Tolerance {
  readonly rounding: Rounding;
  /** What rounding every step to as many digits may add up to by the time it reaches the cell. */
  readonly carried: Fraction;
}

const relative = fraction(1n, 1_000_000_000n);

/** Half a unit of the last digit asked, for a value of this size; 0 where it is asked exactly. */
export function halfUnit(rounding: Rounding, value: Fraction): Fraction {
  if (rounding.kind === 'exact') return zero;
  if (rounding.kind === 'decimals') return halfDecimal(rounding.digits);
  if (isZero(value)) return zero;
  const exponent = leadingExponent(value) - rounding.digits + 1;
  return exponent >= 0 ? fraction(10n ** BigInt(exponent), 2n) : fraction(1n, 2n * 10n ** BigInt(-exponent));
}

const halves: Fraction[] = [];
function halfDecimal(digits: number): Fraction {
  return (halves[digits] ??= fraction(1n, 2n * 10n ** BigInt(digits)));
}

/** ⌊log₁₀|value|⌋, exactly; 2.5 → 0, 0.04 → −2. */
function leadingExponent(value: Fraction): number {
  const { numerator, denominator } = absolute(value);
  let exponent = `${numerator}`.length - `${denominator}`.length;
  const atLeast = (power: number) =>
    power >= 0
      ? numerator >= denominator * 10n ** BigInt(power)
      : numerator * 10n ** BigInt(-power) >= denominator;
  if (!atLeast(exponent)) exponent -= 1;
  return exponent;
}

/** Whether the value needs no rounding to be written with the digits asked. */
export function isShort(rounding: Rounding, value: Fraction): boolean {
  if (rounding.kind === 'exact' || isZero(value)) return true;
  const unit = multiply(halfUnit(rounding, value), fraction(2n));
  return (value.numerator * unit.denominator) % (value.denominator * unit.numerator) === 0n;
}

/** How far an answer may lie from `reference`; the edge belongs to the band. */
export function bandAround({ rounding, carried }: Tolerance, reference: Fraction): Fraction {
  const unit = halfUnit(rounding, reference);
  const rounded = isZero(carried) ? unit : add(unit, carried);
  const relativeBand = multiply(relative, absolute(reference));
  return compare(rounded, relativeBand) >= 0 ? rounded : relativeBand;
}

/** |answer − reference| ≤ the band around the reference. */
export function agrees(answer: Fraction, reference: Fraction, tolerance: Tolerance): boolean {
  return compare(absolute(subtract(answer, reference)), bandAround(tolerance, reference)) <= 0;
}

/**
 * Whether an answer may agree with a reference that is known in float64 only. Wider than
 * `agrees` by more than the error of doubles: false means that they do not agree.
 */
export function mayAgree(answer: number, reference: number, { rounding, carried }: Tolerance): boolean {
  const unit =
    rounding.kind === 'decimals'
      ? 10 ** -rounding.digits
      : Math.abs(reference) * 10 ** (1 - digitsOf(rounding));
  const wide = unit + (isZero(carried) ? 0 : toNumber(carried)) + 1e-8 * Math.abs(reference) + 1e-12;
  return Math.abs(answer - reference) <= wide;
}

const digitsOf = (rounding: Rounding): number => (rounding.kind === 'exact' ? 12 : rounding.digits);
