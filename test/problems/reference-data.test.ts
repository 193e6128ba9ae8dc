import { describe, expect, test } from 'vitest';
import { keyOf } from '../../problems/key.ts';
import { pinned, recipeOf, refA, refB } from './pinned.ts';

const keyFor = (id: string, numbers: Parameters<typeof pinned>[1], face?: string) => {
  const recipe = recipeOf(id);
  return keyOf(recipe, pinned(recipe, numbers, face));
};

describe('the lecture network', () => {
  test('L01: the forward pass of REF-A', () => {
    expect(keyFor('L01', refA)).toEqual({ forward: { h1: '-3.5', h2: '3', yhat: '5' } });
  });

  test('L01 with ReLU: the forward pass of REF-B', () => {
    const key = { z1: '-0.5', z2: '1.5', h1: '0', h2: '1.5', yhat: '-1.25' };
    expect(keyFor('L01-relu', refB)).toEqual({ forward: key });
  });

  test('L02: loss and derivative of the summary slide (T06), and of REF-A', () => {
    expect(keyFor('L02', { y: '1', yhat: '0.5' })).toEqual({ loss: { L: '0.125', dyhat: '-0.5' } });
    expect(keyFor('L02-net', refA)).toEqual({ loss: { L: '3.125', dyhat: '2.5' } });
  });

  test('L04: three rows and the product for the crossed weight of REF-A', () => {
    expect(keyFor('L04', refA, 'w21')).toEqual({
      table: { 'dh1-dw21': '2', 'dyhat-dh1': '-2', 'dL-dyhat': '2.5' },
      gradient: { w21: '-10' },
    });
  });

  test('L04a and L04c: an output weight and a bias of REF-A', () => {
    expect(keyFor('L04a', refA, 'w31').gradient).toEqual({ w31: '-8.75' });
    expect(keyFor('L04c', refA, 'b2')).toEqual({ table: { 'dh2-db2': '1' }, gradient: { b2: '-1.25' } });
  });

  test('L05 (T01): the nine gradients of REF-A', () => {
    expect(keyFor('L05', refA).gradients).toEqual({
      w11: '-15',
      w12: '-3.75',
      w21: '-10',
      w22: '-2.5',
      w31: '-8.75',
      w32: '7.5',
      b1: '-5',
      b2: '-1.25',
      b3: '2.5',
    });
  });

  test('L05 (T03): the nine gradients of REF-B', () => {
    expect(keyFor('L05', refB).gradients).toEqual({
      w11: '1.125',
      w12: '-0.375',
      w21: '-4.5',
      w22: '1.5',
      w31: '-0.75',
      w32: '2.25',
      b1: '2.25',
      b2: '-0.75',
      b3: '1.5',
    });
  });

  test('L07 (T02): gates and gradients of REF-A with ReLU', () => {
    const key = keyFor('L07', refA);
    expect(key.gates).toEqual({ gate1: '0', gate2: '1' });
    expect(key.gradients).toEqual({
      w11: '0',
      w12: '6.75',
      w21: '0',
      w22: '4.5',
      w31: '0',
      w32: '-13.5',
      b1: '0',
      b2: '2.25',
      b3: '-4.5',
    });
  });

  test('L07 (T04): gradients of REF-B with ReLU', () => {
    expect(keyFor('L07', refB).gradients).toEqual({
      w11: '0',
      w12: '-0.5625',
      w21: '0',
      w22: '2.25',
      w31: '0',
      w32: '3.375',
      b1: '0',
      b2: '-1.125',
      b3: '2.25',
    });
  });

  test('L08: a closed first unit silences its weights, its bias and the weight behind it', () => {
    expect(keyFor('L08', refA)).toEqual({ zeros: { zeros: 'w11,w21,w31,b1' } });
  });

  test('L09 (T03): one update of REF-B', () => {
    expect(keyFor('L09', refB, 'unit1')).toEqual({
      update: { w31: '1.575', w21: '-0.05', b1: '-1.225' },
      after: { yhat: '-4.671', L: '0.686' },
    });
  });

  test('L03: the rows of grad_table in symbols are those of the lecture', () => {
    const { table } = keyFor('L03', refA);
    expect(table).toEqual({
      'dL-dyhat': '-(y - yhat)',
      'dyhat-dw31': 'h1',
      'dyhat-dw32': 'h2',
      'dyhat-db3': '1',
      'dyhat-dh1': 'w31',
      'dyhat-dh2': 'w32',
      'dh1-dw11': 'x1',
      'dh1-dw21': 'x2',
      'dh1-db1': '1',
      'dh2-dw12': 'x1',
      'dh2-dw22': 'x2',
      'dh2-db2': '1',
    });
  });
});

describe('the recap', () => {
  test.each([
    ['0.1', ['1.35', '1.215', '1.0935']],
    ['0.2', ['1.2', '0.96', '0.768']],
    ['0.5', ['0.75', '0.375', '0.1875']],
    ['1', ['0', '0', '0']],
    ['1.5', ['-0.75', '0.375', '-0.1875']],
    ['2', ['-1.5', '1.5', '-1.5']],
    ['2.5', ['-2.25', '3.375', '-5.0625']],
  ])('R04 (T07): three steps on ½x² from 1.5 with η = %s', (eta, [x1, x2, x3]) => {
    expect(keyFor('R04', { a: '1', x: '1.5', eta })).toEqual({ steps: { x1, x2, x3 } });
  });

  const line = { x: ['-1', '1', '2', '5'], y: ['1', '2', '8', '9'], w: '2', b: '1', eta: '0.02' };

  test('R07 (T08): predictions and gradients of the four samples', () => {
    expect(keyFor('R07', line)).toEqual({
      working: { 1: '-1', 2: '3', 3: '5', 4: '11' },
      gradients: { w: '3.5', b: '-1' },
    });
  });

  test('R08 (T08): the first update and the loss after it', () => {
    expect(keyFor('R08', line).update).toEqual({ w1: '1.93', b1: '1.02', L: '4.268' });
  });

  test('R08 (T08): the second update', () => {
    expect(keyFor('R08b', line).update).toEqual({ w2: '1.8803', b2: '1.0441', L: '4.131' });
  });
});

test('V04 and the week-3 quiz (T20): 3×2 plus 3×1', () => {
  const A = [
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ];
  const B = [['1'], ['-1'], ['1']];
  expect(keyFor('V04', { A, B }, 'column')).toEqual({ sum: { sum: '[[2, 3], [2, 3], [6, 7]]' } });
  expect(keyFor('W3-3', { A, B })).toEqual({ sum: { sum: '[[2, 3], [2, 3], [6, 7]]' } });
});
