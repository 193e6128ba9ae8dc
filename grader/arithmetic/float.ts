import type { Arithmetic, Comparison, ScalarFunction } from './arithmetic.ts';
import { parseFraction } from './fraction.ts';
import { toNumber } from './fraction-printing.ts';

/** IEEE doubles with NumPy's conventions: halves round to even, `0**0` is 1, NaN spreads. */
export const float: Arithmetic<number> = {
  name: 'float',
  number: (value) => (typeof value === 'number' ? value : readNumber(value)),
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  // As NumPy squares; the general power may be off in the last digit.
  power: (a, b) => (b === 2 ? a * a : a ** b),
  negate: (a) => -a,
  maximum: (a, b) => Math.max(a, b),
  minimum: (a, b) => Math.min(a, b),
  relu: (z) => Math.max(0, z),
  call: (name, a) => functions[name](a),
  compare: (comparison, a, b) => (holds[comparison](a, b) ? 1 : 0),
  select: (condition, a, b) => (condition === 0 ? b : a),
  isZero: (a) => a === 0,
};

function readNumber(text: string): number {
  const value = Number(text);
  if (!Number.isNaN(value)) return value;
  if (text === 'inf' || text === '-inf') return text === 'inf' ? Infinity : -Infinity;
  const quotient = parseFraction(text);
  return quotient === undefined ? Number.NaN : toNumber(quotient);
}

const functions: { readonly [F in ScalarFunction]: (a: number) => number } = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  arctan: Math.atan,
  // Each branch keeps the exponential from overflowing.
  sigmoid: (a) => (a >= 0 ? 1 / (1 + Math.exp(-a)) : Math.exp(a) / (1 + Math.exp(a))),
  softplus: (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  floor: Math.floor,
  ceil: Math.ceil,
  round: roundHalfEven,
};

function roundHalfEven(a: number): number {
  const floor = Math.floor(a);
  if (a - floor !== 0.5) return Math.round(a);
  return floor % 2 === 0 ? floor : floor + 1;
}

const holds: { readonly [C in Comparison]: (a: number, b: number) => boolean } = {
  less: (a, b) => a < b,
  lessEqual: (a, b) => a <= b,
  greater: (a, b) => a > b,
  greaterEqual: (a, b) => a >= b,
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
};
