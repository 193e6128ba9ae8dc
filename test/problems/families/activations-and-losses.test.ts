import { describe, expect, test } from 'vitest';
import { refB } from '../pinned.ts';
import { boxes, keyAt, namedAt } from './pinned-answers.ts';

describe('A01: an activation function at z = 0.5', () => {
  const point = (id: string, face: string, z = '0.5') => keyAt({ id, face, numbers: { z } }).point;

  test('values and derivatives are those of the dossier', () => {
    expect(point('A01', 'sigmoid')).toEqual({ value: '0.6225', slope: '0.235' });
    expect(point('A01', 'tanh')).toEqual({ value: '0.4621', slope: '0.7864' });
    expect(point('A01b', 'softplus')).toEqual({ value: '0.9741', slope: '0.6225' });
    expect(point('A01b', 'silu')?.slope).toBe('0.74');
    expect(point('A01b', 'gelu')?.slope).toBe('0.8674');
    expect(point('A01c', 'leaky-1', '-0.5')).toEqual({ value: '-0.05', slope: '0.1' });
  });

  test.each([
    ['0.2273', 'M29'],
    ['0.25', 'M29'],
    ['0.6225', 'M28'],
  ])('%s for σ′ is named', (slope, code) => {
    const at = { id: 'A01', face: 'sigmoid', numbers: { z: '0.5' } };
    expect(namedAt(at, { point: { value: '0.6225', slope } })).toEqual([code]);
  });
});

describe('A02: REF-B with other activation functions (T19)', () => {
  test.each([
    ['A02', ['0.557', '-0.118', '-2.226', '0.471', '1.192', '2.582', '1.113', '-0.235', '3.158']],
    ['A02b', ['1.094', '-0.084', '-4.375', '0.335', '-0.857', '1.678', '2.187', '-0.168', '1.854']],
    ['A02c', ['0.163', '-0.544', '-0.653', '2.175', '-0.109', '3.263', '0.326', '-1.088', '2.175']],
  ])('%s has the gradients of the dossier', (id, gradients) => {
    const { eta: _eta, ...numbers } = refB;
    const key = Object.values(keyAt({ id, face: 'only', numbers }).gradients ?? {});
    for (const [at, gradient] of gradients.entries())
      expect(Number(key[at])).toBeCloseTo(Number(gradient), 2);
  });
});

describe('A03: three samples (T14)', () => {
  const numbers = {
    x1: ['2', '-1', '1'],
    x2: ['1', '3', '-2'],
    y: ['1', '-2', '4'],
    w11: '1',
    w12: '-1',
    w21: '2',
    w22: '0.5',
    w31: '2',
    w32: '-1',
    b1: '-1',
    b2: '1',
    b3: '0.5',
  };
  const at = { id: 'A03', numbers };

  test('signals of each sample, and their sums', () => {
    expect(keyAt(at)).toMatchObject({
      z1: boxes(3, 4, -4),
      z2: boxes(-0.5, 3.5, -1),
      predictions: boxes(6.5, 5, 0.5),
      signals: boxes('11/3', '14/3', '-7/3'),
      totals: { w11: '16/3', w21: '106/3', b1: '50/3', w31: '89/3' },
    });
  });

  test.each([
    [
      {
        signals: boxes(11, 14, -7),
        hidden: boxes(22, 28, 0),
        totals: { w11: '16', w21: '106', b1: '50', w31: '89' },
      },
      'M05',
    ],
    [
      {
        hidden: boxes('7.333', '9.333', '-4.667'),
        totals: { w11: '0.667', w21: '44.667', b1: '12', w31: '29.667' },
      },
      'M24',
    ],
  ])('a batch mistake is named', (answers, code) => {
    expect(namedAt(at, answers)).toEqual([code]);
  });
});

describe('A04: binary cross-entropy at p = 3/4 (T15)', () => {
  const at = { id: 'A04b', numbers: { w1: '1', w2: '-2', x1: '2', x2: '1', k: '3', y: '0' } };

  test('what is left of both derivatives is p − y', () => {
    expect(keyAt(at)).toEqual({
      forward: { p: '0.75', L: '1.386' },
      signals: { dp: '4', dz: '0.75' },
      parameters: { w1: '1.5', w2: '0.75', b: '0.75' },
    });
  });

  test.each([
    ['-0.75', { w1: '-1.5', w2: '-0.75', b: '-0.75' }, 'M01'],
    ['0.1406', { w1: '0.281', w2: '0.141', b: '0.141' }, 'M31'],
  ])('%s for ∂L/∂z is named', (dz, parameters, code) => {
    const dp = code === 'M01' ? '-4' : '4';
    expect(namedAt(at, { signals: { dp, dz }, parameters })).toContain(code);
  });
});

