import { describe, expect, test } from 'vitest';
import type { Arithmetic } from '../../grader/arithmetic/arithmetic.ts';
import type { Calculus } from '../../grader/calculus.ts';
import type { PrimitiveName } from '../../grader/primitives/names.ts';
import { primitives } from '../../grader/primitives/primitives.ts';
import { at, mapTensor } from '../../grader/tensor.ts';
import { survey } from './survey.ts';

describe('reverse mode', () => {
  // 100,000 graphs: npm run gradients -- --graphs 100000
  test('agrees with dual numbers, differences in 32 digits and the complex step', () => {
    const { compared, disagreements } = survey({ graphs: 400, seed: 'suite' });
    expect(disagreements).toEqual([]);
    expect(compared['dual numbers'].graphs).toBe(400);
    expect(compared['central differences'].graphs).toBeGreaterThan(200);
    expect(compared['complex step'].graphs).toBeGreaterThan(60);
  });
});

/** The rules with one primitive's pull-back off by 1 part in 100,000. */
const slightlyWrong =
  (name: PrimitiveName) =>
  <T>(k: Arithmetic<T>): Calculus<T> => ({
    pullback: ({ graph, node }, right) => {
      const written = at(graph.nodes, node);
      const isIt = written.kind === 'apply' && written.operation.name === name;
      return isIt ? mapTensor(right(), (g) => k.multiply(g, k.number(1.00001))) : right();
    },
  });

/** Its derivative is 0, and 0 cannot be a little wrong. */
const sloped = Object.keys(primitives).filter((name) => name !== 'compare');

describe('the comparison notices', () => {
  test.each(sloped)('a rule of %s that is off by a hundred-thousandth', (name) => {
    const calculus = slightlyWrong(name as PrimitiveName);
    const { disagreements } = survey({ graphs: 300, seed: 'wrong', calculus, untilFirst: true });
    expect(disagreements).not.toEqual([]);
  });

  test('adjoints of a fan-out that overwrite each other, by each of the three methods', () => {
    const calculus = <T>(): Calculus<T> => ({ accumulate: (_, contributions) => at(contributions, 0) });
    const { disagreements } = survey({ graphs: 60, seed: 'overwriting', calculus });
    for (const method of ['dual numbers', 'central differences', 'complex step']) {
      expect(disagreements.some((found) => found.startsWith(method))).toBe(true);
    }
  });

  test('a tie that goes to the last instead of the first', () => {
    const calculus = <T>(): Calculus<T> => ({
      pullback: ({ graph, node, adjoint, argument, arithmetic: k, value }, right) => {
        const written = at(graph.nodes, node);
        if (written.kind !== 'apply' || written.operation.name !== 'maximum') return right();
        const [a, b] = written.arguments.map((arg) => value(arg));
        if (a?.data.length !== 1 || b?.data.length !== 1) return right();
        const wins = k.compare(argument === 0 ? 'greater' : 'lessEqual', at(a.data, 0), at(b.data, 0));
        return mapTensor(adjoint, (g) => k.multiply(wins, g));
      },
    });
    const { disagreements } = survey({ graphs: 3_000, seed: 'ties', calculus, untilFirst: true });
    expect(disagreements[0]).toMatch(/^dual numbers/);
  });
});
