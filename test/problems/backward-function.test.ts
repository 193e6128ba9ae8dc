import { describe, expect, it } from 'vitest';
import type { FunctionTask } from '../../grader/code/function-task.ts';
import { judgeFunction } from '../../grader/code/judge-function.ts';
import { rightOutputs } from '../../grader/code/reference.ts';
import { givenTape } from '../../grader/code/tape.ts';
import { testsOf } from '../../grader/code/tests.ts';
import { codeResults } from '../../problems/code-results.ts';
import { findRecipe } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import type { Question } from '../../grader/question.ts';
import { lectureParameters } from '../../problems/lecture-network.ts';

function questionOf(id: string): Question {
  const recipe = findRecipe(id);
  if (recipe === undefined) throw new Error(`no recipe ${id}`);
  const search = findVariant(recipe, 'a seed');
  if (search.kind === 'exhausted') throw new Error(`no variant of ${id}`);
  return poseQuestion(recipe, search.found.variant, { id });
}

function taskOf({ parts }: Question): FunctionTask {
  const asks = parts[0]?.cells[0]?.asks;
  if (asks?.kind !== 'function') throw new Error('no function is asked');
  return asks.task;
}

const scalars = (values: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { shape: [], data: [value] }]));

/** REF-A and REF-B of the course's reference data: the numbers, and the nine gradients of each case. */
const networks = {
  a: scalars({
    ...{ x1: '3', x2: '2', y: '2.5', w11: '-1', w12: '1.5', w21: '-0.5', w22: '-0.5' },
    ...{ w31: '-2', w32: '-0.5', b1: '0.5', b2: '-0.5', b3: '-0.5' },
  }),
  b: scalars({
    ...{ x1: '0.5', x2: '-2', y: '-3.5', w11: '-1', w12: '2', w21: '-0.5', w22: '-0.5' },
    ...{ w31: '1.5', w32: '-0.5', b1: '-1', b2: '-0.5', b3: '-0.5' },
  }),
};
const cases = [
  ['T01', 'a', 'linear', [-15, -3.75, -10, -2.5, -8.75, 7.5, -5, -1.25, 2.5]],
  ['T02', 'a', 'relu', [0, 6.75, 0, 4.5, 0, -13.5, 0, 2.25, -4.5]],
  ['T03', 'b', 'linear', [1.125, -0.375, -4.5, 1.5, -0.75, 2.25, 2.25, -0.75, 1.5]],
  ['T04', 'b', 'relu', [0, -0.5625, 0, 2.25, 0, 3.375, 0, -1.125, 2.25]],
] as const;

describe('N01 holds a backward() to the gradients of the lecture', () => {
  const task = taskOf(questionOf('N01'));

  it.each(cases)('%s', (_, network, groupId, gradients) => {
    const group = task.groups.find(({ id }) => id === groupId);
    if (group === undefined) throw new Error('no such group');
    const own = { ...task, given: networks[network] };
    const right = rightOutputs(own, group, givenTape(own));
    expect([...right.keys()]).toEqual([...lectureParameters]);
    for (const [index, { data }] of [...right.values()].entries()) {
      expect(data[0]).toBeCloseTo(gradients[index] ?? Number.NaN, 9);
    }
    const { outcome } = judgeFunction(own, task.model, { key: 'reference data', codes: [] });
    expect(outcome).toBe('correct');
  });
});

describe.each([
  ['N01', 10],
  ['N01b', 10],
  ['N02', 3],
  ['N04', 3],
])('%s', (id, fewest) => {
  it('catches and names every wrong program it knows of', () => {
    const { caught, named } = codeResults(questionOf(id));
    expect(caught.length).toBeGreaterThan(fewest);
    expect([...caught, ...named].filter((found) => !found)).toEqual([]);
  });

  it('gives nothing for the code it starts with', () => {
    const task = taskOf(questionOf(id));
    const { outcome, share } = judgeFunction(task, task.starter, { key: 'k', codes: [] });
    expect(outcome).toMatch(/^(invalid|incorrect)$/);
    expect(share[0]).toBe(0);
  });
});

it('N01b is tested on batches of one and more, with sizes that all differ', () => {
  const tests = testsOf(taskOf(questionOf('N01b')), 'k').filter(({ sizes }) => sizes !== undefined);
  const lengths = tests.map(({ sizes }) => [...(sizes?.values() ?? [])]);
  expect(new Set(lengths.map(([batch]) => batch))).toEqual(new Set([1, 3, 5, 7]));
  for (const own of lengths) {
    const long = own.filter((length) => length > 1);
    expect(new Set(long).size).toBe(long.length);
  }
});
