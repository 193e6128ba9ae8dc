import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bank } from '../../problems/bank.ts';
import { blueprintOf, UnreadableRecipe } from '../../problems/blueprint.ts';
import { digestOf } from '../../problems/digest.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { instantiate } from '../../problems/instantiate.ts';
import { recipeSchema } from '../../problems/recipe.ts';
import { valuesOf } from '../../problems/values.ts';
import { recipeOf } from './pinned.ts';

const found = (id: string, seed: string) => {
  const search = findVariant(recipeOf(id), seed);
  if (search.kind === 'exhausted') throw new Error(`no variant of ${id}`);
  return search.found.variant;
};

test('a seed gives the same variant for ever', () => {
  const digests = ['R04', 'L05', 'L07', 'L04', 'V04', 'Q03c'].map((id) => [
    id,
    found(id, 'golden').digest.slice(0, 16),
  ]);
  expect(Object.fromEntries(digests)).toEqual({
    L04: '45fa7e4609fde817',
    L05: '82eb86693e47b8e1',
    L07: 'e65fb40634998871',
    Q03c: '44cd7325fdf007c7',
    R04: '9f5dab81a052812a',
    V04: 'bf125ec310c260aa',
  });
});

test('every variant can be made again from its recipe, seed and k', () => {
  for (const recipe of bank) {
    const variant = found(recipe.id, 'again');
    const again = instantiate(recipe, variant.seed, variant.k);
    expect(again).toEqual({ kind: 'drawn', value: variant });
    expect(digestOf(variant)).toBe(variant.digest);
  }
});

test('the digest notices any changed number', () => {
  const variant = found('L05', 'digest');
  const given = { ...variant.given, w11: { shape: [], data: ['9'] } };
  expect(digestOf({ ...variant, given })).not.toBe(variant.digest);
});

test('the target is made from the residual that was drawn, exactly', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const recipe = recipeOf('L05');
      const instance = instantiate(recipe, seed, 0);
      if (instance.kind === 'failed') return;
      const { valueOf } = valuesOf(recipe, instance.value);
      const [yhat, y, delta] = ['yhat', 'y', 'delta'].map((name) => Number(valueOf(name).data[0]));
      expect((yhat ?? 0) - (y ?? 0)).toBeCloseTo(delta ?? NaN, 12);
    }),
    { numRuns: 200 },
  );
});

test('the inputs never have the same size, nor the output weights', () => {
  for (let seed = 0; seed < 100; seed += 1) {
    const { given } = found('L01', `unlike ${seed}`);
    const size = (name: string) => Math.abs(Number(given[name]?.data[0]));
    expect(size('x1')).not.toBe(size('x2'));
    expect(size('w31')).not.toBe(size('w32'));
  }
});

test('the face depends on the seed alone, so that its share holds whatever is refused', () => {
  const recipe = recipeOf('L04');
  const faces = new Map<string, number>();
  for (let seed = 0; seed < 300; seed += 1) {
    const instance = [...Array(4).keys()].map((k) => instantiate(recipe, `share ${seed}`, k));
    const drawn = instance.flatMap((one) => (one.kind === 'drawn' ? [one.value.face ?? ''] : []));
    expect(new Set(drawn).size).toBeLessThanOrEqual(1);
    const [face] = drawn;
    if (face !== undefined) faces.set(face, (faces.get(face) ?? 0) + 1);
  }
  const drawnSeeds = [...faces.values()].reduce((sum, count) => sum + count, 0);
  const crossed = (faces.get('w12') ?? 0) + (faces.get('w21') ?? 0);
  expect(crossed / drawnSeeds).toBeCloseTo(0.6, 1);
});

test('a forward pass that cannot be read is refused with its line', () => {
  const broken = recipeSchema.parse({ ...recipeOf('L01'), forward: 'h1 = w11*x1\nyhat = nobody + 1' });
  expect(() => blueprintOf(broken)).toThrow(UnreadableRecipe);
  expect(() => blueprintOf(broken)).toThrow(/line 2/);
});
