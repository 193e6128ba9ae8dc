import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import type { Arithmetic } from '../../../grader/arithmetic/arithmetic.ts';
import type { Calculus } from '../../../grader/calculus.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import { at, mapTensor } from '../../../grader/tensor.ts';
import { compileTrace } from '../../../grader/trace/compiled.ts';
import { trace } from '../../../grader/trace/trace.ts';
import { lectureNetwork, parameters } from './networks.ts';
import { randomCases } from './random-graph.ts';
import type { RandomCase } from './random-graph.ts';
import { pointOf, T02, T03 } from './reference-data.ts';

const gradients: readonly Quantity[] = parameters.map((wrt) => ({ kind: 'gradient', of: 'L', wrt }));

/** Whether every quantity comes out as the trace has it, at the drawn point and at a second one. */
function agrees({ graph, at: point, names }: RandomCase): boolean {
  const quantities: readonly Quantity[] = [
    ...names.map((of) => ({ kind: 'value', of }) as const),
    ...names.map((wrt) => ({ kind: 'gradient', of: 'L', wrt }) as const),
  ];
  const compiled = compileTrace(graph, quantities);
  const second = new Map([...point].map(([name, x]) => [name, mapTensor(x, (entry) => 1 - entry / 2)]));
  return [point, second].every((where) => {
    const traced = trace(graph, where, { arithmetic: float });
    const expected = quantities.flatMap((quantity) => traced.read(quantity).data);
    const found = compiled.run(compiled.inputs.flatMap(({ name }) => where.get(name)!.data));
    return expected.every((x, i) => close(x, found[i]!));
  });
}

const close = (a: number, b: number) =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-11 * Math.max(1, Math.abs(a)) || !Number.isFinite(a);

describe('a compiled trace', () => {
  test('gives what the trace gives, on random graphs', () => {
    const entries = fc.integer({ min: -20, max: 20 }).map((i) => i / 8);
    const search = () => fc.assert(fc.property(randomCases(entries), agrees), { numRuns: 150 });
    expect(search).not.toThrow();
  });

  test('runs at one point after the other', () => {
    const compiled = compileTrace(lectureNetwork(true), gradients);
    const read = (reference: typeof T02) => {
      const point = trace(lectureNetwork(true), pointOf(reference), { arithmetic: float });
      const found = compiled.run(compiled.inputs.map(({ name }) => at(point.value(name).data, 0)));
      // −0 is 0
      return Array.from(found, (x) => x + 0);
    };
    expect(read(T02)).toEqual([0, 6.75, 0, 4.5, 0, -13.5, 0, 2.25, -4.5]);
    expect(read(T03)).toEqual([0, -0.5625, 0, 2.25, 0, 3.375, 0, -1.125, 2.25]);
    expect(read(T02)).toEqual([0, 6.75, 0, 4.5, 0, -13.5, 0, 2.25, -4.5]);
  });

  test('follows a wrong calculus and updates as well', () => {
    const graph = lectureNetwork(false);
    const lostSign = <T>(k: Arithmetic<T>): Calculus<T> => ({
      adjoint: (node, right) => (node === graph.names.get('yhat') ? mapTensor(right, k.negate) : right),
    });
    const update = { loss: 'L', rate: 'eta', parameters };
    const asked: readonly Quantity[] = [{ kind: 'updated', of: 'L', wrt: 'w31', step: 1 }];
    const compiled = compileTrace(graph, asked, { calculus: lostSign, update });
    const point = trace(graph, pointOf(T03), { arithmetic: float });
    const [w31] = compiled.run(compiled.inputs.map(({ name }) => at(point.value(name).data, 0)));
    expect(w31).toBeCloseTo(1.425, 12);
  });
});
