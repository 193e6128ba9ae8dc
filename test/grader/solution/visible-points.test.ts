import { describe, expect, test } from 'vitest';
import { readForward } from '../../../grader/numpy/forward.ts';
import { centralDifference } from '../../../grader/solution/central-difference.ts';
import { plainColumn } from '../../../grader/solution/plain-points.ts';
import type { Graph } from '../../../grader/graph.ts';
import type { Shape } from '../../../grader/tensor.ts';
import { counterExamples } from './asked-formula.ts';

function graphOf(forward: string, shapes: { readonly [name: string]: Shape }): Graph {
  const reading = readForward(forward, new Map(Object.entries(shapes)));
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  return reading.graph;
}

/** A formula of x and w, without a forward pass. */
const plain = (expected: string) => counterExamples(expected, { symbols: ['x', 'w'], others: ['v'] });

describe('the numbers of a counter-example', () => {
  test('have one decimal, are never 1, and take both signs', () => {
    const column = [...plainColumn('q', 'x')];
    expect(column).toHaveLength(96);
    expect(column.every((x) => Number.isInteger(Math.round(x * 1e9) / 1e8))).toBe(true);
    expect(column.every((x) => Math.abs(x) >= 0.2 && Math.abs(x) <= 3.1 && Math.abs(x) !== 1)).toBe(true);
    expect(new Set(column.map(Math.abs)).size).toBe(14);
    expect(new Set(column.map(Math.sign))).toEqual(new Set([1, -1]));
    expect(plainColumn('q', 'x')).toEqual(plainColumn('q', 'x'));
    expect(plainColumn('q', 'w')).not.toEqual(plainColumn('q', 'x'));
  });

  test('show a difference of a twentieth or more where there is one, else of a thousandth', () => {
    for (const factor of [1.2, 1.01, 0.99, 1.002]) {
      const found = plain('x*w')(`${factor}*x*w`);
      expect((found?.own ?? 0) / (found?.right ?? 1)).toBeCloseTo(factor, 9);
    }
    expect(plain('x*w')('1.0005*x*w')).toBeUndefined();
    const late = plain('x*w')('x*w + 0.02*x^4*w');
    const [own = 0, right = 0] = [late?.own, late?.right];
    expect(Math.abs(own - right) / Math.max(Math.abs(own), Math.abs(right))).toBeGreaterThan(0.05);
  });

  test('are such that the answer can be read at a glance', () => {
    for (const typed of ['exp(20*x)', 'exp(-20*x)', 'exp(20*w)', 'exp(-20*w)', 'exp(9*x*w)']) {
      const found = plain('x*w')(typed);
      const size = Math.abs(found?.own ?? 0);
      expect([typed, size < 1e5, size > 1e-3]).toEqual([typed, true, true]);
    }
    expect(plain('x*w')('0*x')?.own).toBe(0);
  });

  test('are those at which both are known to six digits', () => {
    // Near 1 the quotient cancels: what doubles make of it says nothing of the formula.
    const lost = 'x*w + 1e-9*((1 + 1e-17*x) - 1)*1e26';
    expect(plain('x*w')(lost)?.own).toBeUndefined();
    expect(plain('1000000*x*w')('1000001*x*w')).toBeUndefined();
  });

  test('are those at which only one has a value, where all others agree', () => {
    const found = plain('x*w')('x*w + 0*log(x - 3)');
    expect(found?.own).toBeUndefined();
    expect(found?.at.find(({ name }) => name === 'x')?.value).toBeLessThan(3);
    const both = plain('log(x)')('log(2*x)');
    expect(both?.at[0]?.value).toBeGreaterThan(0);
  });

  test('do not exist for an answer with names that the part does not allow', () => {
    expect(plain('x*w')('x*v')).toBeUndefined();
    expect(plain('x*v')('x*w')).toMatchObject({ measured: undefined });
  });

  test('are of the names in the answer, and nothing is measured without a forward pass', () => {
    const found = plain('x^2')('2*x');
    expect(found?.at.map(({ name }) => name)).toEqual(['x']);
    const x = found?.at[0]?.value ?? Number.NaN;
    expect([found?.own, found?.right]).toEqual([2 * x, expect.closeTo(x * x, 12)]);
    expect(found?.measured).toBeUndefined();
  });
});

