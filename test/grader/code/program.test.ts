import { describe, expect, it } from 'vitest';
import { perCall, perSubmission, Program, readRecipeCode } from '../../../grader/code/program.ts';
import type { FunctionTask } from '../../../grader/code/function-task.ts';
import { rightOutputs } from '../../../grader/code/reference.ts';
import { givenTape } from '../../../grader/code/tape.ts';
import { runCall } from '../../../grader/numpy/call.ts';
import { doubling, oneNumber } from './doubling-task.ts';

const task = doubling({ x: oneNumber('2') });
const [group] = task.groups;
if (group === undefined) throw new Error('the task has no group');
const tape = givenTape(task);
const programOf = (code: string, own: FunctionTask = task) => new Program(own, readRecipeCode(code));
const outcomeOf = (code: string, own: FunctionTask = task) => programOf(code, own).run(group, tape).outcome;

const usedBy = (code: string) => {
  const block = readRecipeCode(code);
  const request = {
    code: block,
    name: 'f',
    around: tape,
    setup: [],
    call: readRecipeCode('f(x)'),
    values: tape,
  };
  return runCall(request, perSubmission).used;
};

describe('what code may cost', () => {
  const looping = (times: number) => `def f(x):\n    for k in range(${times}):\n        pass\n    return 2*x`;
  const filling = (thousands: number) =>
    `def f(x):\n    for k in range(${thousands}):\n        np.ones(1000)\n    return 2*x`;

  /** How often a program runs before it gives up. */
  const runsOf = (code: string): number => {
    const program = programOf(code);
    for (let runs = 0; runs < 100; runs += 1) {
      if (program.run(group, tape).outcome.kind !== 'outputs') return runs;
    }
    return Infinity;
  };

  it('is bounded for all calls together, in steps', () => {
    const used = usedBy(looping(12_000)).steps;
    expect(used).toBeLessThan(perCall.steps);
    expect(runsOf(looping(12_000))).toBe(Math.floor(perSubmission.steps / used));
  });

  it('is bounded for all calls together, in entries of arrays', () => {
    const used = usedBy(filling(100)).elements;
    expect(used).toBeLessThan(perCall.elements);
    expect(runsOf(filling(100))).toBe(Math.floor(perSubmission.elements / used));
  });

  it('is bounded for one call', () => {
    expect(usedBy(looping(30_000)).steps).toBeGreaterThan(perCall.steps);
    expect(outcomeOf(looping(30_000))).toMatchObject({ kind: 'tooLong', issue: { code: 'tooManySteps' } });
    expect(usedBy(filling(300)).elements).toBeGreaterThan(perCall.elements);
    expect(outcomeOf(filling(300))).toMatchObject({
      kind: 'tooLong',
      issue: { code: 'tooManyElements' },
    });
    expect(outcomeOf('def f(x):\n    return f(x)')).toMatchObject({
      kind: 'tooLong',
      issue: { code: 'recursion' },
    });
  });

  it('is over after one call that took too long: all others count as that one', () => {
    const program = programOf('def f(x):\n    if x > 1:\n        return f(x)\n    return 2*x');
    const small = new Map([['x', { shape: [], data: [1] }]]);
    expect(program.run(group, small).outcome.kind).toBe('outputs');
    const first = program.run(group, tape);
    expect(first.outcome.kind).toBe('tooLong');
    expect(program.run(group, small)).toBe(first);
  });

  it('is not over after a call that stopped for another reason', () => {
    const program = programOf('def f(x):\n    if x > 1:\n        return q\n    return 2*x');
    const small = new Map([['x', { shape: [], data: [1] }]]);
    expect(program.run(group, tape).outcome.kind).toBe('raised');
    expect(program.run(group, small).outcome.kind).toBe('outputs');
  });
});

describe('a run of code', () => {
  it('tells what came out, what was printed and what stood before it', () => {
    const run = programOf("print('a')\nprint('b')\ndef f(x):\n    print('c')\n    return 2*x").run(
      group,
      tape,
    );
    expect(run).toEqual({
      outcome: { kind: 'outputs', outputs: new Map([['y', { shape: [], data: [4] }]]) },
      isUnstable: false,
      printed: ['a', 'b', 'c'],
      printedBefore: 2,
      before: new Map([['x', { kind: 'array', tensor: { shape: [], data: [2] } }]]),
      shown: '4.0',
    });
  });

  it('tells no outputs where the function is missing or stops', () => {
    expect(programOf("print('a')").run(group, tape)).toEqual({
      ...{ outcome: { kind: 'undefined' }, isUnstable: false },
      ...{ printed: ['a'], printedBefore: 0, before: new Map(), shown: '' },
    });
    const stopped = programOf('def f(x):\n    return q').run(group, tape);
    expect(stopped).toMatchObject({
      outcome: { kind: 'raised', during: 'calling', issue: { message: "name 'q' is not defined", line: 2 } },
      ...{ isUnstable: false, shown: '' },
    });
    expect(stopped).not.toHaveProperty('changed');
    expect(outcomeOf('q + 1')).toMatchObject({ kind: 'raised', during: 'reading' });
  });

  it('that changes an argument is not called unstable for what comes of that', () => {
    const changing = programOf('def f(x):\n    x += 1\n    return x');
    const list = new Map([['x', { shape: [1], data: [1] }]]);
    expect(changing.run(group, list)).toMatchObject({ changed: 'x', isUnstable: false });
    const counting = programOf('n = [0]\ndef f(x):\n    n[0] = n[0] + 1\n    return n[0]*x').run(group, list);
    expect(counting.isUnstable).toBe(true);
    expect(counting).not.toHaveProperty('changed');
  });

  it('sees the numbers of the statement while its definitions are read, those of the test in its call', () => {
    const other = new Map([['x', { shape: [], data: [5] }]]);
    const { outcome } = programOf('a = x\ndef f(x):\n    return x + 10*a').run(group, other);
    expect(outcome).toEqual({ kind: 'outputs', outputs: new Map([['y', { shape: [], data: [25] }]]) });
  });
});

describe('code that comes with a recipe', () => {
  it('may be empty, and is read once', () => {
    expect(readRecipeCode('')).toEqual([]);
    expect(readRecipeCode(' \n ')).toEqual([]);
    const text = 'def once(x):\n    return x';
    expect(readRecipeCode(text)).toBe(readRecipeCode(text));
  });

  it('that cannot be read is a fault of the recipe, with its line', () => {
    expect(() => readRecipeCode('x = 1\ndef f(')).toThrow(/^code of a recipe, line 2: ./);
  });

  it('is the reference where no graph is: a model that fails is a fault of the recipe', () => {
    expect(rightOutputs(task, group, tape)).toEqual(new Map([['y', { shape: [], data: [4] }]]));
    const broken = { ...task, model: 'def f(x):\n    return q' };
    expect(() => rightOutputs(broken, group, tape)).toThrow('the model of f fails: raised');
    const numbers = { kind: 'gradients', forward: 'L = (', of: 'L' } as const;
    expect(() => rightOutputs(task, { ...group, expected: numbers }, tape)).toThrow(/^a forward pass: ./);
  });
});
