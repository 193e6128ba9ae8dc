import { expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Answers } from '../../../grader/question.ts';
import { cell, gradient, lectureQuestion, value } from './lecture-question.ts';

test('questions on one network see each other’s numbers, others do not', () => {
  const first = (network?: string) =>
    lectureQuestion({
      id: 'a',
      ...(network && { network }),
      parts: { backward: [cell('dyhat', gradient('yhat'))] },
    });
  const second = (network?: string) =>
    lectureQuestion({ id: 'b', ...(network && { network }), parts: { w: [cell('w31', gradient('w31'))] } });
  const answers = new Map<string, Answers>([
    ['a', { backward: { dyhat: '-2.5' } }],
    ['b', { w: { w31: '8.75' } }],
  ]);
  const together = grade([second('n'), first('n')], answers, fullFollowThrough);
  expect(together.map(({ question, points }) => [question, points])).toEqual([
    ['b', 1000],
    ['a', 0],
  ]);
  expect(together[0]?.parts[0]?.from).toEqual([{ question: 'a', part: 'backward', cell: 'dyhat' }]);
  const apart = grade([second(), first()], answers, fullFollowThrough);
  expect(apart.map(({ points }) => points)).toEqual([0, 0]);
});

/** Three questions of one network: the forward pass, the error signals, one weight of each layer. */
const three = [
  lectureQuestion({ id: 'a', network: 'n', parts: { p: [cell('yhat', value('yhat'))] } }),
  lectureQuestion({
    id: 'b',
    network: 'n',
    parts: { p: [cell('dyhat', gradient('yhat')), cell('dh1', gradient('h1'))] },
  }),
  lectureQuestion({
    id: 'c',
    network: 'n',
    parts: { p: [cell('w31', gradient('w31')), cell('w11', gradient('w11'))] },
  }),
];
/** ŷ = 6 in place of 5; everything after it is right: δ = 3.5, ∂L/∂h₁ = −7, −12.25 and −21. */
const carried = { a: { yhat: '6' }, b: { dyhat: '3.5', dh1: '-7' }, c: { w31: '-12.25', w11: '-21' } };

function judgedThree(order: readonly number[], typed: { readonly [question: string]: object }) {
  const questions = order.flatMap((at) => three[at] ?? []);
  const answers = new Map(Object.entries(typed).map(([id, p]) => [id, { p } as Answers]));
  const reports = grade(questions, answers, fullFollowThrough);
  return Object.fromEntries(
    reports.flatMap(({ question, parts }) =>
      parts.flatMap(({ cells }) => cells.map((own) => [`${question} ${own.cell}`, own.outcome])),
    ),
  );
}

const following = {
  'a yhat': 'incorrect',
  'b dyhat': 'followThrough',
  'b dh1': 'followThrough',
  'c w31': 'followThrough',
  'c w11': 'followThrough',
};

test.each([
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
])('the order of the questions on one network changes no verdict: %i %i %i', (...order) => {
  expect(judgedThree(order, carried)).toEqual(following);
});

test('a blank step in between breaks no chain: the weight follows from ŷ all the same', () => {
  const { b: _, ...rest } = carried;
  expect(judgedThree([0, 1, 2], rest)).toEqual({
    ...following,
    'b dyhat': 'blank',
    'b dh1': 'blank',
  });
});

test('what cannot be read in between is not carried, and costs the later steps nothing', () => {
  const typed = { ...carried, b: { dyhat: '3,5', dh1: '-7' } };
  expect(judgedThree([0, 1, 2], typed)).toEqual({ ...following, 'b dyhat': 'invalid' });
});

test('a right value after a wrong one is right, and what is computed from the wrong one follows', () => {
  const typed = { ...carried, b: { dyhat: '2.5', dh1: '-7' } };
  expect(judgedThree([0, 1, 2], typed)).toEqual({ ...following, 'b dyhat': 'correct' });
});
