import { expect, test } from 'vitest';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { lectureQuestion, nineGradients } from '../grade/lecture-question.ts';
import { cellsOf, one } from '../grade/sitting.ts';

/** Right and under two wrong rules, as docs/grading.md has them. */
const right = {
  w11: '-15',
  w12: '-3.75',
  w21: '-10',
  w22: '-2.5',
  w31: '-8.75',
  w32: '7.5',
  b1: '-5',
  b2: '-1.25',
  b3: '2.5',
};
const signLost = {
  w11: '15',
  w12: '3.75',
  w21: '10',
  w22: '2.5',
  w31: '8.75',
  w32: '-7.5',
  b1: '5',
  b2: '1.25',
  b3: '-2.5',
};
const ownFactor = {
  w11: '5',
  w12: '-1.875',
  w21: '2.5',
  w22: '0.625',
  w31: '-5',
  w32: '-1.25',
  b1: '-5',
  b2: '-1.25',
  b3: '2.5',
};

const named = (answers: Readonly<Record<string, string>>, misconceptions?: readonly MisconceptionCode[]) => {
  const question = lectureQuestion({
    parts: { gradients: nineGradients },
    ...(misconceptions === undefined ? {} : { misconceptions }),
  });
  const cells = cellsOf(one(question, { gradients: answers }));
  return Object.fromEntries(
    cells.flatMap(({ cell, diagnoses }) => (diagnoses.length === 0 ? [] : [[cell, diagnoses.join('+')]])),
  );
};
test('a sign lost at the loss is named where it was lost, and nowhere else', () => {
  expect(named(signLost)).toEqual({ b3: 'M01' });
});

test('one slip beside it, in a cell that nothing else uses, takes nothing from the name', () => {
  expect(named({ ...signLost, w22: '99' })).toEqual({ b3: 'M01' });
});

test('right numbers that a wrong rule gives as well carry no name', () => {
  const names = named(ownFactor);
  expect(names).toMatchObject({ w11: 'M14', w12: 'M14', w31: 'M14', w32: 'M14' });
  expect(Object.keys(names)).not.toEqual(expect.arrayContaining(['b1']));
  expect([names['b2'], names['b3']]).toEqual([undefined, undefined]);
});

test('one number that several rules give alike says nothing about which', () => {
  expect(named({ w31: '-5' }, ['M14', 'M16'])).toEqual({});
  expect(named({ w31: '-5' }, ['M16'])).toEqual({ w31: 'M16' });
  expect(named({ b3: '-2.5' })).toEqual({});
  expect(named({ b3: '-2.5' }, ['M01'])).toEqual({ b3: 'M01' });
});

test('one wrong number among right ones is a slip, whichever rule it might be in one place', () => {
  expect(named({ ...right, w11: '15' })).toEqual({});
});

test('slips that no rule gives, and zeros everywhere, have no name', () => {
  expect(named({ ...right, w11: '1', w12: '2' })).toEqual({});
  expect(named(Object.fromEntries(Object.keys(right).map((cell) => [cell, '0'])))).toEqual({});
});
