/**
 * Real numbers to about 60 digits, written apart from the grader's own arithmetic: no intervals, no
 * error bounds, other series. A value is m·2^e with at most 220 bits in m.
 */
export interface Real {
  readonly m: bigint;
  readonly e: number;
}

const bits = 220;

function lengthOf(m: bigint): number {
  const size = m < 0n ? -m : m;
  const hex = size.toString(16);
  return size === 0n ? 0 : 4 * hex.length - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28;
}

/** Rounds to the kept bits. */
function real(m: bigint, e: number): Real {
  if (m === 0n) return zero;
  const excess = lengthOf(m) - bits;
  return excess <= 0 ? { m, e } : { m: m >> BigInt(excess), e: e + excess };
}

export const zero: Real = { m: 0n, e: 0 };
export const one: Real = { m: 1n, e: 0 };
export const whole = (n: number | bigint): Real => real(BigInt(n), 0);

/** The binary value of a double. */
export function fromDouble(x: number): Real {
  let [scaled, e] = [x, 0];
  while (!Number.isInteger(scaled)) [scaled, e] = [scaled * 2, e - 1];
  return real(BigInt(scaled), e);
}

/** A decimal numeral such as `2.5e-3`, to the last kept bit. */
export function fromDecimal(text: string): Real {
  const [digits = '', exponent = '0'] = text.toLowerCase().split('e');
  const [before = '', behind = ''] = digits.split('.');
  const power = Number(exponent) - behind.length;
  const n = whole(BigInt(`${before}${behind}` || '0'));
  const ten = whole(10n ** BigInt(Math.abs(power)));
  return power >= 0 ? times(n, ten) : over(n, ten);
}

export const signOf = ({ m }: Real): -1 | 0 | 1 => (m < 0n ? -1 : m > 0n ? 1 : 0);
export const opposite = ({ m, e }: Real): Real => ({ m: -m, e });
export const size = (a: Real): Real => (a.m < 0n ? opposite(a) : a);

export function plus(a: Real, b: Real): Real {
  if (a.m === 0n) return b;
  if (b.m === 0n) return a;
  const [high, low] = a.e >= b.e ? [a, b] : [b, a];
  const gap = high.e - low.e;
  // What lies below the last bit of the other is not seen.
  if (gap > 2 * bits + lengthOf(low.m)) return high;
  return real((high.m << BigInt(gap)) + low.m, low.e);
}

export const minus = (a: Real, b: Real): Real => plus(a, opposite(b));
export const times = (a: Real, b: Real): Real => real(a.m * b.m, a.e + b.e);

/** a / b for b ≠ 0. */
export function over(a: Real, b: Real): Real {
  const shift = Math.max(0, bits + 2 + lengthOf(b.m) - lengthOf(a.m));
  return real((a.m << BigInt(shift)) / b.m, a.e - b.e - shift);
}

export const compare = (a: Real, b: Real): -1 | 0 | 1 => signOf(minus(a, b));
export const isWhole = ({ m, e }: Real): boolean => e >= 0 || (m >> BigInt(-e)) << BigInt(-e) === m;

/** The nearest double, roughly. */
export function toDouble({ m, e }: Real): number {
  const excess = Math.max(0, lengthOf(m) - 60);
  const exponent = e + excess;
  if (exponent > 1100) return m < 0n ? -Infinity : Infinity;
  return Number(m >> BigInt(excess)) * 2 ** Math.max(-1070, exponent);
}

/** The base-2 logarithm of a size, to within one. */
export const magnitude = (a: Real): number => (a.m === 0n ? -Infinity : a.e + lengthOf(a.m));
