import type { Expression } from '../../grader/notation/expression.ts';
import { integerFrom, oneOf, type Chance } from '../../problems/chance.ts';
import { changedAt } from '../grader/agree/changes.ts';
import { algebra } from './algebra-rewrites.ts';
import { add, call, divide, multiply, negate, nodesOf, number, power, subtract, symbol } from './build.ts';
import { functions, gates, powers } from './function-rewrites.ts';
import type { Expected } from './references.ts';
import type { Change, Here } from './rewrite.ts';

const one = number(1);
const two = number(2);

/** Decimals as fractions and back, and work on numerals. */
const numerals: Change = (e, { chance }) => {
  if (e.kind !== 'number') return undefined;
  const n = Number(e.text);
  const k = integerFrom(chance, 2, 9);
  const forms: Expression[] = [
    divide(multiply(e, number(k)), number(k)),
    subtract(add(e, number(k)), number(k)),
    multiply(number('0.25'), multiply(number(4), e)),
  ];
  if (/^\d+(\.\d+)?$/.test(e.text) && e.text.length < 8) {
    const digits = (e.text.split('.')[1] ?? '').length;
    forms.push(
      divide(number(Math.round(n * 10 ** digits)), number(10 ** digits)),
      number(`${Math.round(n * 10 ** digits)}e-${digits}`),
      number(digits === 0 ? `${e.text}.0` : `${e.text}0`),
    );
  }
  return oneOf(chance, forms);
};

/** What changes nothing wherever it has a value. */
const padding: Change = (e, { chance, names }) => {
  const x = symbol(oneOf(chance, names));
  return oneOf(chance, [
    negate(negate(e)),
    multiply(one, e),
    add(e, number(0)),
    subtract(add(e, x), x),
    divide(multiply(e, x), x),
    divide(multiply(number(3), e), number(3)),
    multiply(e, add(power(call('sin', x), two), power(call('cos', x), two))),
    add(e, multiply(number(0), x)),
    call('log', call('exp', e)),
  ]);
};

const table = [algebra, algebra, algebra, functions, functions, powers, gates, numerals, padding] as const;

/** A right answer: the reference behind one to six rewrites. */
export function drawRewrite({ expression, names }: Expected, chance: Chance): Expression {
  let answer = expression;
  for (let left = integerFrom(chance, 1, 6); left > 0; left -= 1) {
    const rewrite = oneOf(chance, table);
    const here: Here = { chance, names };
    const places = nodesOf(answer).flatMap((node, at) => (rewrite(node, here) === undefined ? [] : [at]));
    if (places.length > 0)
      answer = changedAt(answer, oneOf(chance, places), (node) => rewrite(node, here) ?? node);
  }
  return answer;
}
