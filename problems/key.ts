import { compare, fraction, multiply, parseFraction } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { printFraction } from '../grader/arithmetic/fraction-printing.ts';
import type { Answers, Asked, Question, Rounding } from '../grader/question.ts';
import { poseQuestion } from './pose-question.ts';
import type { Recipe } from './recipe.ts';
import { tensorLiteral } from './tensor-text.ts';
import { valuesOf } from './values.ts';
import type { Values } from './values.ts';
import type { Variant } from './variant.ts';

/** The answers that earn full marks, written as a student would type them. */
export function keyOf(recipe: Recipe, variant: Variant): Answers {
  return keyOfQuestion(poseQuestion(recipe, variant, { id: 'key' }), valuesOf(recipe, variant));
}

export function keyOfQuestion(question: Question, values: Values): Answers {
  return Object.fromEntries(
    question.parts.map((part) => [
      part.id,
      Object.fromEntries(part.cells.map(({ id, asks }) => [id, keyText(asks, values)])),
    ]),
  );
}

function keyText(asks: Asked, values: Values): string {
  switch (asks.kind) {
    case 'number':
      return roundedNumeral(values.read(asks.quantity).data[asks.element ?? 0] ?? '', asks.rounding);
    case 'formula':
    case 'plainNumber':
      return asks.expected;
    case 'choice':
      return asks.correct;
    case 'choices':
      return asks.correct.join(',');
    case 'word':
      return asks.accepted[0] ?? '';
    case 'array':
      return tensorLiteral(asks.expected);
    case 'numpy':
      return tensorLiteral(asks.expected);
    case 'text':
      return '';
  }
}

const shortest = 6;

/** The exact numeral where it is short enough to type, else rounded as the cell asks. */
export function roundedNumeral(numeral: string, rounding: Rounding): string {
  const value = parseFraction(numeral);
  if (value === undefined) throw new Error(`${numeral} is no numeral`);
  const exact = printFraction(value);
  if (rounding.kind === 'exact' || exact.replace(/^-?0?\.?/, '').length <= shortest) return exact;
  if (rounding.kind === 'decimals') return toDecimals(value, rounding.digits);
  return toDecimals(value, rounding.digits - 1 - magnitude(value));
}

/** The power of ten of the first digit; 0 for 0. */
function magnitude(value: Fraction): number {
  const size = Math.abs(Number(value.numerator)) / Number(value.denominator);
  return size === 0 ? 0 : Math.floor(Math.log10(size));
}

/** Half away from zero, as on paper. */
function toDecimals(value: Fraction, digits: number): string {
  const scale = fraction(digits < 0 ? 1n : 10n ** BigInt(digits), digits < 0 ? 10n ** BigInt(-digits) : 1n);
  const { numerator, denominator } = multiply(value, scale);
  const sign = compare(value, fraction(0n)) < 0 ? -1n : 1n;
  const whole = (sign * numerator * 2n + denominator) / (denominator * 2n);
  return printFraction(multiply(fraction(sign * whole), fraction(scale.denominator, scale.numerator)));
}
