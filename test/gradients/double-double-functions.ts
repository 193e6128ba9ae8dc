import type { ScalarFunction } from '../../grader/arithmetic/arithmetic.ts';
import { add, compare, dd, divide, multiply, negate, scaled, subtract } from './double-double.ts';
import type { DoubleDouble } from './double-double.ts';

const one = dd(1);
const ln2 = dd(0.6931471805599453, 2.3190468138462996e-17);
const halfPi = dd(1.5707963267948966, 6.123233995736766e-17);

/** Σ xⁿ·sign/n! over n = first, first + step, …, for small x. */
function series(x: DoubleDouble, { first, step, sign }: Readonly<Record<'first' | 'step' | 'sign', number>>) {
  let term = first === 0 ? one : x;
  let sum = term;
  for (let n = first; Math.abs(term.hi) > 1e-35 * Math.abs(sum.hi) && n < 90; n += step) {
    for (let k = 1; k <= step; k++) term = divide(multiply(term, x), dd(n + k));
    if (sign < 0) term = negate(term);
    sum = add(sum, term);
  }
  return sum;
}

/** eˣ − 1, without cancellation near 0. */
function expm1(x: DoubleDouble): DoubleDouble {
  if (x.hi === 0) return x;
  if (Math.abs(x.hi) > 700) return dd(x.hi > 0 ? Infinity : -1);
  const k = Math.round(x.hi / Math.LN2);
  const reduced = scaled(subtract(x, multiply(ln2, dd(k))), -6);
  let e = series(reduced, { first: 1, step: 1, sign: 1 });
  for (let i = 0; i < 6; i++) e = add(scaled(e, 1), multiply(e, e));
  return k === 0 ? e : subtract(scaled(add(e, one), k), one);
}

const exp = (x: DoubleDouble): DoubleDouble => add(expm1(x), one);

/** One step of Newton's method doubles the digits of the double. */
function log(x: DoubleDouble): DoubleDouble {
  const y = dd(Math.log(x.hi));
  return Number.isFinite(y.hi) ? add(y, subtract(multiply(x, exp(negate(y))), one)) : y;
}

function sqrt(x: DoubleDouble): DoubleDouble {
  const y = dd(Math.sqrt(x.hi));
  return y.hi > 0 ? add(y, divide(subtract(x, multiply(y, y)), scaled(y, 1))) : y;
}

/** sin and cos together, reduced by whole quarter turns. */
function circle(x: DoubleDouble): { readonly sin: DoubleDouble; readonly cos: DoubleDouble } {
  const quarter = Math.round(x.hi / halfPi.hi);
  const r = subtract(x, multiply(halfPi, dd(quarter)));
  const [s, c] = [series(r, { first: 1, step: 2, sign: -1 }), series(r, { first: 0, step: 2, sign: -1 })];
  const turns = ((quarter % 4) + 4) % 4;
  const sin = [s, c, negate(s), negate(c)][turns]!;
  return { sin, cos: [c, negate(s), negate(c), s][turns]! };
}

function tanh(x: DoubleDouble): DoubleDouble {
  if (Math.abs(x.hi) > 40) return dd(Math.sign(x.hi));
  const e = expm1(scaled(x, 1));
  return divide(e, add(e, dd(2)));
}

function arctan(x: DoubleDouble): DoubleDouble {
  const y = dd(Math.atan(x.hi));
  const { sin, cos } = circle(y);
  return add(y, divide(subtract(multiply(x, cos), sin), add(multiply(x, sin), cos)));
}

function sinh(x: DoubleDouble): DoubleDouble {
  const e = expm1(x);
  return scaled(add(e, divide(e, add(e, one))), -1);
}

function floor(x: DoubleDouble): DoubleDouble {
  const whole = Math.floor(x.hi);
  return dd(whole === x.hi ? whole + Math.floor(x.lo) : whole);
}

function round(x: DoubleDouble): DoubleDouble {
  const below = floor(x);
  const over = compare(subtract(x, below), dd(0.5));
  if (over !== 0) return over < 0 ? below : add(below, one);
  return below.hi % 2 === 0 ? below : add(below, one);
}

const magnitude = (x: DoubleDouble): DoubleDouble => (x.hi < 0 ? negate(x) : x);

/** Every scalar function to some 30 digits. */
export const functions: { readonly [F in ScalarFunction]: (x: DoubleDouble) => DoubleDouble } = {
  exp,
  expm1,
  log,
  log1p: (x) => log(add(one, x)),
  sqrt,
  abs: magnitude,
  sign: (x) => dd(Math.sign(x.hi)),
  sin: (x) => circle(x).sin,
  cos: (x) => circle(x).cos,
  tan: (x) => divide(circle(x).sin, circle(x).cos),
  sinh,
  cosh: (x) => scaled(add(exp(x), exp(negate(x))), -1),
  tanh,
  arctan,
  sigmoid: (x) => divide(one, add(one, exp(negate(x)))),
  softplus: (x) => add(x.hi > 0 ? x : dd(0), log(add(one, exp(negate(magnitude(x)))))),
  floor,
  ceil: (x) => negate(floor(negate(x))),
  round,
};
