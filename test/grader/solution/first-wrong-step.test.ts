import { describe, expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import { printFraction } from '../../../grader/arithmetic/fraction-printing.ts';
import { firstWrongStep, ownNumbers } from '../../../grader/solution/wrong-step.ts';
import type { JudgedAnswers, WrongStep } from '../../../grader/solution/wrong-step.ts';
import type { Answers, Cell, Question } from '../../../grader/question.ts';
import { cell, gradient, lectureQuestion, value } from '../grade/lecture-question.ts';

/** What a student typed for questions on one network, judged together. */
function judged(questions: readonly (readonly [Question, Answers])[]): readonly JudgedAnswers[] {
  const answers = new Map(questions.map(([question, typed]) => [question.id, typed]));
  const reports = grade(
    questions.map(([question]) => question),
    answers,
    fullFollowThrough,
  );
  return questions.flatMap(([question], at) => {
    const report = reports[at];
    return report === undefined ? [] : [{ question, report }];
  });
}

function wrongIn(network: readonly JudgedAnswers[], at = 0): WrongStep | undefined {
  const one = network[at];
  if (one === undefined) throw new Error('no such question');
  return firstWrongStep(one, network);
}

const formula = (id: string, wrt: string, expected: string): Cell => ({
  id,
  points: 1000,
  asks: { kind: 'formula', expected, quantity: gradient(wrt), symbols: ['x1', 'h1', 'y', 'yhat', 'w31'] },
});

// At the course's numbers: h₁ = −3.5, ŷ = 5, ∂L/∂ŷ = 2.5, ∂L/∂h₁ = −5, ∂L/∂w₁,₁ = −15.
const numbers = [
  cell('w11', gradient('w11')),
  cell('dh1', gradient('h1')),
  cell('yhat', value('yhat')),
  cell('h1', value('h1')),
];
const right = { w11: '-15', dh1: '-5', yhat: '5', h1: '-3.5' };

describe('the first wrong step', () => {
  const question = lectureQuestion({ parts: { p: numbers } });

  test.each([
    [{ w11: '7', dh1: '11', yhat: '13', h1: '17' }, 'h1'],
    [{ w11: '7', dh1: '11', yhat: '13' }, 'yhat'],
    [{ w11: '7', dh1: '11' }, 'dh1'],
    [{ w11: '7' }, 'w11'],
  ])('of %j is %s, wherever it stands on the page', (wrong, first) => {
    for (const cells of [numbers, numbers.toReversed()]) {
      const asked = { ...question, parts: [{ id: 'p', cells }] };
      expect(wrongIn(judged([[asked, { p: { ...right, ...wrong } }]]))).toMatchObject({ cell: first });
    }
  });

  test('is a number before a formula, and of two formulas the upper one', () => {
    const formulas = [formula('upper', 'w31', '-(y-yhat)*h1'), formula('lower', 'w11', '-(y-yhat)*w31*x1')];
    const symbols = ['x1', 'h1', 'y', 'yhat', 'w31'].map((name) => ({ name }));
    const asked = { ...question, symbols, parts: [{ id: 'p', cells: [...formulas, ...numbers] }] };
    const wrong = { upper: 'h1', lower: 'x1' };
    const both = wrongIn(judged([[asked, { p: { ...right, ...wrong, w11: '7' } }]]));
    expect(both).toMatchObject({ cell: 'w11', number: { outcome: 'incorrect' } });
    const none = wrongIn(judged([[asked, { p: { ...right, ...wrong } }]]));
    expect(none).toEqual({ part: 'p', cell: 'upper' });
  });

  test('starts from the own numbers of the other questions on the network', () => {
    const forward = lectureQuestion({ id: 'a', network: 'n', parts: { p: [cell('h1', value('h1'))] } });
    const backward = lectureQuestion({ id: 'b', network: 'n', parts: { p: [cell('w31', gradient('w31'))] } });
    const network = judged([
      [forward, { p: { h1: '2' } }],
      [backward, { p: { w31: '100' } }],
    ]);
    const found = wrongIn(network, 1);
    // With h₁ = 2, ŷ = −4 − 1.5 − 0.5 = −6, ∂L/∂ŷ = −8.5 and ∂L/∂w₃,₁ = −17.
    expect(found?.number && printFraction(found.number.fromOwn)).toBe('-17');
    expect(found?.number?.earlier).toMatchObject([
      { quantity: value('h1'), outcome: 'incorrect', element: 0 },
    ]);
  });

  test('leaves out what could not be read, and says the number of what could', () => {
    const network = judged([[question, { p: { ...right, dh1: '5 %', h1: 'h1 = 17' } }]]);
    const found = ownNumbers(network);
    expect(found.map(({ quantity }) => quantity)).toEqual([gradient('w11'), value('yhat'), value('h1')]);
    expect(found.map((own) => printFraction(own.value))).toEqual(['-15', '5', '17']);
    expect(wrongIn(network)).toMatchObject({ cell: 'h1' });
  });

  test('of a question without a graph is a cell, and no step', () => {
    const plain: Question = {
      id: 'plain',
      at: new Map(),
      roles: new Map(),
      symbols: [],
      parts: [
        { id: 'p', cells: [{ id: 'c', points: 1, asks: { kind: 'formula', expected: '2', symbols: [] } }] },
      ],
      misconceptions: [],
    };
    expect(wrongIn(judged([[plain, { p: { c: '3' } }]]))).toEqual({ part: 'p', cell: 'c' });
    expect(wrongIn(judged([[plain, { p: { c: '2' } }]]))).toBeUndefined();
  });
});
