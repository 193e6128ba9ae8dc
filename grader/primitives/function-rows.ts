import type { Arithmetic, ScalarFunction } from '../arithmetic/arithmetic.ts';
import { elementwise } from './elementwise.ts';

type Derivative = <T>(k: Arithmetic<T>, x: T, out: T) => T;

const flat: Derivative = (k) => k.number(0);

/** f′(x), written with f(x) where that is shorter, as one caches it. */
const derivatives: { readonly [F in ScalarFunction]: Derivative } = {
  // d eˣ = eˣ
  exp: (_, _x, out) => out,
  // d(eˣ − 1) = eˣ
  expm1: (k, x) => k.call('exp', x),
  // d ln x = 1/x
  log: (k, x) => k.divide(k.number(1), x),
  // d ln(1 + x) = 1/(1 + x)
  log1p: (k, x) => k.divide(k.number(1), k.add(k.number(1), x)),
  // d √x = 1/(2√x)
  sqrt: (k, _, out) => k.divide(k.number(1), k.multiply(k.number(2), out)),
  // d|x| = sign x, 0 at 0
  abs: (k, x) => k.call('sign', x),
  sign: flat,
  // d sin x = cos x
  sin: (k, x) => k.call('cos', x),
  // d cos x = −sin x
  cos: (k, x) => k.negate(k.call('sin', x)),
  // d tan x = 1 + tan²x
  tan: (k, _, out) => k.add(k.number(1), k.multiply(out, out)),
  // d sinh x = cosh x
  sinh: (k, x) => k.call('cosh', x),
  // d cosh x = sinh x
  cosh: (k, x) => k.call('sinh', x),
  // d tanh x = 1 − tanh²x
  tanh: (k, x, out) => {
    if (isReplaced(k, out, k.call('tanh', x))) {
      return k.subtract(k.number(1), k.power(out, k.number(2)));
    }
    // 1/cosh²x, since 1 − tanh²x has lost all its digits at x = 20
    return k.power(k.call('cosh', x), k.number(-2));
  },
  // d arctan x = 1/(1 + x²)
  arctan: (k, x) => k.divide(k.number(1), k.add(k.number(1), k.multiply(x, x))),
  // d σ(x) = σ(x)·(1 − σ(x))
  sigmoid: (k, x, out) => {
    const own = isReplaced(k, out, k.call('sigmoid', x));
    // σ(−x) is 1 − σ(x) without cancellation
    return k.multiply(out, own ? k.subtract(k.number(1), out) : k.call('sigmoid', k.negate(x)));
  },
  // d ln(1 + eˣ) = σ(x)
  softplus: (k, x) => k.call('sigmoid', x),
  floor: flat,
  ceil: flat,
  round: flat,
};

/** Whether something else (a symbol, a student's own value) stands where f(x) was computed. */
function isReplaced<T>(k: Arithmetic<T>, out: T, computed: T): boolean {
  return k.name === 'symbolic' || !k.isZero(k.subtract(out, computed));
}

export const functionRows = {
  call: elementwise<'call'>({
    of: (k, a, _b, _c, attributes) => k.call(attributes.function, a),
    pull: [(k, g, { a, out, attributes }) => k.multiply(derivatives[attributes.function](k, a, out), g)],
    tex: (attributes) => names[attributes.function],
  }),
};

const names: { readonly [F in ScalarFunction]: string } = {
  exp: '\\exp',
  expm1: '\\mathrm{expm1}',
  log: '\\ln',
  log1p: '\\mathrm{log1p}',
  sqrt: '\\sqrt{\\ }',
  abs: '|\\cdot|',
  sign: '\\mathrm{sign}',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  arctan: '\\arctan',
  sigmoid: '\\sigma',
  softplus: '\\mathrm{softplus}',
  floor: '\\lfloor\\cdot\\rfloor',
  ceil: '\\lceil\\cdot\\rceil',
  round: '\\mathrm{round}',
};
