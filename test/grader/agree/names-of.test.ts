import { expect, test } from 'vitest';
import { hasNames, namesOf } from '../../../grader/agree/names-of.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { formula } from './cases.ts';

test.each(['x', '-x', '1+x', 'x*2', 'exp(x)', 'max(1,x)', 'x>1', '1>=x', '2^(pi*x)'])(
  '%s has a name in it',
  (text) => {
    expect(hasNames(formula(text))).toBe(true);
    expect([...namesOf(formula(text))]).toEqual(['x']);
  },
);

test.each(['1', 'pi', '-e', '1+2', 'exp(1)', 'max(1,2)', '1>2'])('%s has none', (text) => {
  expect(hasNames(formula(text))).toBe(false);
  expect(namesOf(formula(text)).size).toBe(0);
});

test('a matrix has a name if one of its entries has', () => {
  const row = (...texts: readonly string[]) => texts.map(formula);
  const matrix = (...rows: readonly (readonly Expression[])[]): Expression => ({ kind: 'matrix', rows });
  expect(hasNames(matrix(row('1', '2'), row('3', 'x')))).toBe(true);
  expect(hasNames(matrix(row('1', '2'), row('3', 'pi')))).toBe(false);
  expect([...namesOf(matrix(row('b', '2'), row('x', 'b')))]).toEqual(['b', 'x']);
});
