import type { Arithmetic } from '../grader/arithmetic/arithmetic.ts';
import { float } from '../grader/arithmetic/float.ts';
import { fractionFromNumber } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { NotRational } from '../grader/arithmetic/not-rational.ts';
import { rational } from '../grader/arithmetic/rational.ts';

/** An arithmetic, and how its scalars become fractions. */
export interface Scalars<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly toFraction: (value: T) => Fraction;
}

const exact: Scalars<Fraction> = { arithmetic: rational, toFraction: (value) => value };

/** Doubles to four significant digits, which is as much as anyone writes down. */
const rounded: Scalars<number> = {
  arithmetic: float,
  toFraction: (value) => fractionFromNumber(Number.isFinite(value) ? Number(value.toPrecision(4)) : 0),
};

/** What `measure` finds in fractions; in doubles where the forward pass leaves the rationals. */
export function inFractions<R>(measure: <T>(scalars: Scalars<T>) => R): R {
  try {
    return measure(exact);
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return measure(rounded);
  }
}
