import { describe, expect, test } from 'vitest';
import { printQuotient } from '../../../grader/arithmetic/fraction-printing.ts';
import { rational } from '../../../grader/arithmetic/rational.ts';
import type { Graph } from '../../../grader/graph.ts';
import { at } from '../../../grader/tensor.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import { traceExactly } from '../../../grader/trace/exact.ts';
import type { Point } from '../../../grader/trace/trace.ts';
import { lectureNetwork, matrix, Sketch } from './networks.ts';
import { pointOf, T03 } from './reference-data.ts';

describe('T20: broadcasting and a linear layer', () => {
  const gradients = (graph: Graph, point: Point, names: readonly string[]) =>
    names.map((wrt) => traceExactly(graph, point).readFloat({ kind: 'gradient', of: 'L', wrt }));
  const weighted = (g: Sketch, y: number) => {
    const product = g.times(y, g.input('dY', g.builder.shape(y)));
    g.name('L', g.apply({ name: 'sum', attributes: { axes: [0, 1], keepdims: false } }, product));
  };

  test('A (3×2) + B (3×1): forward, and dB as the sum over columns', () => {
    const g = new Sketch();
    weighted(g, g.name('Y', g.sum(g.input('A', [3, 2]), g.input('B', [3, 1]))));
    const graph = g.finish();
    const dY = matrix([
      [1, 0],
      [2, -1],
      [3, 4],
    ]);
    const point: Point = new Map<string, Tensor<number>>([
      [
        'A',
        matrix([
          [1, 2],
          [3, 4],
          [5, 6],
        ]),
      ],
      ['B', matrix([[1], [-1], [1]])],
      ['dY', dY],
    ]);
    expect(traceExactly(graph, point).readFloat({ kind: 'value', of: 'Y' })).toEqual(
      matrix([
        [2, 3],
        [2, 3],
        [6, 7],
      ]),
    );
    expect(gradients(graph, point, ['A', 'B'])).toEqual([dY, matrix([[1], [1], [7]])]);
  });

  test('Y = XW + b: dX = dY·Wᵀ, dW = Xᵀ·dY, db = Σ rows', () => {
    const g = new Sketch();
    const product = g.binary('matmul', g.input('X', [3, 2]), g.input('W', [2, 2]));
    weighted(g, g.name('Y', g.sum(product, g.input('b', [2]))));
    const graph = g.finish();
    const point: Point = new Map<string, Tensor<number>>([
      [
        'X',
        matrix([
          [1, 2],
          [0, -1],
          [3, 1],
        ]),
      ],
      [
        'W',
        matrix([
          [2, -1],
          [1, 3],
        ]),
      ],
      ['b', { shape: [2], data: [1, -2] }],
      [
        'dY',
        matrix([
          [1, -1],
          [2, 0],
          [-1, 4],
        ]),
      ],
    ]);
    expect(traceExactly(graph, point).readFloat({ kind: 'value', of: 'Y' })).toEqual(
      matrix([
        [5, 3],
        [0, -5],
        [8, -2],
      ]),
    );
    expect(gradients(graph, point, ['X', 'W', 'b'])).toEqual([
      matrix([
        [3, -2],
        [4, 2],
        [-6, 11],
      ]),
      matrix([
        [-2, 11],
        [-1, 2],
      ]),
      { shape: [2], data: [2, 3] },
    ]);
  });

  test('REF-B: forward and central differences of the loss in w₃,₁ and w₁,₁', () => {
    const loss = (name: string, value: string) => {
      const point = pointOf(T03);
      const { kind, tensor } = traceExactly(
        lectureNetwork(false),
        new Map([...point, [name, { shape: [], data: [value] }]]),
      ).read({ kind: 'value', of: 'L' });
      if (kind !== 'rational') throw new Error('not exact');
      return at(tensor.data, 0);
    };
    const forward = (name: string, from: string, to: string, h: string) =>
      printQuotient(rational.divide(rational.subtract(loss(name, to), loss(name, from)), rational.number(h)));
    expect(forward('w31', '1.5', '1.6', '0.1')).toBe('-59/80');
    expect(forward('w31', '1.5', '1.51', '0.01')).toBe('-599/800');
    expect(forward('w31', '1.4', '1.6', '0.2')).toBe('-3/4');
    expect(forward('w11', '-1', '-0.9', '0.1')).toBe('369/320');
    expect(forward('w11', '-1', '-0.99', '0.01')).toBe('3609/3200');
    expect(forward('w11', '-1.1', '-0.9', '0.2')).toBe('9/8');
  });
});
