import { describe, expect, test } from 'vitest';
import { findVariant } from '../../../problems/find-variant.ts';
import { valuesOf } from '../../../problems/values.ts';
import { keyOf } from '../../../problems/key.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { pinned, recipeOf } from '../pinned.ts';
import { boxes, grid, judgedAt, keyAt, namedAt } from './pinned-answers.ts';

describe('V01: shapes of 5×3 times 3×2', () => {
  const zeros = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => '1'));
  const at = {
    id: 'V01',
    face: '5x3x2',
    numbers: { X: zeros(5, 3), W: zeros(3, 2), b: ['1', '1'], G: zeros(5, 2) },
  };

  test('every gradient has the shape of its variable', () => {
    expect(keyAt(at).shapes).toEqual({ dY: '(5, 2)', dX: '(5, 3)', dW: '(3, 2)', db: '(2,)' });
  });
});

describe('V02: a linear layer', () => {
  const numbers = {
    X: [
      ['1', '2'],
      ['0', '-1'],
      ['3', '1'],
    ],
    W: [
      ['2', '-1'],
      ['1', '3'],
    ],
    b: ['1', '-2'],
    G: [
      ['1', '-1'],
      ['2', '0'],
      ['-1', '4'],
    ],
  };
  const at = { id: 'V02', numbers };

  test('three products', () => {
    expect(keyAt(at)).toEqual({
      forward: grid([5, 3], [0, -5], [8, -2]),
      dX: grid([3, -2], [4, 2], [-6, 11]),
      dW: grid([-2, 11], [-1, 2]),
      db: boxes(2, 3),
    });
  });

  test.each([
    [{ dX: grid([1, -4], [4, -2], [2, 13]) }, 'M22'],
    [{ dW: grid([-2, -1], [11, 2]) }, 'M22'],
    [{ db: boxes('0.667', 1) }, 'M23'],
  ])('%j is named', (wrong, code) => {
    expect(namedAt(at, wrong)).toEqual([code]);
  });
});

describe('V03: two layers, three samples (T14)', () => {
  const numbers = {
    X: [
      ['2', '1'],
      ['-1', '3'],
      ['1', '-2'],
    ],
    y: [['1'], ['-2'], ['4']],
    W1: [
      ['1', '-1'],
      ['2', '0.5'],
    ],
    b1: ['-1', '1'],
    W2: [['2'], ['-1']],
    b2: ['0.5'],
  };

  test('the backward pass, line by line', () => {
    expect(keyAt({ id: 'V03', numbers })).toMatchObject({
      dyhat: grid(['11/3'], ['14/3'], ['-7/3']),
      dW2: grid(['89/3'], ['49/3']),
      dZ: grid(['22/3', 0], ['28/3', '-14/3'], [0, 0]),
      dW1: grid(['16/3', '14/3'], ['106/3', '-14']),
      db1: boxes('50/3', '-14/3'),
    });
  });
});

describe('V04: broadcasting backward', () => {
  const A = [
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ];
  const G = [
    ['1', '0'],
    ['2', '-1'],
    ['3', '4'],
  ];

  test('what was copied is added', () => {
    const column = { id: 'V04b', numbers: { A, B: [['1'], ['-1'], ['1']], G } };
    expect(keyAt(column).dB).toEqual(grid([1], [1], [7]));
    expect(namedAt(column, { dB: grid([0.5], [0.5], [3.5]) })).toEqual(['M23']);
    const row = { id: 'V04c', numbers: { A, B: ['1', '-1'], G } };
    expect(keyAt(row).dB).toEqual(boxes(6, 3));
    expect(namedAt(row, { dB: boxes(2, 1) })).toEqual(['M23']);
  });
});

