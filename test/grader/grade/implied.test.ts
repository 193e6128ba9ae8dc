import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../grader/arithmetic/fraction.ts';
import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import { truthOf } from '../../../grader/grade/carried.ts';
import { implied, isErrorSignal, isNewUnit, rowAbove } from '../../../grader/grade/implied.ts';
import { reckon } from '../../../grader/grade/reckon.ts';
import type { GraphQuestion, OwnAnswer } from '../../../grader/grade/reckon.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { gradient, lectureQuestion, local, refA, value } from './lecture-question.ts';

const network = lectureQuestion({ parts: {} });

const of = (text: string) => {
  const read = parseFraction(text);
  if (read === undefined) throw new Error(text);
  return read;
};
const own = (quantity: Quantity, text: string): OwnAnswer => ({ quantity, element: 0, value: of(text) });

/** What wrong gradients say of error signals, beside what else was typed: `yhat = 4`. */
function said(
  from: readonly OwnAnswer[],
  others: readonly OwnAnswer[] = [],
  question: GraphQuestion = network,
): readonly string[] {
  const factor = truthOf(question);
  return implied(question, [...others, ...from], { from, factor }).map(({ quantity, value: found }) =>
    'wrt' in quantity ? `${quantity.wrt} = ${printFraction(found)}` : '',
  );
}

describe('a typed gradient says the error signal that it was made of', () => {
  test.each([
    ['b3', '4', ['yhat = 4']],
    ['w31', '7', ['yhat = -2']],
    ['h1', '8', ['yhat = -4']],
    ['b1', '8', ['h1 = 8', 'yhat = -4']],
    ['w21', '8', ['h1 = 4', 'yhat = -2']],
    ['w12', '-9', ['h2 = -3', 'yhat = 6']],
  ])('∂L/∂%s = %s', (wrt, number, signals) => {
    expect(said([own(gradient(wrt), number)])).toEqual(signals);
  });

  test('a bias before any product, whichever was typed first', () => {
    const [bias, weight] = [own(gradient('b3'), '4'), own(gradient('w31'), '7')];
    expect(said([weight, bias])).toEqual(['yhat = 4']);
    expect(said([bias, weight])).toEqual(['yhat = 4']);
  });

  test('through the row of grad_table as the student has it', () => {
    const row = own(local('yhat', 'w31'), '7');
    const from = [own(gradient('w31'), '14')];
    const found = implied(network, [row, ...from], { from, factor: reckon(network, { own: [row] }) });
    expect(found).toEqual([own(gradient('yhat'), '2')]);
  });
});

describe('nothing is said', () => {
  test('of what was typed itself', () => {
    expect(said([own(gradient('b3'), '4')], [own(gradient('yhat'), '2.5')])).toEqual([]);
    expect(said([own(gradient('b1'), '8')], [own(gradient('h1'), '9')])).toEqual([]);
  });

  test('by a value, a row, or the error signal at the top', () => {
    expect(said([own(value('h1'), '4')])).toEqual([]);
    expect(said([own(local('yhat', 'h1'), '4')])).toEqual([]);
    expect(said([own(gradient('yhat'), '4')])).toEqual([]);
  });

  test('by a gradient that was multiplied by 0', () => {
    const still = lectureQuestion({ at: { ...refA, x1: '0' }, parts: {} });
    expect(said([own(gradient('w11'), '4')], [], still)).toEqual([]);
    expect(said([own(gradient('w21'), '4')], [], still)).toEqual(['h1 = 2']);
  });

  test.each(['0', '1', '-1', '0.002', '-0.002'])('that makes the next step easy: ∂L/∂b₃ = %s', (number) => {
    expect(said([own(gradient('b3'), number)])).toEqual([]);
  });

  test('but for a small number that is not next to nothing', () => {
    expect(said([own(gradient('b3'), '0.0025')])).toEqual(['yhat = 0.0025']);
  });

  test('but for 1 where the truth is 1 or −1', () => {
    for (const y of ['4', '6']) {
      const unit = lectureQuestion({ at: { ...refA, y }, parts: {} });
      expect(said([own(gradient('b3'), '1')], [], unit)).toEqual(['yhat = 1']);
    }
  });
});

test('the row above a gradient belongs to the one statement that uses the name', () => {
  const row = (quantity: Quantity) => rowAbove(network.graph, quantity);
  expect(row(gradient('w11'))).toEqual(local('h1', 'w11'));
  expect(row(gradient('h2'))).toEqual(local('yhat', 'h2'));
  expect(row({ kind: 'gradient', of: 'L', wrt: 'b3', step: 2 })).toEqual({ ...local('yhat', 'b3'), step: 2 });
  expect(row({ kind: 'gradient', of: 'yhat', wrt: 'w11' })).toEqual(local('h1', 'w11'));
  for (const none of [gradient('x1'), gradient('yhat'), gradient('nobody'), value('h1'), local('h1', 'w11')])
    expect(row(none)).toBeUndefined();
  expect(row({ kind: 'gradient', of: 'nobody', wrt: 'w11' })).toBeUndefined();
});

test('only a bias is the error signal by another name', () => {
  const signals = ['b1', 'b2', 'b3'];
  for (const name of ['w11', 'w31', 'h1', 'yhat', ...signals])
    expect([name, isErrorSignal(network, gradient(name))]).toEqual([name, signals.includes(name)]);
  expect(isErrorSignal(network, value('b1'))).toBe(false);
});

test('a unit is new where the truth has another size', () => {
  expect(isNewUnit(of('1'), of('2'))).toBe(true);
  expect(isNewUnit(of('-1'), of('2'))).toBe(true);
  expect(isNewUnit(of('1'), of('-1'))).toBe(false);
  expect(isNewUnit(of('-1'), of('-1'))).toBe(false);
  expect(isNewUnit(of('2'), of('3'))).toBe(false);
});
