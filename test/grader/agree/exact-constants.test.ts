import { describe, expect, test } from 'vitest';
import { agreeInDigits, functionCount } from '../../../grader/agree/agree-in-digits.ts';
import { constantsAgree } from '../../../grader/agree/constants-agree.ts';
import { constantSign, overflows, withRadius } from '../../../grader/agree/constant-value.ts';
import type { ConstantValue } from '../../../grader/agree/constant-value.ts';
import { evaluateConstant } from '../../../grader/agree/evaluate-constant.ts';
import { printFraction, toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { formula } from './cases.ts';

/** A constant as an exact fraction, as `≈` a double where it has 50 digits, or why it has no value. */
function shown(value: ConstantValue): string {
  if (value.kind === 'none') return value.reason;
  if (value.kind === 'rational') return printFraction(value.value);
  return `≈${Number(toNumber(withRadius(value).middle).toPrecision(12))}`;
}
const valueOf = (text: string): string => shown(evaluateConstant(formula(text)));

describe('a constant is exact where it is rational', () => {
  test.each([
    ['0.1 + 0.2', '0.3'],
    ['1/3 - 1/2', '-1/6'],
    ['2/3*3/4', '0.5'],
    ['-(1/3)', '-1/3'],
    ['2^10', '1024'],
    ['2^-2', '0.25'],
    ['(2/3)^3', '8/27'],
    ['0^0', '1'],
    ['0^3', '0'],
    ['(-2)^(2*(sin(1)^2 + cos(1)^2))', '4'],
    ['4^(1/2)', '2'],
    ['sqrt(9/4)', '1.5'],
    ['sqrt(0)', '0'],
    ['exp(0)', '1'],
    ['exp(1 - 1)', '1'],
    ['log(1)', '0'],
    ['|-2|', '2'],
    ['|3|', '3'],
    ['sign(-5)', '-1'],
    ['sign(0)', '0'],
    ['sign(0.5)', '1'],
    ['sign(pi)', '1'],
    ['sin(0)', '0'],
    ['cos(0)', '1'],
    ['tan(0)', '0'],
    ['sinh(0)', '0'],
    ['cosh(0)', '1'],
    ['tanh(0)', '0'],
    ['arctan(0)', '0'],
    ['relu(-3)', '0'],
    ['relu(3)', '3'],
    ['relu(0)', '0'],
    ['leaky_relu(-3)', '-0.03'],
    ['leaky_relu(3)', '3'],
    ['leaky_relu(-3, 0.5)', '-1.5'],
    ['max(1, 3, 2)', '3'],
    ['min(2, 1, 3)', '1'],
    ['max(-1, -1)', '-1'],
    ['2 > 1', '1'],
    ['1 > 2', '0'],
    ['2 >= 2', '1'],
    ['1 < 1', '0'],
    ['sqrt(2) > 1', '1'],
    ['1e3', '1000'],
    ['1.5e-3', '0.0015'],
    ['0e9999', '0'],
  ])('%s = %s', (text, number) => {
    expect(valueOf(text)).toBe(number);
  });
});

describe('and has 50 digits where it is not', () => {
  test.each([
    ['pi', Math.PI],
    ['e', Math.E],
    ['-e', -Math.E],
    ['pi + 1', Math.PI + 1],
    ['1 - pi', 1 - Math.PI],
    ['2*pi', 2 * Math.PI],
    ['pi/2', Math.PI / 2],
    ['1/pi', 1 / Math.PI],
    ['pi^2', Math.PI ** 2],
    ['2^0.5', Math.SQRT2],
    ['2^pi', 2 ** Math.PI],
    ['pi^-1', 1 / Math.PI],
    ['(-pi)^3', -(Math.PI ** 3)],
    ['(-pi)^2', Math.PI ** 2],
    ['sqrt(pi)', Math.sqrt(Math.PI)],
    ['sqrt(8)', Math.sqrt(8)],
    ['exp(2)', Math.exp(2)],
    ['exp(-2)', Math.exp(-2)],
    ['log(0.5)', Math.log(0.5)],
    ['|-pi|', Math.PI],
    ['|1 - pi|', Math.PI - 1],
    ['relu(pi)', Math.PI],
    ['leaky_relu(-pi)', -Math.PI / 100],
    ['max(3, pi)', Math.PI],
    ['max(pi, 3)', Math.PI],
    ['min(4, pi)', Math.PI],
    ['sinh(-1)', Math.sinh(-1)],
    ['sinh(1)', Math.sinh(1)],
    ['cosh(-1)', Math.cosh(1)],
    ['tanh(2)', Math.tanh(2)],
    ['tanh(-2)', Math.tanh(-2)],
    ['sigmoid(0)', 0.5],
    ['sigmoid(3)', 1 / (1 + Math.exp(-3))],
    ['sigmoid(-3)', 1 / (1 + Math.exp(3))],
    ['softplus(0)', Math.LN2],
    ['softplus(3)', Math.log1p(Math.exp(3))],
    ['softplus(-3)', Math.log1p(Math.exp(-3))],
    ['sin(4)', Math.sin(4)],
    ['cos(-4)', Math.cos(4)],
    ['tan(2)', Math.tan(2)],
    ['arctan(-2)', Math.atan(-2)],
    ['arctan(0.5)', Math.atan(0.5)],
    ['1e2000/1e1999', 10],
    ['pi^0', 1],
  ])('%s', (text, near) => {
    expect(valueOf(text)).toBe(`≈${Number(near.toPrecision(12))}`);
  });
});

describe('and has no value', () => {
  test.each([
    ['1/0', 'undefined'],
    ['pi/0', 'undefined'],
    ['1/(1 - 1)', 'undefined'],
    ['0^-1', 'undefined'],
    ['sqrt(-1)', 'undefined'],
    ['sqrt(-pi)', 'undefined'],
    ['log(0)', 'undefined'],
    ['log(-1)', 'undefined'],
    ['log(1 - pi)', 'undefined'],
    ['(-8)^(1/3)', 'undefined'],
    ['(-2)^pi', 'undefined'],
    ['exp(1e12)', 'overflow'],
    ['sinh(1e12)', 'overflow'],
    ['2^(10^12)', 'overflow'],
    ['1e99999999', 'overflow'],
    ['1/(sqrt(2)^2 - 2)', 'unknown'],
    ['log(sqrt(2)^2 - 2)', 'unknown'],
    ['sign(sqrt(2)^2 - 2)', 'unknown'],
    ['0^(sqrt(2)^2 - 2)', 'unknown'],
    ['(sqrt(2)^2 - 2)^0.5', 'unknown'],
    ['sin(1e40)', 'unknown'],
    ['tan(1e40)', 'unknown'],
    ['1 + 1/0', 'undefined'],
    ['1/0 + 1', 'undefined'],
    ['-(1/0)', 'undefined'],
    ['max(1, 1/0)', 'undefined'],
    ['(1/0) > 1', 'undefined'],
  ])('%s: %s', (text, reason) => {
    expect(valueOf(text)).toBe(reason);
  });

  test('as a formula with names or matrices', () => {
    const matrix: Expression = { kind: 'matrix', rows: [] };
    expect(() => evaluateConstant(formula('x'))).toThrow('a constant formula holds no symbol');
    expect(() => evaluateConstant(matrix)).toThrow('a constant formula holds no matrix');
  });
});

test('a value overflows past the largest double, and its sign is told where it is certain', () => {
  const of = (text: string) => evaluateConstant(formula(text));
  const over = ['2^1023', '2^1024', '-(2^1024)', 'exp(709)', 'exp(711)', '1/0', 'exp(1e12)', '1/2^1100'];
  expect(over.map((text) => overflows(of(text)))).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
  const sign = (text: string) => {
    const value = of(text);
    return value.kind === 'none' ? 'none' : constantSign(value);
  };
  expect(['3', '-3', '0', 'pi', '-pi', 'sqrt(2)^2 - 2'].map(sign)).toEqual([1, -1, 0, 1, -1, undefined]);
});

describe('two constants', () => {
  test.each([
    ['sqrt(8)', '2*sqrt(2)', 'correct'],
    ['1/3', '0.333333333333333', 'incorrect'],
    ['pi', '355/113', 'incorrect'],
    ['0', '0', 'correct'],
    ['0', '1e-60', 'incorrect'],
    ['pi', 'pi + 10^-60', 'correct'],
    ['pi', 'pi + 10^-45', 'incorrect'],
    ['1/0', '1', 'undecided'],
    ['1', '1/0', 'undecided'],
    ['exp(1e12)', '1', 'undecided'],
    ['2^2000', '2^2000', 'undecided'],
  ])('%s and %s: %s', (expected, answer, verdict) => {
    expect(constantsAgree(formula(answer), formula(expected))).toBe(verdict);
  });
});

describe('at one point, with 50 digits', () => {
  test.each([
    ['x + w', 'w + x', 'agrees'],
    ['exp(x)', 'exp(w)', 'differs'],
    ['x', 'x + 10^-12', 'agrees'],
    ['x', 'x + 10^-8', 'differs'],
    ['x - x', 'w - w', 'agrees'],
    ['x - x', '10^-41', 'differs'],
    ['sqrt(2)^2 - 2', '10^-80', 'agrees'],
    ['sqrt(2)^2 - 2', '10^-39', 'differs'],
    ['sqrt(2)^2 - 2', 'x - x', 'agrees'],
    ['sqrt(x)', 'x/(w - w)', 'undefined'],
    ['log(-x)', 'x', 'undefined'],
    ['x/(sqrt(2)^2 - 2)', 'x', 'unknown'],
    ['x', 'exp(1e12*x)', 'unknown'],
  ])('%s and %s: %s', (expected, answer, verdict) => {
    const point = new Map([
      ['x', 0.75],
      ['w', -1.5],
    ]);
    expect(agreeInDigits(formula(expected), formula(answer), point)).toBe(verdict);
  });

  test('digits cost as many functions and powers as there are', () => {
    expect(
      ['x + w', 'x^2', 'exp(x^2) + sin(w)', '-max(x, w)'].map((text) => functionCount(formula(text))),
    ).toEqual([...[0, 1, 3, 1]]);
  });
});
