import { describe, expect, it } from 'vitest';
import { Program, readRecipeCode } from '../../../grader/code/program.ts';
import { smallestFailure } from '../../../grader/code/smallest-failure.ts';
import { testsOf } from '../../../grader/code/tests.ts';
import { doubling, drawn, numbers, oneNumber, shownFor } from './doubling-task.ts';

const half = { x: oneNumber('0.5') };
const always = 'def f(x):\n    return 3*x';
const where = (condition: string) => `def f(x):\n    return 2*x + (${condition})`;
const inputsOf = (...of: Parameters<typeof shownFor>) => shownFor(...of).inputs;

describe('a number on which a function fails is made as small as it may be', () => {
  it.each([
    ['a whole number in place of a fraction', [-0.5, 1.5, 1], 'x = 1'],
    ['a negative one where only that is drawn', [-1.5, 0, 0.5], 'x = -1'],
    ['a positive one where the least is 0', [0, 1.5, 0.5], 'x = 1'],
    ['nothing else where the draw holds no whole number', [0.25, 0.75, 0.5], /^x = 0\.[27]5$/],
    ['nothing else where it holds 0 alone', [-0.5, 0.5, 0.5], /^x = -?0\.5$/],
    ['nothing else where it begins with 0 and ends before 1', [0, 0.5, 0.5], /^x = 0\.5$/],
    ['one again for numbers beyond 3', [5, 8, 1], 'x = 1'],
  ] as const)('%s', (_, bounds, shown) => {
    const [input] = inputsOf(doubling({ x: oneNumber('0.5') }, { draws: drawn([], bounds) }), always);
    expect(input).toMatch(shown);
  });

  it('1 where the function still fails, else 2, each with its sign', () => {
    const task = doubling({ x: numbers('-7.5', '7.5', '7.5') }, { draws: drawn([3], [4, 9, 0.5]) });
    expect(inputsOf(task, always)[0]).toMatch(/^x = np\.array\(\[1, 1, 1\]\)$/);
    const fixed = doubling({ x: numbers('-7.5', '7.5') }, { draws: drawn([2], [9.5, 9.5, 1]) });
    expect(inputsOf(fixed, where('np.sum(x) < 7'))).toEqual(['x = np.array([-1, 1])']);
    expect(inputsOf(fixed, where('(np.min(x) < -1.5) & (np.max(x) > 2.5)'))).toEqual([
      'x = np.array([-2, 7.5])',
    ]);
  });

  it('in sixty entries at most', () => {
    const many = Array.from({ length: 70 }, () => '3');
    const task = doubling({ x: numbers(...many) }, { draws: drawn([70], [3, 3, 1]) });
    const entries = [...Array.from({ length: 60 }, () => 1), ...Array.from({ length: 10 }, () => 3)];
    expect(inputsOf(task, always)).toEqual([`x = np.array([${entries.join(', ')}])`]);
    const ones = Array.from({ length: 5 }, () => '1');
    const more = doubling({ x: numbers(...ones, ...many) }, { draws: drawn([75], [0.5, 0.5, 1]) });
    const shown = [1, 1, 1, 1, 1, ...entries].join(', ');
    expect(inputsOf(more, where('x.size*(np.max(x) > 0.75)'))).toEqual([`x = np.array([${shown}])`]);
  });

  it('never to a kink of the forward pass', () => {
    const expected = { kind: 'gradients', forward: 'L = 3*np.maximum(0, x - 1)', of: 'L' } as const;
    const outputs = [{ name: 'dx', wrt: 'x' }];
    for (const only of [1, 2]) {
      const draws = drawn([], [only, only, 1]);
      const task = doubling({ x: oneNumber('2.5') }, { expected, outputs, draws });
      expect(shownFor(task, 'def f(x):\n    return 7')).toEqual({
        inputs: ['x = 2'],
        problem: { kind: 'value', name: 'dx', own: '7', expected: '3' },
      });
    }
  });
});

