import { describe, expect, test } from 'vitest';
import { printQuotient } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { traceExactly } from '../../../grader/trace/exact.ts';
import { lectureNetwork, parameters } from './networks.ts';
import { pointOf, T01, T02, T03, T04 } from './reference-data.ts';
import type { ReferenceCase } from './reference-data.ts';

function read(reference: ReferenceCase) {
  const update = { loss: 'L', rate: 'eta', parameters };
  const traced = traceExactly(lectureNetwork(reference.relu), pointOf(reference), { update });
  return (quantity: Quantity): string => {
    const { kind, tensor } = traced.read(quantity);
    if (kind !== 'rational') throw new Error('not exact');
    return tensor.data.map(printQuotient).join();
  };
}

describe.each(Object.entries({ T01, T02, T03, T04 }))('%s is reproduced exactly', (_, reference) => {
  const of = read(reference);

  test('hidden units, prediction and loss', () => {
    expect(['h1', 'h2'].map((name) => of({ kind: 'value', of: name }))).toEqual(reference.h);
    expect(of({ kind: 'value', of: 'yhat' })).toBe(reference.yhat);
    expect(of({ kind: 'value', of: 'L' })).toBe(reference.loss);
  });

  test('all nine gradients', () => {
    const gradients = parameters.map((wrt) => [wrt, of({ kind: 'gradient', of: 'L', wrt })]);
    expect(Object.fromEntries(gradients)).toEqual(reference.grads);
  });

  test('the parameters, the prediction and the loss after one update', () => {
    const updated = parameters.map((wrt) => [wrt, of({ kind: 'updated', of: 'L', wrt, step: 1 })]);
    expect(Object.fromEntries(updated)).toEqual(reference.params_after);
    expect(of({ kind: 'value', of: 'yhat', step: 1 })).toBe(reference.yhat_after);
    expect(of({ kind: 'value', of: 'L', step: 1 })).toBe(reference.loss_after);
  });
});

describe('the tables beyond the machine-readable core', () => {
  test('T01: the twelve rows of grad_table', () => {
    const of = read(T01);
    const rows = [
      ['L', 'yhat', '5/2'],
      ['yhat', 'w31', '-7/2'],
      ['yhat', 'w32', '3'],
      ['yhat', 'b3', '1'],
      ['yhat', 'h1', '-2'],
      ['yhat', 'h2', '-1/2'],
      ['h1', 'w11', '3'],
      ['h1', 'w21', '2'],
      ['h1', 'b1', '1'],
      ['h2', 'w12', '3'],
      ['h2', 'w22', '2'],
      ['h2', 'b2', '1'],
    ] as const;
    for (const [a, wrt, expected] of rows) expect(of({ kind: 'local', of: a, wrt })).toBe(expected);
  });

  test('T01: gradients at step 1', () => {
    const of = read(T01);
    expect(of({ kind: 'gradient', of: 'L', wrt: 'w11', step: 1 })).toBe('-370413/128000');
    expect(of({ kind: 'gradient', of: 'L', wrt: 'h1', step: 1 })).toBe('-123471/128000');
    expect(of({ kind: 'gradient', of: 'L', wrt: 'w32', step: 1 })).toBe('102489/64000');
  });

  test('T02: gates and error signals, before and after an update', () => {
    const of = read(T02);
    expect(of({ kind: 'local', of: 'h1', wrt: 'z1' })).toBe('0');
    expect(of({ kind: 'local', of: 'h2', wrt: 'z2' })).toBe('1');
    expect(of({ kind: 'gradient', of: 'L', wrt: 'h1' })).toBe('9');
    expect(of({ kind: 'gradient', of: 'L', wrt: 'z1' })).toBe('0');
    expect(of({ kind: 'gradient', of: 'L', wrt: 'z2', step: 1 })).toBe('11490273/8000000');
  });

  test('T03 and T04: two updates', () => {
    const [linear, relu] = [read(T03), read(T04)];
    expect(linear({ kind: 'updated', of: 'L', wrt: 'w31', step: 2 })).toBe('7056057/5120000');
    expect(linear({ kind: 'updated', of: 'L', wrt: 'w11', step: 2 })).toBe('-2611939/2560000');
    expect(linear({ kind: 'updated', of: 'L', wrt: 'b3', step: 2 })).toBe('-17053/32000');
    expect(relu({ kind: 'updated', of: 'L', wrt: 'w32', step: 2 })).toBe('-86147173/81920000');
    expect(relu({ kind: 'updated', of: 'L', wrt: 'b2', step: 2 })).toBe('-6179461/20480000');
  });

  test('T01 with η = 0.05: the pre-activation after the step is exactly 0', () => {
    const of = read({ ...T01, eta: '0.05' });
    expect(of({ kind: 'value', of: 'h1', step: 1 })).toBe('0');
  });

  test('T02 with η = 0.1: both units die', () => {
    const of = read({ ...T02, eta: '0.1' });
    expect(of({ kind: 'value', of: 'z2', step: 1 })).toBe('-3/20');
    expect(of({ kind: 'value', of: 'L', step: 1 })).toBe('2601/800');
    const alive = parameters.filter((wrt) => of({ kind: 'gradient', of: 'L', wrt, step: 1 }) !== '0');
    expect(alive).toEqual(['b3']);
    expect(of({ kind: 'gradient', of: 'L', wrt: 'b3', step: 1 })).toBe('-51/20');
  });
});
