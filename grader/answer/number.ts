import type { Fraction } from '../arithmetic/fraction.ts';
import { toNumber } from '../arithmetic/fraction-printing.ts';
import { overflows, withRadius, type ConstantValue, type KnownValue } from '../agree/constant-value.ts';
import { evaluateConstant } from '../agree/evaluate-constant.ts';
import type { Expression, InputIssue } from '../notation/expression.ts';
import { readNumberFormula, type ReadingOptions } from '../notation/read-formula.ts';

/** A typed number as it was read; `value` is exact where it is rational. */
export type NumberReading =
  | { readonly kind: 'read'; readonly expression: Expression; readonly value: KnownValue }
  | { readonly kind: 'invalid'; readonly issue: InputIssue };

/**
 * Reads a number field: a constant formula without names. `name =` in front is dropped where
 * it is the asked name. Blank, undefined (1/0, √−1) and overflowing answers are invalid.
 */
export function readNumber(text: string, options: ReadingOptions = {}): NumberReading {
  const reading = readNumberFormula(text, options);
  if (reading.kind === 'invalid') return reading;
  const value = evaluateConstant(reading.expression);
  if (overflows(value)) return { kind: 'invalid', issue: { code: 'overflow' } };
  if (value.kind === 'none') return { kind: 'invalid', issue: { code: 'undefinedValue' } };
  return { kind: 'read', expression: reading.expression, value };
}

/** The double nearest to a value. */
export function nearestDouble(value: KnownValue): number {
  return toNumber(withRadius(value).middle);
}

/** The fraction a value is, if it is rational. */
export function exactFraction(value: ConstantValue): Fraction | undefined {
  return value.kind === 'rational' ? value.value : undefined;
}
