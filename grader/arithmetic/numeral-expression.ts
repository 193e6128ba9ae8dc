import type { Expression } from '../notation/expression.ts';
import { printFraction } from './fraction-printing.ts';
import { absolute, divide, isZero, negate, parseFraction } from './fraction.ts';
import type { Fraction } from './fraction.ts';

/** The rational that `2`, `-0.5` or `1/3` stands for; undefined for any other expression. */
export function numeralValue(expression: Expression): Fraction | undefined {
  if (expression.kind === 'number') return parseFraction(expression.text);
  if (expression.kind === 'negate') {
    const value = numeralValue(expression.of);
    return value && negate(value);
  }
  if (expression.kind !== 'binary' || expression.operator !== 'divide') return undefined;
  const { left, right } = expression;
  if (left.kind !== 'number' || right.kind !== 'number') return undefined;
  const [above, below] = [parseFraction(left.text), parseFraction(right.text)];
  if (above === undefined || below === undefined || isZero(below)) return undefined;
  return divide(above, below);
}

/** `2`, `-0.5`, or `1/3` where no decimal ends. */
export function numeral(value: Fraction): Expression {
  const [above = '', below] = printFraction(absolute(value)).split('/');
  const left: Expression = { kind: 'number', text: above };
  const size: Expression =
    below === undefined
      ? left
      : { kind: 'binary', operator: 'divide', left, right: { kind: 'number', text: below } };
  return value.numerator < 0n ? { kind: 'negate', of: size } : size;
}
