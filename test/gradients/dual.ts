import type { Arithmetic, Comparison, ScalarFunction } from '../../grader/arithmetic/arithmetic.ts';

/** A number v + s·ε of forward-mode differentiation. */
export interface Dual<T> {
  readonly v: T;
  readonly s: T;
}

/** Operations on dual numbers over the given scalars. */
export interface Duals<T> {
  readonly zero: Dual<T>;
  readonly one: Dual<T>;
  readonly constant: (v: T) => Dual<T>;
  readonly plus: (x: Dual<T>, y: Dual<T>) => Dual<T>;
  readonly minus: (x: Dual<T>, y: Dual<T>) => Dual<T>;
  readonly times: (x: Dual<T>, y: Dual<T>) => Dual<T>;
  readonly over: (x: Dual<T>, y: Dual<T>) => Dual<T>;
  readonly toThe: (x: Dual<T>, y: Dual<T>) => Dual<T>;
  readonly holds: (comparison: Comparison, x: Dual<T>, y: Dual<T>) => boolean;
  readonly call: (name: ScalarFunction, x: Dual<T>) => Dual<T>;
}

/** Dual numbers over any scalars. */
export function duals<T>(k: Arithmetic<T>): Duals<T> {
  const n = (value: number) => k.number(value);
  const constant = (v: T): Dual<T> => ({ v, s: n(0) });
  const isFlat = (x: Dual<T>) => k.isZero(x.s);
  return {
    zero: constant(n(0)),
    one: constant(n(1)),
    constant,
    plus: (x, y) => ({ v: k.add(x.v, y.v), s: k.add(x.s, y.s) }),
    minus: (x, y) => ({ v: k.subtract(x.v, y.v), s: k.subtract(x.s, y.s) }),
    times: (x, y) => ({ v: k.multiply(x.v, y.v), s: k.add(k.multiply(x.s, y.v), k.multiply(x.v, y.s)) }),
    over: (x, y) => {
      const top = k.subtract(k.multiply(x.s, y.v), k.multiply(x.v, y.s));
      return { v: k.divide(x.v, y.v), s: k.divide(top, k.multiply(y.v, y.v)) };
    },
    toThe: (x, y) => {
      const v = k.power(x.v, y.v);
      const lowered = () => k.multiply(y.v, k.power(x.v, k.subtract(y.v, n(1))));
      const base = k.isZero(y.v) || isFlat(x) ? n(0) : k.multiply(x.s, lowered());
      return { v, s: isFlat(y) ? base : k.add(base, k.multiply(y.s, k.multiply(v, k.call('log', x.v)))) };
    },
    holds: (comparison, x, y) => !k.isZero(k.compare(comparison, x.v, y.v)),
    call: (name, x) => ({
      v: k.call(name, x.v),
      s: isFlat(x) ? n(0) : k.multiply(x.s, slopes(k)[name](x.v)),
    }),
  };
}

/** f′, each by another formula than the engine's where there is one. */
function slopes<T>(k: Arithmetic<T>): { readonly [F in ScalarFunction]: (v: T) => T } {
  const n = (value: number) => k.number(value);
  const f = (name: ScalarFunction) => (v: T) => k.call(name, v);
  const inverse = (v: T) => k.divide(n(1), v);
  const plusInverse = (v: T) => k.add(k.call('exp', v), k.call('exp', k.negate(v)));
  const flat = () => n(0);
  return {
    exp: f('exp'),
    expm1: f('exp'),
    log: inverse,
    log1p: (v) => inverse(k.add(v, n(1))),
    sqrt: (v) => k.divide(n(0.5), k.call('sqrt', v)),
    abs: (v) => k.subtract(k.compare('greater', v, n(0)), k.compare('less', v, n(0))),
    sign: flat,
    sin: f('cos'),
    cos: (v) => k.negate(k.call('sin', v)),
    tan: (v) => inverse(k.multiply(k.call('cos', v), k.call('cos', v))),
    sinh: f('cosh'),
    cosh: f('sinh'),
    tanh: (v) => k.divide(n(4), k.multiply(plusInverse(v), plusInverse(v))),
    arctan: (v) => inverse(k.add(k.multiply(v, v), n(1))),
    sigmoid: (v) => inverse(k.add(n(2), plusInverse(v))),
    softplus: (v) => inverse(k.add(n(1), k.call('exp', k.negate(v)))),
    floor: flat,
    ceil: flat,
    round: flat,
  };
}
