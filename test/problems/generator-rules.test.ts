import { describe, expect, test } from 'vitest';
import { bank } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { keyOf } from '../../problems/key.ts';
import { onLecture, onLectureRelu } from '../../problems/lecture-network.ts';
import type { Recipe } from '../../problems/recipe.ts';

/**
 * The generator rules of the catalogue (G1–G10 of the dossier), read off variants with plain
 * arithmetic of our own: nothing here asks the code that certifies.
 */
const seeds = Array.from({ length: 25 }, (_, k) => `generator ${k}`);

interface Drawn {
  readonly of: (name: string) => number;
  readonly z: readonly [number, number];
  readonly h: readonly [number, number];
  readonly yhat: number;
  readonly printed: ReadonlySet<number>;
  readonly asked: readonly number[];
}

function drawn(recipe: Recipe, seed: string): Drawn {
  const search = findVariant(recipe, seed);
  if (search.kind === 'exhausted') throw new Error(`${recipe.id} has no variant for ${seed}`);
  const { variant } = search.found;
  const of = (name: string) => Number(variant.given[name]?.data[0]);
  const unit = (k: 1 | 2): number => of('x1') * of(`w1${k}`) + of('x2') * of(`w2${k}`) + of(`b${k}`);
  const z = [unit(1), unit(2)] as const;
  const isRelu = recipe.forward === onLectureRelu.forward;
  const h = [isRelu ? Math.max(0, z[0]) : z[0], isRelu ? Math.max(0, z[1]) : z[1]] as const;
  const shown = Object.entries(variant.given).filter(([name]) => recipe.given[name]?.hidden === false);
  const key = keyOf(recipe, variant);
  return {
    of,
    z,
    h,
    yhat: of('w31') * h[0] + of('w32') * h[1] + of('b3'),
    printed: new Set(shown.flatMap(([, { data }]) => data.map(Number))),
    asked: recipe.parts.flatMap(({ id, answer }) =>
      answer.as !== 'number'
        ? []
        : answer.cells
            .filter(({ asks, points }) => points > 0 && asks.kind === 'gradient')
            .map((cell) => Number(key[id]?.[cell.id])),
    ),
  };
}

const lecture = bank.filter(
  ({ forward, faces }) =>
    faces.length === 0 && (forward === onLecture.forward || forward === onLectureRelu.forward),
);

test('many recipes are on the lecture’s network, with ReLU and without', () => {
  expect(lecture.filter(({ forward }) => forward === onLecture.forward).length).toBeGreaterThan(4);
  expect(lecture.filter(({ forward }) => forward === onLectureRelu.forward).length).toBeGreaterThan(2);
});

describe.each(lecture.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  const variants = seeds.map((seed) => drawn(recipe, seed));

  test('G1, G2: inputs and output weights are of unlike sizes, none of them 0 or ±1', () => {
    for (const { of } of variants) {
      for (const [a, b] of [
        ['x1', 'x2'],
        ['w31', 'w32'],
      ] as const) {
        expect(Math.abs(of(a))).not.toBe(Math.abs(of(b)));
        expect([0, 1]).not.toContain(Math.abs(of(a)));
        expect([0, 1]).not.toContain(Math.abs(of(b)));
      }
    }
  });

  test('G3, G4: hidden values lie off 0 and ±1 and are unlike, the residual is none of 0, ±1, ±2', () => {
    for (const { z, yhat, of } of variants) {
      for (const one of z) {
        expect(Math.abs(one)).toBeGreaterThanOrEqual(0.5);
        expect(Math.abs(one)).not.toBe(1);
      }
      expect(Math.abs(z[0])).not.toBe(Math.abs(z[1]));
      expect([0, 1, 2]).not.toContain(Number(Math.abs(yhat - of('y')).toFixed(9)));
    }
  });

  test('G6: everything before an update has at most four significant digits', () => {
    for (const { z, h, yhat, of } of variants)
      for (const value of [...z, ...h, yhat, (of('y') - yhat) ** 2 / 2])
        expect(Number(value.toPrecision(4))).toBeCloseTo(value, 9);
  });

  test.runIf(recipe.require.includes('notPrinted'))(
    'G9: no gradient asked for points is a number of the statement',
    () => {
      for (const { asked, printed } of variants)
        for (const answer of asked) expect(printed).not.toContain(answer);
    },
  );

  test.runIf(recipe.forward === onLectureRelu.forward)(
    'G10: of the two gates one is open (decision 12)',
    () => {
      const open = variants.map(({ z }) => z.filter((one) => one > 0).length);
      expect(Math.max(...open)).toBe(1);
      if (recipe.id !== 'L08') expect(Math.min(...open)).toBe(1);
    },
  );
});
