import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../grader/arithmetic/fraction.ts';
import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import { exactValue } from '../../../grader/symbolic/exact-value.ts';

const names = ['x', 'y', 'u', 'dL/dx'].map((name) => ({ name }));

function formula(text: string): Expression {
  const read = readFormula(text, names);
  if (read.kind === 'invalid') throw new Error(`${text}: ${read.issue.code}`);
  return read.expression;
}

const numbers: Readonly<Record<string, string>> = { x: '3', y: '-1/2', 'dL/dx': '7' };
const valueOf = (name: string) => parseFraction(numbers[name] ?? '');

const value = (of: string | Expression): string | undefined => {
  const found = exactValue(typeof of === 'string' ? formula(of) : of, valueOf);
  return found && printFraction(found);
};

describe('a rational formula has an exact value', () => {
  test.each([
    ['0.1 + 0.2', '0.3'],
    ['x', '3'],
    ['-x', '-3'],
    ['-(x - 3)', '0'],
    ['x + y', '2.5'],
    ['x - y', '3.5'],
    ['x * y', '-1.5'],
    ['x / y', '-6'],
    ['x / 7', '3/7'],
    ['2 * dL/dx', '14'],
    ['y^3', '-0.125'],
    ['x^0', '1'],
    ['0^0', '1'],
    ['x^(1 + 1)', '9'],
    ['(-1)^64', '1'],
    ['2^64', '18446744073709551616'],
    ['(x + y) * (x - y) - x^2 + y^2', '0'],
  ])('%s = %s', (text, number) => {
    expect(value(text)).toBe(number);
  });
});

describe('and none', () => {
  test.each([
    ['where a name has no value', 'u + 1'],
    ['where the name on the right has none', 'x * u'],
    ['of the opposite of such a name', '-u'],
    ['where it divides by 0', 'x / (x - 3)'],
    ['where 0 is divided by 0', '0 / 0'],
    ['for a power that is not whole', '4^0.5'],
    ['for a negative power', 'x^-1'],
    ['for a power past 64', '1^65'],
    ['for a function', 'exp(0)'],
    ['for a function inside', '1 + sqrt(4)'],
    ['for π', 'pi'],
    ['for a comparison', 'x > 2'],
  ])('%s: %s', (_, text) => {
    expect(value(text)).toBeUndefined();
  });

  test('for matrices and their products', () => {
    const [left, right] = [formula('x'), formula('y')];
    expect(value({ kind: 'matrix', rows: [[left]] })).toBeUndefined();
    for (const operator of ['matmul', 'hadamard'] as const)
      expect(value({ kind: 'binary', operator, left, right })).toBeUndefined();
  });

  test('where the fraction gets longer than 512 bits, above or below the line, with either sign', () => {
    const power = (base: string, exponent: number) => `(${base})^${exponent}`;
    expect(value(power('255', 64))).toBeDefined();
    expect(value(power('256', 64))).toBeUndefined();
    expect(value(power('-255', 64))).toBeDefined();
    expect(value(power('-256', 64))).toBeUndefined();
    expect(value(power('1/255', 64))).toBeDefined();
    expect(value(power('1/256', 64))).toBeUndefined();
    for (const sign of ['', '-']) {
      const [half, whole] = [`(${sign}2^64 * 2^64 * 2^64 * 2^63)`, '(2^64 * 2^64 * 2^64 * 2^64)'];
      expect(value(`${half} * ${whole}`)).toBeDefined();
      expect(value(`${half} * ${whole} * 2`)).toBeUndefined();
      expect(value(`1 / (${half} * ${whole})`)).toBeDefined();
      expect(value(`1 / (${half} * ${whole}) / 2`)).toBeUndefined();
    }
  });
});
