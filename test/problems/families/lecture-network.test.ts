import { describe, expect, test } from 'vitest';
import { refB } from '../pinned.ts';
import { judgedAt, keyAt, namedAt } from './pinned-answers.ts';

describe('L06: what the next chain finds in the table', () => {
  const at = { id: 'L06', face: 'w11-w21', numbers: {} };

  test('w₁,₁ reuses ∂L/∂ŷ alone and adds two rows, w₂,₁ reuses two', () => {
    expect(keyAt(at)).toEqual({
      reused: { reused: 'loss' },
      new: { new: 'link,first' },
      again: { again: 'loss,link' },
    });
  });

  test('a row of layer 2 is no row of the path, and the feedback says so', () => {
    const report = judgedAt(at, { reused: { reused: 'loss,w31' } });
    expect(report.points).toBeLessThan(report.maxPoints);
  });
});

describe('L10 (T03): two steps of REF-B', () => {
  const at = { id: 'L10b', face: 'w31', numbers: refB };

  test('the second step overshoots', () => {
    expect(keyAt(at)).toEqual({
      weights: { w1: '1.575', w2: '1.3781' },
      losses: { L1: '0.6855', L2: '0.7884' },
    });
  });

  test('the first gradient used twice is named', () => {
    // 1.5 + 2·0.075; the loss there follows from the nine parameters after the stale step.
    expect(namedAt(at, { weights: { w1: '1.575', w2: '1.65' }, losses: { L1: '0.6855' } })).toEqual(['M36']);
  });

  test('with one weight trained the others stay', () => {
    // ŷ′ = −2 − 0.5·0.075 = −2.0375, L′ = ½·1.4625²; then ∂L/∂w₃,₁ = −0.5·1.4625
    expect(keyAt({ ...at, id: 'L10' })).toEqual({
      weights: { w1: '1.575', w2: '1.6481' },
      losses: { L1: '1.0695', L2: '1.0166' },
    });
  });
});

describe('L11: a weight updated too early', () => {
  const at = { id: 'L11', face: 'w11', numbers: refB };

  test('REF-B gives 1.18125 for 1.125', () => {
    expect(keyAt(at)).toEqual({
      early: { newer: '1.575', early: '1.1813' },
      right: { right: '1.125' },
      which: { which: 'old' },
    });
  });
});

describe('L12: which edge carries a weight', () => {
  test('in the lecture w₂,₁ starts at x₂ and w₃,₂ in the hidden layer', () => {
    const { edges, layer } = keyAt({ id: 'L12', numbers: {} });
    expect(edges).toMatchObject({ w21: 'x2h1', w12: 'x1h2', w32: 'h2y' });
    expect(layer).toEqual({ layer: '2' });
  });

  test('where the target is written first, the crossed weights change places', () => {
    expect(keyAt({ id: 'L12b', numbers: {} }).edges).toMatchObject({ w21: 'x1h2', w12: 'x2h1' });
  });
});

test('L13: REF-A is recovered from four of its gradients', () => {
  const numbers = { yhat: '5', gb3: '2.5', gw3: '-8.75', gb: '-5', gw: '-15' };
  expect(keyAt({ id: 'L13', face: 'w11', numbers })).toEqual({
    recover: { h: '-3.5', w: '-2', x: '3', y: '2.5' },
  });
});
