import { describe, expect, test } from 'vitest';
import type { Graph } from '../../../grader/graph.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Expression } from '../../../grader/notation/expression.ts';
import { printText } from '../../../grader/notation/print-text.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { chain, mostPaths, namesOf } from '../../../grader/symbolic/chain.ts';
import { derive } from '../../../grader/symbolic/derive.ts';
import { expansionOf, overInputs } from '../../../grader/symbolic/over-inputs.ts';
import { isWithin, partsOf } from '../../../grader/symbolic/size.ts';
import { substitute, symbolsOf } from '../../../grader/symbolic/substitute.ts';
import { derivativeSymbol, symbol, traceOverNames } from '../../../grader/symbolic/symbols.ts';
import { givenFrom } from '../../../grader/trace/given.ts';

/** A forward pass over single numbers, and arrays of the shapes given. */
function graphOf(
  forward: string,
  names: string,
  arrays: Readonly<Record<string, readonly number[]>> = {},
): Graph {
  const shapes = new Map(names.split(' ').map((name) => [name, arrays[name] ?? []]));
  const reading = readForward(forward, shapes);
  if (reading.kind === 'invalid') throw new Error(reading.issue.message);
  return reading.graph;
}

const shown = (found: Expression | undefined) => found && printText(found);
const unit = graphOf('h = w*x + b\nyhat = v*h\nL = (y - yhat)**2', 'x w b v y');
const gradient = (of: string, wrt: string): Quantity => ({ kind: 'gradient', of, wrt });

describe('names and derivatives over the inputs alone', () => {
  test.each([
    ['x', 'x'],
    ['h', 'w*x + b'],
    ['yhat', 'v*(w*x + b)'],
    ['L', '(y - v*(w*x + b))^2'],
    ['dh/dw', 'x'],
    ['dyhat/dw', 'x*v'],
    ['dyhat/dh', 'v'],
    ['dL/dyhat', '-(2*(y - v*(w*x + b)))'],
  ])('%s is %s', (name, formula) => {
    expect(shown(overInputs(unit).formula(name))).toBe(formula);
    expect(shown(expansionOf(unit).formula(name))).toBe(formula);
  });

  test('are the same where they are asked as quantities', () => {
    const { read, formula } = expansionOf(unit);
    expect(read({ kind: 'value', of: 'yhat' })).toEqual(formula('yhat'));
    expect(read(gradient('L', 'w'))).toEqual(formula('dL/dw'));
    expect(shown(read({ kind: 'local', of: 'yhat', wrt: 'h' }))).toBe('v');
  });

  test('are made once for a graph, and once for each name', () => {
    expect(expansionOf(unit)).toBe(expansionOf(unit));
    const { formula } = overInputs(unit);
    expect(formula('L')).toBe(formula('L'));
    const tooLarge = expansionOf(graphOf('c = a @ a', 'a', { a: [2, 2] }));
    expect([tooLarge.formula('c'), tooLarge.formula('c')]).toEqual([undefined, undefined]);
  });

  test('use own formulas in the place of what the graph says', () => {
    const given = givenFrom([
      [
        { kind: 'value', of: 'h' },
        { shape: [], data: [symbol('x')] },
      ] as const,
    ]);
    expect(shown(overInputs(unit, given).formula('yhat'))).toBe('v*x');
    expect(shown(overInputs(unit).formula('yhat'))).toBe('v*(w*x + b)');
  });

  test('write an input whose name is assigned again with a prime', () => {
    const again = graphOf('x = 2*x\ny = x + a', 'x a');
    const { inputs, formula } = overInputs(again);
    expect([...inputs]).toEqual([
      ['x′', 'x'],
      ['a', 'a'],
    ]);
    expect(shown(formula('y'))).toBe('2*x′ + a');
    expect([...overInputs(unit).inputs.keys()]).toEqual(['x', 'w', 'b', 'v', 'y']);
  });

  test('are not there for arrays, and for functions without a sign', () => {
    const arrays = graphOf('s = np.sum(a*w)\nc = a*w', 'a w', { a: [2] });
    const { formula, read } = expansionOf(arrays);
    expect(formula('c')).toBeUndefined();
    expect(read({ kind: 'value', of: 'c' })).toBeUndefined();
    expect(formula('ds/da')).toBeUndefined();
    expect(formula('s')).toBeDefined();
    expect(expansionOf(graphOf('r = np.round(x)', 'x')).formula('r')).toBeUndefined();
  });

  test('are not there where they would be too long to be written', () => {
    const squares = Array.from({ length: 20 }, (_, k) => `a${k + 1} = np.exp(a${k} - 2*a${k})`);
    const { formula } = expansionOf(graphOf(squares.join('\n'), 'a0'));
    const lengths = Array.from({ length: 20 }, (_, k) => formula(`a${k + 1}`) !== undefined);
    expect(lengths.indexOf(false)).toBe(13);
    expect(lengths.slice(13)).not.toContain(true);
    const deep = Array.from({ length: 12 }, (_, k) => `b${k + 1} = b${k} * b${k}`);
    const products = expansionOf(graphOf(deep.join('\n'), 'b0'));
    expect([10, 11].map((k) => products.formula(`b${k}`) !== undefined)).toEqual([true, false]);
  });
});

