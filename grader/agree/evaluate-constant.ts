import { decimalParts } from '../arithmetic/decimal-text.ts';
import * as fractions from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import type { BinaryOperator, ComparisonOperator, Expression } from '../notation/expression.ts';
import * as balls from './ball.ts';
import { exp as ballExp, log as ballLog, piBall } from './ball-functions.ts';
import { applyFunction } from './constant-functions.ts';
import { comparisonHolds } from './comparison-holds.ts';
import {
  asBall,
  constantOne,
  constantSign,
  constantZero,
  fromBall,
  fromFraction,
  none,
  withRadius,
  type ConstantValue,
  type KnownValue,
} from './constant-value.ts';

/** Whole exponents up to here are multiplied out; larger ones go through the logarithm. */
const largestWholeExponent = 10_000;

/**
 * The value of a formula without names. A symbol in it is a broken invariant: the caller looks
 * for names first.
 */
export function evaluateConstant(e: Expression): ConstantValue {
  switch (e.kind) {
    case 'number':
      return numeral(e.text);
    case 'constant':
      return e.name === 'pi' ? fromBall(piBall) : eulerConstant;
    case 'negate': {
      const of = evaluateConstant(e.of);
      return of.kind === 'none' ? of : subtracted(constantZero, of);
    }
    case 'binary':
      return applied(e.left, e.right, binaries[e.operator]);
    case 'comparison':
      return applied(e.left, e.right, (a, b) => compared(e.operator, a, b));
    case 'call': {
      const values: KnownValue[] = [];
      for (const argument of e.arguments) {
        const value = evaluateConstant(argument);
        if (value.kind === 'none') return value;
        values.push(value);
      }
      return applyFunction(e.function, values);
    }
    case 'symbol':
    case 'matrix':
      throw new Error(`a constant formula holds no ${e.kind}`);
    default:
      return e satisfies never;
  }
}

const known = new WeakMap<Expression, ConstantValue>();

/** `evaluateConstant`, computed once for each formula. */
export function constantValue(e: Expression): ConstantValue {
  const found = known.get(e) ?? evaluateConstant(e);
  known.set(e, found);
  return found;
}

const eulerConstant: ConstantValue = (() => {
  const e = ballExp(balls.exactly(1n));
  return e === 'overflow' ? none('overflow') : fromBall(e);
})();

/** A rational with a power of ten beyond it would be kept as a ball anyway. */
const longestPowerOfTen = 1_300;

/** A numeral beyond 10^±10000 is too large, or so small that only its smallness counts. */
function numeral(text: string): ConstantValue {
  const parts = decimalParts(text);
  if (parts === undefined) {
    const isSmall = text.toLowerCase().includes('e-');
    return isSmall ? fromBall({ m: 1n, e: -30_000, r: 0 }) : none('overflow');
  }
  const { coefficient, exponent } = parts;
  if (coefficient !== 0n && Math.abs(exponent) > longestPowerOfTen) {
    const power = balls.wholePower(balls.exactly(10n), exponent);
    return power === undefined
      ? none('unknown')
      : fromBall(balls.multiply(balls.exactly(coefficient), power));
  }
  const power = fractions.power(ten, exponent);
  return fromFraction(fractions.multiply(fractions.fraction(coefficient), power));
}

const ten = fractions.fraction(10n);

function applied(
  left: Expression,
  right: Expression,
  operation: (a: KnownValue, b: KnownValue) => ConstantValue,
): ConstantValue {
  const a = evaluateConstant(left);
  if (a.kind === 'none') return a;
  const b = evaluateConstant(right);
  return b.kind === 'none' ? b : operation(a, b);
}

const added = (a: KnownValue, b: KnownValue): ConstantValue =>
  a.kind === 'rational' && b.kind === 'rational'
    ? fromFraction(fractions.add(a.value, b.value))
    : fromBall(balls.add(asBall(a), asBall(b)));

const subtracted = (a: KnownValue, b: KnownValue): ConstantValue =>
  a.kind === 'rational' && b.kind === 'rational'
    ? fromFraction(fractions.subtract(a.value, b.value))
    : fromBall(balls.subtract(asBall(a), asBall(b)));

const multiplied = (a: KnownValue, b: KnownValue): ConstantValue =>
  a.kind === 'rational' && b.kind === 'rational'
    ? fromFraction(fractions.multiply(a.value, b.value))
    : fromBall(balls.multiply(asBall(a), asBall(b)));

