import { ball, bitLength, exactly, magnitude, precision, top, type Ball } from './ball.ts';

/** Fraction bits of the fixed-point numbers in which the series are summed. */
const bits = precision + 128;
const unit = 1n << BigInt(bits);
/** Rounding of a series and of its reduction, in units of the last fixed-point bit. */
const seriesError = 2 ** 24;

/** Arguments beyond it make exp larger or smaller than anything that is compared. */
const largestExponent = 2 ** 30;
/** sin and cos are reduced by a π that is good for arguments up to 2^100. */
const largestAngleBits = 100;

/** atanh(1/n) or, with `alternating`, atan(1/n), in fixed point. */
function inverseSeries(n: bigint, alternating: boolean): bigint {
  const square = n * n;
  let [sum, power] = [0n, unit << 128n];
  power /= n;
  for (let k = 1n; power !== 0n; k += 2n, power /= square) {
    sum += (alternating && k % 4n === 3n ? -power : power) / k;
  }
  return sum;
}

/** With 128 bits more than `bits`, for reductions. */
const ln2 = 2n * inverseSeries(3n, false);
const pi = 4n * (4n * inverseSeries(5n, true) - inverseSeries(239n, true));
const wide = 128n;

/** The middle of a ball in fixed point, rounded down. */
function fixed({ m, e }: Ball, extra = 0): bigint {
  const by = e + bits + extra;
  return by >= 0 ? m << BigInt(by) : m >> BigInt(-by);
}

/** The radius of a ball, times 2^bits. */
const fixedRadius = ({ r, e }: Ball): number => r * 2 ** Math.min(1000, e + bits);

const fromFixed = (value: bigint, radius: number, exponent = 0): Ball =>
  ball(value, exponent - bits, radius + seriesError);

const mul = (a: bigint, b: bigint): bigint => (a * b) >> BigInt(bits);

/** π as a ball. */
export const piBall: Ball = fromFixed(pi >> wide, 0);

/** e^x for a fixed-point x with |x| < 1. */
function expSeries(x: bigint): bigint {
  const halvings = 16n;
  const small = x >> halvings;
  let [sum, term] = [unit, unit];
  for (let k = 1n; term !== 0n && term !== -1n; k += 1n) {
    term = mul(term, small) / k;
    sum += term;
  }
  for (let k = 0n; k < halvings; k += 1n) sum = mul(sum, sum);
  return sum;
}

/** e^x; 'overflow' beyond 2^(2^30), a ball around 0 below its inverse. */
export function exp(x: Ball): Ball | 'overflow' {
  if (x.m === 0n && x.r === 0) return exactly(1n);
  if (top(x) > 31) return x.m > 0n ? 'overflow' : { m: 0n, e: -largestExponent, r: 1 };
  const wideX = fixed(x, 128);
  const k = wideX / ln2;
  const rest = (wideX - k * ln2) >> wide;
  const value = expSeries(rest);
  // |e^(x+d) − e^x| ≤ e^x·2d for d < 1; beyond that the ball says nothing.
  const spread = fixedRadius(x) * 2 ** -bits;
  const radius = spread < 1 ? 2.1 * spread * Number(value) : Infinity;
  return fromFixed(value, radius, Number(k));
}

/** ln x for a ball that is certainly positive. */
export function log(x: Ball): Ball {
  const k = x.e + bitLength(x.m);
  const scaled = (x.m << BigInt(bits)) >> BigInt(bitLength(x.m));
  const z = ((scaled - unit) << BigInt(bits)) / (scaled + unit);
  const square = mul(z, z);
  let [sum, power] = [0n, z];
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n, power = mul(power, square)) sum += power / n;
  const value = 2n * sum + ((BigInt(k) * ln2) >> wide);
  const spread = x.r / (Number(magnitude(x.m)) - x.r);
  return fromFixed(value, x.r === 0 ? Math.abs(k) : spread * 1.01 * 2 ** bits + Math.abs(k));
}

function bigSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(bitLength(n) / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** √x for a ball that is certainly positive or exactly 0. */
export function sqrt(x: Ball): Ball {
  if (x.m === 0n) return x;
  const room = 2 * precision + 16 - bitLength(x.m);
  const shift = Math.max(0, room) + (Math.abs(x.e - Math.max(0, room)) % 2);
  const m = x.m << BigInt(shift);
  const root = bigSqrt(m);
  const isExact = x.r === 0 && root * root === m;
  const spread = (x.r / Number(magnitude(x.m))) * Number(root);
  return ball(root, (x.e - shift) / 2, isExact ? 0 : spread + 1);
}

/** Sine and cosine; undefined for arguments beyond 2^100. */
export function sinCos(x: Ball): { readonly sin: Ball; readonly cos: Ball } | undefined {
  if (top(x) > largestAngleBits) return undefined;
  const wideX = fixed(x, 128);
  const half = pi >> 1n;
  const quarter = wideX / half;
  const rest = (wideX - quarter * half) >> wide;
  const [s, c] = sinCosSeries(rest);
  const turn = Number(((quarter % 4n) + 4n) % 4n);
  const [sin, cos] = (
    [
      [s, c],
      [c, -s],
      [-s, -c],
      [-c, s],
    ] as const
  )[turn] ?? [s, c];
  const radius = fixedRadius(x) + 1;
  return { sin: fromFixed(sin, radius), cos: fromFixed(cos, radius) };
}

function sinCosSeries(x: bigint): readonly [bigint, bigint] {
  const square = mul(x, x);
  let [sin, cos, odd, even] = [x, unit, x, unit];
  for (let k = 1n; magnitude(odd) + magnitude(even) > 1n; k += 1n) {
    even = -mul(even, square) / ((2n * k - 1n) * (2n * k));
    odd = -mul(odd, square) / (2n * k * (2n * k + 1n));
    sin += odd;
    cos += even;
  }
  return [sin, cos];
}

/** arctan x. */
export function arctan(x: Ball): Ball {
  const isLarge = top(x) > bits;
  const value = isLarge ? (x.m > 0n ? pi >> 129n : -(pi >> 129n)) : arctanFixed(fixed(x));
  return fromFixed(value, (isLarge ? 2 ** 140 : 0) + fixedRadius(x));
}

function arctanFixed(x: bigint): bigint {
  if (x < 0n) return -arctanFixed(-x);
  if (x > unit) return (pi >> 129n) - arctanFixed((unit * unit) / x);
  // Each halving: arctan x = 2 arctan(x / (1 + √(1 + x²))).
  let [y, doublings] = [x, 0n];
  for (; doublings < 6n; doublings += 1n)
    y = (y * unit) / (unit + bigSqrt((unit + mul(y, y)) << BigInt(bits)));
  const square = mul(y, y);
  let [sum, power, sign] = [0n, y, 1n];
  for (let k = 1n; power !== 0n; k += 2n, power = mul(power, square), sign = -sign) sum += (sign * power) / k;
  return sum << doublings;
}
