import type { Expression } from '../../grader/notation/expression.ts';
import { integerFrom, oneOf, type Chance } from '../../problems/chance.ts';
import { add, call, compare, divide, multiply, negate, number, power, subtract, symbol } from './build.ts';
import type { Change, Here } from './rewrite.ts';

export const numeral = (chance: Chance, texts: readonly string[]) => number(oneOf(chance, texts));
export const anyName = ({ chance, names }: Here) => symbol(oneOf(chance, names));

export const factors: Change = (e, { chance }) =>
  multiply(numeral(chance, ['2', '0.5', '3', '4', '32', '0.1', '0.01', '10']), e);

/** f where f′ is due and the other way round, and the slope at the output. */
export const functions: Change = (e, { chance }) => {
  if (e.kind !== 'call') return undefined;
  const [z = number(0), other = number(0)] = e.arguments;
  switch (e.function) {
    case 'tanh':
      return oneOf(chance, [
        subtract(number(1), power(e, number(2))),
        call('tanh', e),
        z,
        call('sigmoid', z),
        multiply(e, z),
      ]);
    case 'sigmoid':
      return oneOf(chance, [
        multiply(e, subtract(number(1), e)),
        call('sigmoid', e),
        z,
        call('tanh', z),
        subtract(number(1), e),
      ]);
    case 'relu':
      return oneOf(chance, [
        z,
        call('leaky_relu', z),
        call('softplus', z),
        call('abs', z),
        compare('>', z, number(0)),
        sharp(chance, z),
        number(0),
      ]);
    case 'max':
      return oneOf(chance, [
        z,
        other,
        call('min', z, other),
        add(z, other),
        call('softplus', subtract(z, other)),
      ]);
    case 'softplus':
      return oneOf(chance, [call('relu', z), call('sigmoid', z), z]);
    case 'exp':
      return oneOf(chance, [z, add(number(1), z), call('exp', negate(z)), multiply(z, e)]);
    case 'log':
      return oneOf(chance, [divide(number(1), z), z, divide(e, call('log', number(10)))]);
    case 'sqrt':
      return oneOf(chance, [z, multiply(number('0.5'), z), divide(number(1), e)]);
    case 'abs':
      return oneOf(chance, [z, negate(z), call('sign', z), call('relu', z)]);
    default:
      return z;
  }
};

/** softplus(kz)/k, which hugs ReLU. */
function sharp(chance: Chance, z: Expression): Expression {
  const k = numeral(chance, ['10', '50', '1000', '50000', '1e6', '1e9']);
  return divide(call('softplus', multiply(k, z)), k);
}

export const operators: Change = (e, { chance }) => {
  if (e.kind === 'negate') return e.of;
  if (e.kind !== 'binary') return undefined;
  const { left, right } = e;
  switch (e.operator) {
    case 'add':
      return oneOf(chance, [left, right, subtract(left, right), multiply(left, right)]);
    case 'subtract':
      return oneOf(chance, [left, negate(right), add(left, right), subtract(right, left)]);
    case 'multiply':
      return oneOf(chance, [left, right, add(left, right), divide(left, right)]);
    case 'divide':
      return oneOf(chance, [left, multiply(left, right), divide(right, left)]);
    default:
      return oneOf(chance, [
        left,
        multiply(left, right),
        power(left, add(right, number(1))),
        multiply(right, left),
      ]);
  }
};

export const gates: Change = (e, here) => {
  if (e.kind !== 'comparison') return undefined;
  return oneOf(here.chance, [
    number(1),
    number(0),
    subtract(number(1), e),
    call('relu', e.left),
    { ...e, right: anyName(here) },
    { ...e, right: add(e.right, number(1)) },
    call('sigmoid', multiply(numeral(here.chance, ['10', '1000', '1e6']), subtract(e.left, e.right))),
  ]);
};

export const coefficients: Change = (e, { chance }) => {
  if (e.kind !== 'number') return undefined;
  return oneOf(chance, [
    multiply(e, numeral(chance, ['1.01', '1.05', '0.99', '0.95', '1.0001', '1.000001'])),
    add(e, number(1)),
    multiply(e, number(2)),
    number(0),
    divide(number(1), add(e, number('0.01'))),
  ]);
};

/** Another name, mostly one that differs in one index. */
export const names: Change = (e, { chance, names: all }) => {
  if (e.kind !== 'symbol') return undefined;
  const near = all.filter((name) => name !== e.name && name.charAt(0) === e.name.charAt(0));
  const others =
    near.length > 0 && integerFrom(chance, 0, 2) > 0 ? near : all.filter((name) => name !== e.name);
  return others.length === 0 ? undefined : symbol(oneOf(chance, others));
};