function divided(a: KnownValue, b: KnownValue): ConstantValue {
  if (constantSign(b) === 0) return none('undefined');
  if (a.kind === 'rational' && b.kind === 'rational') return fromFraction(fractions.divide(a.value, b.value));
  const quotient = balls.divide(asBall(a), asBall(b));
  return quotient === undefined ? none('unknown') : fromBall(quotient);
}

const binaries: { readonly [O in BinaryOperator]: (a: KnownValue, b: KnownValue) => ConstantValue } = {
  add: added,
  subtract: subtracted,
  multiply: multiplied,
  divide: divided,
  power: raised,
  matmul: multiplied,
  hadamard: multiplied,
};

/** 1 where the comparison holds, else 0. */
function compared(operator: ComparisonOperator, a: KnownValue, b: KnownValue): ConstantValue {
  const difference = subtracted(a, b);
  if (difference.kind === 'none') return difference;
  const sign = constantSign(difference) ?? (isNegligible(difference, a) ? 0 : undefined);
  if (sign === undefined) return none('unknown');
  return comparisonHolds[operator](sign) ? constantOne : constantZero;
}

/** Whether a difference that holds 0 is below the 50th digit of what was compared. */
function isNegligible(difference: KnownValue, size: KnownValue): boolean {
  return balls.top(asBall(difference)) < balls.top(asBall(size)) - 170;
}

/** a^b: 0^0 is 1; a negative base takes whole exponents only. */
function raised(a: KnownValue, b: KnownValue): ConstantValue {
  const exponent = b.kind === 'rational' && b.value.denominator === 1n ? b.value.numerator : undefined;
  const sign = constantSign(a);
  if (sign === 0) return zeroRaised(b);
  if (exponent !== undefined && balls.magnitude(exponent) <= largestWholeExponent) {
    return wholePower(a, Number(exponent));
  }
  if (sign === undefined) return none('unknown');
  if (sign < 0 && exponent === undefined) return negativeRaised(a, b);
  if (isHalf(b) && a.kind === 'rational') return applyFunction('sqrt', [a]);
  const size = sign < 0 ? balls.negate(asBall(a)) : asBall(a);
  const value = ballExp(balls.multiply(asBall(b), ballLog(size)));
  if (value === 'overflow') return none('overflow');
  const isNegative = sign < 0 && exponent !== undefined && exponent % 2n !== 0n;
  return fromBall(isNegative ? balls.negate(value) : value);
}

/** √ keeps squares of rationals exact. */
const isHalf = (b: KnownValue): boolean =>
  b.kind === 'rational' && b.value.numerator === 1n && b.value.denominator === 2n;

/** A negative base: an exponent that is whole to 50 digits, as 2·(sin²1 + cos²1) is, counts as whole. */
function negativeRaised(a: KnownValue, b: KnownValue): ConstantValue {
  if (!mayBeWhole(b)) return none('undefined');
  const near = Math.round(toNumber(withRadius(b).middle));
  if (!Number.isSafeInteger(near) || Math.abs(near) > largestWholeExponent) return none('unknown');
  const whole = fromFraction(fractions.fraction(BigInt(near)));
  const rest = whole.kind === 'none' ? whole : subtracted(b, whole);
  const isWhole = rest.kind !== 'none' && isNegligible(rest, constantOne);
  return isWhole ? wholePower(a, near) : none('unknown');
}

/** Whether a value that is not known to be whole could be, as far as its ball tells. */
function mayBeWhole(b: KnownValue): boolean {
  if (b.kind === 'rational') return false;
  const { m, e, r } = b.value;
  if (e >= 0 || e < -4_096) return true;
  const unit = 1n << BigInt(-e);
  const rest = ((m % unit) + unit) % unit;
  const slack = BigInt(Math.ceil(Math.min(r, 1e300)));
  return rest <= slack || rest + slack >= unit;
}

function zeroRaised(b: KnownValue): ConstantValue {
  const sign = constantSign(b);
  if (sign === undefined) return none('unknown');
  if (sign === 0) return constantOne;
  return sign > 0 ? constantZero : none('undefined');
}

function wholePower(a: KnownValue, exponent: number): ConstantValue {
  const size =
    a.kind === 'rational'
      ? balls.bitLength(a.value.numerator) + balls.bitLength(a.value.denominator)
      : Infinity;
  if (a.kind === 'rational' && size * Math.abs(exponent) <= 4_096) {
    return fromFraction(fractions.power(a.value, exponent));
  }
  const power = balls.wholePower(asBall(a), exponent);
  return power === undefined ? none('unknown') : fromBall(power);
}
