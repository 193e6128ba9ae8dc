import { describe, expect, test } from 'vitest';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { mutationsOf } from '../../../grader/misconceptions/mutations.ts';
import { structureOf } from '../../../grader/misconceptions/structure.ts';
import { networkQuestion } from './dossier-question.ts';
import type { Network, Numbers } from './dossier-question.ts';
import { roles } from './few-roles.ts';

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => k + 1);
const ones = (names: readonly string[]): Readonly<Record<string, Numbers>> =>
  Object.fromEntries(names.map((name) => [name, 1]));

/** The forms of a rule that hold wherever they can, and how many are kept to one place. */
function counted(code: MisconceptionCode, network: Network): readonly [readonly string[], number] {
  const forms = mutationsOf(code, structureOf(networkQuestion(network)));
  const general = forms.filter(({ everywhere }) => everywhere).map(({ label }) => label);
  return [general, forms.length - general.length];
}

/** Where no role says what is predicted, the terms of the loss are samples as well as ends of paths. */
const isPath = (label: string): boolean => label.startsWith('path');

/** A hidden layer of so many units. */
function layer(units: number): Network {
  const all = upTo(units);
  const names = all.flatMap((k) => [`w${k}`, `b${k}`]);
  return {
    forward: [
      ...all.flatMap((k) => [`z${k} = w${k}*x + b${k}`, `h${k} = np.maximum(0, z${k})`]),
      `yhat = ${all.map((k) => `h${k}`).join(' + ')}`,
      'L = (y - yhat)**2',
    ].join('\n'),
    at: ones(['x', 'y', ...names]),
    roles: roles('input x', 'target y', `parameter ${names.join(' ')}`, 'prediction yhat', 'loss L'),
  };
}

describe('a rule is kept to one place where there are up to 24 of them, and more than one', () => {
  test.each([
    [1, 0],
    [2, 2],
    [24, 24],
    [25, 0],
  ])('of %i units in %i', (units, single) => {
    const network = layer(units);
    expect(counted('M24', network)).toEqual([['open'], single]);
    expect(counted('M14', network)).toEqual([['own factor'], single]);
    const [general, slips] = counted('M37', network);
    expect(general).toEqual(expect.arrayContaining(['no bias', 'no activation']));
    expect(slips).toBe(2 * single);
  });

  /** So many values that reach the loss in two ways each. */
  const branches = (count: number): Network => {
    const all = upTo(count);
    return {
      forward: [
        ...all.flatMap((k) => [`a${k} = w${k}*2`, `c${k} = a${k}*3`]),
        `L = ${all.map((k) => `a${k} + c${k}`).join(' + ')}`,
      ].join('\n'),
      at: ones(all.map((k) => `w${k}`)),
      roles: roles(`parameter ${all.map((k) => `w${k}`).join(' ')}`, 'loss L'),
    };
  };
  test.each([
    [1, 2, 0],
    [2, 4, 4],
    [24, 48, 48],
    [25, 0, 0],
  ])('of %i branchings, %i and %i', (count, kept, combined) => {
    const [paths, slips] = counted('M09', branches(count));
    expect([paths.filter(isPath), slips]).toEqual([['path 1', 'path 2'], kept]);
    expect(counted('M10', branches(count))).toEqual([
      ['multiplied', 'averaged', 'ways multiplied'],
      combined,
    ]);
  });
});

test('of many ways the first six are tried, and the last', () => {
  const ways = (count: number): Network => ({
    forward: `${upTo(count)
      .map((k) => `a${k} = w*${k}`)
      .join('\n')}\nL = ${upTo(count)
      .map((k) => `a${k}`)
      .join(' + ')}`,
    at: { w: 2 },
    roles: roles('parameter w', 'loss L'),
  });
  const paths = (...at: readonly number[]) => at.map((k) => `path ${k}`);
  expect(counted('M09', ways(3))[0].filter(isPath)).toEqual(paths(1, 2, 3));
  expect(counted('M09', ways(3))[1]).toBe(6);
  expect(counted('M09', ways(6))[0].filter(isPath)).toEqual(paths(1, 2, 3, 4, 5, 6));
  expect(counted('M09', ways(9))[0].filter(isPath)).toEqual(paths(1, 2, 3, 4, 5, 6, 9));
});

test('of many samples the first eight are tried, and the last', () => {
  const samples = (count: number): Network => ({
    forward: 'yhat = w*x\nL = np.mean((y - yhat)**2)',
    at: { x: upTo(count), y: upTo(count), w: 2 },
    roles: roles('input x', 'target y', 'parameter w', 'prediction yhat', 'loss L'),
  });
  const labels = (count: number) =>
    counted('M09', samples(count))[0].filter((label) => /^sample \d+$/.test(label));
  const named = (...at: readonly number[]) => at.map((k) => `sample ${k}`);
  expect(labels(3)).toEqual(named(1, 2, 3));
  expect(labels(8)).toEqual(named(1, 2, 3, 4, 5, 6, 7, 8));
  expect(labels(11)).toEqual(named(1, 2, 3, 4, 5, 6, 7, 8, 11));
});

test('of many steps of time the last one to six are kept', () => {
  const steps = (count: number): Network => ({
    forward: `h = h0\nfor t in range(${count}):\n    h = w*h + x[t]\nL = (y - h)**2`,
    at: { h0: 1, w: 2, x: upTo(count), y: 1 },
    roles: roles('input h0 x', 'target y', 'parameter w', 'prediction h', 'loss L'),
  });
  const last = (count: number) => upTo(count).map((k) => `last ${k}`);
  expect(counted('M43', steps(1))).toEqual([[], 0]);
  expect(counted('M43', steps(3))).toEqual([last(2), 0]);
  expect(counted('M43', steps(9))).toEqual([last(6), 0]);
});

test('two places of one name are told apart by a number', () => {
  const twice: Network = {
    forward: 'h = w*x\nyhat = w*h + w*x\nL = (y - yhat)**2',
    at: ones(['w', 'x', 'y']),
    roles: roles('input x', 'target y', 'parameter w', 'prediction yhat', 'loss L'),
  };
  const forms = mutationsOf('M14', structureOf(networkQuestion(twice))).map(({ label }) => label);
  expect(forms).toEqual([
    'own factor',
    'only own factor at w',
    'only own factor at w (2)',
    'only own factor at w (3)',
  ]);
});
