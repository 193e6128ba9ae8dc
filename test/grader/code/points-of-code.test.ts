import { describe, expect, it } from 'vitest';
import type { FunctionTask } from '../../../grader/code/function-task.ts';
import { isUntouched } from '../../../grader/code/function-task.ts';
import { judgeFunction } from '../../../grader/code/judge-function.ts';
import { doubling, numbers } from './doubling-task.ts';

const [all] = doubling({}).groups;
if (all === undefined) throw new Error('the task has no group');

/** Two outputs for 3 points and one output for 2, and 1 for conduct: 12 parts, as an output may be half a group. */
const task: FunctionTask = {
  ...doubling({ x: numbers('1', '2') }),
  returns: 'tuple',
  model: `def f(x, way):
    if way == 0:
        return 2*x, 3*x
    return (4*x,)
`,
  groups: [
    { ...all, id: 'pair', weight: 3, call: 'f(x, 0)', outputs: [{ name: 'a' }, { name: 'b' }] },
    { ...all, id: 'one', weight: 2, call: 'f(x, 1)', outputs: [{ name: 'c' }] },
  ],
};

const judged = (...changes: readonly (readonly [string, string])[]) => {
  const code = changes.reduce((text, [replace, by]) => text.replace(replace, () => by), task.model);
  return judgeFunction(task, code, { key: 'k', codes: [] });
};
const wrongB = ['3*x', '5*x'] as const;
const wrongA = ['2*x', '5*x'] as const;
const wrongC = ['4*x', '5*x'] as const;
const changes = ['):', '):\n    x += 0*x + 1\n    x = x - 1'] as const;
const counts = [
  'def f(x, way):',
  'n = [0]\ndef f(x, way):\n    n[0] = n[0] + 1\n    x = x + 1e-3*(n[0] - 1)',
] as const;

describe('the points of a function', () => {
  it.each([
    ['all where all is right', [], [1, 1]],
    ['half a group for one of its two outputs', [wrongB, wrongC], [3, 12]],
    ['nothing for nothing', [wrongA, wrongB, wrongC], [0, 12]],
    ['a group and good conduct for that group', [wrongC], [8, 12]],
    ['the other group, half of the first and good conduct', [wrongA], [9, 12]],
    ['no conduct for changing an argument', [changes], [10, 12]],
    ['no conduct for keeping something, wherever a group is right', [counts], [10, 12]],
  ] as const)('are %s', (_, made, share) => {
    expect(judged(...made).share).toEqual(share);
  });

  it('are told group by group, with what passed', () => {
    expect(judged(wrongB).code).toMatchObject({
      behaves: true,
      groups: [
        { group: 'pair', passed: 0, made: 1, right: ['a'], wrong: ['b'] },
        { group: 'one', passed: 1, made: 1, right: ['c'], wrong: [] },
      ],
    });
    expect(judged(changes).code).toMatchObject({
      behaves: false,
      groups: [
        { group: 'pair', passed: 0, made: 1, right: ['a', 'b'], wrong: [] },
        { group: 'one', passed: 0, made: 1, right: ['c'], wrong: [] },
      ],
    });
  });
});

it('a function behaves only if it does in every test', () => {
  expect(judged().code?.behaves).toBe(true);
  expect(judged(['    return (4*x,)', '    x += 1\n    return (4*(x - 1),)']).code?.behaves).toBe(false);
});

describe('what is said first of a wrong function', () => {
  const problem = (...made: readonly (readonly [string, string])[]) => judged(...made).code?.failure?.problem;

  it('is a wrong output, before conduct', () => {
    expect(problem(changes, wrongB)).toEqual({
      kind: 'value',
      name: 'b',
      own: '[5, 10]',
      expected: '[3, 6]',
    });
    expect(problem(counts, wrongA)).toMatchObject({ kind: 'value', name: 'a' });
  });

  it('is the changed argument, and not that the second call then differs', () => {
    expect(problem(changes)).toEqual({ kind: 'changed', name: 'x' });
    expect(problem(counts)).toEqual({ kind: 'unstable' });
  });

  it('is a shape; only two axes or more can be transposed', () => {
    const shape = { kind: 'shape', name: 'a', expected: '(2,)', isTransposed: false };
    expect(problem(['2*x', '2*x[0:1]'])).toEqual({ ...shape, own: '(1,)' });
    expect(problem(['2*x', 'x.reshape(2, 1)'])).toMatchObject({ own: '(2,1)', isTransposed: false });
    expect(problem(['2*x', 'x[0]'])).toMatchObject({ own: '()', isTransposed: false });
  });
});

describe('code that was not touched', () => {
  const starter = 'def f(x):\n    pass\n';

  it.each([
    ['as it was', starter, true],
    ['with blanks around it', `\n  ${starter}\n\n`, true],
    ['with a line more', `${starter}# mine`, false],
    ['without a line', 'def f(x):', false],
    ['as nothing', '', false],
  ])('is the starter, %s: %j', (_, typed, untouched) => {
    expect(isUntouched({ starter }, typed)).toBe(untouched);
    expect(isUntouched({ starter: ` ${starter}` }, typed)).toBe(untouched);
  });
});
