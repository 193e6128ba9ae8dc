import { describe, expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import { rational } from '../../../grader/arithmetic/rational.ts';
import { scalar } from '../../../grader/tensor.ts';
import { checkQuantity } from '../../../grader/trace/check-quantity.ts';
import { traceExactly } from '../../../grader/trace/exact.ts';
import { trace } from '../../../grader/trace/trace.ts';
import { chain, mostPaths } from '../../../grader/symbolic/chain.ts';
import { derive } from '../../../grader/symbolic/derive.ts';
import { scalars, Sketch } from './networks.ts';

describe('exact where it can be, and it says so', () => {
  const g = new Sketch();
  const [x, w] = [g.input('x'), g.input('w')];
  const z = g.name('z', g.times(w, x));
  g.name('h', g.apply({ name: 'call', attributes: { function: 'sigmoid' } }, z));
  g.name('r', g.apply({ name: 'call', attributes: { function: 'sqrt' } }, z));
  const traced = traceExactly(g.finish(), scalars({ x: '1/3', w: '0.75' }));

  test('fractions before the sigmoid, float64 behind it', () => {
    expect(traced.read({ kind: 'value', of: 'z' })).toEqual({
      kind: 'rational',
      tensor: scalar({ numerator: 1n, denominator: 4n }),
    });
    expect(traced.read({ kind: 'value', of: 'h' })).toEqual({
      kind: 'float',
      tensor: scalar(1 / (1 + Math.exp(-0.25))),
    });
  });

  test('a root that comes out even stays exact, and so does its slope', () => {
    expect(traced.read({ kind: 'value', of: 'r' }).kind).toBe('rational');
    expect(traced.readFloat({ kind: 'gradient', of: 'r', wrt: 'z' })).toEqual(scalar(1));
  });

  test('shapes are tensors of lengths', () => {
    expect(traced.readFloat({ kind: 'shape', of: 'z' })).toEqual({ shape: [0], data: [] });
  });
});

describe('numbers that grow without end', () => {
  test('fractions beyond 2,000 digits turn into float64', () => {
    const g = new Sketch();
    let node = g.input('x');
    for (let k = 0; k < 14; k++) node = g.times(node, node);
    g.name('y', node);
    const traced = traceExactly(g.finish(), scalars({ x: '0.999' }));
    expect(traced.read({ kind: 'value', of: 'y' }).kind).toBe('float');
  });

  test('a huge power is not even started', () => {
    const g = new Sketch();
    g.name('y', g.binary('power', g.input('x'), g.input('n')));
    const traced = traceExactly(g.finish(), scalars({ x: '3', n: '1000000000' }));
    expect(traced.read({ kind: 'value', of: 'y' }).kind).toBe('float');
  });
});

describe('derivatives that exist only in part', () => {
  test('(y − ŷ)² has an exact slope in ŷ though not in its exponent', () => {
    const g = new Sketch();
    const [a, n] = [g.input('a'), g.input('n')];
    g.name('L', g.binary('power', a, n));
    const traced = traceExactly(g.finish(), scalars({ a: '-3', n: '2' }));
    expect(traced.read({ kind: 'gradient', of: 'L', wrt: 'a' })).toEqual({
      kind: 'rational',
      tensor: scalar({ numerator: -6n, denominator: 1n }),
    });
    expect(traced.read({ kind: 'gradient', of: 'L', wrt: 'n' }).kind).toBe('float');
  });

  test('the branch not taken passes 0 on, though its slope is infinite', () => {
    const g = new Sketch();
    const x = g.input('x');
    const root = g.apply({ name: 'call', attributes: { function: 'sqrt' } }, x);
    const isPositive = g.apply({ name: 'compare', attributes: { comparison: 'greater' } }, x, g.number('0'));
    g.name('L', g.apply({ name: 'where', attributes: {} }, isPositive, root, g.number('0')));
    const traced = trace(g.finish(), scalars({ x: 0 }), { arithmetic: float });
    expect(traced.gradient('L', 'x')).toEqual(scalar(0));
  });

  test.each([
    [-40, 4.248354255291589e-18],
    [40, 4.248354255291589e-18],
  ])('the sigmoid keeps its digits where it is flat: σ′(%d)', (z, expected) => {
    const g = new Sketch();
    g.name('h', g.apply({ name: 'call', attributes: { function: 'sigmoid' } }, g.input('z')));
    const slope = trace(g.finish(), scalars({ z }), { arithmetic: float }).gradient('h', 'z').data[0]!;
    expect(Math.abs(slope / expected - 1)).toBeLessThan(1e-12);
  });
});

describe('names', () => {
  test('a name that is assigned twice stands for its last assignment', () => {
    const g = new Sketch();
    const [x, w] = [g.input('x'), g.input('w')];
    const first = g.name('s', g.times(w, x));
    const second = g.name('s', g.sum(first, w));
    g.name('L', g.times(second, second));
    const graph = g.finish();
    const traced = trace(graph, scalars({ x: 2, w: 3 }), { arithmetic: float });
    expect(traced.value('s')).toEqual(scalar(9));
    expect(traced.gradient('L', 's')).toEqual(scalar(18));
    expect(traced.local('s', 'w')).toEqual(scalar(3));
    expect(chain(graph, 'L', 'w')).toEqual([
      [
        { of: 's', wrt: 'w' },
        { of: 'L', wrt: 's' },
      ],
    ]);
  });

  test('an input that nothing uses has the gradient 0 in its shape', () => {
    const g = new Sketch();
    g.input('unused', [2, 1]);
    g.name('L', g.times(g.input('x'), g.number('2')));
    const traced = trace(
      g.finish(),
      new Map([...scalars({ x: 1 }), ['unused', { shape: [2, 1], data: [5, 6] }]]),
      { arithmetic: rational },
    );
    expect(traced.gradient('L', 'unused').shape).toEqual([2, 1]);
    expect(traced.gradient('L', 'unused').data.every((entry) => entry.numerator === 0n)).toBe(true);
  });

  test('what cannot be asked is said beforehand', () => {
    const g = new Sketch();
    g.name('y', g.sum(g.input('x', [3]), g.number('1')));
    const graph = g.finish();
    expect(checkQuantity(graph, { kind: 'gradient', of: 'y', wrt: 'x' })).toEqual({
      code: 'notOneElement',
      name: 'y',
      shape: [3],
    });
    expect(checkQuantity(graph, { kind: 'value', of: 'z' })).toEqual({ code: 'unknownName', name: 'z' });
    expect(checkQuantity(graph, { kind: 'value', of: 'y' })).toBeUndefined();
  });
});

describe('size', () => {
  test('a graph of 20,000 statements does not overflow the stack', () => {
    const g = new Sketch();
    let node = g.input('x');
    for (let k = 0; k < 20_000; k++) node = g.name(`n${k}`, g.sum(node, g.number('1')));
    const graph = g.finish();
    const traced = trace(graph, scalars({ x: 1 }), { arithmetic: float });
    expect(traced.value('n19999')).toEqual(scalar(20_001));
    expect(traced.gradient('n19999', 'x')).toEqual(scalar(1));
  });

  test('a graph with 2^40 paths says that it has too many', () => {
    const g = new Sketch();
    let node = g.input('x');
    for (let k = 0; k < 40; k++) {
      const [a, b] = [
        g.name(`a${k}`, g.times(node, g.number('0.5'))),
        g.name(`b${k}`, g.times(node, g.number('0.5'))),
      ];
      node = g.name(`c${k}`, g.sum(a, b));
    }
    const graph = g.finish();
    expect(chain(graph, 'c39', 'x')).toHaveLength(mostPaths + 1);
    expect(derive(graph, { kind: 'gradient', of: 'c39', wrt: 'x' }, 'expanded')).toBeUndefined();
    expect(trace(graph, scalars({ x: 1 }), { arithmetic: float }).gradient('c39', 'x')).toEqual(scalar(1));
  });
});
