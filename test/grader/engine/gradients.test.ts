import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import type { Calculus } from '../../../grader/calculus.ts';
import { at, mapTensor } from '../../../grader/tensor.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import { trace } from '../../../grader/trace/trace.ts';
import { slopeOf } from './dual.ts';
import { randomCases } from './random-graph.ts';
import type { RandomCase } from './random-graph.ts';

/** No two entries are equal, and none is 0. */
const smooth = randomCases(
  fc.integer({ min: -200, max: 200 }).map((i) => i / 100),
  Math.SQRT2 / 10_000,
);
/** Small integers tie and vanish all the time. */
const tied = randomCases(fc.integer({ min: -2, max: 2 }));

/** |a − b| against the size of both, absolute below 1. */
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

/** The largest disagreement between reverse mode and dual numbers over all inputs. */
function disagreement({ graph, at: point }: RandomCase, calculus: Calculus<number> = {}): number {
  const of = graph.names.get('L')!;
  const traced = trace(graph, point, { arithmetic: float, calculus });
  if (!(Math.abs(at(traced.value('L').data, 0)) < 1e6)) return 0;
  let worst = 0;
  for (const [input, { data }] of point) {
    const gradient = traced.gradient('L', input);
    for (const entry of data.keys()) {
      worst = Math.max(worst, apart(at(gradient.data, entry), slopeOf(graph, point, { of, input, entry })));
    }
  }
  return worst;
}

describe('reverse mode', () => {
  test.each([
    ['on smooth points', smooth],
    ['at kinks and ties, by the conventions', tied],
  ])('agrees with dual numbers %s', (_, cases) => {
    const search = () =>
      fc.assert(
        fc.property(cases, (drawn) => disagreement(drawn) < 1e-9),
        { numRuns: 250 },
      );
    expect(search).not.toThrow();
  });

  test('this comparison finds a product rule that is wrong by 0.05 %', () => {
    const wrong: Calculus<number> = {
      pullback: ({ graph, node }, right) => {
        const written = at(graph.nodes, node);
        const isProduct = written.kind === 'apply' && written.operation.name === 'multiply';
        return isProduct ? mapTensor(right(), (g) => g * 1.0005) : right();
      },
    };
    const search = () =>
      fc.assert(
        fc.property(smooth, (drawn) => disagreement(drawn, wrong) < 1e-9),
        { numRuns: 300, endOnFailure: true },
      );
    expect(search).toThrow(/Property failed/);
  });
});

/** Fourth-order central difference; undefined where two step sizes disagree (a kink, or wild curvature). */
function difference(drawn: RandomCase, input: string, entry: number): number | undefined {
  const loss = (move: number) => {
    const { shape, data } = drawn.at.get(input)!;
    const moved: Tensor<number> = { shape, data: data.map((x, i) => (i === entry ? x + move : x)) };
    const traced = trace(drawn.graph, new Map([...drawn.at, [input, moved]]), { arithmetic: float });
    return at(traced.value('L').data, 0);
  };
  const slope = (h: number) => (8 * (loss(h) - loss(-h)) - (loss(2 * h) - loss(-2 * h))) / (12 * h);
  const [coarse, fine] = [slope(1e-3), slope(5e-4)];
  return apart(coarse, fine) < 1e-8 ? fine : undefined;
}

describe('reverse mode against central differences', () => {
  function compare(calculus: Calculus<number>, runs: number) {
    let compared = 0;
    let skipped = 0;
    fc.assert(
      fc.property(smooth, fc.nat(1000), (drawn, choice) => {
        const traced = trace(drawn.graph, drawn.at, { arithmetic: float, calculus });
        for (const [input, { data }] of drawn.at) {
          const entry = choice % data.length;
          const expected = difference(drawn, input, entry);
          if (expected === undefined || Math.abs(expected) > 1e6) skipped++;
          else {
            compared++;
            if (apart(at(traced.gradient('L', input).data, entry), expected) > 1e-6) return false;
          }
        }
        return true;
      }),
      { numRuns: runs, endOnFailure: true },
    );
    return { compared, skipped };
  }

  test('agrees wherever the difference can be trusted', () => {
    const { compared, skipped } = compare({}, 150);
    expect(skipped).toBeLessThan(compared / 3);
  });

  test('this comparison finds an adjoint that is not added up', () => {
    const overwriting: Calculus<number> = { accumulate: (_, contributions) => at(contributions, 0) };
    expect(() => compare(overwriting, 300)).toThrow(/Property failed/);
  });
});
