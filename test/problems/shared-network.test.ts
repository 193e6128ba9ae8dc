import { expect, test } from 'vitest';
import { grade } from '../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../grader/grade/policy.ts';
import { certifySharedPool } from '../../problems/certify-pool.ts';
import { findSharedVariants } from '../../problems/find-variant.ts';
import { instantiateShared } from '../../problems/instantiate.ts';
import { keyOf } from '../../problems/key.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import { networkQuiz } from '../../problems/sets/network-quiz.ts';
import { recipeOf } from './pinned.ts';

const ids = networkQuiz.slots.flatMap(({ network, recipes }) => (network === undefined ? [] : recipes));
const recipes = ids.map(recipeOf);

function drawnOnce(seed: string) {
  const search = findSharedVariants(recipes, seed);
  if (search.kind === 'exhausted') throw new Error('no shared draw');
  return search.found;
}

test('all slots of a shared network have the same numbers', () => {
  const variants = drawnOnce('one network').map(({ variant }) => variant);
  const names = new Set(variants.flatMap(({ given }) => Object.keys(given)));
  for (const name of names) {
    const values = variants.flatMap(({ given }) => given[name] ?? []);
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBe(1);
  }
});

test('the parameter that is updated is the one whose gradient was asked', () => {
  for (const seed of ['p', 'q', 'r', 's']) {
    const search = findSharedVariants(['L04a', 'L09a'].map(recipeOf), seed);
    if (search.kind === 'exhausted') throw new Error('no shared draw');
    const [asked, updated] = search.found;
    expect(updated?.variant.face).toBe(asked?.variant.face);
  }
});

test('every slot can be made again from the shared seed', () => {
  const variants = drawnOnce('again').map(({ variant }) => variant);
  const again = instantiateShared(recipes, 'again', variants[0]?.k);
  expect(again).toEqual({ kind: 'drawn', value: variants });
});

test('the recipes of the lecture network can all be drawn together', () => {
  const all = ['L01', 'L02-net', 'L04', 'L05', 'L07', 'L08-net', 'L09'].map(recipeOf);
  const { report } = certifySharedPool(all, ['t1']);
  expect(report.passed).toBe(1);
});

test('questions on one network and one forward pass are judged together, and the key earns everything', () => {
  const variants = drawnOnce('judged').map(({ variant }) => variant);
  const questions = recipes.map((recipe, at) => {
    const variant = variants[at];
    if (variant === undefined) throw new Error('a variant for each recipe');
    return poseQuestion(recipe, variant, { id: recipe.id, network: 'A', points: 10_000 });
  });
  expect(new Set(questions.map(({ network }) => network))).toEqual(
    new Set(['A/lecture-2-2-1', 'A/lecture-2-2-1-relu']),
  );
  const answers = new Map(
    recipes.map((recipe, at) => {
      const variant = variants[at];
      if (variant === undefined) throw new Error('a variant for each recipe');
      return [recipe.id, keyOf(recipe, variant)] as const;
    }),
  );
  const reports = grade(questions, answers, fullFollowThrough);
  expect(reports.map(({ points }) => points)).toEqual(recipes.map(() => 10_000));
});
