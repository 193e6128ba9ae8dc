/** A number as the unevaluated sum of two doubles: some 32 significant digits (Dekker, 1971). */
export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

export const dd = (hi: number, lo = 0): DoubleDouble => ({ hi, lo });

function twoSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  const shadow = hi - a;
  return { hi, lo: a - (hi - shadow) + (b - shadow) };
}

function normalized(a: number, b: number): DoubleDouble {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

/** The rounding error of a·b, by splitting both into halves of 26 bits. */
function productError(a: number, b: number, product: number): number {
  const splitter = 134_217_729;
  const [sa, sb] = [splitter * a, splitter * b];
  const [ah, bh] = [sa - (sa - a), sb - (sb - b)];
  const [al, bl] = [a - ah, b - bh];
  return ah * bh - product + ah * bl + al * bh + al * bl;
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const s = twoSum(a.hi, b.hi);
  if (!Number.isFinite(s.hi)) return dd(s.hi);
  const t = twoSum(a.lo, b.lo);
  const u = normalized(s.hi, s.lo + t.hi);
  return normalized(u.hi, u.lo + t.lo);
}

export const negate = (a: DoubleDouble): DoubleDouble => ({ hi: -a.hi, lo: -a.lo });

export const subtract = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => add(a, negate(b));

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.hi * b.hi;
  if (!(Math.max(Math.abs(a.hi), Math.abs(b.hi), Math.abs(product)) < 1e290)) return dd(product);
  return normalized(product, productError(a.hi, b.hi, product) + (a.hi * b.lo + a.lo * b.hi));
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.hi / b.hi;
  if (!Number.isFinite(first) || first === 0) return dd(first);
  const rest = subtract(a, multiply(b, dd(first)));
  const second = rest.hi / b.hi;
  const last = subtract(rest, multiply(b, dd(second)));
  return add(normalized(first, second), dd(last.hi / b.hi));
}

/** a·2^n, exactly. */
export function scaled({ hi, lo }: DoubleDouble, n: number): DoubleDouble {
  const factor = 2 ** n;
  return Number.isFinite(hi * factor) ? { hi: hi * factor, lo: lo * factor } : dd(hi * factor);
}

export const compare = (a: DoubleDouble, b: DoubleDouble): number => a.hi - b.hi || a.lo - b.lo;

export const toNumber = (a: DoubleDouble): number => a.hi + a.lo;
