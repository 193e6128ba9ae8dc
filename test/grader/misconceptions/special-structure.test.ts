import { describe, expect, test } from 'vitest';
import { convolutionsOf } from '../../../grader/misconceptions/structure/convolution.ts';
import { behindGathers } from '../../../grader/misconceptions/structure/graph-view.ts';
import { logitsOf } from '../../../grader/misconceptions/structure/logits.ts';
import { masksOf } from '../../../grader/misconceptions/structure/masks.ts';
import { termsOf } from '../../../grader/misconceptions/structure/products.ts';
import { statisticsOf } from '../../../grader/misconceptions/structure/statistics.ts';
import type { Numbers } from './dossier-question.ts';
import { structureFound } from './structure-found.ts';

describe('arrays of special structure', () => {
  test('a kernel meets each entry of a signal several times', () => {
    const words = ['input x', 'parameter k', 'loss L'] as const;
    const kernels = (forward: string, k: Numbers) => {
      const { structure, named } = structureFound(
        `${forward}\nL = np.sum(y)`,
        { x: [1, 2, -1, 3], k },
        ...words,
      );
      return convolutionsOf(structure).map(({ kernel, length, products, entryOf }) => [
        named([kernel]),
        length,
        products.flatMap((product) =>
          termsOf(structure.graph, product).all.map((term) => entryOf(product, term)),
        ),
      ]);
    };
    expect(kernels('y = k[0]*x[0:3] + k[1]*x[1:4]', [2, -1])).toEqual([['k', 2, [0, 0, 0, 1, 1, 1]]]);
    expect(kernels('y = k[1:][0]*x[0:3] + k[0]*x[1:4]', [2, -1])).toEqual([['k', 2, [1, 1, 1, 0, 0, 0]]]);
    expect(kernels('y = k*x', [1, 2, 3, 4])).toEqual([]);
    expect(kernels('y = k[0]*x', [2, -1])).toEqual([]);
    expect(kernels('y = k*x', 2)).toEqual([]);
  });

  test('behind slices and reshapes stands the array itself', () => {
    const { structure, of, named } = structureFound(
      'a = x[1:3]\nb = x.reshape(2, 2)[0]\nc = x*2\nL = np.sum(a) + np.sum(b) + np.sum(c)',
      { x: [1, 2, 3, 4] },
      'input x',
      'loss L',
    );
    expect(['a', 'b', 'c', 'x'].map((name) => named([behindGathers(structure.graph, of(name))]))).toEqual([
      'x',
      'x',
      'c',
      'x',
    ]);
  });

  test('logits become probabilities', () => {
    const kinds = (forward: string, at: Readonly<Record<string, Numbers>>) => {
      const { structure, named } = structureFound(forward, at, 'preActivation z', 'target y', 'loss L');
      return logitsOf(structure).map(({ kind, node, region }) => [
        kind,
        named([node]),
        region === undefined ? '' : named([region.output]),
      ]);
    };
    const many = { z: [1, 2, 3], y: [0, 1, 0] };
    expect(kinds('p = 1/(1 + np.exp(-z))\nL = -np.log(p)', { z: 1 })).toEqual([['sigmoid', 'z', 'p']]);
    expect(kinds('p = 1/(1 + np.exp(-z))\nL = p*p', { z: 1 })).toEqual([]);
    expect(kinds('e = np.exp(z)\np = e/np.sum(e)\nL = -np.sum(y*np.log(p))', many)).toEqual([
      ['softmax', 'z', 'p'],
    ]);
    expect(kinds('L = np.log(np.sum(np.exp(z))) - np.sum(y*z)', many)).toEqual([['softmax', 'z', '']]);
    expect(kinds('L = np.log(np.sum(np.exp(z)))', { z: 1 })).toEqual([]);
    expect(kinds('L = np.log(np.sum(z*z))', many)).toEqual([]);
  });

  test('a mask is an input of that role or a comparison', () => {
    const masks = (out: string) => {
      const { structure, named } = structureFound(
        `h = 2*x\no = ${out}\nL = np.sum(o)`,
        { x: [1, -2], m: [1, 0], q: 2 },
        'input x',
        'mask m',
        'loss L',
      );
      return masksOf(structure).map(
        ({ mask, scale }) =>
          `${named([mask])}${scale === undefined ? '' : ` ${scale.operation} ${named([scale.node])}`}`,
      );
    };
    expect(
      ['h*m', 'm*h', 'h*(m/q)', '(m*q)*h', 'h*(x > 1)', 'h*(q*m)', 'h*q', 'h*h', 'm/q'].map(masks),
    ).toEqual([['m'], ['m'], ['m divide q'], ['m multiply q'], ['?'], [], [], [], []]);
  });

  test('a mean, and a spread, are of what is normalised by them', () => {
    const edges = (out: string) => {
      const { structure } = structureFound(
        `o = ${out}\nL = np.sum(o)`,
        { x: [1, 2, 4], q: 2 },
        'input x',
        'loss L',
      );
      const { means, variances } = statisticsOf(structure);
      return [means.length, variances.length];
    };
    expect(
      ['x - np.mean(x)', 'x - np.sum(x)/3', 'x - q', 'x - np.max(x)', '2*x - np.mean(x)'].map(edges),
    ).toEqual([
      [1, 0],
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(edges('(x - np.mean(x))/np.sqrt(np.mean((x - np.mean(x))**2))')[1]).toBe(1);
    expect(edges('x/np.sqrt(np.sum(x*x))')).toEqual([0, 2]);
    expect(edges('x/np.sqrt(np.sum(x))')).toEqual([0, 0]);
  });
});
