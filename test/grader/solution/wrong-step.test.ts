import { describe, expect, test } from 'vitest';
import { grade } from '../../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../../grader/grade/policy.ts';
import type { Answers, Question } from '../../../grader/question.ts';
import { firstWrongStep, ownNumbers } from '../../../grader/solution/wrong-step.ts';
import { withFace } from '../../../problems/faces.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { recipeSchema } from '../../../problems/recipe.ts';
import { workedSolution } from '../../../problems/solution.ts';
import { valuesOf } from '../../../problems/values.ts';
import type { Variant } from '../../../problems/variant.ts';
import { stepLine } from '../../../problems/wrong-step.ts';
import { pinned, recipeOf, refA, refB } from '../../problems/pinned.ts';

const dyhat = '\\frac{\\partial L}{\\partial \\hat{y}}';
const dh1 = '\\frac{\\partial L}{\\partial h_{1}}';

/** Where a student who types the key but for some cells went wrong first. */
function wrongFirst(recipe: Recipe, variant: Variant, changed: Answers) {
  const question = poseQuestion(recipe, variant, { id: 'q' });
  const answers: Record<string, Record<string, string>> = {};
  for (const [part, cells] of Object.entries(keyOf(recipe, variant))) {
    answers[part] = { ...cells, ...changed[part] };
  }
  const [report] = grade([question], new Map([['q', answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('no report');
  const judged = { question, report };
  return firstWrongStep(judged, [judged]);
}

function spelledOut(recipe: Recipe, variant: Variant, changed: Answers) {
  const wrong = wrongFirst(recipe, variant, changed)?.number;
  if (wrong === undefined) throw new Error('nothing is wrong');
  const faced = withFace(recipe, variant.face);
  return stepLine({ recipe: faced, variant, values: valuesOf(recipe, variant) }, wrong);
}

describe('the first wrong step', () => {
  const l05 = recipeOf('L05');
  const variant = pinned(l05, refA);

  test('is the earliest on the tape, not the first on the page', () => {
    const changed = { working: { dyhat: '-2.5' }, gradients: { w11: '99', b3: '-2.5' } };
    expect(wrongFirst(l05, variant, changed)).toMatchObject({ part: 'working', cell: 'dyhat' });
  });

  test('is a forward value where that was already off', () => {
    const changed = { working: { h1: '-3', dyhat: '-2.5' } };
    expect(wrongFirst(l05, variant, changed)).toMatchObject({ part: 'working', cell: 'h1' });
  });

  test('does not exist where everything is right or follows', () => {
    expect(wrongFirst(l05, variant, {})).toBeUndefined();
  });

  test('is a choice where nothing but a choice is wrong', () => {
    const w3 = recipeOf('L08');
    const found = wrongFirst(w3, pinned(w3, refA), { zero: { zero: 'w11' } });
    expect(found?.number).toBeUndefined();
  });

  test('names the factor that stands behind the wrong number: own weight left over', () => {
    // ∂L/∂h₁ = −5; with w₁,₁ = −1 in place of x₁ = 3 the product is 5.
    expect(spelledOut(l05, variant, { gradients: { w11: '5' } })).toEqual({
      symbol: '\\frac{\\partial L}{\\partial w_{1,1}}',
      rule: `\\frac{\\partial h_{1}}{\\partial w_{1,1}} \\cdot ${dh1}`,
      numbers: '3 \\cdot \\left(-5\\right)',
      value: '-15',
      own: '5',
      taken: [{ symbol: dh1, value: '-5', outcome: 'correct' }],
      factor: { symbol: '\\frac{\\partial h_{1}}{\\partial w_{1,1}}', own: '-1', right: '3' },
    });
  });

  test('is spelled out with the own numbers that it takes over', () => {
    const changed = { working: { dyhat: '-2.5', dh1: '7' } };
    const first = wrongFirst(l05, variant, changed);
    expect(first?.cell).toBe('dyhat');
    expect(spelledOut(l05, variant, { working: { dyhat: '-2.5' } })).toMatchObject({
      value: '2.5',
      own: '-2.5',
    });
  });

  test('of an update goes from the old value, the rate and the own gradient', () => {
    const l09 = recipeOf('L09');
    const line = spelledOut(l09, pinned(l09, refB, 'unit1'), { update: { w21: '-0.95' } });
    expect(line).toMatchObject({
      numbers: '\\left(-0.5\\right)-0.1 \\cdot \\left(-4.5\\right)',
      value: '-0.05',
    });
    expect(line.rule).toContain('\\eta');
  });
});

describe('the numbers that a student typed', () => {
  /** The quantities of the numbers among the answers to a question. */
  function quantitiesIn(question: Question, answers: Answers) {
    const [report] = grade([question], new Map([[question.id, answers]]), fullFollowThrough);
    return report && ownNumbers([{ question, report }]).map(({ quantity }) => quantity);
  }

  test('are those of their own parts, where cells of two parts have one name', () => {
    const l05 = recipeOf('L05');
    const posed = poseQuestion(l05, pinned(l05, refA), { id: 'q' });
    const renamed = (cell: string) =>
      posed.parts
        .flatMap(({ cells }) => cells.filter(({ id }) => id === cell).slice(0, 1))
        .map((found) => ({ ...found, id: 'own' }));
    const parts = [
      { id: 'forward', cells: renamed('h1') },
      { id: 'backward', cells: renamed('dyhat') },
    ];
    expect(
      quantitiesIn({ ...posed, parts }, { forward: { own: '-3' }, backward: { own: '2.5' } }),
    ).toMatchObject([
      { kind: 'value', of: 'h1' },
      { kind: 'gradient', of: 'L', wrt: 'yhat' },
    ]);
  });

  test('are none where one was typed for a choice', () => {
    const l08 = recipeOf('L08');
    const posed = poseQuestion(l08, pinned(l08, refA), { id: 'q' });
    expect(quantitiesIn(posed, { zero: { zero: '3' } })).toEqual([]);
  });
});

describe('a worked solution', () => {
  test('names the rows that stand in grad_table already', () => {
    const l05 = recipeOf('L05');
    const { parts } = workedSolution(l05, pinned(l05, refA), 'en');
    const lines = parts.find(({ part }) => part === 'gradients')?.lines ?? [];
    const cachedOf = (cell: string) => lines.find((line) => line.cell === cell)?.cached;
    expect(cachedOf('w11')).toEqual(['\\frac{\\partial \\hat{y}}{\\partial h_{1}}', dyhat]);
    expect(cachedOf('b3')).toEqual([dyhat]);
  });

  test('gives every path a line of its own where several lead to the loss', () => {
    const twoPaths = recipeSchema.parse({
      ...recipeOf('L05'),
      id: 'TwoPaths',
      parts: [
        {
          id: 'input',
          prompt: { en: '', 'zh-TW': '' },
          answer: {
            as: 'number',
            cells: [{ id: 'x1', points: 1000, asks: { kind: 'gradient', of: 'L', wrt: 'x1' } }],
          },
        },
      ],
    });
    const [line] = workedSolution(twoPaths, pinned(twoPaths, refA), 'en').parts[0]?.lines ?? [];
    expect(line?.derivation?.paths).toEqual([
      {
        via: ['h_{1}', '\\hat{y}'],
        forms: [
          `\\frac{\\partial h_{1}}{\\partial x_{1}} \\cdot \\frac{\\partial \\hat{y}}{\\partial h_{1}} \\cdot ${dyhat}`,
          '\\left(-1\\right) \\cdot \\left(-2\\right) \\cdot 2.5',
          '5',
        ],
      },
      expect.objectContaining({
        via: ['h_{2}', '\\hat{y}'],
        forms: expect.arrayContaining(['-1.875']) as unknown,
      }),
    ]);
  });
});
