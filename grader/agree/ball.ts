/**
 * A real number to about 77 digits with a bound on its error: the value lies within
 * (m ± r)·2^e. Where r is 0 the number is exactly m·2^e.
 */
export interface Ball {
  readonly m: bigint;
  readonly e: number;
  readonly r: number;
}

/** Bits kept of every number; 50 digits are 167 bits, the rest is guard. */
export const precision = 256;

/** Larger than the rounding of any sum of doubles here, so that radii are never too small. */
const outward = 1 + 1e-12;

export const magnitude = (m: bigint): bigint => (m < 0n ? -m : m);

export function bitLength(m: bigint): number {
  const hex = magnitude(m).toString(16);
  return m === 0n ? 0 : hex.length * 4 - (Math.clz32(Number.parseInt(hex.charAt(0), 16)) - 28);
}

const shifted = (m: bigint, by: number): bigint => (by >= 0 ? m << BigInt(by) : m >> BigInt(-by));

/** Rounds to the kept bits; what is cut off goes into the radius. */
export function ball(m: bigint, e: number, r: number): Ball {
  const surplus = bitLength(m) - precision;
  if (surplus <= 0) return { m, e, r };
  const kept = m >> BigInt(surplus);
  if (r === 0 && kept << BigInt(surplus) === m) return { m: kept, e: e + surplus, r };
  return { m: kept, e: e + surplus, r: (r * 2 ** -surplus + 1) * outward };
}

export const exactly = (m: bigint, e = 0): Ball => ({ m, e, r: 0 });

/** Position of the leading bit: |value| < 2^top, counting the radius. */
export function top({ m, e, r }: Ball): number {
  const radiusBits = r === 0 ? 0 : Math.ceil(Math.log2(r + 1));
  return e + Math.max(bitLength(m), radiusBits) + 1;
}

/** −1, 0 or 1 where the sign is certain; undefined where 0 lies inside the ball. */
export function signOf({ m, r }: Ball): -1 | 0 | 1 | undefined {
  if (r === 0) return m < 0n ? -1 : m > 0n ? 1 : 0;
  if (Number(magnitude(m)) <= r * outward) return undefined;
  return m < 0n ? -1 : 1;
}

export const negate = ({ m, e, r }: Ball): Ball => ({ m: -m, e, r });

/** The same ball with all kept bits in use, so that a small unit can be added to it. */
function widened(a: Ball): Ball {
  const room = precision - bitLength(a.m);
  return room <= 0 || a.m === 0n ? a : { m: a.m << BigInt(room), e: a.e - room, r: a.r * 2 ** room };
}

export function add(a: Ball, b: Ball): Ball {
  if (a.m === 0n && a.r === 0) return b;
  if (b.m === 0n && b.r === 0) return a;
  const [high, low] = top(a) >= top(b) ? [widened(a), b] : [widened(b), a];
  if (top(low) < high.e) return { ...high, r: (high.r + 1) * outward };
  const e = Math.min(high.e, low.e);
  const m = shifted(high.m, high.e - e) + shifted(low.m, low.e - e);
  return ball(m, e, (high.r * 2 ** (high.e - e) + low.r * 2 ** (low.e - e)) * outward);
}

export const subtract = (a: Ball, b: Ball): Ball => add(a, negate(b));

export function multiply(a: Ball, b: Ball): Ball {
  if (a.r === 0 && b.r === 0) return ball(a.m * b.m, a.e + b.e, 0);
  const [x, y] = [Number(magnitude(a.m)), Number(magnitude(b.m))];
  return ball(a.m * b.m, a.e + b.e, (x * b.r + y * a.r + a.r * b.r) * outward);
}

/** Undefined where the divisor may be 0. */
export function divide(a: Ball, b: Ball): Ball | undefined {
  if (b.m === 0n || signOf(b) === undefined) return undefined;
  const shift = Math.max(0, precision + 8 + bitLength(b.m) - bitLength(a.m));
  const m = (a.m << BigInt(shift)) / b.m;
  const floor = Number(magnitude(b.m)) - b.r * outward;
  const spread = a.r / floor + (Number(magnitude(a.m)) / Number(magnitude(b.m))) * (b.r / floor);
  return ball(m, a.e - b.e - shift, (spread === 0 ? 1 : spread * 2 ** shift + 1) * outward);
}

/** A whole power by repeated squaring; undefined where 0 may be raised to a negative power. */
export function wholePower(base: Ball, exponent: number): Ball | undefined {
  let [result, square] = [exactly(1n), base];
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    if (rest > 1) square = multiply(square, square);
  }
  return exponent >= 0 ? result : divide(exactly(1n), result);
}
