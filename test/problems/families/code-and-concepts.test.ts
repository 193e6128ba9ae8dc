import { describe, expect, test } from 'vitest';
import { findVariant } from '../../../problems/find-variant.ts';
import { keyOf } from '../../../problems/key.ts';
import { lectureParameters } from '../../../problems/lecture-network.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import { valuesOf } from '../../../problems/values.ts';
import { pinned, recipeOf, refA } from '../pinned.ts';
import { keyAt } from './pinned-answers.ts';

describe('K01: multiplications of the lecture’s network', () => {
  test('6 forward, 8 backward with the cache, 12 without, 60 and 108 by differences', () => {
    expect(keyAt({ id: 'K01', numbers: { d: '2', m: '2', k: '1' } })).toEqual({
      forward: { fwd: '6', params: '9' },
      backward: { bwd: '8' },
      chains: { chains: '12' },
      differences: { fd: '60', cd: '108' },
    });
  });

  test('784-128-10 with a batch of 32', () => {
    expect(keyAt({ id: 'K01b', numbers: { d: '784', m: '128', k: '10', n: '32' } })).toEqual({
      counts: { fwd: '3252224', bwd: '3293184', full: '6504448' },
      ratio: { ratio: '1.01' },
    });
  });
});

test('K02: 784-128-10 with a batch of 32 keeps 134,400 bytes', () => {
  const key = keyAt({ id: 'K02', numbers: { d: '784', m: '128', k: '10', n: '32' } });
  expect(key.bytes).toEqual({ bytes: '134400' });
  expect(key.layers).toEqual({
    ...{ affine: 'input,weights', sigmoid: 'output', tanh: 'output', relu: 'mask' },
    ...{ pooling: 'mask', dropout: 'mask', sum: 'nothing', product: 'input' },
  });
});