describe('V05: a Jacobian', () => {
  const numbers = { p1: '2', p2: '3', v1: '2', v2: '-1', u1: '1', u2: '-2', t: '0' };
  const at = { id: 'V05', face: 'product', numbers };
  const jacobian = recipeOf('V05');

  test('its rows belong to outputs; the product from the left goes down its columns', () => {
    // f = (3·x₁x₂, x₁² + 5x₂): J = [[9, 6], [4, 5]]
    expect(keyAt(at)).toMatchObject({
      jacobian: { J11: '9', J12: '6', J21: '4', J22: '5' },
      vjp: { vjp1: '14', vjp2: '7' },
      jvp: { jvp1: '-3', jvp2: '-6' },
    });
  });

  test('the map of the catalogue, (x₁x₂, x₁² + x₂)', () => {
    const forward = jacobian.forward?.replace('@code1', 'x1*x2').replace('@code2', 'x1**2 + x2');
    const catalogue: Recipe = { ...jacobian, forward };
    expect(keyOf(catalogue, pinned(catalogue, numbers, 'product'))).toMatchObject({
      jacobian: { J11: '3', J12: '2', J21: '4', J22: '1' },
      vjp: { vjp1: '2', vjp2: '3' },
      jvp: { jvp1: '-1', jvp2: '2' },
    });
  });

  test.each([
    [{ jacobian: { J11: '9', J12: '4', J21: '6', J22: '5' } }, 'V05.transposed'],
    [{ vjp: { vjp1: '12', vjp2: '3' } }, 'V05.columns'],
    [{ jvp: { jvp1: '1', jvp2: '-4' } }, 'V05.rows'],
    [{ vjp: { vjp1: '18', vjp2: '12' } }, 'M09'],
  ])('%j is named', (wrong, code) => {
    expect(namedAt(at, { ...keyAt(at), ...wrong })).toEqual([code]);
  });

  test.each(['product', 'square', 'mixed', 'cubic'])('the Jacobian written for %s is that of f', (face) => {
    const entries = ['11', '12', '21', '22'] as const;
    const forward = [jacobian.forward, ...entries.map((entry) => `j${entry} = @j${entry}`)].join('\n');
    const written: Recipe = { ...jacobian, forward };
    const { read } = valuesOf(written, pinned(written, numbers, face));
    for (const [row, column] of entries) {
      const gradient = read({ kind: 'gradient', of: `f${row}`, wrt: `x${column}` });
      expect(read({ kind: 'value', of: `j${row}${column}` })).toEqual(gradient);
    }
  });

  test('an own wrong entry of J carries on into both products', () => {
    const wrong = {
      ...keyAt(at),
      jacobian: { J11: '9', J12: '7', J21: '4', J22: '5' },
      vjp: { vjp1: '14', vjp2: '9' },
      jvp: { jvp1: '-5', jvp2: '-6' },
    };
    const outcomes = judgedAt(at, wrong).parts.flatMap(({ cells }) =>
      cells.map(({ cell, outcome }) => [cell, outcome] as const),
    );
    expect(Object.fromEntries(outcomes)).toMatchObject({
      J12: 'incorrect',
      vjp2: 'followThrough',
      jvp1: 'followThrough',
    });
  });
});

describe('V06: a Hessian', () => {
  const at = { id: 'V06', face: 'a', numbers: { x: '1', y: '2', v1: '1', v2: '-1' } };

  test('gradient, Hessian and product of x²y + y³ at (1, 2)', () => {
    expect(keyAt(at)).toEqual({
      gradient: { g1: '4', g2: '13' },
      hessian: { H11: '4', H12: '2', H21: '2', H22: '12' },
      product: { Hv1: '2', Hv2: '-10' },
      cost: { count: '2' },
    });
  });

  test('an own wrong entry of H carries on into the product', () => {
    const wrong = {
      ...keyAt(at),
      hessian: { H11: '4', H12: '5', H21: '2', H22: '12' },
      product: { Hv1: '2', Hv2: '-7' },
    };
    const outcomes = judgedAt(at, wrong).parts.flatMap(({ cells }) =>
      cells.map(({ cell, outcome }) => [cell, outcome] as const),
    );
    expect(Object.fromEntries(outcomes)).toMatchObject({
      H12: 'incorrect',
      Hv1: 'correct',
      Hv2: 'followThrough',
    });
  });

  test.each(['a', 'b', 'c', 'd', 'e'])('the gradient written for surface %s is that of f', (face) => {
    const recipe = recipeOf('V06');
    const seeds = Array.from({ length: 40 }, (_, index) => `surface ${index}`);
    const variants = seeds.flatMap((seed) => {
      const search = findVariant(recipe, seed);
      return search.kind === 'found' && search.found.variant.face === face ? [search.found.variant] : [];
    });
    expect(variants.length).toBeGreaterThan(0);
    for (const variant of variants) {
      const { read } = valuesOf(recipe, variant);
      expect(read({ kind: 'value', of: 'g1' })).toEqual(read({ kind: 'gradient', of: 'f', wrt: 'x' }));
      expect(read({ kind: 'value', of: 'g2' })).toEqual(read({ kind: 'gradient', of: 'f', wrt: 'y' }));
    }
  });
});
