import { describe, expect, it, test } from 'vitest';
import { scalarFunctions } from '../../../grader/arithmetic/arithmetic.ts';
import type { ScalarFunction } from '../../../grader/arithmetic/arithmetic.ts';
import { columnArithmetic } from '../../../grader/matrices/column-arithmetic.ts';
import { columnMachine } from '../../../grader/matrices/columns.ts';
import { boundsOf, columnOf, valuesOf } from './column-of.ts';

const machine = columnMachine(1);
const { number, call, compare, select, ...operations } = columnArithmetic(machine);

/** The value and the error bound of what an operation makes of numbers. */
const one = (value: number, bound = 0) => columnOf([value], [bound]);
const shown = (column: ReturnType<typeof one>) => [valuesOf(column)[0], boundsOf(column)[0]];

describe('the arithmetic of columns has the values of numbers, exact where nothing is rounded', () => {
  test.each([
    ['add', 3, -5, -2],
    ['subtract', 3, -5, 8],
    ['multiply', 3, -5, -15],
    ['divide', 3, -4, -0.75],
    ['maximum', 3, -5, 3],
    ['maximum', -5, 3, 3],
    ['minimum', 3, -5, -5],
    ['minimum', -5, 3, -5],
    ['power', -3, 1, -3],
    ['power', -3, 2, 9],
    ['power', -3, 3, -27],
    ['power', 2, 16, 65_536],
    ['power', 5, 0, 1],
  ] as const)('%s of %d and %d is %d', (name, a, b, value) => {
    expect(shown(operations[name](one(a), one(b)))).toEqual([value, 0]);
  });

  test.each([
    ['negate', 3, -3],
    ['negate', -2.5, 2.5],
    ['relu', 3, 3],
    ['relu', -3, 0],
    ['relu', 0, 0],
  ] as const)('%s of %d is %d', (name, a, value) => {
    expect(shown(operations[name](one(a)))).toEqual([value, 0]);
  });

  test.each([
    ['abs', -3, 3],
    ['abs', 3, 3],
    ['sign', -3, -1],
    ['sign', 3, 1],
    ['sign', 0, 0],
    ['floor', -1.5, -2],
    ['floor', 1.5, 1],
    ['ceil', -1.5, -1],
    ['ceil', 1.25, 2],
    ['round', 1.75, 2],
    ['round', 1.25, 1],
    ['sqrt', 4, 2],
  ] as const)('%s of %d is %d', (name, a, value) => {
    expect(shown(call(name, one(a)))).toEqual([value, 0]);
  });

  const { exp, expm1, log, log1p, sqrt, abs, sign, sin, cos, tan, sinh, cosh, tanh, floor, ceil, round } =
    Math;
  const functions: { readonly [F in ScalarFunction]: (x: number) => number } = {
    ...{ exp, expm1, log, log1p, sqrt, abs, sign, sin, cos, tan, sinh, cosh, tanh, floor, ceil, round },
    arctan: Math.atan,
    sigmoid: (x) => 1 / (1 + Math.exp(-x)),
    softplus: (x) => Math.log1p(Math.exp(x)),
  };

  test.each(scalarFunctions)('%s is itself at 0.7 and 1.3, but for a few roundings', (name) => {
    for (const x of [0.7, 1.3]) {
      const [value = Number.NaN, bound = Number.NaN] = shown(call(name, one(x)));
      const truth = functions[name](x);
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(4e-15);
      expect(bound).toBeLessThan(4e-15);
    }
  });
});

describe('comparisons', () => {
  test.each([
    ['less', [1, 0, 0]],
    ['lessEqual', [1, 1, 0]],
    ['greater', [0, 0, 1]],
    ['greaterEqual', [0, 1, 1]],
    ['equal', [0, 1, 0]],
    ['notEqual', [1, 0, 1]],
  ] as const)('%s of 1, 2 and 3 with 2: %j', (name, wanted) => {
    expect([1, 2, 3].map((value) => shown(compare(name, one(value), one(2))))).toEqual(
      wanted.map((value) => [value, 0]),
    );
  });

  it('cannot be told within the error', () => {
    expect(shown(compare('less', one(1, 0.5), one(1.25)))[1]).toBe(Infinity);
    expect(shown(compare('less', one(1, 0.125), one(1.25)))).toEqual([1, 0]);
  });
});

describe('a choice', () => {
  const [a, b] = [columnOf([1, 2, 3, 4], [0.5, 0, 0, 0]), columnOf([5, 6, 7, 8], [0, 0.25, 0, 0])];

  it('takes the first where the condition is not 0, with its error, and the second elsewhere', () => {
    const chosen = select(columnOf([1, 0, -2, Number.NaN], [0, 0, 0.5, 0]), a, b);
    expect(valuesOf(chosen)).toEqual([1, 6, 3, Number.NaN]);
    expect(boundsOf(chosen)).toEqual([0.5, 0.25, Infinity, 0]);
  });
});

