import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../grader/agree/run.ts';
import { formula } from './cases.ts';

/** The value of a formula at x and w, and its error bound in units of roundoff of the value. */
function at(text: string, x: number, w = 0.7): readonly [number, number] {
  const columns = new Map([
    ['x', Float64Array.of(x)],
    ['w', Float64Array.of(w)],
  ]);
  const { values, bounds } = compileExpression(formula(text), ['x', 'w']).evaluate(columns);
  const [value = Number.NaN, bound = Number.NaN] = [values[0], bounds[0]];
  return [value, bound / (Math.abs(value) || 1) / 2 ** -53];
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe('each operation has the value that JavaScript has, and a bound of a few roundings', () => {
  test.each<[string, (x: number, w: number) => number]>([
    ['x+w', (x, w) => x + w],
    ['x-w', (x, w) => x - w],
    ['x*w', (x, w) => x * w],
    ['x/w', (x, w) => x / w],
    ['-x', (x) => -x],
    ['x^2', (x) => x ** 2],
    ['x^5', (x) => x ** 5],
    ['x^-3', (x) => x ** -3],
    ['x^20', (x) => x ** 20],
    ['x^w', (x, w) => x ** w],
    ['2^x', (x) => 2 ** x],
    ['exp(x)', Math.exp],
    ['e^x', Math.exp],
    ['log(x)', Math.log],
    ['sqrt(x)', Math.sqrt],
    ['tanh(x)', Math.tanh],
    ['sinh(x)', Math.sinh],
    ['cosh(x)', Math.cosh],
    ['sin(x)', Math.sin],
    ['cos(x)', Math.cos],
    ['tan(x)', Math.tan],
    ['arctan(x)', Math.atan],
    ['sigmoid(x)', sigmoid],
    ['softplus(x)', (x) => Math.log1p(Math.exp(x))],
  ])('%s', (text, truth) => {
    for (const x of [1.3, -1.3, 0.7, -0.2, 5.5, -6.5]) {
      const [value, units] = at(text, x);
      const wanted = truth(x, 0.7);
      if (Number.isNaN(wanted)) expect(value).toBeNaN();
      else {
        expect(Math.abs(value - wanted)).toBeLessThanOrEqual(12 * 2 ** -53 * Math.abs(wanted));
        expect(units).toBeLessThan(12);
      }
    }
  });
});

describe('an error that comes in goes out as the slope makes of it', () => {
  /** w·x is known to a few roundings; the functions widen that by |f′(v) · v / f(v)|. */
  test.each<[string, (v: number) => number]>([
    ['exp(w*x)', (v) => v],
    ['log(w*x)', (v) => 1 / Math.log(v)],
    ['sqrt(w*x)', () => 0.5],
    ['sin(w*x)', (v) => v / Math.tan(v)],
    ['cos(w*x)', (v) => v * Math.tan(v)],
    ['tanh(w*x)', (v) => v / Math.sinh(v) / Math.cosh(v)],
    ['sigmoid(w*x)', (v) => v * (1 - sigmoid(v))],
    ['(w*x)^3', () => 3],
    ['1/(w*x)', () => 1],
    ['(w*x)*(w*x)', () => 2],
    ['|w*x|', () => 1],
    ['relu(w*x)', () => 1],
  ])('%s', (text, factor) => {
    for (const x of [1.3, 3.7, 9.1]) {
      const [, incoming] = at('w*x', x);
      const [, units] = at(text, x);
      const through = Math.abs(factor(0.7 * x)) * incoming;
      expect(units).toBeGreaterThanOrEqual(through * 0.999);
      expect(units).toBeLessThan(through * 1.5 + 14);
    }
  });
});

describe('what is exact stays exact', () => {
  test.each<[string, number, number]>([
    ['x+1', 2, 3],
    ['x-0.5', -3, -3.5],
    ['x*4', -0.75, -3],
    ['x/8', 3, 0.375],
    ['x^3', -2, -8],
    ['x^-2', 2, 0.25],
    ['relu(x)', 3, 3],
    ['relu(x)', -3, 0],
    ['relu(x)', 0, 0],
    ['|x|', -3, 3],
    ['sign(x)', -0.25, -1],
    ['sign(x)', 0, 0],
    ['max(x;1)', 0.5, 1],
    ['max(x;1)', 1.5, 1.5],
    ['min(x;1)', 0.5, 0.5],
    ['min(x;1)', 1.5, 1],
    ['leaky_relu(x)', 2, 2],
    ['x>1', 1, 0],
    ['x>1', 1.5, 1],
    ['x>=1', 1, 1],
    ['x>=1', 0.5, 0],
    ['x<1', 1, 0],
    ['x<1', 0.5, 1],
    ['x<=1', 1, 1],
    ['x<=1', 1.5, 0],
    ['0*x', 5, 0],
  ])('%s at %d is %d', (text, x, wanted) => {
    const [value, units] = at(text.replace(';', ','), x);
    expect([Math.abs(value - wanted), units]).toEqual([0, 0]);
  });
});

test.each<[string, number]>([
  ['1/x', 0],
  ['log(x)', 0],
  ['x^-1', 0],
  ['exp(x)', 1000],
  ['x*x', 1e200],
  ['cosh(x)', -1000],
])('of %s at %d nothing is said', (text, x) => {
  const [value, units] = at(text, x);
  expect(Number.isNaN(value) || units === Infinity).toBe(true);
});
