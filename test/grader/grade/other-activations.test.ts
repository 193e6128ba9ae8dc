import { expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Answers, Question } from '../../../grader/question.ts';
import { cell, gradient, value } from './lecture-question.ts';

const numbers = { x: '2', w: '0.5', b: '-0.3', v: '1.5', c: '0.2', y: '3' };
const forward = 'z = w*x + b\nh = 1/(1+np.exp(-z))\nyhat = v*h + c\nL = 0.5*(y-yhat)**2';

function sigmoidNetwork(): Question {
  const reading = readForward(forward, new Map(Object.keys(numbers).map((name) => [name, []])));
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  return {
    id: 's',
    graph: reading.graph,
    at: new Map(Object.entries(numbers).map(([name, numeral]) => [name, { shape: [], data: [numeral] }])),
    roles: new Map([
      ...(['w', 'b', 'v', 'c'] as const).map((name) => [name, 'parameter'] as const),
      ...([
        ['x', 'input'],
        ['y', 'target'],
        ['yhat', 'prediction'],
        ['L', 'loss'],
      ] as const),
    ]),
    symbols: [],
    parts: [
      {
        id: 'p',
        cells: [
          ...['z', 'h', 'yhat'].map((name) => cell(name, value(name))),
          ...['yhat', 'v', 'w'].map((name) => cell(`d${name}`, gradient(name))),
        ],
      },
    ],
    misconceptions: ['M01', 'M02', 'M07', 'M14'],
  };
}

/** Every line rounded to three decimals, the error signal with the given sign. */
function typed(sign: 1 | -1): Answers {
  const rounded = (number: number) => Number(number.toFixed(3));
  const h = rounded(1 / (1 + Math.exp(-0.7)));
  const yhat = rounded(1.5 * h + 0.2);
  const delta = sign * rounded(yhat - 3);
  const [dv, dw] = [rounded(delta * h), rounded(delta * 1.5 * h * (1 - h) * 2)];
  const line = { z: 0.7, h, yhat, dyhat: delta, dv, dw };
  return { p: Object.fromEntries(Object.entries(line).map(([id, number]) => [id, `${number}`])) };
}

const verdicts = (answers: Answers) =>
  grade([sigmoidNetwork()], new Map([['s', answers]]), fullFollowThrough).flatMap(({ parts }) =>
    parts.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)),
  );

test('rounding every line of a network that has no exact fractions stays correct', () => {
  expect(verdicts(typed(1))).toEqual(Array.from({ length: 6 }, () => 'correct'));
});

test('a lost sign costs its cell there too', () => {
  expect(verdicts(typed(-1))).toEqual([
    'correct',
    'correct',
    'correct',
    'incorrect',
    'followThrough',
    'followThrough',
  ]);
});
