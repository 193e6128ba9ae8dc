import { expect, test } from 'vitest';
import { findRecipe } from '../../problems/bank.ts';
import { demonstrationSets } from '../../problems/sets/demonstration.ts';
import { networkQuiz } from '../../problems/sets/network-quiz.ts';

test('every slot of the demonstration sets names recipes of the bank', () => {
  for (const { slots } of demonstrationSets)
    for (const id of slots.flatMap(({ recipes }) => recipes)) expect(findRecipe(id)?.id).toBe(id);
});

test('the twenty-minute quiz is sixteen minutes of work at most, and a hundred points', () => {
  const minutes = networkQuiz.slots.map(({ recipes: [id = ''] }) => findRecipe(id)?.minutes ?? Infinity);
  expect(minutes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(16);
  expect(networkQuiz.slots.reduce((sum, { points }) => sum + points, 0)).toBe(100_000);
});

test('slots share a network only where the recipes have one', () => {
  const shared = demonstrationSets.flatMap(({ slots }) =>
    slots.flatMap(({ network, recipes }) => (network === undefined ? [] : recipes)),
  );
  expect(shared.length).toBeGreaterThan(5);
  for (const id of shared) expect(findRecipe(id)?.network).toMatch(/^lecture-2-2-1/);
});
