import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../../grader/graph.ts';
import type { Structure } from '../../../grader/misconceptions/structure.ts';
import { branchings, isRecurrent, waysFrom } from '../../../grader/misconceptions/structure/contributions.ts';
import {
  isScale,
  lineSources,
  numeralOf,
  once,
} from '../../../grader/misconceptions/structure/graph-view.ts';
import { termsOf } from '../../../grader/misconceptions/structure/products.ts';
import { structureFound } from './structure-found.ts';

const unit = structureFound(
  'z1 = w1*x1 + w2*x2 + b\nz2 = v1*x1 - x2*v2 - c\nh = np.maximum(0, z1) + z2\nyhat = u*h + 3\nL = (y - yhat)**2/2',
  { x1: 1, x2: 2, w1: 3, w2: 4, b: 5, v1: 1, v2: 2, c: 3, u: 2, y: 1, q: 4 },
  'input x1 x2',
  'target y',
  'parameter w1 w2 b v1 v2 c u',
  'rate q',
  'prediction yhat',
  'loss L',
);

describe('the weighted sums of a forward pass', () => {
  const { structure, named } = unit;
  const shown = ({ sums }: Structure, name: (ids: readonly NodeId[]) => string) =>
    sums.map(({ root, products, biases }) => [
      name([root]),
      products.map(
        ({ parameter, source, hidden }) => `${name([parameter, source])}${hidden ? ' hidden' : ''}`,
      ),
      name(biases.map(({ parameter }) => parameter)),
    ]);

  test('are its products of a parameter and something else, with what is added', () => {
    expect(shown(structure, named)).toEqual([
      ['z1', ['w1 x1', 'w2 x2'], 'b'],
      ['z2', ['v1 x1', 'v2 x2'], 'c'],
      ['yhat', ['u h hidden'], ''],
    ]);
    expect(structure.layers.map((layer) => named(layer.map(({ root }) => root)))).toEqual(['z1 z2', 'yhat']);
  });

  test('hold no product of two parameters, of numerals, or of none', () => {
    const none = structureFound(
      'a = w*v\nb = w*3\nc = x*x\nL = a + b + c',
      { w: 1, v: 2, x: 3 },
      'parameter w v',
      'input x',
      'loss L',
    );
    expect(none.structure.sums).toEqual([]);
  });

  test('of matrices and of whole arrays have a term for each multiplication', () => {
    const matrix = structureFound(
      'Y = X @ W + b\ns = np.sum(v*Y, axis=1)\nL = np.sum(s)',
      {
        X: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        W: [
          [1, 2],
          [3, 4],
        ],
        b: [1, 2],
        v: [1, 1],
      },
      'input X',
      'parameter W b v',
      'loss L',
    );
    const [first, second] = matrix.structure.sums.map(({ products }) => products[0]);
    if (first === undefined || second === undefined) throw new Error('two products');
    const terms = termsOf(matrix.structure.graph, first);
    expect([terms.all.length, terms.inner]).toEqual([12, 2]);
    expect(terms.all.filter(({ out }) => out === 3)).toEqual([
      { parameter: 1, source: 2, out: 3 },
      { parameter: 3, source: 3, out: 3 },
    ]);
    const summed = termsOf(matrix.structure.graph, second);
    expect([summed.all.length, summed.inner]).toEqual([6, 2]);
    expect(summed.beside({ parameter: 0, source: 2, out: 2 }).map(({ out }) => out)).toEqual([2, 3]);
  });
});

describe('where a forward pass ends', () => {
  test('is at its prediction and its loss, and what the loss is divided by', () => {
    const { structure, named } = unit;
    expect([named(structure.predictions), named(structure.losses), named(structure.targets)]).toEqual([
      'yhat',
      'L',
      'y',
    ]);
    expect([structure.counts, structure.averaged]).toEqual([[], []]);
    expect(structure.lossEdges).toHaveLength(1);
  });

  test.each([
    ['np.mean((y - p)**2)', [4], [4]],
    ['np.sum((y - p)**2)', [4], []],
    ['np.sum((y - p)**2)/2', [4], []],
    ['np.sum((y - p)**2)*(1/4)', [4], [4]],
  ])('%s is averaged over %j: %j', (loss, counts, averaged) => {
    const { structure } = structureFound(
      `p = w*x\nL = ${loss}`,
      { x: [1, 2, 3, 4], y: [1, 2, 3, 5], w: 2 },
      'input x',
      'target y',
      'parameter w',
      'prediction p',
      'loss L',
    );
    expect([structure.counts, structure.averaged]).toEqual([counts, averaged]);
  });

  test('is over entries and over samples, where these are two numbers', () => {
    const at = {
      X: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      W: [
        [1, 2],
        [3, 4],
      ],
    };
    const { structure } = structureFound(
      'P = X @ W\nL = np.sum(P*P)/6',
      at,
      'input X',
      'parameter W',
      'prediction P',
      'loss L',
    );
    expect([structure.counts, structure.averaged]).toEqual([[6, 3, 2], [6]]);
  });
});

