import { describe, expect, test } from 'vitest';
import { printText } from '../../../grader/notation/print-text.ts';
import { readFormula } from '../../../grader/notation/read-formula.ts';
import { checkSymbols } from '../../../grader/notation/symbol-table.ts';

const listed = (...names: readonly string[]) => names.map((name) => ({ name }));
const reading = (text: string, ...names: readonly string[]) => {
  const read = readFormula(text, listed(...names));
  return read.kind === 'read' ? printText(read.expression) : read.issue.code;
};

describe('a recipe is refused where two names cannot be told apart', () => {
  test.each([
    ['w31', 'w_31'],
    ['w31', 'w3,1'],
    ['yhat', 'y_hat'],
    ['eta', 'η'],
    ['w111', 'w11,1'],
    ['dL/dw31', 'dL/dw_31'],
  ])('%s and %s', (a, b) => {
    expect(checkSymbols(listed(a, b))).toMatchObject({ code: 'ambiguousSymbols' });
    expect(reading('1', a, b)).toBe('ambiguousSymbols');
  });

  test.each(['2x', 'x y', 'x+y', '', '變數'])('%j cannot be typed', (name) => {
    expect(checkSymbols(listed(name))).toMatchObject({ code: 'badSymbol' });
  });

  test('the names of a network of any width are fine', () => {
    expect(
      checkSymbols(listed('w1_1,1', 'w1_1,11', 'w1_11,1', 'b1_1', 'h1', 'h1_1', 'yhat', 'eta')),
    ).toBeUndefined();
    expect(reading('w1_1,11', 'w1_1,11', 'w1_11,1')).toBe('w1_1,11');
    expect(reading('w1_111', 'w1_1,11', 'w1_11,1')).toBe('ambiguousName');
  });
});

describe('what a name means', () => {
  test('a listed name shadows constants and functions', () => {
    expect(reading('e(x)', 'e', 'x')).toBe('e*x');
    expect(reading('σ(x)', 'sigma', 'x')).toBe('sigma*x');
    expect(reading('max(x)', 'max', 'x')).toBe('max*x');
  });
  test('names differ by case', () => {
    expect(reading('W1 + w1', 'W1', 'w1')).toBe('W1 + w1');
  });
  test('the comma of an index is taken only where the shorter name is not listed', () => {
    expect(reading('max(w3,1)', 'w3', 'w31')).toBe('max(w3, 1)');
    expect(reading('max(w3,1, 2)', 'w31')).toBe('max(w31, 2)');
    expect(reading('max(w2_1,3, 2)', 'w2_1,3')).toBe('max(w2_1,3, 2)');
  });
  test('an exponent in brackets is a layer only where that name is listed', () => {
    expect(reading('x^(2)', 'x', 'x2')).toBe('x^2');
    expect(reading('W^{(2)}', 'W2')).toBe('W2');
  });
  test.each(['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is no name',
    (name) => {
      expect(readFormula(name, listed('x')).kind).toBe('invalid');
    },
  );
});
