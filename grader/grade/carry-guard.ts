import { absolute, compare, fraction, isZero, multiply, one } from '../arithmetic/fraction.ts';
import type { Fraction } from '../arithmetic/fraction.ts';
import { printQuotient } from '../arithmetic/fraction-printing.ts';
import { agrees } from './tolerance.ts';
import type { JudgedNumber, NumberEntry } from './number-entry.ts';

/** Own values that make every later step easy; a cell that follows from one goes to a person. */
export interface CarryGuard {
  /** Whether this wrong value may stand in for the true one in later cells. */
  readonly mayCarry: (own: JudgedNumber) => boolean;
}

/** A wrong number this many times smaller than the true one is 0 by another name. */
const collapse = fraction(1000n);

/** Guards the input, never the outcome: what a student's own step leads to is their own. */
export function carryGuard(entries: readonly NumberEntry[]): CarryGuard {
  const fillers = fillersAmong(entries);
  return {
    mayCarry: (own) => {
      if (own.outcome === 'correct' || own.outcome === 'followThrough') return true;
      if (own.outcome === 'undecided') return false;
      return !isCollapsed(own) && !fillers.has(sizeOf(own.value));
    },
  };
}

/** 0 or next to it, where the truth is not. */
export function isCollapsed({ value, truth }: Pick<NumberEntry, 'value' | 'truth'>): boolean {
  return !isZero(truth) && compare(multiply(absolute(value), collapse), absolute(truth)) < 0;
}

const sizeOf = (value: Fraction): string => printQuotient(absolute(value));

/** Sizes that were typed, wrongly, in three or more cells whose true values all differ. */
function fillersAmong(entries: readonly NumberEntry[]): ReadonlySet<string> {
  const truths = new Map<string, Set<string>>();
  for (const { value, truth, tolerance } of entries) {
    if (agrees(value, truth, tolerance)) continue;
    const size = sizeOf(value);
    truths.set(size, (truths.get(size) ?? new Set()).add(sizeOf(truth)));
  }
  return new Set([...truths].filter(([, different]) => different.size >= 3).map(([size]) => size));
}

/** 1 from nothing but wrong ones: 1·1 = 1 needs no work. */
export function isTrivialProduct(entry: NumberEntry, sources: readonly NumberEntry[]): boolean {
  const isUnit = ({ value }: NumberEntry) => compare(absolute(value), one) === 0;
  return isUnit(entry) && sources.every(isUnit);
}
