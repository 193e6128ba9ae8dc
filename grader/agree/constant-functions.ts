import * as fractions from '../arithmetic/fraction.ts';
import { isMatrixFunction, type FunctionName, type MatrixFunction } from '../notation/expression.ts';
import { add, divide, exactly, multiply, negate, subtract, type Ball } from './ball.ts';
import { arctan, exp, log, sinCos, sqrt } from './ball-functions.ts';
import {
  asBall,
  constantOne,
  constantSign,
  constantZero,
  fromBall,
  fromFraction,
  none,
  type ConstantValue,
  type KnownValue,
} from './constant-value.ts';

type OfOne = (x: KnownValue) => ConstantValue;

const one = exactly(1n);
const two = exactly(2n);

/** A function of e^x (or of e^-x where `flip`), which may overflow. */
function throughExp(x: Ball, then: (power: Ball) => Ball | undefined): ConstantValue {
  const power = exp(x);
  if (power === 'overflow') return none('overflow');
  const value = then(power);
  return value === undefined ? none('unknown') : fromBall(value);
}

/** By the sign of x; unknown where 50 digits cannot tell it. */
function bySign(x: KnownValue, choose: (sign: -1 | 0 | 1) => ConstantValue): ConstantValue {
  const sign = constantSign(x);
  return sign === undefined ? none('unknown') : choose(sign);
}

const positiveOnly = (x: KnownValue, then: (x: Ball) => Ball): ConstantValue =>
  bySign(x, (sign) => (sign > 0 ? fromBall(then(asBall(x))) : none('undefined')));

const flipped = (x: KnownValue): ConstantValue =>
  x.kind === 'rational' ? fromFraction(fractions.negate(x.value)) : fromBall(negate(x.value));

function tanhOf(x: Ball): ConstantValue {
  if (x.m > 0n) {
    const mirrored = tanhOf(negate(x));
    return mirrored.kind === 'ball' ? fromBall(negate(mirrored.value)) : mirrored;
  }
  return throughExp(multiply(x, two), (power) => divide(subtract(power, one), add(power, one)));
}

function sigmoidOf(x: Ball): ConstantValue {
  if (x.m > 0n) return throughExp(negate(x), (power) => divide(one, add(one, power)));
  return throughExp(x, (power) => divide(power, add(one, power)));
}

/** ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|). */
function softplusOf(x: Ball): ConstantValue {
  if (x.m > 0n) return throughExp(negate(x), (power) => add(x, log(add(one, power))));
  return throughExp(x, (power) => log(add(one, power)));
}

const halfSum = (x: Ball, combine: (a: Ball, b: Ball) => Ball): ConstantValue =>
  throughExp(x.m < 0n ? negate(x) : x, (power) => {
    const inverse = divide(one, power);
    return inverse && divide(combine(power, inverse), two);
  });

function sinhOf(x: Ball): ConstantValue {
  const value = halfSum(x, subtract);
  return x.m < 0n && value.kind === 'ball' ? fromBall(negate(value.value)) : value;
}

function tangent(x: Ball): ConstantValue {
  const found = sinCos(x);
  const quotient = found && divide(found.sin, found.cos);
  return quotient === undefined ? none('unknown') : fromBall(quotient);
}

const ofAngle = (x: Ball, part: 'sin' | 'cos'): ConstantValue => {
  const found = sinCos(x);
  return found === undefined ? none('unknown') : fromBall(found[part]);
};

/** √ of a rational square stays rational, so that 1/(√4 − 2) is known to be undefined. */
function squareRoot(x: KnownValue): ConstantValue {
  if (x.kind !== 'rational') {
    return bySign(x, (sign) => (sign < 0 ? none('undefined') : fromBall(sqrt(x.value))));
  }
  if (x.value.numerator < 0n) return none('undefined');
  const [above, below] = [sqrt(exactly(x.value.numerator)), sqrt(exactly(x.value.denominator))];
  const isSquare = above.r === 0 && below.r === 0;
  const root = isSquare ? wholeQuotient(above, below) : undefined;
  return root ?? fromBall(sqrt(asBall(x)));
}

