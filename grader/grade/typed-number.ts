import { add, divide, isZero, multiply, negate, parseFraction, subtract } from '../arithmetic/fraction.ts';
import { readNumberFormula } from '../notation/read-formula.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import type { Quantity } from '../quantity.ts';

export type TypedNumber =
  | { readonly kind: 'read'; readonly value: Fraction; readonly expression: Expression }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

/** The name that may stand in front of an answer: `dL/dw11 = …`. */
export function askedName(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'value':
    case 'shape':
      return quantity.of;
    case 'updated':
      return quantity.wrt;
    case 'gradient':
    case 'local':
      return `d${quantity.of}/d${quantity.wrt}`;
  }
}

/** Reads a number of an answer box: arithmetic without names. */
export function readTypedNumber(text: string, name?: string): TypedNumber {
  const reading = readNumberFormula(text, name === undefined ? {} : { name });
  if (reading.kind === 'invalid') return reading;
  const value = evaluate(reading.expression);
  if (value === undefined) return { kind: 'invalid', issue: { code: 'notANumber' } };
  return { kind: 'read', value, expression: reading.expression };
}

function evaluate(e: Expression): Fraction | undefined {
  if (e.kind === 'number') return parseFraction(e.text);
  if (e.kind === 'negate') {
    const of = evaluate(e.of);
    return of && negate(of);
  }
  if (e.kind === 'binary') {
    const [a, b] = [evaluate(e.left), evaluate(e.right)];
    if (!a || !b) return undefined;
    if (e.operator === 'add') return add(a, b);
    if (e.operator === 'subtract') return subtract(a, b);
    if (e.operator === 'multiply') return multiply(a, b);
    if (e.operator === 'divide') return isZero(b) ? undefined : divide(a, b);
  }
  return undefined;
}
