import { describe, expect, test } from 'vitest';
import { printFraction, printQuotient } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { at } from '../../../grader/tensor.ts';
import { traceExactly } from '../../../grader/trace/exact.ts';
import type { Point } from '../../../grader/trace/trace.ts';
import { scalars, Sketch } from './networks.ts';

describe('T07: gradient descent on ½x² from 1.5', () => {
  const g = new Sketch();
  const x = g.input('x');
  g.input('eta');
  g.name('f', g.times(g.number('0.5'), g.binary('power', x, g.number('2'))));
  const graph = g.finish();
  const update = { loss: 'f', rate: 'eta', parameters: ['x'] };
  const after = (eta: string, quantity: (step: number) => Quantity) =>
    [1, 2, 3].map((step) => {
      const traced = traceExactly(graph, scalars({ x: '1.5', eta }), { update });
      const { kind, tensor } = traced.read(quantity(step));
      return kind === 'rational' ? printFraction(at(tensor.data, 0)) : 'not exact';
    });

  test.each([
    ['0.1', ['1.35', '1.215', '1.0935']],
    ['0.2', ['1.2', '0.96', '0.768']],
    ['0.5', ['0.75', '0.375', '0.1875']],
    ['1', ['0', '0', '0']],
    ['1.5', ['-0.75', '0.375', '-0.1875']],
    ['2', ['-1.5', '1.5', '-1.5']],
    ['2.5', ['-2.25', '3.375', '-5.0625']],
  ])('η = %s', (eta, expected) => {
    expect(after(eta, (step) => ({ kind: 'updated', of: 'f', wrt: 'x', step }))).toEqual(expected);
  });

  test('the losses for η = 0.2', () => {
    expect(after('0.2', (step) => ({ kind: 'value', of: 'f', step }))).toEqual([
      '0.72',
      '0.4608',
      '0.294912',
    ]);
  });
});

describe('T08: linear regression on four samples', () => {
  const g = new Sketch();
  const [x, y, w, b] = [g.input('x', [4]), g.input('y', [4]), g.input('w'), g.input('b')];
  g.input('eta');
  const yhat = g.name('yhat', g.sum(g.times(w, x), b));
  const e = g.name('e', g.binary('subtract', y, yhat));
  const square = g.binary('power', e, g.number('2'));
  const total = g.apply({ name: 'sum', attributes: { axes: [0], keepdims: false } }, square);
  g.name('L', g.binary('divide', total, g.number('4')));
  const graph = g.finish();
  const update = { loss: 'L', rate: 'eta', parameters: ['w', 'b'] };
  const point = (start: { w: string; b: string }): Point =>
    new Map([
      ...scalars({ ...start, eta: '0.02' }),
      ['x', { shape: [4], data: ['-1', '1', '2', '5'] }],
      ['y', { shape: [4], data: ['1', '2', '8', '9'] }],
    ]);
  const read = (quantity: Quantity, start = { w: '2', b: '1' }) => {
    const { kind, tensor } = traceExactly(graph, point(start), { update }).read(quantity);
    return kind === 'rational' ? tensor.data.map(printQuotient).join(' ') : 'not exact';
  };

  test('predictions, residuals, loss and gradients', () => {
    expect(read({ kind: 'value', of: 'yhat' })).toBe('-1 3 5 11');
    expect(read({ kind: 'value', of: 'e' })).toBe('2 -1 3 -2');
    expect(read({ kind: 'value', of: 'L' })).toBe('9/2');
    expect(read({ kind: 'gradient', of: 'L', wrt: 'w' })).toBe('7/2');
    expect(read({ kind: 'gradient', of: 'L', wrt: 'b' })).toBe('-1');
  });

  test('two updates', () => {
    expect(read({ kind: 'updated', of: 'L', wrt: 'w', step: 1 })).toBe('193/100');
    expect(read({ kind: 'updated', of: 'L', wrt: 'b', step: 1 })).toBe('51/50');
    expect(read({ kind: 'value', of: 'L', step: 1 })).toBe('170739/40000');
    expect(read({ kind: 'updated', of: 'L', wrt: 'w', step: 2 })).toBe('18803/10000');
    expect(read({ kind: 'updated', of: 'L', wrt: 'b', step: 2 })).toBe('10441/10000');
    expect(read({ kind: 'value', of: 'L', step: 2 })).toBe('66103389/16000000');
  });

  test('where the gradient vanishes', () => {
    expect(read({ kind: 'gradient', of: 'L', wrt: 'w' }, { w: '55/31', b: '1' })).toBe('0');
    const best = { w: '36/25', b: '62/25' };
    expect(read({ kind: 'gradient', of: 'L', wrt: 'w' }, best)).toBe('0');
    expect(read({ kind: 'gradient', of: 'L', wrt: 'b' }, best)).toBe('0');
  });
});