describe('A05: softmax and cross-entropy (T15)', () => {
  const at = { id: 'A05', numbers: { sum: '8', c1: '1', c2: '2', c3: '5', t: ['0', '1', '0'] } };

  test('probabilities less the label', () => {
    expect(keyAt(at)).toEqual({
      p: boxes('0.125', '0.25', '0.625'),
      loss: { L: '1.386' },
      dz: boxes('0.125', '-0.75', '0.625'),
    });
  });

  test('the numbers of the course', () => {
    const course = { id: 'A05b', numbers: { z: ['0.5', '0.7', '1.3'], t: ['1', '0', '0'] } };
    expect(keyAt(course)).toEqual({
      p: boxes('0.225', '0.275', '0.5'),
      loss: { L: '1.492' },
      dz: boxes('-0.775', '0.275', '0.5'),
    });
  });

  test.each([
    [boxes(-0.125, 0.75, -0.625), 'M30'],
    [boxes(0.125, 0.25, 0.625), 'M30'],
  ])('%j is named', (dz, code) => {
    expect(namedAt(at, { dz })).toEqual([code]);
  });
});

describe('A06: two outputs (T12)', () => {
  const numbers = {
    x1: '2',
    x2: '-1',
    y1: '18',
    y2: '5',
    w1_1_1: '1',
    w1_1_2: '3',
    w1_2_1: '2',
    w1_2_2: '-1',
    b1_1: '0.5',
    b1_2: '-0.5',
    w2_1_1: '-2',
    w2_1_2: '1',
    w2_2_1: '3',
    w2_2_2: '0.5',
    b2_1: '1',
    b2_2: '-1',
  };
  const at = { id: 'A06', numbers };

  test('a hidden unit collects what both outputs say', () => {
    expect(keyAt(at)).toEqual({
      forward: { h1_1: '0.5', h1_2: '6.5', yhat1: '19.5', yhat2: '2.75' },
      outputs: { yhat1: '1.5', yhat2: '-2.25' },
      hidden: { h1_1: '-5.25', h1_2: '3.375' },
      weights: { w1_1_1: '-10.5', w1_1_2: '6.75', w1_2_1: '5.25', w1_2_2: '-3.375' },
    });
  });

  test('one output only, carried on rightly, is named and costs the two cells where it was done', () => {
    const weights = { w1_1_1: '-6', w1_1_2: '9', w1_2_1: '3', w1_2_2: '-4.5' };
    expect(namedAt(at, { hidden: { h1_1: '-3', h1_2: '4.5' }, weights })).toEqual(['M09']);
  });
});

describe('A07: three layers (T13)', () => {
  const numbers = { x: '2', w1: '1.5', w2: '-0.5', w3: '-2', b1: '-1', b2: '4', b3: '0.5', y: '-3' };
  const at = { id: 'A07', numbers };

  test('signals and gradients', () => {
    expect(keyAt(at)).toEqual({
      forward: { z1: '2', z2: '3', yhat: '-5.5' },
      signals: { yhat: '-2.5', z2: '5', z1: '-2.5' },
      gradients: { w1: '-5', w2: '10', w3: '-7.5', b1: '-2.5', b2: '5', b3: '-2.5' },
    });
  });
});

describe('A08: a penalty, and the Huber loss', () => {
  test('the penalty has a gradient of its own, and only by w', () => {
    const at = { id: 'A08', numbers: { x: '2', w: '3', b: '0', y: '5', lam: '0.5' } };
    expect(keyAt(at)).toEqual({
      loss: { D: '0.5', R: '2.25', L: '2.75' },
      gradients: { w: '3.5', b: '1' },
    });
    expect(namedAt(at, { gradients: { w: '2', b: '1' } })).toEqual(['M09']);
  });

  test('beyond the threshold the slope stays', () => {
    const weights = { w1: '1', w2: '2', x1: '4', x2: '-3' };
    const huber = (y: string) => keyAt({ id: 'A08b', numbers: { ...weights, y, kappa: '1' } });
    expect(huber('-4.5')).toEqual({ huber: { L: '2', dyhat: '1' }, weights: { w1: '4', w2: '-3' } });
    expect(huber('-2.4').huber).toEqual({ L: '0.08', dyhat: '0.4' });
    expect(huber('0.5')).toEqual({ huber: { L: '2', dyhat: '-1' }, weights: { w1: '-4', w2: '3' } });
  });
});
