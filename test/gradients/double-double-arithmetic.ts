import type { Arithmetic, Comparison } from '../../grader/arithmetic/arithmetic.ts';
import { float } from '../../grader/arithmetic/float.ts';
import { add, compare, dd, divide, multiply, negate, subtract } from './double-double.ts';
import type { DoubleDouble } from './double-double.ts';
import { functions } from './double-double-functions.ts';

const holds: { readonly [C in Comparison]: (order: number) => boolean } = {
  less: (order) => order < 0,
  lessEqual: (order) => order <= 0,
  greater: (order) => order > 0,
  greaterEqual: (order) => order >= 0,
  equal: (order) => order === 0,
  notEqual: (order) => order !== 0,
};

/** The engine in 32 digits, to tell rounding from a wrong rule. Numerals are the nearest doubles. */
export const doubleDouble: Arithmetic<DoubleDouble> = {
  name: 'float',
  number: (value) => dd(float.number(value)),
  add,
  subtract,
  multiply,
  divide,
  power,
  negate,
  maximum: (a, b) => (compare(a, b) >= 0 ? a : b),
  minimum: (a, b) => (compare(a, b) <= 0 ? a : b),
  relu: (z) => (z.hi > 0 ? z : dd(0)),
  call: (name, a) => functions[name](a),
  compare: (comparison, a, b) => dd(holds[comparison](compare(a, b)) ? 1 : 0),
  select: (condition, a, b) => (condition.hi === 0 ? b : a),
  isZero: (a) => a.hi === 0,
};

/** Whole powers by multiplication, so that bases may be negative; else by the logarithm. */
function power(base: DoubleDouble, exponent: DoubleDouble): DoubleDouble {
  if (exponent.lo !== 0 || !Number.isInteger(exponent.hi) || Math.abs(exponent.hi) > 64) {
    if (base.hi === 0) return dd(exponent.hi > 0 ? 0 : Infinity);
    return base.hi < 0 ? dd(Number.NaN) : functions.exp(multiply(exponent, functions.log(base)));
  }
  let result = dd(1);
  for (let k = 0; k < Math.abs(exponent.hi); k++) result = multiply(result, base);
  return exponent.hi < 0 ? divide(dd(1), result) : result;
}
