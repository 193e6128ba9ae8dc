import { describe, expect, test } from 'vitest';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { recipeSchema } from '../../../problems/recipe.ts';
import { judged } from '../../../problems/wrong-answers.ts';
import { recipeOf } from '../pinned.ts';

function drawn(id: string, seed: string) {
  const recipe = recipeOf(id);
  const search = findVariant(recipe, seed);
  if (search.kind === 'exhausted') throw new Error(id);
  const { variant } = search.found;
  const question = poseQuestion(recipe, variant, { id });
  const cells = question.parts.flatMap((part) => part.cells);
  return { variant, question, key: keyOf(recipe, variant), cells };
}
const seeds = Array.from({ length: 120 }, (_, at) => `statements ${at}`);

describe.each([
  ['Q01', 6, 17],
  ['Q04', 4, 24],
] as const)('%s', (id, asked, all) => {
  const draws = seeds.map((seed) => drawn(id, seed));

  test('asks so many different statements, the same for the same seed', () => {
    for (const { cells } of draws) expect(new Set(cells.map((cell) => cell.id)).size).toBe(asked);
    expect(drawn(id, 'statements 7').cells).toEqual(draws[7]?.cells);
  });

  test('reaches every statement of its bank', () => {
    expect(new Set(draws.flatMap(({ cells }) => cells.map((cell) => cell.id))).size).toBe(all);
  });

  test('gives neighbours different statements as a rule', () => {
    const sets = draws.map(({ cells }) =>
      cells
        .map((cell) => cell.id)
        .toSorted()
        .join(),
    );
    expect(new Set(sets).size).toBeGreaterThan(110);
  });
});

test('Q01 has a statement of each kind among its six', () => {
  for (const seed of seeds) {
    const keys = Object.values(drawn('Q01', seed).key.sort ?? {});
    expect(keys.toSorted()).toEqual(['backprop', 'backprop', 'both', 'descent', 'descent', 'neither']);
  }
});

test('Q04 counts the right verdict with a wrong reason half, and a wrong verdict nothing', () => {
  const { question, key, cells } = drawn('Q04', 'reasons');
  const answers = (option: string) => ({ judge: { ...key.judge, [cells[0]?.id ?? '']: option } });
  expect(judged(question, key)).toMatchObject({ points: 4000, maxPoints: 4000 });
  expect(judged(question, answers('wrongly')).points).toBe(3500);
  expect(judged(question, answers('otherwise')).points).toBe(3000);
});

test('a bank that holds too few statements of a group says so', () => {
  const { parts, ...rest } = recipeOf('Q04');
  const [part] = parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  const greedy = recipeSchema.parse({
    ...rest,
    parts: [{ ...part, answer: { ...part.answer, take: { true: 20 } } }],
  });
  expect(() => findVariant(greedy, 'x')).toThrow(/20 of 11 statements/);
});
