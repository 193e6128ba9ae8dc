import { describe, expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import type { Graph, GraphNode } from '../../../grader/graph.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Shape, Tensor } from '../../../grader/tensor.ts';
import { trace } from '../../../grader/trace/trace.ts';

type Inputs = Readonly<Record<string, Shape>>;

function graphOf(text: string, inputs: Inputs): Graph {
  const reading = readForward(text, new Map(Object.entries(inputs)));
  if (reading.kind === 'invalid') throw new Error(`line ${reading.issue.line}: ${reading.issue.message}`);
  return reading.graph;
}

function issueOf(text: string, inputs: Inputs) {
  const reading = readForward(text, new Map(Object.entries(inputs)));
  return reading.kind === 'invalid' ? reading.issue : undefined;
}

function node(graph: Graph, name: string): GraphNode | undefined {
  return graph.nodes[graph.names.get(name) ?? -1];
}

function operationOf(graph: Graph, name: string): string | undefined {
  const found = node(graph, name);
  return found?.kind === 'apply' ? found.operation.name : found?.kind;
}

function gradient(graph: Graph, at: Readonly<Record<string, number | readonly number[]>>, wrt: string) {
  const point = new Map<string, Tensor<number>>(
    Object.entries(at).map(([name, value]) => [
      name,
      typeof value === 'number' ? { shape: [], data: [value] } : { shape: [value.length], data: value },
    ]),
  );
  return trace(graph, point, { arithmetic: float }).gradient('L', wrt).data;
}

const lecture = [
  'h1 = w11*x1 + w21*x2 + b1',
  'h2 = w12*x1 + w22*x2 + b2',
  'yhat = w31*h1 + w32*h2 + b3',
  'L = 0.5*(y - yhat)**2',
].join('\n');
const names = ['x1', 'x2', 'y', 'w11', 'w12', 'w21', 'w22', 'w31', 'w32', 'b1', 'b2', 'b3'];
const scalars: Inputs = Object.fromEntries(names.map((name) => [name, []]));

describe("the lecture's network", () => {
  const graph = graphOf(lecture, scalars);

  test('has its inputs and its assignments by name, in order', () => {
    expect([...graph.names.keys()]).toEqual([...names, 'h1', 'h2', 'yhat', 'L']);
    expect(graph.assigned.map(({ name }) => name)).toEqual(['h1', 'h2', 'yhat', 'L']);
  });

  test('consists of what was written and nothing else', () => {
    expect(graph.nodes.filter(({ kind }) => kind === 'constant')).toHaveLength(2);
    expect(graph.nodes.filter(({ kind }) => kind === 'apply')).toHaveLength(15);
  });
});

describe('numerals', () => {
  test.each([
    ['0.5', '0.5'],
    ['.5', '.5'],
    ['2.', '2.0'],
    ['1e-3', '1e-3'],
    ['1_000.5', '1000.5'],
    ['-0.1', '-0.1'],
    ['3', '3'],
    ['2 * 3', '6'],
  ])('%s stands in the graph as %s', (written, kept) => {
    const graph = graphOf(`L = x * (${written})`, { x: [] });
    const constants = graph.nodes.flatMap((each) => (each.kind === 'constant' ? each.value.data : []));
    expect(constants).toEqual([kept]);
  });

  test('1/3 stays a division, so that it is exact', () => {
    const graph = graphOf('c = 1/3\nL = c * x', { x: [] });
    expect(operationOf(graph, 'c')).toBe('divide');
  });

  test('an array of numerals is one constant', () => {
    const graph = graphOf('W = np.array([[1, -0.5], [0.25, 2]])', {});
    expect(node(graph, 'W')).toEqual({
      kind: 'constant',
      value: { shape: [2, 2], data: ['1', '-0.5', '0.25', '2'] },
    });
  });
});

describe('the lecture’s ReLU', () => {
  test.each([
    'np.maximum(0, z)',
    'np.maximum(z, 0)',
    'np.maximum(0.0, z)',
    'max(0, z)',
    'np.clip(z, 0, None)',
  ])('%s is the primitive relu', (written) => {
    expect(operationOf(graphOf(`h = ${written}`, { z: [] }), 'h')).toBe('relu');
  });

  test('an assigned 0 is a value like any other', () => {
    expect(operationOf(graphOf('c = 0\nh = np.maximum(z, c)', { z: [] }), 'h')).toBe('maximum');
  });

  test('h[h < 0] = 0 is where', () => {
    const graph = graphOf('h = 1 * z\nh[h < 0] = 0\nL = np.sum(h)', { z: [3] });
    expect(operationOf(graph, 'h')).toBe('where');
    expect(gradient(graph, { z: [-1, 2, 0] }, 'z')).toEqual([0, 1, 1]);
  });
});

describe('names', () => {
  test('the last assignment wins', () => {
    const graph = graphOf('h = x\nh = h * h\nL = 3 * h', { x: [] });
    expect(gradient(graph, { x: 5 }, 'h')).toEqual([3]);
    expect(gradient(graph, { x: 5 }, 'x')).toEqual([30]);
  });

  test('gradients flow through named constants, counts and views', () => {
    const graph = graphOf('a = 2\nb = a * 3\nA = X.T\nr = A[0]\nn = len(X)\nL = b * np.sum(r * r) / n', {
      X: [2],
    });
    expect(gradient(graph, { X: [3, 4] }, 'a')).toEqual([(3 * 9) / 2]);
    expect(gradient(graph, { X: [3, 4] }, 'A')).toEqual([18, 0]);
    expect(gradient(graph, { X: [3, 4] }, 'n')).toEqual([-54 / 4]);
  });

  test('names inside a function are its own; loop counters are no names', () => {
    const graph = graphOf('def f(a):\n    t = a * 2\n    return t\nfor i in range(2):\n    x = f(x)\nL = x', {
      x: [],
    });
    expect([...graph.names.keys()]).toEqual(['x', 'L']);
  });

  test('an array that is filled element by element stands for what it holds at the end', () => {
    const graph = graphOf('h = np.zeros(2)\nh[0] = 3 * x\nh[1] = x * x\nL = h[0] * h[1]', { x: [] });
    expect(gradient(graph, { x: 2 }, 'h')).toEqual([4, 6]);
    expect(gradient(graph, { x: 2 }, 'x')).toEqual([36]);
  });

  test('also when a function filled it', () => {
    const graph = graphOf('def fill(a):\n    a[0] = x\nh = np.zeros(1)\nfill(h)\nL = np.sum(5 * h)', {
      x: [],
    });
    expect(gradient(graph, { x: 2 }, 'h')).toEqual([5]);
  });
});

describe('a forward pass follows', () => {
  test('lists of layers, tuples, dicts, functions and loops', () => {
    const text = [
      'layers = [(W1, b1), (W2, b2)]',
      'def dense(x, p, act=True):',
      '    W, b = p',
      '    z = x @ W + b',
      '    return np.maximum(0, z) if act else z',
      'a = x',
      'for i, p in enumerate(layers):',
      '    a = dense(a, p, act=i < len(layers) - 1)',
      'out = {"y": a}',
      'L = np.mean((out["y"] - y)**2)',
    ].join('\n');
    const graph = graphOf(text, { x: [2], W1: [2, 3], b1: [3], W2: [3, 1], b2: [1], y: [1] });
    expect(graph.nodes.some((each) => each.kind === 'apply' && each.operation.name === 'relu')).toBe(true);
    expect([...graph.names.keys()].slice(-2)).toEqual(['a', 'L']);
  });
});

describe('a forward pass refuses', () => {
  test.each([
    ['a branch on an input', 'if x > 0:\n    L = x\nelse:\n    L = -x', 'tracedBranch', 1],
    ['a conditional on an input', 'a = 1\nL = x if x > 0 else a', 'tracedBranch', 2],
    ['a loop while', 'while x > 0:\n    x = x - 1', 'notInSubset', 1],
    ['an index by an input', 'L = v[v > 0].sum()', 'tracedIndex', 1],
    ['where an input is largest', 'L = v[np.argmax(v)]', 'tracedIndex', 1],
    ['a write below a live view', 'u = v[0:2]\nv[0] = 5\nL = np.sum(u)', 'writeUnderView', 2],
    ['a write through a live view', 'u = v[0:2]\nu += 1\nL = np.sum(v)', 'writeUnderView', 2],
    ['a view in a list', 'l = [v.T]\nv[0] = 5', 'writeUnderView', 2],
    ['shapes that do not fit', 'a = 1\nL = A @ v', 'shape', 2],
    ['too many nodes', 'for i in range(15000):\n    x = x * x + x', 'tooManyNodes', 2],
  ])('%s', (_, text, code, line) => {
    expect(issueOf(text, { x: [], v: [3], A: [2, 2] })).toMatchObject({ code, line });
  });

  test('says what to write instead of a branch', () => {
    expect(issueOf('if x > 0:\n    L = x', { x: [] })?.message).toContain('np.where');
  });
});

describe('a write is fine', () => {
  test.each([
    ['under a second name of the same array', 'u = v\nu[0] = 2\nL = np.sum(v)', [0, 1, 1]],
    ['once the view is gone', 'u = v[0:2]\nu = 0\nv[0] = 2\nL = np.sum(v * v)', [0, 4, 6]],
    ['after a copy', 'u = v.copy()\nu[0] = 2\nL = np.sum(v * u)', [2, 4, 6]],
    ['through a view without a name', 'h = v * 1\nh.reshape(3, 1)[0][0] = 7\nL = np.sum(h)', [0, 1, 1]],
  ])('%s', (_, text, expected) => {
    const graph = graphOf(`w = v\n${text.replaceAll(/\bv\b/g, 'q')}`.replace('w = v', 'q = v * 1'), {
      v: [3],
    });
    expect(gradient(graph, { v: [1, 2, 3] }, 'v')).toEqual(expected);
  });
});
