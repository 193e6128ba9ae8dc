import type { Expression } from '../../grader/notation/expression.ts';
import { oneOf } from '../../problems/chance.ts';
import { add, call, compare, divide, multiply, negate, number, power, subtract } from './build.ts';
import { anyName, numeral } from './node-mistakes.ts';
import type { Change } from './rewrite.ts';

/** Terms and factors that are hard to see at round, positive, small or few points. */
export const disguised: Change = (e, here) => {
  const x = anyName(here);
  const [small, place] = [
    numeral(here.chance, ['1e-9', '1e-6', '1e-3', '0.01', '1']),
    numeral(here.chance, ['1', '2', '3', '0.5']),
  ];
  const y = anyName(here);
  return oneOf(here.chance, [
    add(e, call('sin', multiply({ kind: 'constant', name: 'pi' }, x))),
    add(e, multiply(small, call('sin', multiply(number('1e6'), x)))),
    add(e, call('min', number(0), x)),
    add(e, call('relu', subtract(x, number(20)))),
    add(e, multiply(small, compare('<', x, number('-0.5')))),
    multiply(e, compare('>', x, number(-5))),
    add(e, divide(small, x)),
    add(e, small),
    add(e, multiply(small, x)),
    multiply(e, add(number(1), multiply(small, x))),
    add(e, multiply(number('1e-3'), power(x, number(5)))),
    add(e, multiply(subtract(x, place), small)),
    add(
      e,
      multiply(
        subtract(x, place),
        subtract(
          y,
          numeral(
            here.chance,
            ['-1', '1.5', '2'].map((t) => t.replace('-', '')),
          ),
        ),
      ),
    ),
    multiply(e, call('sign', x)),
    multiply(e, call('abs', x)),
    multiply(e, numeral(here.chance, ['1.01', '1.05', '0.999', '1.00001', '1.0000001'])),
  ]);
};

const undefinedEverywhere = (x: Expression): readonly Expression[] => [
  divide(number(0), subtract(x, x)),
  call('log', negate(add(number(1), power(x, number(2))))),
  call('sqrt', negate(add(number(1), power(x, number(2))))),
  divide(number(1), number(0)),
  power(negate(add(number(1), power(x, number(2)))), number('0.5')),
];

/** Answers that have nothing of the reference: constants, names, builders of NaN. */
export const guesses: Change = (e, here) => {
  const x = anyName(here);
  return oneOf(here.chance, [
    number(0),
    number(1),
    negate(number(1)),
    x,
    negate(x),
    multiply(x, anyName(here)),
    call('relu', x),
    ...undefinedEverywhere(x).map((nothing) => add(e, nothing)),
    multiply(e, divide(subtract(x, x), subtract(x, x))),
  ]);
};
