import { describe, expect, test } from 'vitest';
import type { Cell, Rounding } from '../../../grader/question.ts';
import { cell, gradient, lectureQuestion, local, updated, value } from './lecture-question.ts';
import { cellsOf, one } from './sitting.ts';

const decimals: Rounding = { kind: 'decimals', digits: 3 };

/** Cells of the lecture's network by short names; right are ŷ = 5, ∂L/∂ŷ = 2.5, ∂L/∂h₁ = −5. */
const cells: readonly Cell[] = [
  ...['h1', 'h2', 'yhat', 'L'].map((name) => cell(name, value(name))),
  cell('dyhat/dh1', local('yhat', 'h1')),
  cell('dyhat/dw31', local('yhat', 'w31')),
  ...['yhat', 'h1', 'h2', 'w31', 'w32', 'b3', 'w11', 'w12', 'b1'].map((name) =>
    cell(`d${name}`, gradient(name)),
  ),
  ...['w31', 'w11'].map((name) => cell(`${name}'`, updated(name), { kind: 'decimals', digits: 4 })),
  cell('coarse', gradient('w11'), { ...decimals, digits: 0 }),
];
const question = lectureQuestion({ parts: { p: cells } });

/** What was said of the cells that were typed: the outcome, and from where it follows. */
function verdicts(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cellsOf(one(question, { p: typed }))
      .filter((report) => report.outcome !== 'blank')
      .map(({ cell: id, outcome, from }) => [
        id,
        [outcome, ...from.map((reference) => reference.cell)].join(' '),
      ]),
  );
}

describe('a right step after wrong numbers', () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    [
      'names the one it uses',
      { dyhat: '-2.5', dh1: '5' },
      { dyhat: 'incorrect', dh1: 'followThrough dyhat' },
    ],
    [
      'names both that it uses',
      { h1: '7', dyhat: '-2.5', dw31: '-17.5' },
      { h1: 'incorrect', dyhat: 'incorrect', dw31: 'followThrough h1 dyhat' },
    ],
    [
      'names the second where the first, though wrong, was worked out rightly here',
      { h1: '7', dyhat: '-2.5', dw31: '8.75' },
      { h1: 'incorrect', dyhat: 'incorrect', dw31: 'followThrough dyhat' },
    ],
    [
      'names the first where the second, though typed, was not used',
      { h1: '7', dyhat: '-2.5', dw31: '-129.5' },
      { h1: 'incorrect', dyhat: 'incorrect', dw31: 'followThrough h1' },
    ],
    [
      'may leave an own row of grad_table aside',
      { 'dyhat/dh1': '3', dyhat: '-2.5', dh1: '5' },
      { 'dyhat/dh1': 'incorrect', dyhat: 'incorrect', dh1: 'followThrough dyhat' },
    ],
    [
      'may use an own row of grad_table',
      { 'dyhat/dh1': '3', dyhat: '2.5', dh1: '7.5' },
      { 'dyhat/dh1': 'incorrect', dyhat: 'correct', dh1: 'followThrough dyhat/dh1' },
    ],
    [
      'names the mistake, not the steps in between',
      { yhat: '6', dyhat: '3.5', dh1: '-7', dw11: '-21' },
      {
        yhat: 'incorrect',
        dyhat: 'followThrough yhat',
        dh1: 'followThrough yhat',
        dw11: 'followThrough yhat',
      },
    ],
    [
      'goes on from a wrong number in spite of a right gradient in between',
      { yhat: '6', dyhat: '2.5', dh1: '-7' },
      { yhat: 'incorrect', dyhat: 'correct', dh1: 'followThrough yhat' },
    ],
    [
      'is right where it goes on from right numbers, whatever else is wrong',
      { h1: '7', dyhat: '2.5', dh1: '-5', dw11: '-15' },
      { h1: 'incorrect', dyhat: 'correct', dh1: 'correct', dw11: 'correct' },
    ],
    [
      'uses what a gradient says of an error signal that was not asked',
      { db3: '4', dw31: '-14', db1: '-8' },
      { db3: 'incorrect', dw31: 'followThrough db3', db1: 'followThrough db3' },
    ],
    [
      'uses what a gradient says through an own row of grad_table',
      { 'dyhat/dw31': '7', dw31: '14', dw11: '-12' },
      { 'dyhat/dw31': 'incorrect', dw31: 'incorrect', dw11: 'followThrough dyhat/dw31 dw31' },
    ],
    [
      'moves a parameter along an own gradient',
      { dw31: '-5', "w31'": '-1.95', dw11: '10', "w11'": '-1.1' },
      {
        dw31: 'incorrect',
        "w31'": 'followThrough dw31',
        dw11: 'incorrect',
        "w11'": 'followThrough dw11',
      },
    ],
  ])('%s', (_, typed, found) => {
    expect(verdicts(typed)).toEqual(found);
  });
});

