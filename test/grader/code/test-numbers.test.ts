import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../grader/agree/keyed-random.ts';
import { kinkMargin } from '../../../grader/code/kink-margin.ts';
import { drawnSizes, drawnTape, givenTape } from '../../../grader/code/tape.ts';
import { tapeOffKinks, testsOf } from '../../../grader/code/tests.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import { layerTask } from './batch-task.ts';
import { stackedNumbers } from './stacked-numbers.ts';

const [group] = layerTask.groups;
if (group === undefined) throw new Error('the task has no group');
const given = givenTape(layerTask);

describe('the numbers on which code is tested', () => {
  it('are of the lengths in order for the first size, and of lengths that differ for the others', () => {
    for (let test = 0; test < 30; test += 1) {
      const sizes = drawnSizes(group, randomFrom(`sizes ${test}`), test);
      const [n, d, k] = ['n', 'd', 'k'].map((name) => sizes.get(name));
      expect(n).toBe([1, 5, 3][test % 3]);
      expect([2, 3, 4]).toContain(d);
      expect([2, 3, 4]).toContain(k);
      expect(new Set([n, d, k].filter((length) => length !== 1)).size).toBe(n === 1 ? 2 : 3);
    }
  });

  it('may be of one length 1 after another, and repeat a length where no other is left', () => {
    const ones = drawnSizes({ ...group, sizes: { a: [1], b: [1], c: [2], d: [2] } }, randomFrom('ones'), 0);
    expect([...ones]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 2],
    ]);
  });

  it('are every multiple of the step between the bounds, 0 left out, and no roundoff of one', () => {
    const draws = { X: { shape: [400], from: -0.3, to: 0.4, step: 0.1 } };
    const tape = drawnTape({ ...group, draws }, { sizes: new Map(), random: randomFrom('steps'), given });
    const entries = [...new Set(tape.get('X')?.data)].toSorted((a, b) => a - b);
    expect(entries).toEqual([-0.3, -0.2, -0.1, 0.1, 0.2, 0.3, 0.4]);
  });

  it('are the upper bound where the draw holds nothing but 0', () => {
    const draws = { X: { shape: ['n', 2], from: 0, to: 0, step: 1 } };
    const sizes = new Map([['n', 3]]);
    const tape = drawnTape({ ...group, draws }, { sizes, random: randomFrom('zero'), given });
    expect(tape.get('X')).toEqual({ shape: [3, 2], data: [0, 0, 0, 0, 0, 0] });
    expect(tape.get('b')).toEqual({ shape: [1], data: [0.5] });
  });

  it('begin with those of the statement, and are the same for the same key only', () => {
    const [first, ...others] = testsOf(layerTask, 'one key');
    expect(first?.sizes).toBeUndefined();
    expect(first?.tape).toEqual(given);
    expect(others).toHaveLength(group.tests);
    expect(testsOf({ ...layerTask }, 'one key').map(({ tape }) => tape)).toEqual(
      testsOf(layerTask, 'one key').map(({ tape }) => tape),
    );
    expect(testsOf(layerTask, 'another').at(-1)?.tape).not.toEqual(others.at(-1)?.tape);
  });

  it('keep off the kinks of the forward pass', () => {
    for (const { tape } of testsOf(layerTask, 'kinks').slice(1)) {
      const shapes = new Map([...tape].map(([name, { shape }]) => [name, shape]));
      const reading = readForward('Z = X @ W + b\nH = np.maximum(0, Z)\nL = ((Y - H)**2).sum() / 2', shapes);
      if (reading.kind === 'invalid') throw new Error(reading.issue.message);
      expect(kinkMargin(reading.graph, tape)).toBeGreaterThan(0);
    }
  });
});

describe('numbers on a kink are drawn again', () => {
  /** Numbers of a key, and how many of them were taken. */
  const counted = () => {
    const next = randomFrom('again');
    const taken = { count: 0, random: () => ((taken.count += 1), next()) };
    return taken;
  };
  const sizes = new Map([
    ['n', 1],
    ['d', 2],
    ['k', 1],
  ]);

  it('not once where none is near', () => {
    const byModel = { ...group, expected: { kind: 'model' } } as const;
    const [first, again] = [counted(), counted()];
    expect(tapeOffKinks(layerTask, byModel, { sizes, random: again.random })).toEqual(
      drawnTape(byModel, { sizes, random: first.random, given }),
    );
    expect(again.count).toBe(first.count);
  });

  it('sixty times in all where they never leave it', () => {
    const at = (value: number) => ({ from: value, to: value, step: 1 });
    const draws = { ...group.draws, W: { shape: ['d', 'k'], ...at(0) }, b: { shape: ['k'], ...at(0) } };
    const [first, again] = [counted(), counted()];
    drawnTape({ ...group, draws }, { sizes, random: first.random, given });
    tapeOffKinks(layerTask, { ...group, draws }, { sizes, random: again.random });
    expect(again.count).toBe(60 * first.count);
  });
});

describe('the margin at a kink', () => {
  const tape = new Map<string, Tensor<number>>([
    ['z', { shape: [3], data: [4, -0.25, 2] }],
    ['w', { shape: [3], data: [1, 1, 1.5] }],
    ['c', { shape: [], data: [3.5] }],
  ]);
  const shapes = new Map([...tape].map(([name, { shape }]) => [name, shape]));

  it.each([
    ['L = np.sum(np.maximum(0, z))', 0.25],
    ['L = np.sum(np.abs(z - 4.5))', 0.5],
    ['L = np.sum(np.sign(w))', 1],
    ['L = np.sum(np.maximum(z, w))', 0.5],
    ['L = np.sum(np.minimum(z, c))', 0.5],
    ['L = np.sum(np.minimum(c, z))', 0.5],
    ['L = np.sum(np.where(z > w, z, 0))', 0.5],
    ['L = np.sum(np.exp(z)*w)', Number.POSITIVE_INFINITY],
    ['L = np.sum(np.maximum(0, z)) + np.sum(np.abs(w - 1.125))', 0.125],
  ])('of %s is %d', (forward, margin) => {
    const reading = readForward(forward, shapes);
    if (reading.kind === 'invalid') throw new Error(reading.issue.message);
    expect(kinkMargin(reading.graph, tape)).toBe(margin);
  });
});

describe('the numbers of a statement', () => {
  it('are doubles of their numerals, fractions among them', () => {
    const third = givenTape({ given: { a: stackedNumbers(['1/3', '-0.1']) } }).get('a');
    expect(third).toEqual({ shape: [2], data: [1 / 3, -0.1] });
    expect(() => givenTape({ given: { a: stackedNumbers(['x']) } })).toThrow('x is no numeral');
  });
});