describe('an array on which a function fails is made as short as it may be', () => {
  const long = { x: numbers('0.5', '0.5', '0.5') };
  const draws = drawn(['n'], [-2, 1, 0.5]);
  const least = (count: number) => where(`len(x) >= ${count}`);
  const entries = (count: number) =>
    new RegExp(`^x = np\\.array\\(\\[${Array.from({ length: count }, () => '-?1').join(', ')}\\]\\)$`);

  it.each([
    ['one entry where that does', [1, 4], always, entries(1)],
    ['one, also where the tests have two at least', [2], always, entries(1)],
    ['two where the function needs them', [1, 4], least(2), entries(2)],
    ['as many as the longest test has', [1, 2], least(2), entries(2)],
    ['three, but no more than the tests have', [1, 3], least(3), entries(3)],
    ['what the statement has where the tests are shorter', [1, 2], least(3), /\[0\.5, 0\.5, 0\.5\]/],
    ['one, where the tests have three at least', [3, 4], always, entries(1)],
    ['the least of the tests where that is more than three', [7, 5], always, entries(5)],
    ['four, where the tests have four', [4], always, entries(4)],
  ] as const)('%s', (_, lengths, code, shown) => {
    expect(inputsOf(doubling(long, { draws, sizes: { n: lengths } }), code)[0]).toMatch(shown);
  });

  const lengths = [1, 2, 3];
  const square = { x: { shape: [4, 1], data: ['0.5', '0.5', '0.5', '0.5'] } };
  it('the sides of a square before a long row', () => {
    const task = doubling(square, {
      draws: drawn(['n', 'd'], [-1, 1, 1]),
      sizes: { n: lengths, d: lengths },
    });
    const one = '-?1';
    expect(inputsOf(task, where('x.size >= 3'))[0]).toMatch(
      new RegExp(`^x = np\\.array\\(\\[\\[${one}, ${one}\\], \\[${one}, ${one}\\]\\]\\)$`),
    );
  });

  it('among twenty combinations of lengths, the smallest ones', () => {
    const cube = { x: { shape: [3, 3, 3], data: Array.from({ length: 27 }, () => '0.5') } };
    const sizes = { n: lengths, d: lengths, k: lengths };
    const task = doubling(cube, { draws: drawn(['n', 'd', 'k'], [-1, 1, 1]), sizes });
    expect(inputsOf(task, where('x.size >= 12'))[0]?.match(/1/g)).toHaveLength(12);
    expect(inputsOf(task, where('x.size >= 18'))[0]?.match(/0\.5/g)).toHaveLength(27);
  });
});

describe('the smaller failure is the same failure', () => {
  const pair = { returns: 'tuple', model: 'def f(x):\n    return x, 2*x' } as const;
  const outputs = [{ name: 'p' }, { name: 'q' }];
  const draws = drawn([], [5, 5, 1]);
  const wrongIn = (code: string) =>
    shownFor(doubling({ x: oneNumber('7.5') }, { outputs, draws }, pair), `def f(x):\n${code}`);

  it('of the same output', () => {
    const { inputs, problem } = wrongIn('    return x + (x < 1.5), 3*x');
    expect(inputs).toEqual(['x = 2']);
    expect(problem).toEqual({ kind: 'value', name: 'q', own: '6', expected: '4' });
  });

  it('of the same kind', () => {
    const raises = '    if x < 1.5:\n        return 1/0\n    return x, 3*x';
    expect(wrongIn(raises)).toEqual({
      inputs: ['x = 2'],
      problem: { kind: 'value', name: 'q', own: '6', expected: '4' },
    });
    const shapes = '    if x < 1.5:\n        return x, [2*x, 0]\n    return x, 3*x';
    expect(wrongIn(shapes).inputs).toEqual(['x = 2']);
  });

  it('a stop by another line is still a stop', () => {
    expect(wrongIn('    if x < 3:\n        return q\n    return r')).toMatchObject({
      inputs: ['x = 1'],
      problem: { kind: 'raised', message: "name 'q' is not defined", line: 3 },
    });
  });

  it('and one that takes too long is shown as it was met', () => {
    const { inputs, problem } = wrongIn('    for k in range(10**6):\n        pass');
    expect([inputs, problem.kind]).toEqual([['x = 7.5'], 'tooLong']);
  });

  it('and there is none for a right function', () => {
    const task = doubling(half);
    const [test] = testsOf(task, 'k');
    const program = new Program(task, readRecipeCode(task.model));
    if (test === undefined) throw new Error('a task has a test');
    const run = program.run(test.group, test.tape);
    expect(() => smallestFailure(task, { test, run }, { program, key: 'k' })).toThrow(
      'only a failing test is made smaller',
    );
  });
});

describe('the call is shown with the names that stand in it', () => {
  it('as the setup built them, and no others', () => {
    const model = 'def f(x_1, g):\n    return 2*x_1';
    const setup = 'def g(z):\n    return z\nx_1 = [a, 3]\nx = 5\n';
    const task = doubling(
      { a: oneNumber('0.5') },
      { call: 'f(x_1, g)' },
      { setup, model: model.replace('2*x_1', '2*np.array(x_1)') },
    );
    expect(shownFor(task, model.replace('2*x_1', '3*np.array(x_1)'))).toEqual({
      inputs: ['x_1 = [0.5, 3]'],
      problem: { kind: 'value', name: 'y', own: '[1.5, 9]', expected: '[1, 6]' },
    });
  });
});
