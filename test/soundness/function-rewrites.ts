import type { Expression } from '../../grader/notation/expression.ts';
import { oneOf, type Chance } from '../../problems/chance.ts';
import { add, call, compare, divide, euler, multiply, negate, number, power, subtract } from './build.ts';
import { isSame, type Change } from './rewrite.ts';

const one = number(1);
const two = number(2);

const exponential = (chance: Chance, z: Expression) => oneOf(chance, [call('exp', z), power(euler, z)]);

/** The functions of the course by one another. */
export const functions: Change = (e, { chance }) => {
  if (e.kind !== 'call') return undefined;
  const [z = one, other = one] = e.arguments;
  const exp = (of: Expression) => exponential(chance, of);
  const twice = multiply(two, z);
  switch (e.function) {
    case 'sigmoid':
      return oneOf(chance, [
        subtract(one, call('sigmoid', negate(z))),
        divide(one, add(one, exp(negate(z)))),
        divide(exp(z), add(one, exp(z))),
        divide(add(one, call('tanh', divide(z, two))), two),
      ]);
    case 'tanh':
      return oneOf(chance, [
        subtract(multiply(two, call('sigmoid', twice)), one),
        divide(subtract(exp(z), exp(negate(z))), add(exp(z), exp(negate(z)))),
        divide(subtract(exp(twice), one), add(exp(twice), one)),
        divide(call('sinh', z), call('cosh', z)),
        negate(call('tanh', negate(z))),
      ]);
    case 'relu':
      return oneOf(chance, [
        call('max', number(0), z),
        call('max', z, number(0)),
        divide(add(z, call('abs', z)), two),
        multiply(z, compare('>', z, number(0))),
        negate(call('min', number(0), negate(z))),
        multiply(number('0.5'), add(z, call('sqrt', power(z, two)))),
      ]);
    case 'max':
      return oneOf(chance, [
        call('max', other, z),
        divide(add(add(z, other), call('abs', subtract(z, other))), two),
        negate(call('min', negate(z), negate(other))),
        add(z, call('relu', subtract(other, z))),
      ]);
    case 'abs':
      return oneOf(chance, [
        call('max', z, negate(z)),
        call('sqrt', power(z, two)),
        call('sqrt', multiply(z, z)),
        call('abs', negate(z)),
        multiply(z, call('sign', z)),
      ]);
    case 'softplus':
      return oneOf(chance, [
        call('log', add(one, exp(z))),
        add(z, call('softplus', negate(z))),
        negate(call('log', call('sigmoid', negate(z)))),
      ]);
    case 'exp':
      return oneOf(chance, [
        power(euler, z),
        divide(one, call('exp', negate(z))),
        power(call('exp', divide(z, two)), two),
      ]);
    case 'sqrt':
      return oneOf(chance, [power(z, divide(one, two)), power(z, number('0.5'))]);
    case 'log':
      return oneOf(chance, [
        multiply(two, call('log', call('sqrt', z))),
        negate(call('log', divide(one, z))),
      ]);
    case 'sin':
    case 'sinh':
      return negate({ ...e, arguments: [negate(z)] });
    case 'cos':
    case 'cosh':
      return { ...e, arguments: [negate(z)] };
    default:
      return undefined;
  }
};

export const powers: Change = (e, { chance }) => {
  if (e.kind !== 'binary') return undefined;
  const { left, right } = e;
  if (e.operator === 'multiply' && isSame(left, right)) return power(left, two);
  if (e.operator !== 'power' || right.kind !== 'number') return undefined;
  const n = Number(right.text);
  if (n === 2) {
    return oneOf(chance, [multiply(left, left), power(negate(left), two), power(call('abs', left), two)]);
  }
  return Number.isInteger(n) && n > 2 ? multiply(power(left, number(n - 1)), left) : undefined;
};

export const gates: Change = (e, { chance }) => {
  if (e.kind !== 'comparison') return undefined;
  const { left, right } = e;
  if (e.operator === '>')
    return oneOf(chance, [
      compare('<', right, left),
      subtract(one, compare('<=', left, right)),
      compare('>', subtract(left, right), number(0)),
    ]);
  if (e.operator === '<=')
    return oneOf(chance, [compare('>=', right, left), subtract(one, compare('>', left, right))]);
  return undefined;
};
