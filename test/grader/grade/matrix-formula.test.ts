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

/** The outcome and the sentences for one cell. */
function judged(cell: string, typed: string): readonly string[] {
  const [report] = grade([linear], new Map([['q', { gradients: { [cell]: typed } }]]), fullFollowThrough);
  const found = report!.parts[0]!.cells.find((one) => one.cell === cell)!;
  const feedback = feedbackFor(report!, linear, { language: 'en' }).find((one) => one.cell === cell)!;
  return [found.outcome, feedback.feedback.map((one) => sentenceOf(one, 'en')).join(' ')];
}

describe('a gradient asked as a formula of matrices', () => {
  test.each([
    ['W', 'X^T dY', 'correct', 'Correct.'],
    ['W', 'dL/dW = X.T @ dL/dY', 'correct', 'Correct.'],
    ['b', 'dY.sum(axis=0, keepdims=True)', 'correct', 'Correct.'],
    ['W', '-X^T dY', 'incorrect', 'Not correct.'],
    ['b', 'mean(dY, axis=0)', 'incorrect', 'Not correct.'],
    ['W', '', 'blank', 'Not answered.'],
  ])('∂L/∂%s = %s is %s', (cell, typed, outcome, sentence) => {
    expect(judged(cell, typed)).toEqual([outcome, sentence]);
  });

  test('another shape than the asked one is incorrect, and both are said', () => {
    const [outcome, sentence] = judged('W', 'dY.T @ X');
    expect(outcome).toBe('incorrect');
    expect(sentence).toMatch(/^Not correct\. Yours is (\d)×(\d), ∂L\/∂W is \2×\1\.$/);
    expect(judged('W', '2')[0]).toBe('incorrect');
  });

  test('what cannot be computed is invalid, and costs no try', () => {
    const [outcome, sentence] = judged('X', 'dY @ W');
    expect(outcome).toBe('invalid');
    expect(sentence).toMatch(/dL\/dY @ W does not fit .*; dL\/dY @ W\.T is \d×\d\.$/);
  });
});
