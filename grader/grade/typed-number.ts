import { exactFraction, nearestDouble, readNumber } from '../answer/number.ts';
import { fractionFromNumber } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import type { ReadingOptions } from '../notation/read-formula.ts';
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

/** How an answer is read: the asked name may stand in front of it. */
export function readingOf(quantity: Quantity | undefined): ReadingOptions {
  return quantity === undefined ? {} : { name: askedName(quantity) };
}

/** Reads a number of an answer box: exact where it is rational, else its nearest double. */
export function readTypedNumber(text: string, name?: string): TypedNumber {
  const reading = readNumber(text, name === undefined ? {} : { name });
  if (reading.kind === 'invalid') return reading;
  const { expression } = reading;
  const exact = exactFraction(reading.value);
  if (exact !== undefined) return { kind: 'read', value: exact, expression };
  const near = nearestDouble(reading.value);
  if (!Number.isFinite(near)) return { kind: 'invalid', issue: { code: 'overflow' } };
  return { kind: 'read', value: fractionFromNumber(near), expression };
}
