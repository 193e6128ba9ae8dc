import { fromDouble, magnitude, minus, one, over, plus, times, toDouble, whole, zero } from './real.ts';
import type { Real } from './real.ts';

/** Fixed-point bits of the series. */
const bits = 300n;
const unit = 1n << bits;

const toFixed = ({ m, e }: Real): bigint =>
  e + Number(bits) >= 0 ? m << BigInt(e + Number(bits)) : m >> BigInt(-e - Number(bits));
const fromFixed = (n: bigint, e = 0): Real => times({ m: n, e: e - Number(bits) }, one);

/** arctan(1/n) in fixed point. */
function arctanOfInverse(n: bigint): bigint {
  let [term, sum] = [unit / n, unit / n];
  for (let k = 3n; term !== 0n; k += 2n) {
    term = -term / (n * n);
    sum += term / k;
  }
  return sum;
}

/** Gauss's formula for π; ln 2 = Σ 1/(k·2^k). */
const pi = 4n * (12n * arctanOfInverse(18n) + 8n * arctanOfInverse(57n) - 5n * arctanOfInverse(239n));
const ln2 = (() => {
  let sum = 0n;
  for (let k = 1n; k <= bits; k += 1n) sum += (unit >> k) / k;
  return sum;
})();

export const piReal: Real = fromFixed(pi);

const halvings = 12n;

/** e^x by its Taylor series for (x − k·ln 2)/2^12, squared 12 times; 0 for x < −2^20, undefined for x > 2^20. */
export function exp(x: Real): Real | undefined {
  if (magnitude(x) > 20) return x.m < 0n ? zero : undefined;
  const fixed = toFixed(x);
  const k = fixed / ln2;
  const r = (fixed - k * ln2) >> halvings;
  let [term, sum] = [unit, unit];
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * r) >> bits) / n;
    sum += term;
  }
  for (let n = 0n; n < halvings; n += 1n) sum = (sum * sum) >> bits;
  return fromFixed(sum, Number(k));
}

/** ln x for x > 0 by Halley's iteration on exp. */
export function log(x: Real): Real {
  const shift = magnitude(x);
  const near = { m: x.m, e: x.e - shift };
  let y = fromDouble(Math.log(toDouble(near)));
  for (let step = 0; step < 3; step += 1) {
    const power = exp(y) ?? one;
    y = plus(y, over(times(whole(2), minus(near, power)), plus(near, power)));
  }
  return plus(y, times(whole(shift), fromFixed(ln2)));
}

/** √x for x > 0 by Newton's iteration. */
export function sqrt(x: Real): Real {
  const shift = 2 * Math.floor(magnitude(x) / 2);
  const near = { m: x.m, e: x.e - shift };
  let y = fromDouble(Math.sqrt(toDouble(near)));
  for (let step = 0; step < 4; step += 1) y = over(plus(y, over(near, y)), whole(2));
  return times(y, { m: 1n, e: shift / 2 });
}

/** Sine and cosine by their Taylor series on [−π, π]; undefined for |x| > 2^40. */
export function sinCos(x: Real): readonly [sin: Real, cos: Real] | undefined {
  if (magnitude(x) > 40) return undefined;
  const fixed = toFixed(x);
  const turns = fixed / (2n * pi);
  const r = fixed - turns * 2n * pi;
  let [term, sin, cos] = [unit, 0n, unit];
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * r) >> bits) / n;
    const sign = n % 4n < 2n ? 1n : -1n;
    if (n % 2n === 1n) sin += sign * term;
    else cos += (n % 4n === 0n ? 1n : -1n) * term;
  }
  return [fromFixed(sin), fromFixed(cos)];
}

/** arctan x by Newton's iteration on the tangent. */
export function arctan(x: Real): Real {
  let y = fromDouble(Math.atan(toDouble(x)));
  for (let step = 0; step < 4; step += 1) {
    const [s, c] = sinCos(y) ?? [one, one];
    y = plus(y, over(minus(times(x, c), s), plus(times(x, s), c)));
  }
  return y;
}
