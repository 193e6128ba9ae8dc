import { describe, expect, test } from 'vitest';
import { printFraction, printQuotient } from '../../../grader/arithmetic/fraction-printing.ts';
import { rational } from '../../../grader/arithmetic/rational.ts';
import type { Calculus } from '../../../grader/calculus.ts';
import type { Graph } from '../../../grader/graph.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { at, mapTensor } from '../../../grader/tensor.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import { traceExactly } from '../../../grader/trace/exact.ts';
import { trace } from '../../../grader/trace/trace.ts';
import type { Point } from '../../../grader/trace/trace.ts';
import { lectureNetwork, matrix, parameters, scalars, Sketch } from './networks.ts';
import { T03, T04 } from './reference-data.ts';
import type { ReferenceCase } from './reference-data.ts';

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
        new Map([...point, ...scalars({ [name]: value })]),
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

function pointOf(reference: ReferenceCase): Point {
  const [x1 = '', x2 = ''] = reference.x;
  return scalars({ x1, x2, y: reference.y, eta: reference.eta, ...reference.params });
}

describe('T05: the output layer updated too early', () => {
  /** On the way back through w·h the weight has already moved by −η·∂L/∂w. */
  const early = (graph: Graph): Calculus<ReturnType<typeof rational.number>> => ({
    pullback: ({ node, argument, adjoint, value, arithmetic: k }, right) => {
      const written = at(graph.nodes, node);
      if (written.kind !== 'apply' || written.operation.name !== 'multiply' || argument !== 1) return right();
      const [weight = -1, hidden = -1] = written.arguments;
      if (!['h1', 'h2'].some((name) => graph.names.get(name) === hidden)) return right();
      const [eta, g, w, h] = [value(graph.names.get('eta')!), adjoint, value(weight), value(hidden)].map(
        (tensor) => at(tensor.data, 0),
      ) as [never, never, never, never];
      const moved = k.subtract(w, k.multiply(eta, k.multiply(g, h)));
      return mapTensor(adjoint, (entry) => k.multiply(moved, entry));
    },
  });

  const updated = (reference: ReferenceCase) => {
    const graph = lectureNetwork(reference.relu);
    const update = { loss: 'L', rate: 'eta', parameters };
    const traced = trace(graph, pointOf(reference), { arithmetic: rational, update, calculus: early(graph) });
    return parameters.map((wrt) =>
      printQuotient(at(traced.read({ kind: 'updated', of: 'L', wrt, step: 1 }).data, 0)),
    );
  };

  test('linear', () => {
    expect(updated(T03)).toEqual([
      '-1789/1600',
      '3287/1600',
      '-11/400',
      '-287/400',
      '63/40',
      '-29/40',
      '-989/800',
      '-313/800',
      '-13/20',
    ]);
  });

  test('with ReLU', () => {
    expect(updated(T04)).toEqual([
      '-1',
      '13403/6400',
      '-1/2',
      '-1403/1600',
      '3/2',
      '-67/80',
      '-1',
      '-997/3200',
      '-29/40',
    ]);
  });
});
