import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemKind } from '../../cli/kinds/problem.ts';
import { bank, findRecipe } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { sampleJson } from '../../problems/sample.ts';

function sampled(id: string, seed: string) {
  const recipe = findRecipe(id);
  const search = recipe && findVariant(recipe, seed);
  if (recipe === undefined || search?.kind !== 'found') throw new Error(`no variant of ${id}`);
  return sampleJson(recipe, search.found.variant);
}

const cellLine = z
  .object({ outcome: z.string(), points: z.number(), diagnoses: z.array(z.string()) })
  .loose();
const partLine = cellLine.extend({ feedback: z.string(), cells: z.record(z.string(), cellLine) });
const lineSchema = z
  .object({ maxPoints: z.number(), parts: z.record(z.string(), partLine) })
  .partial()
  .loose();
const ask = (request: Record<string, unknown>) =>
  lineSchema.parse(problemKind.answer(problemKind.schema.parse(request)));

const byMachine = bank.filter(({ parts }) => parts.every(({ answer }) => answer.as !== 'text'));

test.each(byMachine.map(({ id }) => id))('the key of a sample of %s, sent back, earns full marks', (id) => {
  const answers = Object.fromEntries(
    Object.entries(sampled(id, 'a seed').parts).map(([part, { key }]) => [part, key]),
  );
  const line = ask({ recipe: id, seed: 'a seed', answers });
  expect(line).toMatchObject({ outcome: 'correct', points: line.maxPoints });
});

test('without answers everything is blank and earns nothing', () => {
  const line = ask({ recipe: 'L05', seed: '1', answers: {} });
  expect(line).toMatchObject({ outcome: 'blank', points: 0 });
  expect(line.maxPoints).toBeGreaterThan(0);
});

test('a recipe may be sent whole', () => {
  const recipe = findRecipe('L05');
  expect(ask({ recipe, seed: '1', answers: {} })).toEqual(ask({ recipe: 'L05', seed: '1', answers: {} }));
});

describe('a lost sign at the loss', () => {
  const { parts } = sampled('L05', '7');
  const key = (parts['gradients']?.key ?? {}) as Record<string, string>;
  const flipped = Object.fromEntries(
    Object.entries(key).map(([cell, text]) => [cell, text.startsWith('-') ? text.slice(1) : `-${text}`]),
  );
  test('is named in the one gradient that is ∂L/∂ŷ, in the language asked; the others follow', () => {
    const line = ask({ recipe: 'L05', seed: '7', answers: { gradients: flipped }, lang: 'zh-TW' });
    expect(line.parts?.['gradients']).toMatchObject({
      outcome: 'incorrect',
      points: 8000,
      diagnoses: ['M01'],
      from: ['gradients'],
    });
    expect(line.parts?.['gradients']?.feedback).toContain('正負號相反');
    const { b3, ...others } = line.parts?.['gradients']?.cells ?? {};
    expect(b3).toMatchObject({ outcome: 'incorrect', diagnoses: ['M01'] });
    expect(Object.values(others).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 8 }, () => 'followThrough'),
    );
  });
  test('costs nothing more where it is shown in a working row', () => {
    const working = (parts['working']?.key ?? {}) as Record<string, string>;
    const dyhat = working['dyhat'] ?? '';
    const own = dyhat.startsWith('-') ? dyhat.slice(1) : `-${dyhat}`;
    const line = ask({ recipe: 'L05', seed: '7', answers: { working: { dyhat: own }, gradients: flipped } });
    expect(line.parts?.['gradients']).toMatchObject({ outcome: 'followThrough', from: ['working'] });
    expect(line.parts?.['gradients']?.points).toBe(line.parts?.['gradients']?.['maxPoints']);
  });
});

test.each([
  [{ recipe: 'nothing', seed: '1', answers: {} }, 'unknownRecipe'],
  [{ recipe: 'L05', seed: '1', answers: { nothing: '1' } }, 'unknownPart'],
  [{ recipe: 'L05', seed: '1', answers: { gradients: { w99: '1' } } }, 'unknownCell'],
  [{ recipe: 'L05', seed: '1', answers: { gradients: '1' } }, 'cellsNeeded'],
])('%j is invalid with the code %s', (request, code) => {
  expect(ask(request)).toMatchObject({ outcome: 'invalid', issue: { code } });
});

test('an unreadable cell is invalid with a sentence, and costs that cell', () => {
  const line = ask({ recipe: 'L05', seed: '1', answers: { gradients: { w11: '1,5' } } });
  expect(line.parts?.['gradients']?.cells['w11']).toMatchObject({
    outcome: 'invalid',
    issue: { code: 'comma' },
  });
});

describe('a recipe of the sender’s that makes no sense is invalid, and says where', () => {
  const own = JSON.parse(JSON.stringify(findRecipe('L05') ?? {})) as Record<string, unknown>;
  test.each([
    [{ forward: 'L = w11*' }, 'badRecipe', 'syntax'],
    [{ forward: 'import os' }, 'badRecipe', 'import'],
    [{ require: ['nothing > '] }, 'badRecipe', 'syntax'],
    [{ misconceptions: ['M99'] }, 'request', 'recipe.misconceptions.0: '],
    [{ parts: [] }, 'request', 'recipe.parts: '],
    [{ roles: { L: 'loser' } }, 'request', 'recipe.roles.L: '],
  ])('%j', (change, code, where) => {
    const line = ask({ recipe: { ...own, ...change }, seed: '1', answers: {} });
    expect(line).toMatchObject({ outcome: 'invalid', issue: { code } });
    expect(JSON.stringify(line)).toContain(where);
  });

  test('so is one that is no recipe at all', () => {
    for (const recipe of [5, null, [], undefined])
      expect(ask({ recipe, seed: '1', answers: {} })).toMatchObject({ issue: { code: 'request' } });
  });
});
