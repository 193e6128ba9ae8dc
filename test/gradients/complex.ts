import type { Arithmetic, ScalarFunction } from '../../grader/arithmetic/arithmetic.ts';
import { float } from '../../grader/arithmetic/float.ts';

/** A complex number; differences are taken with an imaginary step so small that none cancels. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

export const complex = (re: number, im = 0): Complex => ({ re, im });

const add = (a: Complex, b: Complex) => complex(a.re + b.re, a.im + b.im);
const times = (a: Complex, b: Complex) => complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
const negate = (a: Complex) => complex(-a.re, -a.im);

function over(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  return complex((a.re * b.re + a.im * b.im) / size, (a.im * b.re - a.re * b.im) / size);
}

const exp = (z: Complex) => complex(Math.exp(z.re) * Math.cos(z.im), Math.exp(z.re) * Math.sin(z.im));
const log = (z: Complex) => complex(Math.log(Math.hypot(z.re, z.im)), Math.atan2(z.im, z.re));
const sin = (z: Complex) => complex(Math.sin(z.re) * Math.cosh(z.im), Math.cos(z.re) * Math.sinh(z.im));
const cos = (z: Complex) => complex(Math.cos(z.re) * Math.cosh(z.im), -Math.sin(z.re) * Math.sinh(z.im));
const sinh = (z: Complex) => complex(Math.sinh(z.re) * Math.cos(z.im), Math.cosh(z.re) * Math.sin(z.im));
const cosh = (z: Complex) => complex(Math.cosh(z.re) * Math.cos(z.im), Math.sinh(z.re) * Math.sin(z.im));

function sqrt(z: Complex): Complex {
  const re = Math.sqrt((Math.hypot(z.re, z.im) + z.re) / 2);
  return complex(re, z.im === 0 ? 0 : z.im / (2 * re));
}

/** The imaginary part as one logarithm, since 1 + 1e-40 is 1. */
function arctan({ re, im }: Complex): Complex {
  const ratio = (4 * im) / (re * re + (1 - im) ** 2);
  return complex(Math.atan2(2 * re, 1 - re * re - im * im) / 2, Math.log1p(ratio) / 4);
}

/** By e^(−2|x|), which cannot overflow. */
function tanh(z: Complex): Complex {
  const sign = z.re < 0 ? -1 : 1;
  const e = exp(complex(-2 * sign * z.re, -2 * sign * z.im));
  const quotient = over(add(complex(1), negate(e)), add(complex(1), e));
  return sign < 0 ? negate(quotient) : quotient;
}

/** Continued along the real axis: what has a kink there keeps the branch of the real part. */
const branch = (value: (x: number) => number) => (z: Complex) => complex(value(z.re));

const functions: { readonly [F in ScalarFunction]: (z: Complex) => Complex } = {
  exp,
  expm1: (z) => complex(Math.expm1(z.re), Math.exp(z.re) * Math.sin(z.im)),
  log,
  log1p: (z) => complex(Math.log1p(z.re), Math.atan2(z.im, 1 + z.re)),
  sqrt,
  abs: (z) => complex(Math.abs(z.re), Math.sign(z.re) * z.im),
  sign: branch(Math.sign),
  sin,
  cos,
  tan: (z) => over(sin(z), cos(z)),
  sinh,
  cosh,
  tanh,
  arctan,
  sigmoid: (z) => over(complex(1), add(complex(1), exp(negate(z)))),
  softplus: (z) => log(add(complex(1), exp(z))),
  floor: branch(Math.floor),
  ceil: branch(Math.ceil),
  round: branch((x) => float.call('round', x)),
};

/** The forward half of the engine over complex numbers; comparisons look at the real parts. */
export const complexNumbers: Arithmetic<Complex> = {
  name: 'float',
  number: (value) => complex(float.number(value)),
  add,
  subtract: (a, b) => add(a, negate(b)),
  multiply: times,
  divide: over,
  power,
  negate,
  maximum: (a, b) => (a.re >= b.re ? a : b),
  minimum: (a, b) => (a.re <= b.re ? a : b),
  relu: (z) => (z.re > 0 ? z : complex(0)),
  call: (name, z) => functions[name](z),
  compare: (comparison, a, b) => complex(float.compare(comparison, a.re, b.re)),
  select: (condition, a, b) => (condition.re === 0 ? b : a),
  isZero: (z) => z.re === 0 && z.im === 0,
};

function power(base: Complex, exponent: Complex): Complex {
  if (exponent.im !== 0 || !Number.isInteger(exponent.re)) return exp(times(exponent, log(base)));
  let result = complex(1);
  for (let k = 0; k < Math.abs(exponent.re); k++) result = times(result, base);
  return exponent.re < 0 ? over(complex(1), result) : result;
}