describe('what is right is measured', () => {
  const graph = graphOf('h = w*x\nL = h**2', { w: [], x: [] });
  const at = new Map(['w', 'x'].map((name) => [name, { shape: [], data: ['2'] }] as const));
  const asked = { graph, at, symbols: ['w', 'x', 'h'] };

  test('where a derivative by an input is asked', () => {
    const quantity = { kind: 'gradient', of: 'L', wrt: 'w' } as const;
    const found = counterExamples('2*h*x', { ...asked, quantity })('2*h');
    const value = (name: string) => found?.at.find((entry) => entry.name === name)?.value ?? Number.NaN;
    expect(found?.measured).toEqual({ of: 'L', wrt: 'w' });
    expect(found?.own).toBeCloseTo(2 * value('h'), 9);
  });

  test.each([
    ['a value', { kind: 'value', of: 'h' }, 'w*x', 'w+x'],
    ['a gradient by what is computed', { kind: 'gradient', of: 'L', wrt: 'h' }, '2*h', 'h'],
    ['a gradient after an update', { kind: 'gradient', of: 'L', wrt: 'w', step: 1 }, '2*h*x', '2*h'],
    ['a row of grad_table', { kind: 'local', of: 'h', wrt: 'w' }, 'x', 'w'],
  ] as const)('and not where %s is', (_, quantity, expected, typed) => {
    expect(counterExamples(expected, { ...asked, quantity })(typed)).toMatchObject({ measured: undefined });
  });

  test('and not where nothing of the graph is named', () => {
    expect(counterExamples('2*h*x', asked)('2*h')).toMatchObject({ measured: undefined });
  });

  test('and not against a key that is no derivative: then the key is right', () => {
    const quantity = { kind: 'gradient', of: 'L', wrt: 'w' } as const;
    const found = counterExamples('3*h*x', { ...asked, quantity })('h*x');
    expect(found?.measured).toBeUndefined();
    expect(found?.right).toBeCloseTo(3 * (found?.own ?? 0), 9);
  });

  test('and not where an input is an array; names of arrays have no counter-example', () => {
    const arrays = graphOf('s = np.sum(v)\nL = s*w', { v: [2], w: [] });
    const inputs = new Map([
      ['v', { shape: [2], data: ['1', '2'] }],
      ['w', { shape: [], data: ['2'] }],
    ]);
    const quantity = { kind: 'gradient', of: 'L', wrt: 'w' } as const;
    const examples = counterExamples('w', { graph: arrays, at: inputs, symbols: ['v', 'w'], quantity });
    expect(examples('2*w')).toMatchObject({ measured: undefined });
    expect(examples('v')).toBeUndefined();
    expect(counterExamples('v', { graph: arrays, at: inputs, symbols: ['v', 'w'] })('w')).toBeUndefined();
  });
});

describe('a central difference', () => {
  const square = graphOf('L = x**2 + w', { x: [], w: [] });

  test.each([1e-3, 0.7, -3.1, 40, 1e6])('is the slope at %d, far out too', (x) => {
    const slope = centralDifference(square, { of: 'L', wrt: 'x' }, (name) => (name === 'x' ? x : 0.5));
    expect(Math.abs((slope ?? 0) / (2 * x) - 1)).toBeLessThan(1e-7);
  });

  test('does not exist where the function has no value on either side', () => {
    const log = graphOf('L = np.log(x)', { x: [] });
    expect(centralDifference(log, { of: 'L', wrt: 'x' }, () => -1)).toBeUndefined();
    expect(centralDifference(log, { of: 'L', wrt: 'x' }, () => 2)).toBeCloseTo(0.5, 9);
  });
});
