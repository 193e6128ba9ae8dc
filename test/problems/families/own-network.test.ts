import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activationIds } from '../../../problems/activations.ts';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { networkRecipe } from '../../../problems/network-recipe.ts';
import { layersOf, shapeCode } from '../../../problems/network-shape.ts';
import type { NetworkShape } from '../../../problems/network-shape.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { recipeSchema } from '../../../problems/recipe.ts';
import { judged } from '../../../problems/wrong-answers.ts';
import { judgedAt } from './pinned-answers.ts';

const numbers = (names: readonly string[], values: readonly (number | string)[]) =>
  Object.fromEntries(names.map((name, at) => [name, String(values[at])]));

describe('L14 (T11): 3-2-1', () => {
  const given = numbers(
    'x1 x2 x3 w1_1_1 w1_1_2 w1_2_1 w1_2_2 w1_3_1 w1_3_2 b1_1 b1_2 w2_1_1 w2_2_1 b2_1 y'.split(' '),
    [0.5, -1, 2, 2, -1, 1, 0.5, -1, 1, 0.5, -0.5, -1.5, 2, 0.5, 5],
  );
  const at = { id: 'L14', face: 'path1', numbers: given };
  const derivation = (lines: readonly string[]) =>
    judgedAt(at, { derivation: { rows: lines.join('\n') } }).parts[0];

  test('one weight of each layer down to its number is worth the whole derivation', () => {
    const found = derivation([
      'dL/dyhat = -(y - yhat)',
      'dyhat/dw2_1,1 = h1_1',
      'dL/dw2_1,1 = dyhat/dw2_1,1 * dL/dyhat = 1.875',
      'dyhat/dh1_1 = w2_1,1',
      'dh1_1/dw1_1,1 = x1',
      'dL/dw1_1,1 = dh1_1/dw1_1,1 * dyhat/dh1_1 * dL/dyhat = 0.9375',
    ]);
    expect(found).toMatchObject({ outcome: 'correct', points: 6000 });
  });

  test('a link that is missing is not full marks', () => {
    const found = derivation([
      'dL/dyhat = -(y - yhat)',
      'dL/dw2_1,1 = h1_1 * dL/dyhat = 1.875',
      'dL/dw1_1,1 = x1 * dL/dyhat = -0.625',
    ]);
    expect(found?.points).toBeLessThan(4000);
    expect(found?.cells[0]?.derivation?.rows[2]?.outcome).toBe('incorrect');
  });
});

describe('L14c (T12): 2-2-2', () => {
  const given = numbers(
    'x1 x2 w1_1_1 w1_1_2 w1_2_1 w1_2_2 b1_1 b1_2 w2_1_1 w2_1_2 w2_2_1 w2_2_2 b2_1 b2_2 y1 y2'.split(' '),
    [2, -1, 1, 3, 2, -1, 0.5, -0.5, -2, 1, 3, 0.5, 1, -1, 18, 5],
  );
  const at = { id: 'L14c', face: 'path1', numbers: given };
  const through = (formula: string, value: string) =>
    judgedAt(at, {
      derivation: {
        rows: [
          'dL/dyhat1 = -(y1 - yhat1)',
          'dL/dyhat2 = -(y2 - yhat2)',
          'dL/dw2_1,1 = h1_1 * dL/dyhat1 = 0.75',
          `dL/dh1_1 = ${formula}`,
          `dL/dw1_1,1 = x1 * dL/dh1_1 = ${value}`,
        ].join('\n'),
      },
    }).parts[0];

  test('both outputs send back to a hidden unit: −5.25', () => {
    expect(through('w2_1,1 * dL/dyhat1 + w2_1,2 * dL/dyhat2', '-10.5')).toMatchObject({ outcome: 'correct' });
  });

  test.each([
    ['the first output only', 'w2_1,1 * dL/dyhat1', '-6'],
    ['the second output only', 'w2_1,2 * dL/dyhat2', '-4.5'],
    ['read by column', 'w2_1,1 * dL/dyhat1 + w2_2,1 * dL/dyhat2', '-19.5'],
    ['averaged', '(w2_1,1 * dL/dyhat1 + w2_1,2 * dL/dyhat2)/2', '-5.25'],
    ['multiplied', 'w2_1,1 * dL/dyhat1 * w2_1,2 * dL/dyhat2', '13.5'],
  ])('%s is wrong', (_what, formula, value) => {
    const found = through(formula, value);
    expect(found?.cells[0]?.derivation?.rows[3]?.outcome).toBe('incorrect');
    expect(found?.points).toBeLessThan(6000);
  });
});

/** Shapes the grader marks, up to the largest. */
const layer = (most: number) =>
  fc.record({ size: fc.integer({ min: 1, max: most }), activation: fc.constantFrom(...activationIds) });
const shapes: fc.Arbitrary<NetworkShape> = fc.record({
  inputs: fc.integer({ min: 1, max: 4 }),
  hidden: fc.array(layer(4), { minLength: 1, maxLength: 3 }),
  output: layer(3),
  loss: fc.constantFrom('half', 'mean', 'sum', 'absolute'),
  bias: fc.boolean(),
});

function solvedAs(shape: NetworkShape) {
  const recipe = recipeSchema.parse(networkRecipe(shape, { id: `N-${shapeCode(shape)}` }));
  const found = findVariant(recipe, 'seed');
  if (found.kind === 'exhausted') return undefined;
  const { variant } = found.found;
  const question = poseQuestion(recipe, variant, { id: 'own' });
  const key = keyOf(recipe, variant);
  return { recipe, rows: key.derivation?.rows ?? '', report: judged(question, key) };
}

test('the key of any network that is drawn earns the whole derivation, one target in every layer', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const solved = solvedAs(shape);
      if (solved === undefined) return;
      const { recipe, report, rows } = solved;
      const [derivation] = recipe.parts;
      if (derivation?.answer.as !== 'derivation') throw new Error('no derivation');
      expect(derivation.answer.cells[0]?.targets).toHaveLength(layersOf(shape).length);
      expect(report.parts[0]).toMatchObject({ outcome: 'correct', points: 6000 });
      expect(rows.split('\n').length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 25, seed: 41, endOnFailure: true },
  );
});

test('the largest network, 4-4-4-4-3 with ReLU, is drawn and its key is right', () => {
  const hidden = { size: 4, activation: 'relu' } as const;
  const shape: NetworkShape = {
    inputs: 4,
    hidden: [hidden, hidden, hidden],
    output: { size: 3, activation: 'none' },
    loss: 'mean',
    bias: true,
  };
  expect(solvedAs(shape)?.report.parts[0]).toMatchObject({ outcome: 'correct' });
});
