import { describe, expect, test } from 'vitest';
import { languages } from '../../../grader/language.ts';
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

describe('Q01', () => {
  const draws = seeds.map((seed) => Object.values(drawn('Q01', seed).key.sort ?? {}).toSorted());

  test('has a statement of each kind among its six', () => {
    for (const keys of draws) expect([...new Set(keys)]).toEqual(['backprop', 'both', 'descent', 'neither']);
  });

  test('cannot be guessed from how many there usually are', () => {
    expect(new Set(draws.map((keys) => keys.join())).size).toBeGreaterThan(6);
  });
});

test('Q04 shows two true and two false statements, with as many reasons for either verdict', () => {
  for (const seed of seeds.slice(0, 40)) {
    const recipe = recipeOf('Q04');
    const search = findVariant(recipe, seed);
    if (search.kind === 'exhausted') throw new Error(seed);
    const [part] = poseQuestion(recipe, search.found.variant, { id: 'Q04' }).parts;
    const verdicts = part?.cells.map(({ asks }) => {
      if (asks.kind !== 'choice') throw new Error('a choice');
      const said = asks.options.map(({ label }) => label.en.split('.')[0] ?? '');
      expect(said.toSorted()).toEqual(['False', 'False', 'True', 'True']);
      return asks.options.find(({ id }) => id === asks.correct)?.label.en.split('.')[0] ?? '';
    });
    expect(verdicts?.toSorted()).toEqual(['False', 'False', 'True', 'True']);
  }
});

test.each(['Q01', 'Q04', 'D03'])(
  '%s answers every wrong option with words of its own, in both languages',
  (id) => {
    const [part] = recipeOf(id).parts;
    if (part?.answer.as !== 'choice') throw new Error('a choice');
    for (const { options, correct } of part.answer.cells) {
      const wrong = options.filter((option) => option.id !== correct);
      for (const language of languages) {
        const said = wrong.map(({ feedback }) => feedback?.[language] ?? '');
        expect(said.every((text) => text.length > 5)).toBe(true);
      }
    }
  },
);

test('Q04 counts the right verdict with a wrong reason half, and a wrong verdict nothing', () => {
  const { question, key, cells } = drawn('Q04', 'reasons');
  const [cell] = cells;
  if (cell?.asks.kind !== 'choice') throw new Error('a choice');
  const { options, correct } = cell.asks;
  const pointsFor = (id: string) => judged(question, { judge: { ...key.judge, [cell.id]: id } }).points;
  const verdictOf = (id: string) => options.find((option) => option.id === id)?.label.en.split('.')[0];
  expect(judged(question, key)).toMatchObject({ points: 4000, maxPoints: 4000 });
  for (const { id } of options.filter((option) => option.id !== correct))
    expect(pointsFor(id)).toBe(verdictOf(id) === verdictOf(correct) ? 3500 : 3000);
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

test('a bank that holds too few statements beyond its groups says so', () => {
  const { parts, ...rest } = recipeOf('Q01');
  const [part] = parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  const greedy = recipeSchema.parse({ ...rest, parts: [{ ...part, answer: { ...part.answer, more: 14 } }] });
  expect(() => findVariant(greedy, 'x')).toThrow(/14 more of 13 statements/);
});

test('a bank of statements that are worth different points says so', () => {
  const { parts, ...rest } = recipeOf('Q01');
  const [part] = parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  const [first, ...others] = part.answer.cells;
  const cells = [{ ...first, points: 900 }, ...others];
  const unfair = recipeSchema.parse({ ...rest, parts: [{ ...part, answer: { ...part.answer, cells } }] });
  expect(() => findVariant(unfair, 'x')).toThrow(/worth the same/);
});

test('an option whose id could not stand in a list of several is refused', () => {
  const { parts, ...rest } = recipeOf('Q01');
  const [part] = parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  const [first, ...others] = part.answer.cells;
  const options = [{ id: '(3, 2)', label: { en: 'x', 'zh-TW': 'x' } }, ...(first?.options ?? [])];
  const cells = [{ ...first, options }, ...others];
  const spaced = { ...rest, parts: [{ ...part, answer: { ...part.answer, cells } }] };
  expect(recipeSchema.safeParse(spaced).success).toBe(false);
});

test('the id of the right reason is the first of its verdict as often as the second', () => {
  const [part] = recipeOf('Q04').parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  const firsts = part.answer.cells.filter(({ correct }) => correct.endsWith('1')).length;
  expect(firsts).toBeGreaterThan(7);
  expect(firsts).toBeLessThan(17);
});
