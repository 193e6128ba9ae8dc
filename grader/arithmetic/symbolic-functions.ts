import type { ComparisonOperator, Expression, FunctionName } from '../notation/expression.ts';
import type { Comparison, ScalarFunction } from './arithmetic.ts';
import { NotSymbolic } from './not-symbolic.ts';
import { numeral, numeralValue } from './numeral-expression.ts';
import { rational } from './rational.ts';

const one: Expression = { kind: 'number', text: '1' };

export function call(name: FunctionName, ...args: readonly Expression[]): Expression {
  return { kind: 'call', function: name, arguments: args };
}

const named =
  (name: FunctionName) =>
  (a: Expression): Expression =>
    call(name, a);

const unwritable = (name: ScalarFunction) => (): Expression => {
  throw new NotSymbolic(name);
};

/** Functions as formulas write them; floor, ceil and round have no sign there. */
export const functions: { readonly [F in ScalarFunction]: (a: Expression) => Expression } = {
  exp: named('exp'),
  expm1: (a) => ({ kind: 'binary', operator: 'subtract', left: call('exp', a), right: one }),
  log: named('log'),
  log1p: (a) => call('log', { kind: 'binary', operator: 'add', left: one, right: a }),
  sqrt: named('sqrt'),
  abs: named('abs'),
  sign: named('sign'),
  sin: named('sin'),
  cos: named('cos'),
  tan: named('tan'),
  sinh: named('sinh'),
  cosh: named('cosh'),
  tanh: named('tanh'),
  arctan: named('arctan'),
  sigmoid: named('sigmoid'),
  softplus: named('softplus'),
  floor: unwritable('floor'),
  ceil: unwritable('ceil'),
  round: unwritable('round'),
};

const signs: { readonly [C in Comparison]: ComparisonOperator } = {
  less: '<',
  lessEqual: '<=',
  greater: '>',
  greaterEqual: '>=',
  equal: '=',
  notEqual: '!=',
};

const opposites: { readonly [O in ComparisonOperator]: ComparisonOperator } = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};

/** `1[left < right]`, worked out where both sides are numerals. */
export function compared(comparison: Comparison, left: Expression, right: Expression): Expression {
  const [a, b] = [numeralValue(left), numeralValue(right)];
  if (a !== undefined && b !== undefined) return numeral(rational.compare(comparison, a, b));
  return { kind: 'comparison', operator: signs[comparison], left, right };
}

/** 1 where the condition is 0. */
export function opposite(condition: Expression): Expression {
  if (condition.kind !== 'comparison') return compared('equal', condition, { kind: 'number', text: '0' });
  return { ...condition, operator: opposites[condition.operator] };
}