const wholeQuotient = (above: Ball, below: Ball): ConstantValue | undefined =>
  above.e >= -4096 && below.e >= -4096
    ? fromFraction(fractions.divide(wholeFraction(above), wholeFraction(below)))
    : undefined;

const wholeFraction = ({ m, e }: Ball) =>
  e >= 0 ? fractions.fraction(m << BigInt(e)) : fractions.fraction(m, 1n << BigInt(-e));

const withSlope = (x: KnownValue, slope: KnownValue): ConstantValue =>
  bySign(x, (sign) => (sign > 0 ? x : productOf(slope, x)));

const productOf = (a: KnownValue, b: KnownValue): ConstantValue =>
  a.kind === 'rational' && b.kind === 'rational'
    ? fromFraction(fractions.multiply(a.value, b.value))
    : fromBall(multiply(asBall(a), asBall(b)));

/** The slope of leaky_relu for negative arguments where none is written. */
const defaultSlope: KnownValue = { kind: 'rational', value: fractions.fraction(1n, 100n) };

/** The later argument where `wants` says so of its difference to the best so far. */
function extreme(values: readonly KnownValue[], wants: (sign: number) => boolean): ConstantValue {
  let [best, ...rest] = values;
  if (best === undefined) throw new Error('max and min have arguments');
  for (const value of rest) {
    const sign = constantSign(differenceOf(value, best));
    if (sign !== undefined && wants(sign)) best = value;
  }
  return best;
}

function differenceOf(a: KnownValue, b: KnownValue): KnownValue {
  if (a.kind === 'rational' && b.kind === 'rational') {
    return { kind: 'rational', value: fractions.subtract(a.value, b.value) };
  }
  return { kind: 'ball', value: subtract(asBall(a), asBall(b)) };
}

const ofOne: {
  readonly [F in Exclude<FunctionName, 'max' | 'min' | 'leaky_relu' | MatrixFunction>]: OfOne;
} = {
  exp: (x) => (constantSign(x) === 0 ? constantOne : throughExp(asBall(x), (power) => power)),
  log: (x) =>
    x.kind === 'rational' && fractions.compare(x.value, fractions.one) === 0
      ? constantZero
      : positiveOnly(x, log),
  sqrt: squareRoot,
  abs: (x) => (constantSign(x) === -1 ? flipped(x) : x),
  sign: (x) =>
    bySign(x, (sign) =>
      sign === 0
        ? constantZero
        : sign > 0
          ? constantOne
          : flipped({ kind: 'rational', value: fractions.one }),
    ),
  sin: (x) => (constantSign(x) === 0 ? constantZero : ofAngle(asBall(x), 'sin')),
  cos: (x) => (constantSign(x) === 0 ? constantOne : ofAngle(asBall(x), 'cos')),
  tan: (x) => (constantSign(x) === 0 ? constantZero : tangent(asBall(x))),
  sinh: (x) => (constantSign(x) === 0 ? constantZero : sinhOf(asBall(x))),
  cosh: (x) => (constantSign(x) === 0 ? constantOne : halfSum(asBall(x), add)),
  tanh: (x) => (constantSign(x) === 0 ? constantZero : tanhOf(asBall(x))),
  arctan: (x) => (constantSign(x) === 0 ? constantZero : fromBall(arctan(asBall(x)))),
  sigmoid: (x) => sigmoidOf(asBall(x)),
  relu: (x) => bySign(x, (sign) => (sign > 0 ? x : constantZero)),
  softplus: (x) => softplusOf(asBall(x)),
};

/** A function of constants. Matrix functions have no scalar value. */
export function applyFunction(name: FunctionName, values: readonly KnownValue[]): ConstantValue {
  const [first, second] = values;
  if (first === undefined) throw new Error(`${name} without arguments`);
  if (name === 'max') return extreme(values, (sign) => sign > 0);
  if (name === 'min') return extreme(values, (sign) => sign < 0);
  if (name === 'leaky_relu') return withSlope(first, second ?? defaultSlope);
  if (isMatrixFunction(name)) return first;
  return ofOne[name](first);
}
