import { describe, expect, test } from 'vitest';
import { feedbackFor, sentenceOf } from '../../../grader/grade/feedback.ts';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Question } from '../../../grader/question.ts';
import { findRecipe } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';

function questionOf(id: string): Question {
  const recipe = findRecipe(id)!;
  const search = findVariant(recipe, 'matrix');
  if (search.kind === 'exhausted') throw new Error(id);
  return poseQuestion(recipe, search.found.variant, { id: 'q' });
}

const linear = questionOf('V02s');
const twoLayers = questionOf('V03s');

function reportOn(question: Question, cell: string, typed: string) {
  const answers = new Map([['q', { [question.parts[0]!.id]: { [cell]: typed } }]]);
  const [report] = grade([question], answers, fullFollowThrough);
  return { report, found: report!.parts[0]!.cells.find((one) => one.cell === cell)! };
}

/** The outcome and the sentences for one cell. */
function judged(cell: string, typed: string): readonly string[] {
  const { report, found } = reportOn(linear, cell, typed);
  const feedback = feedbackFor(report!, linear, { language: 'en' }).find((one) => one.cell === cell)!;
  return [found.outcome, feedback.feedback.map((one) => sentenceOf(one, 'en')).join(' ')];
}

describe('a gradient asked as a formula of matrices', () => {
  test.each([
    ['W', 'X^T dY', 'correct', 'Correct.'],
    ['W', 'dL/dW = X.T @ dL/dY', 'correct', 'Correct.'],
    ['b', 'dY.sum(axis=0, keepdims=True)', 'correct', 'Correct.'],
    ['W', '-X^T dY', 'incorrect', 'Not correct.'],
    ['W', '', 'blank', 'Not answered.'],
  ])('∂L/∂%s = %s is %s', (cell, typed, outcome, sentence) => {
    expect(judged(cell, typed)).toEqual([outcome, sentence]);
  });

  test('another shape than the asked one is incorrect, and both are said', () => {
    const [outcome, sentence] = judged('W', 'dY.T @ X');
    expect(outcome).toBe('incorrect');
    expect(sentence).toMatch(/^Not correct\. Rows and columns .* Yours is (\d)×(\d), ∂L\/∂W is \2×\1\.$/);
    expect(judged('W', '2')[0]).toBe('incorrect');
  });

  test.each([
    'X.T @ dY / 0',
    'X.T @ dY * log(0)',
    '(X.T @ (dY / (1 - 1)))',
    'X.T @ dY + sqrt(-2)',
    '-(X.T @ dY)/0',
  ])('%s has no value: it is invalid, and shown as it was read', (typed) => {
    const { found } = reportOn(linear, 'W', typed);
    expect(found).toMatchObject({ outcome: 'invalid', issue: { code: 'undefinedValue' } });
    expect(found.read).toBeDefined();
  });

  test.each(['X.T @ dY / 1', 'X.T @ dY / (2 - 1)', 'X.T @ dY + log(1)', 'X.T @ dY * sqrt(4)/2'])(
    '%s has one',
    (typed) => {
      expect(reportOn(linear, 'W', typed).found.outcome).toBe('correct');
    },
  );

  test('what cannot be computed is invalid, and costs no try', () => {
    const [outcome, sentence] = judged('X', 'dY @ W');
    expect(outcome).toBe('invalid');
    expect(sentence).toMatch(/dL\/dY @ W does not fit .*; dL\/dY @ W\.T is \d×\d\.$/);
  });
});

describe('the rule behind a wrong formula of matrices is named', () => {
  test.each([
    [linear, 'b', 'mean(dY, axis=0)', 'M23', 'an average where the rows are added up'],
    [linear, 'b', 'dY', 'M23', 'nothing added up'],
    [linear, 'W', 'dY.T @ X', 'M22', 'transposed'],
    [twoLayers, 'Z', 'dL/dH', 'M24', 'no gate'],
    [twoLayers, 'Z', 'dL/dH ⊙ (dL/dH > 0)', 'M25', 'a gate by the sign of the gradient'],
    [twoLayers, 'Z', 'dL/dH ⊙ (Z < 0)', 'M26', 'the gate inverted'],
    [twoLayers, 'Z', 'dL/dH ⊙ H', 'M28', 'the activation for its derivative'],
    [twoLayers, 'W1', 'X.T @ dL/dH', 'M24', 'no gate, seen in a later row'],
    [twoLayers, 'b1', 'mean(dL/dZ, axis=0)', 'M23', 'an average in the first layer'],
  ])('%#: ∂L/∂%s = %s', (question, cell, typed, code) => {
    expect(reportOn(question, cell, typed).found).toMatchObject({
      outcome: 'incorrect',
      points: 0,
      diagnoses: [code],
    });
  });

  test.each([
    [linear, 'W', '-X.T @ dL/dY', 'incorrect'],
    [linear, 'X', '(dL/dY @ W.T)/2', 'incorrect'],
    [twoLayers, 'Z', 'dL/dH + Z', 'incorrect'],
    [twoLayers, 'W1', 'X.T @ dL/dZ', 'correct'],
    [linear, 'b', '2', 'incorrect'],
  ])('and none where no listed rule gives it: %#: ∂L/∂%s = %s', (question, cell, typed, outcome) => {
    expect(reportOn(question, cell, typed).found).toMatchObject({ outcome, diagnoses: [] });
  });
});
