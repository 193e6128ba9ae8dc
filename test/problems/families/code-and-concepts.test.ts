import { describe, expect, test } from 'vitest';
import { lectureParameters } from '../../../problems/lecture-network.ts';
import { valuesOf } from '../../../problems/values.ts';
import { pinned, recipeOf, refA } from '../pinned.ts';
import { keyAt } from './pinned-answers.ts';

describe('K01: multiplications of the lecture’s network', () => {
  test('6 forward, 8 backward with the cache, 60 by forward differences', () => {
    expect(keyAt({ id: 'K01', numbers: { d: '2', m: '2', k: '1' } })).toEqual({
      forward: { fwd: '6', params: '9' },
      backward: { bwd: '8' },
      differences: { fd: '60' },
    });
  });

  test('784-128-10 with a batch of 32', () => {
    expect(keyAt({ id: 'K01b', numbers: { d: '784', m: '128', k: '10', n: '32' } })).toEqual({
      counts: { fwd: '3252224', bwd: '3293184' },
      ratio: { ratio: '1.01' },
    });
  });
});

test('K02: 784-128-10 with a batch of 32 keeps 134,400 bytes', () => {
  const key = keyAt({ id: 'K02', numbers: { d: '784', m: '128', k: '10', n: '32' } });
  expect(key.bytes).toEqual({ bytes: '134400' });
  expect(key.layers).toEqual({ affine: 'input,weights', sigmoid: 'output', relu: 'mask', sum: 'nothing' });
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

describe('D02: two columns of gradients', () => {
  const recipe = recipeOf('D02');

  test('the right column is the gradient of the network', () => {
    const { read } = valuesOf(recipe, pinned(recipe, refA, 'sign'));
    for (const name of lectureParameters) {
      expect(read({ kind: 'value', of: `right_${name}` })).toEqual(
        read({ kind: 'gradient', of: 'L', wrt: name }),
      );
    }
  });

  test.each([
    ['sign', '-15', '15'],
    ['double', '-15', '-30'],
    ['link', '-15', '7.5'],
    ['branch', '-15', '-3.75'],
    ['source', '-15', '-10'],
    ['own', '-15', '5'],
  ])('%s gives the numbers of the dossier’s table for w₁,₁', (face, right, own) => {
    const { read } = valuesOf(recipe, pinned(recipe, refA, face));
    expect(read({ kind: 'value', of: 'right_w11' }).data).toEqual([right]);
    expect(read({ kind: 'value', of: 'own_w11' }).data).toEqual([own]);
  });
});

test('D03: every row of the bank is of the kind it is said to be', () => {
  const [part] = recipeOf('D03').parts;
  if (part?.answer.as !== 'choice') throw new Error('a choice');
  for (const { id, label, correct } of part.answer.cells) {
    const [a = Number.NaN, n = Number.NaN] = [...(label?.en ?? '').matchAll(/=(-?[\d.]+)/g)].map(([, text]) =>
      Number(text),
    );
    const error = a === 0 && n === 0 ? 0 : Math.abs(a - n) / Math.max(Math.abs(a), Math.abs(n));
    const said = error < 1e-4 ? 'pass' : error < 1e-2 ? 'kink' : Math.abs(a + n) < 1e-3 ? 'sign' : 'factor';
    expect([id, said]).toEqual([id, correct]);
  }
});