describe('the words of a graph', () => {
  const { structure, of, named } = unit;
  test('tell what changes with what is learnt or fed in', () => {
    const variable = ['x1', 'w1', 'b', 'z1', 'yhat', 'L', 'y', 'q'].filter((name) =>
      structure.isVariable(of(name)),
    );
    expect(variable).toEqual(['x1', 'w1', 'b', 'z1', 'yhat', 'L']);
    const plain = structureFound('z = a*b', { a: 1, b: 2 }).structure;
    expect(
      [plain.graph.names.get('a'), plain.graph.names.get('z')].map((id) => plain.isVariable(id ?? -1)),
    ).toEqual([true, true]);
  });

  test('tell what depends on what', () => {
    const on = (name: string) =>
      ['x1', 'w1', 'z1', 'z2', 'h', 'L', 'y'].filter((own) => structure.depends(of(own), of(name))).join(' ');
    expect([on('w1'), on('z1'), on('L'), on('y')]).toEqual(['w1 z1 h L', 'z1 h L', 'L', 'L y']);
  });

  test('tell numerals and scales', () => {
    const { graph } = structure;
    const numerals = [...graph.nodes.keys()].flatMap((id) => numeralOf(graph, id) ?? []);
    expect(numerals.toSorted((a, b) => a - b)).toEqual([2, 2, 3]);
    expect(numeralOf(graph, undefined)).toBeUndefined();
    expect(['q', 'y', 'w1', 'z1'].map((name) => isScale(structure, of(name)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(named(lineSources(structure, of('h')))).toBe('z1 z2');
    expect(named(lineSources(structure, of('L')))).toBe('yhat');
  });

  test('are worked out once for each structure', () => {
    let count = 0;
    const counted = once((own: object) => [own, (count += 1)] as const);
    const [one, other] = [{}, {}];
    expect([counted(one)[1], counted(one)[1], counted(other)[1], counted(one)[1]]).toEqual([1, 1, 2, 1]);
  });
});

describe('the ways by which a value reaches the loss', () => {
  test('are one for each line, and within a line one for each occurrence inside the other', () => {
    const { structure, of } = structureFound(
      'a = w*x\nb = w*a + c\nd = w*(w*x + c)\ne = x*x\nL = a + b + d + e',
      { w: 2, x: 3, c: 1 },
      'input x',
      'parameter w c',
      'loss L',
    );
    expect(waysFrom(structure, of('w')).map((way) => way.length)).toEqual([1, 1, 1, 1]);
    expect(waysFrom(structure, of('x')).map((way) => way.length)).toEqual([1, 1, 2]);
    expect(branchings(structure).map(({ node }) => structure.nameOf(node))).toEqual(['w', 'x', 'c', 'a']);
    expect(isRecurrent(structure, waysFrom(structure, of('x')))).toBe(false);
  });

  test('run one through the other where a weight is used step after step', () => {
    const { structure, of } = structureFound(
      'h = h0\nfor t in range(3):\n    h = w*h + u*x[t]\nL = h',
      { h0: 1, w: 2, u: 1, x: [1, 2, 3] },
      'input x h0',
      'parameter w u',
      'loss L',
    );
    const ways = waysFrom(structure, of('w'));
    expect(ways).toHaveLength(3);
    expect([
      isRecurrent(structure, ways),
      isRecurrent(structure, ways.slice(0, 1)),
      isRecurrent(structure, ways.toReversed()),
    ]).toEqual([true, false, false]);
  });
});
