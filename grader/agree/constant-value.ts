import * as fractions from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { ball, bitLength, magnitude, type Ball } from './ball.ts';

/** The value of a formula without names: exact where it is rational, else to 50 digits and more. */
export type ConstantValue =
  | { readonly kind: 'rational'; readonly value: Fraction }
  | { readonly kind: 'ball'; readonly value: Ball }
  /** No value, too large to be written, or closer to a singularity than 50 digits can tell. */
  | { readonly kind: 'none'; readonly reason: 'undefined' | 'overflow' | 'unknown' };

/** A value that exists. */
export type KnownValue = Exclude<ConstantValue, { readonly kind: 'none' }>;

/** Rationals grow no further than this and go on as balls. */
const longestRational = 4_096;

/** 2^1024, where doubles end. */
const largest: Fraction = { numerator: 1n << 1024n, denominator: 1n };

export const none = (reason: 'undefined' | 'overflow' | 'unknown'): ConstantValue => ({
  kind: 'none',
  reason,
});

export const fromBall = (value: Ball): ConstantValue => ({ kind: 'ball', value });

/** A rational as it is, or as a ball where its digits would run away. */
export function fromFraction(value: Fraction): ConstantValue {
  const length = bitLength(value.numerator) + bitLength(value.denominator);
  return length <= longestRational ? { kind: 'rational', value } : fromBall(ballOf(value));
}

/** A fraction as a ball. */
function ballOf({ numerator, denominator }: Fraction): Ball {
  if (denominator === 1n) return ball(numerator, 0, 0);
  const shift = Math.max(0, 300 + bitLength(denominator) - bitLength(numerator));
  return ball((numerator << BigInt(shift)) / denominator, -shift, 1);
}

export function asBall(value: KnownValue): Ball {
  return value.kind === 'ball' ? value.value : ballOf(value.value);
}

/** 2^±20000 is beyond anything that is compared, and not yet slow. */
const furthestPower = 20_000;

/**
 * The middle of a value as a fraction, and how far the true one may be from it. Values beyond
 * 2^±20000 are taken as something that small (0 where their sign is not known) or that large.
 */
export function withRadius(value: KnownValue): {
  readonly middle: Fraction;
  readonly radius: Fraction;
} {
  if (value.kind === 'rational') return { middle: value.value, radius: fractions.zero };
  const { m, e, r } = value.value;
  if (e + bitLength(m) < -furthestPower) {
    const sign = constantSign(value) ?? 0;
    return { middle: scaled(BigInt(sign), -furthestPower), radius: fractions.zero };
  }
  const radius = Number.isFinite(r) ? BigInt(Math.ceil(r)) : 1n << 2048n;
  return { middle: scaled(m, e), radius: scaled(radius, e) };
}

const scaled = (m: bigint, e: number): Fraction =>
  e >= 0
    ? fractions.fraction(m << BigInt(Math.min(e, furthestPower)))
    : fractions.fraction(m, 1n << BigInt(-e));

/** Whether the size is beyond the largest double. */
export function overflows(value: ConstantValue): boolean {
  if (value.kind === 'none') return value.reason === 'overflow';
  if (value.kind === 'ball') return value.value.e + bitLength(value.value.m) > 1024;
  return fractions.compare(fractions.absolute(value.value), largest) >= 0;
}

export const constantOne: KnownValue = { kind: 'rational', value: fractions.one };
export const constantZero: KnownValue = { kind: 'rational', value: fractions.zero };

/** −1, 0, 1, or undefined where 50 digits cannot tell the sign. */
export function constantSign(value: KnownValue): -1 | 0 | 1 | undefined {
  if (value.kind === 'rational') return fractions.compare(value.value, fractions.zero);
  const { m, r } = value.value;
  if (r === 0) return m < 0n ? -1 : m > 0n ? 1 : 0;
  if (Number(magnitude(m)) <= r * 1.000001) return undefined;
  return m < 0n ? -1 : 1;
}