describe('N03: lines of NumPy', () => {
  test('the sum of the week-3 quiz, as a difference', () => {
    const numbers = {
      A: [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      B: [['1'], ['-1'], ['1']],
    };
    expect(keyAt({ id: 'N03', face: 'column', numbers })).toEqual({
      shape: { shape: '(3, 2)' },
      result: { result: '[[0, 1], [4, 5], [4, 5]]' },
    });
  });

  test('a summed axis is gone', () => {
    const numbers = {
      A: [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      B: ['2', '3', '-1'],
    };
    expect(keyAt({ id: 'N03', face: 'sum1', numbers })).toEqual({
      shape: { shape: '(3,)' },
      result: { result: '[6, 21, -11]' },
    });
  });
});

describe('N03b: a shape or an error', () => {
  const recipe = recipeOf('N03b');
  const [part] = recipe.parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  const { cells } = part.answer;

  test.each([
    ['vector', '2'],
    ['inner', 'error'],
    ['rows', '2x3'],
    ['short', 'error'],
    ['outer', '3x2'],
    ['axis0', '2'],
    ['axis1', 'error'],
    ['gram', '2x2'],
    ['samples', '3x3'],
    ['lengths', 'error'],
    ['centred', 'error'],
    ['kept', '3x2'],
    ['gate', '2x3'],
    ['dot', 'scalar'],
  ])('%s gives %s, as when it is run', (id, shape) => {
    const cell = cells.find((each) => each.id === id);
    expect(cell?.correct).toBe(shape);
    expect(cell?.options.map((option) => option.id)).toContain('error');
    expect(new Set(cell?.options.map((option) => option.id)).size).toBe(4);
    const wrong = cell?.options.filter((option) => option.id !== shape) ?? [];
    expect(wrong.every(({ feedback }) => feedback !== undefined)).toBe(true);
  });

  test('the bank is as long as this list', () => {
    expect(cells).toHaveLength(14);
  });
});

const nineOf = (id: string, variant: ReturnType<typeof pinned>, whose: 'right' | 'own') =>
  lectureParameters.map((name) => {
    const value = valuesOf(recipeOf(id), variant).valueOf(`${whose}_${name}`);
    return Number(value.data[0]);
  });

describe.each(['D02', 'D02b'])('%s: two columns of gradients', (id) => {
  const recipe = recipeOf(id);
  const draws = Array.from({ length: 80 }, (_, at) => {
    const search = findVariant(recipe, `classmate ${at}`);
    if (search.kind === 'exhausted') throw new Error(`classmate ${at}`);
    return search.found.variant;
  });

  test('the right column is the gradient of the network', () => {
    for (const variant of draws.slice(0, 20)) {
      const { read } = valuesOf(recipe, variant);
      const gradients = lectureParameters.map((wrt) =>
        Number(read({ kind: 'gradient', of: 'L', wrt }).data[0]),
      );
      expect(nineOf(id, variant, 'right')).toEqual(gradients);
    }
  });

  test('no other option would give the numbers of the classmate', () => {
    for (const variant of draws) {
      const [cell] = poseQuestion(recipe, variant, { id }).parts[0]?.cells ?? [];
      if (cell?.asks.kind !== 'choice') throw new Error('a choice');
      expect(cell.asks.correct).toBe(variant.face);
      expect(new Set(cell.asks.options.map((option) => option.id)).size).toBe(5);
      const columns = cell.asks.options.map((option) =>
        nineOf(id, { ...variant, face: option.id }, 'own').join(' '),
      );
      expect(new Set([...columns, nineOf(id, variant, 'right').join(' ')]).size).toBeGreaterThanOrEqual(5);
      expect(columns.filter((column) => column === nineOf(id, variant, 'own').join(' '))).toHaveLength(1);
    }
  });
});

/** Section 3.3 of the course's list of mistakes: whole columns on REF-A. */
test.each([
  ['D02', 'sign', [15, 3.75, 10, 2.5, 8.75, -7.5, 5, 1.25, -2.5]],
  ['D02', 'double', [-30, -7.5, -20, -5, -17.5, 15, -10, -2.5, 5]],
  ['D02', 'link', [7.5, 7.5, 5, 5, -8.75, 7.5, 2.5, 2.5, 2.5]],
  ['D02', 'own', [5, -1.875, 2.5, 0.625, -5, -1.25, -5, -1.25, 2.5]],
  ['D02', 'value', [-26.25, 22.5, -17.5, 15, -8.75, 7.5, -8.75, 7.5, 2.5]],
  ['D02', 'source', [-10, -2.5, -15, -3.75, 7.5, -8.75, -5, -1.25, 2.5]],
  ['D02', 'branch', [-3.75, -15, -2.5, -10, -8.75, 7.5, -1.25, -5, 2.5]],
  ['D02b', 'sign', [0, -6.75, 0, -4.5, 0, 13.5, 0, -2.25, 4.5]],
  ['D02b', 'link', [0, -13.5, 0, -9, 0, -13.5, 0, -4.5, -4.5]],
  ['D02b', 'branch', [0, 27, 0, 18, 0, -13.5, 0, 9, -4.5]],
  ['D02b', 'gateless', [27, 6.75, 18, 4.5, 0, -13.5, 9, 2.25, -4.5]],
  ['D02b', 'upstream', [27, 6.75, 18, 4.5, 0, -13.5, 9, 2.25, -4.5]],
  ['D02b', 'inverted', [27, 0, 18, 0, 0, -13.5, 9, 0, -4.5]],
  ['D02b', 'activation', [0, 20.25, 0, 13.5, 0, -13.5, 0, 6.75, -4.5]],
] as const)('%s, %s: the whole column', (id, face, column) => {
  const found = nineOf(id, pinned(recipeOf(id), refA, face), 'own');
  expect(found.map((value) => value + 0)).toEqual([...column]);
});

describe('D03: a report of a gradient check', () => {
  const recipe = recipeOf('D03');
  const h = 0.001;
  const kindOf = (a: number, n: number, z: number): string => {
    if (Math.abs(z) < h) return 'kink';
    const error = a === n ? 0 : Math.abs(a - n) / Math.max(Math.abs(a), Math.abs(n));
    if (error < 1e-4) return 'pass';
    if (error < 1e-2) return 'suspicious';
    return Math.abs(a + n) < 1e-3 ? 'sign' : 'factor';
  };

  test('every row that is drawn is of the kind it is said to be, and none comes twice', () => {
    for (let at = 0; at < 200; at += 1) {
      const search = findVariant(recipe, `report ${at}`);
      if (search.kind === 'exhausted') throw new Error(`report ${at}`);
      const { variant } = search.found;
      const { valueOf } = valuesOf(recipe, variant);
      const numberOf = (name: string) => Number(valueOf(name).data[0]);
      const key = Object.entries(keyOf(recipe, variant).rows ?? {});
      expect(key).toHaveLength(6);
      expect(new Set(key.map(([, kind]) => kind)).size).toBe(5);
      for (const [row, kind] of key) {
        const [a, n, z] = [numberOf(`a_${row}`), numberOf(`n_${row}`), numberOf(`z_${row}`)];
        expect([row, kindOf(a, n, z)]).toEqual([row, kind]);
      }
    }
  });

  test.each([
    [2.5, 2.5000001, 'pass'],
    [2.5, -2.5, 'sign'],
    [5, 2.5, 'factor'],
    [0, 0, 'pass'],
  ])('analytic %d and numeric %d: %s', (a, n, kind) => {
    expect(kindOf(a, n, 0.7)).toBe(kind);
  });
});