describe('numerals', () => {
  test.each([
    [3, 3, 0],
    [0.1, 0.1, 0],
    ['0.5', 0.5, 0],
    ['-0.5', -0.5, 0],
    ['1/4', 0.25, 0],
    ['-98765.0009765625', -98_765.0009765625, 0],
    ['0.1', 0.1, 0.1 * 2 ** -52],
    ['-0.1', -0.1, 0.1 * 2 ** -52],
    ['1/3', 1 / 3, (1 / 3) * 2 ** -52],
    ['0.50000000000000000001', 0.5, 0.5 * 2 ** -52],
    ['9007199254740993', 2 ** 53, 2],
    ['1e-400', 0, 5e-324],
    ['0', 0, 0],
    ['1e400', 0, Infinity],
    ['-1e9999999', 0, Infinity],
  ] as const)('%j is %d, at most %d off', (numeral, value, bound) => {
    expect(shown(number(numeral))).toEqual([value, bound]);
  });

  it('that cancel to 0 are not certainly another number', () => {
    const terms = ['0.1', '0.2', '1.1', '-1.4'].map(number);
    const [value = Number.NaN, error = Number.NaN] = shown(
      terms.reduce((sum, term) => operations.add(sum, term)),
    );
    expect(value).not.toBe(0);
    expect(Math.abs(value)).toBeLessThanOrEqual(error);
  });

  it('are made once', () => {
    expect(number('0.1')).toBe(number('0.1'));
    expect(number(0.1)).not.toBe(number('0.1'));
  });
});

describe('a power', () => {
  const bound = (a: ReturnType<typeof one>, b: ReturnType<typeof one>) =>
    shown(operations.power(a, b))[1] ?? -1;

  it('with a whole exponent from 1 to 16 is a product, and carries errors as one', () => {
    expect(bound(one(3, 0.5), one(2))).toBe(3.25);
    expect(bound(one(3, 0.5), one(1))).toBe(0.5);
  });

  it.each([
    [0.5, 4, 2],
    [-1, 4, 0.25],
    [17, 2, 131_072],
    [2.5, 4, 32],
  ])('with exponent %d of %d is %d, not exactly', (exponent, base, value) => {
    const [found = Number.NaN, error] = shown(operations.power(one(base), one(exponent)));
    expect(found).toBeCloseTo(value, 9);
    expect(error).toBeGreaterThan(0);
  });

  it('with an exponent that is uncertain, or another at another point, is none', () => {
    expect(bound(one(4), one(2, 1e-12))).toBeGreaterThan(0);
    const two = columnArithmetic(columnMachine(2));
    const found = two.power(columnOf([4, 4]), columnOf([2, 0.5]));
    expect(valuesOf(found)).toEqual([16, 2]);
    expect(boundsOf(found).every((error) => error > 0)).toBe(true);
  });
});

describe('functions that step', () => {
  it.each([
    ['floor', 1.5, 0.25, 1, 0],
    ['floor', 1.5, 0.75, 1, Infinity],
    ['floor', 1, 0, 1, 0],
    ['floor', 1, 0.25, 1, Infinity],
    ['ceil', 1.5, 0.25, 2, 0],
    ['ceil', 1.75, 0.5, 2, Infinity],
    ['round', 1.25, 0.125, 1, 0],
    ['round', 1.25, 0.375, 1, Infinity],
  ] as const)('%s of %d ± %d is %d ± %d', (name, x, error, value, bound) => {
    expect(shown(call(name, one(x, error)))).toEqual([value, bound]);
  });
});

describe('small arguments keep their digits', () => {
  it.each([
    ['expm1', Math.expm1],
    ['log1p', Math.log1p],
  ] as const)('%s within the bound that it says', (name, truth) => {
    for (const x of [1e-3, -1e-3, 1e-9]) {
      const [value = Number.NaN, error = Number.NaN] = shown(call(name, one(x)));
      expect(Math.abs(value - truth(x))).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(1e-14);
    }
  });
});

describe('kinks', () => {
  const sidesOf = (work: (arithmetic: ReturnType<typeof columnArithmetic>) => unknown) => {
    const own = columnMachine(3);
    work(columnArithmetic(own));
    return own.kinks.map((sides) => [...sides]);
  };
  const z = columnOf([-1, 0, 2]);

  it.each([
    ['relu', [[-1, 0, 1]]],
    ['abs', [[-1, 0, 1]]],
    ['sign', [[-1, 0, 1]]],
    ['floor', []],
    ['exp', []],
  ] as const)('of %s are noted at each point: %j', (name, sides) => {
    expect(sidesOf(({ relu, call: apply }) => (name === 'relu' ? relu(z) : apply(name, z)))).toEqual(sides);
  });

  it('of the larger and the smaller of two, and of comparisons', () => {
    const other = columnOf([0, 0, 0]);
    expect(sidesOf(({ maximum }) => maximum(z, other))).toEqual([[-1, 0, 1]]);
    expect(sidesOf(({ minimum }) => minimum(z, other))).toHaveLength(1);
    expect(sidesOf((own) => own.compare('greater', z, other))).toEqual([[-1, 0, 1]]);
    expect(sidesOf(({ add }) => add(z, other))).toEqual([]);
  });
});