describe('the parts of a formula', () => {
  const [x, y, z] = ['x', 'y', 'z'].map(symbol) as [Expression, Expression, Expression];
  const pi: Expression = { kind: 'constant', name: 'pi' };
  const two: Expression = { kind: 'number', text: '2' };
  const sum: Expression = { kind: 'binary', operator: 'add', left: x, right: y };
  const call: Expression = { kind: 'call', function: 'max', arguments: [sum, z] };
  const matrix: Expression = {
    kind: 'matrix',
    rows: [
      [x, sum],
      [y, z],
      [two, pi],
    ],
  };
  const less: Expression = { kind: 'comparison', operator: '<', left: call, right: two };
  const minus: Expression = { kind: 'negate', of: less };

  test('come in their order', () => {
    expect([x, two, pi].flatMap(partsOf)).toEqual([]);
    expect([sum, call, less, minus].map(partsOf)).toEqual([[x, y], [sum, z], [call, two], [less]]);
    expect(partsOf(matrix)).toEqual([x, sum, y, z, two, pi]);
  });

  test('are counted, and how deep they go', () => {
    for (const [expression, nodes, depth] of [
      [x, 1, 1],
      [sum, 3, 2],
      [call, 5, 3],
      [less, 7, 4],
      [minus, 8, 5],
      [matrix, 9, 3],
    ] as const) {
      expect(isWithin(expression, { nodes, depth })).toBe(true);
      expect(isWithin(expression, { nodes: nodes - 1, depth })).toBe(false);
      expect(isWithin(expression, { nodes, depth: depth - 1 })).toBe(false);
    }
  });

  test('are replaced wherever a symbol stands, or the whole has no replacement', () => {
    const swap = (name: string) => (name === 'x' ? z : name === 'z' ? two : y);
    expect(substitute(minus, swap)).toEqual({
      ...minus,
      of: { ...less, left: { ...call, arguments: [{ ...sum, left: z }, two] } },
    });
    expect(substitute(matrix, swap)).toEqual({
      kind: 'matrix',
      rows: [
        [z, { ...sum, left: z }],
        [y, two],
        [two, pi],
      ],
    });
    for (const whole of [sum, call, less, minus, matrix])
      for (const missing of ['x', 'y'])
        expect(substitute(whole, (name) => (name === missing ? undefined : symbol(name)))).toBeUndefined();
    expect(substitute(two, () => undefined)).toBe(two);
    expect(substitute(pi, () => undefined)).toBe(pi);
  });

  test('have symbols, each once, as they first appear', () => {
    expect(symbolsOf(minus)).toEqual(['x', 'y', 'z']);
    expect(symbolsOf({ ...sum, left: y, right: { ...sum, left: x, right: y } })).toEqual(['y', 'x']);
    expect(symbolsOf(pi)).toEqual([]);
  });
});

