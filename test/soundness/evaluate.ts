import type { ComparisonOperator, Expression, FunctionName } from '../../grader/notation/expression.ts';
import * as reals from './real.ts';
import type { Real } from './real.ts';
import { arctan, exp, log, piReal, sinCos, sqrt } from './real-functions.ts';

/** A value, or undefined where there is none or it is beyond 2^(2^20). */
type Value = Real | undefined;
export type Point = ReadonlyMap<string, Real>;

/** What a formula is at a point: the oracle of this folder, independent of `grader/agree`. */
export function valueAt(e: Expression, point: Point): Value {
  switch (e.kind) {
    case 'number':
      return reals.fromDecimal(e.text);
    case 'constant':
      return e.name === 'pi' ? piReal : exp(reals.one);
    case 'symbol': {
      const value = point.get(e.name);
      if (value === undefined) throw new Error(`no coordinate for ${e.name}`);
      return value;
    }
    case 'negate': {
      const of = valueAt(e.of, point);
      return of && reals.opposite(of);
    }
    case 'binary': {
      const [a, b] = [valueAt(e.left, point), valueAt(e.right, point)];
      return a && b && combined(e.operator, a, b);
    }
    case 'comparison': {
      const [a, b] = [valueAt(e.left, point), valueAt(e.right, point)];
      return a && b && truth(holds[e.operator](reals.compare(a, b)));
    }
    case 'call': {
      const values: Real[] = [];
      for (const argument of e.arguments) {
        const value = valueAt(argument, point);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return called(e.function, values);
    }
    case 'matrix':
      throw new Error('matrices have no value here');
    default:
      return e satisfies never;
  }
}

const truth = (is: boolean): Real => (is ? reals.one : reals.zero);

const holds: { readonly [O in ComparisonOperator]: (sign: number) => boolean } = {
  '<': (s) => s < 0,
  '<=': (s) => s <= 0,
  '>': (s) => s > 0,
  '>=': (s) => s >= 0,
  '=': (s) => s === 0,
  '!=': (s) => s !== 0,
};

function combined(operator: (Expression & { kind: 'binary' })['operator'], a: Real, b: Real): Value {
  switch (operator) {
    case 'add':
      return reals.plus(a, b);
    case 'subtract':
      return reals.minus(a, b);
    case 'multiply':
    case 'matmul':
    case 'hadamard':
      return reals.times(a, b);
    case 'divide':
      return reals.signOf(b) === 0 ? undefined : reals.over(a, b);
    case 'power':
      return raised(a, b);
    default:
      return operator satisfies never;
  }
}

function raised(a: Real, b: Real): Value {
  const [signA, signB] = [reals.signOf(a), reals.signOf(b)];
  if (signB === 0) return reals.one;
  if (signA === 0) return signB > 0 ? reals.zero : undefined;
  if (reals.isWhole(b) && reals.magnitude(b) <= 11) return wholePower(a, Math.round(reals.toDouble(b)));
  if (signA < 0 && !reals.isWhole(b)) return undefined;
  const power = exp(reals.times(b, log(reals.size(a))));
  const isOdd = signA < 0 && !reals.isWhole(reals.over(b, reals.whole(2)));
  return power && (isOdd ? reals.opposite(power) : power);
}

function wholePower(a: Real, n: number): Real {
  let power = reals.one;
  for (let k = 0; k < Math.abs(n); k += 1) power = reals.times(power, a);
  return n < 0 ? reals.over(reals.one, power) : power;
}

const half = reals.over(reals.one, reals.whole(2));

/** e^x and e^−x, combined; e^x where that is beyond all numbers: `limit`. */
function hyperbolic(x: Real, limit: Value, of: (up: Real, down: Real) => Real): Value {
  if (reals.magnitude(x) > 20) return limit;
  const up = exp(x);
  return up && of(up, reals.over(reals.one, up));
}

const least = (a: Real, b: Real): Real => (reals.compare(a, b) <= 0 ? a : b);
const largest = (a: Real, b: Real): Real => (reals.compare(a, b) >= 0 ? a : b);

function called(name: FunctionName, [x = reals.zero, ...more]: readonly Real[]): Value {
  const sign = reals.signOf(x);
  switch (name) {
    case 'exp':
      return exp(x);
    case 'log':
      return sign > 0 ? log(x) : undefined;
    case 'sqrt':
      return sign < 0 ? undefined : sign === 0 ? x : sqrt(x);
    case 'abs':
      return reals.size(x);
    case 'sign':
      return reals.whole(sign);
    case 'sin':
      return sinCos(x)?.[0];
    case 'cos':
      return sinCos(x)?.[1];
    case 'tan': {
      const both = sinCos(x);
      return both && reals.over(...both);
    }
    case 'sinh':
      return hyperbolic(x, undefined, (up, down) => reals.times(half, reals.minus(up, down)));
    case 'cosh':
      return hyperbolic(x, undefined, (up, down) => reals.times(half, reals.plus(up, down)));
    case 'tanh':
      return hyperbolic(x, reals.whole(sign), (up, down) =>
        reals.over(reals.minus(up, down), reals.plus(up, down)),
      );
    case 'arctan':
      return arctan(x);
    case 'sigmoid':
      return hyperbolic(x, sign > 0 ? reals.one : reals.zero, (_up, down) =>
        reals.over(reals.one, reals.plus(reals.one, down)),
      );
    case 'softplus':
      return hyperbolic(x, largest(x, reals.zero), (up) => log(reals.plus(reals.one, up)));
    case 'relu':
      return largest(x, reals.zero);
    case 'leaky_relu':
      return sign > 0 ? x : reals.times(more[0] ?? reals.fromDecimal('0.01'), x);
    case 'max':
      return more.reduce(largest, x);
    case 'min':
      return more.reduce(least, x);
    case 'mean':
    case 'transpose':
    case 'sum':
      return x;
    default:
      return name satisfies never;
  }
}
