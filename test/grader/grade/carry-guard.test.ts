import { describe, expect, test } from 'vitest';
import { parseFraction, zero } from '../../../grader/arithmetic/fraction.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { carryGuard, isCollapsed, isTrivialProduct } from '../../../grader/grade/carry-guard.ts';
import type { JudgedNumber } from '../../../grader/grade/number-entry.ts';
import { gradient, lectureQuestion } from './lecture-question.ts';

const question = lectureQuestion({ parts: {} });
const of = (text: string): Fraction => {
  const read = parseFraction(text);
  if (read === undefined) throw new Error(text);
  return read;
};

/** A number that was typed where another is right, and how it was judged. */
const typed = (
  value: string,
  truth: string,
  outcome: JudgedNumber['outcome'] = 'incorrect',
): JudgedNumber => ({
  question,
  reference: { question: 'q', part: 'p', cell: 'c' },
  place: 'q p c',
  quantity: gradient('w11'),
  element: 0,
  value: of(value),
  truth: of(truth),
  tolerance: { rounding: { kind: 'decimals', digits: 3 }, carried: zero },
  index: 0,
  glance: Number(value),
  rank: 0,
  outcome,
  from: [],
});

describe('a wrong number may be carried', () => {
  const alone = (own: JudgedNumber) => carryGuard([own]).mayCarry(own);

  test('unless it is 0, or more than a thousand times too small', () => {
    expect(alone(typed('2', '5'))).toBe(true);
    expect(alone(typed('0', '5'))).toBe(false);
    expect(alone(typed('0.005', '5'))).toBe(true);
    expect(alone(typed('-0.005', '5'))).toBe(true);
    expect(alone(typed('0.0049', '5'))).toBe(false);
    expect(alone(typed('0.0049', '-5'))).toBe(false);
    expect(alone(typed('-0.0049', '5'))).toBe(false);
  });

  test('also where the truth is 0, of which nothing is too small', () => {
    expect(alone(typed('0.01', '0'))).toBe(true);
    expect(isCollapsed({ value: zero, truth: zero })).toBe(false);
  });

  test('as may all that is right or follows, and nothing that waits for a person', () => {
    expect(alone(typed('0', '5', 'followThrough'))).toBe(true);
    expect(alone(typed('0', '0', 'correct'))).toBe(true);
    expect(alone(typed('2', '5', 'undecided'))).toBe(false);
  });
});

describe('one wrong number in many cells', () => {
  const may = (entries: readonly JudgedNumber[]) => entries.map(carryGuard(entries).mayCarry);

  test('is a filler from the third on, where all of the truths differ', () => {
    expect(may([typed('1', '5'), typed('1', '6')])).toEqual([true, true]);
    expect(may([typed('1', '5'), typed('1', '6'), typed('1', '7')])).toEqual([false, false, false]);
    expect(may([typed('1', '5'), typed('-1', '6'), typed('1', '7')])).toEqual([false, false, false]);
    expect(may([typed('1', '5'), typed('2', '6'), typed('1', '7')])).toEqual([true, true, true]);
  });

  test('is none where two of the truths are one number but for its sign', () => {
    expect(may([typed('1', '5'), typed('1', '5'), typed('1', '7')])).toEqual([true, true, true]);
    expect(may([typed('1', '5'), typed('1', '-5'), typed('1', '7')])).toEqual([true, true, true]);
  });

  test('is not counted where it is right', () => {
    const entries = [typed('1', '5'), typed('1', '6'), typed('1', '1', 'correct')];
    expect(may(entries)).toEqual([true, true, true]);
  });
});

test('1 made of nothing but ones is trivial; of anything else it is work', () => {
  const one = typed('1', '5');
  expect(isTrivialProduct(one, [typed('-1', '2'), typed('1', '3')])).toBe(true);
  expect(isTrivialProduct(typed('-1', '5'), [one])).toBe(true);
  expect(isTrivialProduct(one, [typed('2', '3'), one])).toBe(false);
  expect(isTrivialProduct(typed('2', '5'), [one])).toBe(false);
});