describe('a wrong step after wrong numbers is wrong', () => {
  test.each<[string, Record<string, string>, string]>([
    ['where it follows from none of them', { dyhat: '-2.5', dh1: '6' }, 'dh1'],
    ['where it only mixes their digits', { h1: '7', dyhat: '-2.5', dw31: '20' }, 'dw31'],
    [
      'and a wrong number that comes later explains nothing',
      { dh1: '6', dw11: '18', dyhat: '2.5', h2: '4' },
      'dh1',
    ],
  ])('%s', (_, typed, wrong) => {
    expect(verdicts(typed)[wrong]).toBe('incorrect');
  });
});

describe('own numbers that leave nothing to be worked out send the next step to a person', () => {
  test('∂L/∂ŷ = 0 by an own ŷ: every gradient behind it', () => {
    const typed = { yhat: '2.5', dyhat: '0', dh1: '0', dw11: '0', "w31'": '-2' };
    expect(verdicts(typed)).toEqual({
      yhat: 'incorrect',
      ...{ dyhat: 'undecided', dh1: 'undecided', dw11: 'undecided', "w31'": 'undecided' },
    });
  });

  test.each([
    ['3.5', 1],
    ['1.5', -1],
  ])('ŷ = %s makes ∂L/∂ŷ %i: the factors right behind it, and no others', (yhat, signal) => {
    const typed = { yhat, dyhat: `${signal}`, dw31: `${-3.5 * signal}`, dw11: `${-6 * signal}` };
    expect(verdicts(typed)).toEqual({
      yhat: 'incorrect',
      dyhat: 'followThrough yhat',
      dw31: 'undecided',
      dw11: 'followThrough yhat',
    });
  });

  test('1 made of an own 1', () => {
    expect(verdicts({ dyhat: '1', db3: '1' })).toEqual({ dyhat: 'incorrect', db3: 'undecided' });
    expect(verdicts({ dyhat: '4', db3: '4' })).toEqual({ dyhat: 'incorrect', db3: 'followThrough dyhat' });
  });

  test('and what follows from a number that waits for a person waits too', () => {
    const typed = { yhat: '2.5', dyhat: '0', dh1: '0' };
    expect(verdicts(typed)).toMatchObject({ dyhat: 'undecided', dh1: 'undecided' });
  });
});

test('a number rounded as asked may be used in the next step, beyond what the next is allowed by itself', () => {
  const third = lectureQuestion({
    at: {
      ...Object.fromEntries([...question.at].map(([name, { data }]) => [name, data[0] ?? ''])),
      y: '14/3',
    },
    parts: {
      p: [cell('dyhat', gradient('yhat'), { kind: 'decimals', digits: 0 }), cell('dw31', gradient('w31'))],
    },
  });
  const found = (dyhat: string, dw31: string) =>
    cellsOf(one(third, { p: { dyhat, dw31 } })).map(({ outcome }) => outcome);
  expect(found('0.3333', '-1.1667')).toEqual(['correct', 'correct']);
  expect(found('0', '0')).toEqual(['correct', 'correct']);
  expect(found('0.5', '-1.75')).toEqual(['correct', 'correct']);
  expect(found('0.5', '-1.5')).toEqual(['correct', 'incorrect']);
});
