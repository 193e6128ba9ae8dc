import { describe, expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { MarkingPolicy } from '../../../grader/grade/policy.ts';
import type { Question } from '../../../grader/question.ts';
import { findRecipe } from '../../../problems/bank.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { cellsOf, outcomes } from './sitting.ts';

/** ∂L/∂W2, ∂L/∂H, ∂L/∂Z, ∂L/∂W1 and ∂L/∂b1 of two layers, as formulas of matrices. */
function twoLayers(): Question {
  const recipe = findRecipe('V03s');
  if (recipe === undefined) throw new Error('no V03s');
  const search = findVariant(recipe, 'matrix');
  if (search.kind === 'exhausted') throw new Error('V03s has no variant');
  return poseQuestion(recipe, search.found.variant, { id: 'q' });
}

const question = twoLayers();

function judged(rows: Readonly<Record<string, string>>, policy: MarkingPolicy = fullFollowThrough) {
  const [report] = grade([question], new Map([['q', { backward: rows }]]), policy);
  if (report === undefined) throw new Error('no report');
  return report;
}

describe('a wrong line of a backward pass in matrices', () => {
  test('is paid for once: later lines that are made of it follow, and say from where', () => {
    const report = judged({
      Z: 'dL/dH',
      W1: 'X.T @ (dL/dY @ W2.T)',
      b1: 'sum(dL/dY @ W2.T, axis=0)',
    });
    expect(outcomes(report)).toMatchObject({ Z: 'incorrect', W1: 'followThrough', b1: 'followThrough' });
    expect(report.points).toBe(2000);
    expect(cellsOf(report).find(({ cell }) => cell === 'W1')?.from).toEqual([
      { question: 'q', part: 'backward', cell: 'Z' },
    ]);
    expect(report.parts[0]?.diagnoses).toEqual(['M24']);
  });

  test('is followed through two lines, of which the first alone is wrong, and names that one', () => {
    const half = '(dL/dY @ W2.T) / 2';
    const report = judged({ H: half, Z: `(${half}) ⊙ (Z > 0)`, W1: `X.T @ ((${half}) ⊙ (Z > 0))` });
    expect(outcomes(report)).toMatchObject({ H: 'incorrect', Z: 'followThrough', W1: 'followThrough' });
    expect(
      cellsOf(report)
        .find(({ cell }) => cell === 'W1')
        ?.from.map(({ cell }) => cell),
    ).toEqual(['H']);
  });

  test('is worth to later lines what the course says', () => {
    const halfWorth = { ...fullFollowThrough, followThroughPercent: 50 };
    expect(judged({ Z: 'dL/dH', W1: 'X.T @ dL/dH' }, halfWorth).points).toBe(500);
  });

  test('does not let through a line that is wrong in another way', () => {
    expect(outcomes(judged({ Z: 'dL/dH', W1: '2 * (X.T @ dL/dH)' }))).toMatchObject({ W1: 'incorrect' });
    expect(outcomes(judged({ Z: '-dL/dH', W1: 'X.T @ dL/dH' }))).toMatchObject({ W1: 'incorrect' });
  });

  test('changes nothing of a line by its true name', () => {
    expect(outcomes(judged({ Z: 'dL/dH', W1: 'X.T @ dL/dZ' }))).toMatchObject({ W1: 'correct' });
  });

  test('of another shape than the asked one carries nothing', () => {
    const report = judged({ Z: 'H.T', W1: 'X.T @ H' });
    expect(outcomes(report)).toMatchObject({ Z: 'incorrect', W1: 'incorrect' });
  });

  test.each(['0 * dL/dH', 'H - H'])(
    'that is 0 throughout (%s) is not carried: the next goes to a person',
    (zero) => {
      const report = judged({ Z: zero, W1: `X.T @ (${zero})` });
      expect(outcomes(report)).toMatchObject({ Z: 'incorrect', W1: 'undecided' });
    },
  );
});