describe('a forward pass over its own names', () => {
  test('writes each statement by the names in it', () => {
    expect(shown(traceOverNames(unit, 'L').value('L').data[0])).toBe('(y - yhat)^2');
    expect(shown(traceOverNames(unit).value('L').data[0])).toBe('L');
    expect(derivativeSymbol('L', 'h')).toEqual({ kind: 'symbol', name: 'dL/dh' });
  });

  test('does not write arrays, updates and shapes', () => {
    const arrays = graphOf('c = a*w', 'a w', { a: [2] });
    for (const quantity of [
      { kind: 'value', of: 'c' },
      { kind: 'shape', of: 'c' },
      { kind: 'updated', of: 'w', wrt: 'w', step: 1 },
    ] as const)
      expect(derive(arrays, quantity, 'expanded')).toBeUndefined();
    const single = graphOf('c = a*w', 'a w', { a: [1] });
    expect(shown(derive(single, { kind: 'value', of: 'c' }, 'expanded'))).toBe('a*w');
  });

  test('writes a derivative in each style, a single link always worked out', () => {
    const styles = ['expanded', 'stepwise', 'cached', 'chain'] as const;
    const write = (of: string, wrt: string) =>
      styles.map((style) => shown(derive(unit, gradient(of, wrt), style)));
    expect(write('L', 'w')).toEqual([
      'x*-(2*(y - yhat))*v',
      'x*dL/dh',
      'dh/dw*dL/dh',
      'dh/dw*dyhat/dh*dL/dyhat',
    ]);
    expect(write('yhat', 'v')).toEqual(['h', 'h', 'h', 'h']);
    expect(write('L', 'L')).toEqual(['1', '1', '1', '1']);
    expect(write('h', 'v')).toEqual(['0', '0', '0', '0']);
    expect(derive(unit, gradient('L', 'w'), 'chain')).toEqual(derive(unit, gradient('L', 'w'), 'chain'));
    expect(() => derive(unit, gradient('L', 'nobody'), 'chain')).toThrow('nobody');
  });
});

describe('paths', () => {
  const link = (of: string, wrt: string) => ({ of, wrt });
  test('come in the order of the text, named node by named node', () => {
    const two = graphOf('a = x**2\nb = 3*x\nz = a*b + x', 'x');
    expect(chain(two, 'z', 'x')).toEqual([
      [link('a', 'x'), link('z', 'a')],
      [link('b', 'x'), link('z', 'b')],
      [link('z', 'x')],
    ]);
    expect(chain(two, 'x', 'z')).toEqual([]);
    expect(chain(two, 'z', 'z')).toEqual([]);
    expect([...namesOf(two).values()].toSorted()).toEqual(['a', 'b', 'x', 'z']);
  });

  test('go by the first name of a node that has two', () => {
    const twice = graphOf('a = 2*x\nb = a\nz = b**2', 'x');
    expect(chain(twice, 'z', 'x')).toEqual([[link('a', 'x'), link('z', 'a')]]);
  });

  test('are counted up to one more than anyone reads, and are not written out past that', () => {
    const lines = (doublings: number) =>
      Array.from(
        { length: doublings },
        (_, k) => `p${k} = 2*a${k}\nq${k} = 3*a${k}\na${k + 1} = p${k} + q${k}`,
      );
    const [nine, ten] = [9, 10].map((count) => graphOf(lines(count).join('\n'), 'a0')) as [Graph, Graph];
    expect(mostPaths).toBe(512);
    expect(chain(nine, 'a9', 'a0')).toHaveLength(512);
    expect(chain(ten, 'a10', 'a0')).toHaveLength(513);
    expect(derive(nine, gradient('a9', 'a0'), 'chain')).toBeDefined();
    expect(derive(ten, gradient('a10', 'a0'), 'chain')).toBeUndefined();
    expect(derive(ten, gradient('a10', 'a0'), 'cached')).toBeDefined();
  });
});
