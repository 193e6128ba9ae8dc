import { describe, expect, test } from 'vitest';
import { float } from '../../../grader/arithmetic/float.ts';
import type { Calculus } from '../../../grader/calculus.ts';
import { at, mapTensor, scalar } from '../../../grader/tensor.ts';
import { trace } from '../../../grader/trace/trace.ts';
import { lectureNetwork, parameters } from './networks.ts';
import { pointOf, T01, T02, T03 } from './reference-data.ts';
import type { ReferenceCase } from './reference-data.ts';

const update = { loss: 'L', rate: 'eta', parameters };

function under(reference: ReferenceCase, calculus: Calculus<number>) {
  return trace(lectureNetwork(reference.relu), pointOf(reference), { arithmetic: float, calculus, update });
}

describe('a misconception is the right trace with one rule replaced', () => {
  const graph = lectureNetwork(false);
  const [yhat, loss] = [graph.names.get('yhat')!, graph.names.get('L')!];

  test('adjoint: the sign lost at the prediction turns all nine', () => {
    const wrong = under(T01, {
      adjoint: (node, right, _, of) => (node === yhat && of === loss ? mapTensor(right, (g) => -g) : right),
    });
    const gradients = parameters.map((wrt) => at(wrong.gradient('L', wrt).data, 0));
    expect(gradients).toEqual([15, 3.75, 10, 2.5, 8.75, -7.5, 5, 1.25, -2.5]);
    expect(wrong.local('L', 'yhat')).toEqual(scalar(-2.5));
    expect(wrong.local('yhat', 'h1')).toEqual(scalar(-2));
    expect(wrong.gradient('yhat', 'yhat')).toEqual(scalar(1));
  });

  test('pullback: the gate forgotten', () => {
    const wrong = under(T02, {
      pullback: (edge, right) => {
        const node = at(edge.graph.nodes, edge.node);
        return node.kind === 'apply' && node.operation.name === 'relu' ? edge.adjoint : right();
      },
    });
    expect(wrong.gradient('L', 'w21')).toEqual(scalar(18));
    expect(wrong.local('h1', 'z1')).toEqual(scalar(1));
  });

  test('accumulate: one path only, the contributions in the order of the text', () => {
    const x1 = graph.names.get('x1')!;
    const seen: number[] = [];
    const wrong = under(T01, {
      accumulate: (node, contributions, right) => {
        if (node !== x1) return right();
        seen.push(...contributions.map((contribution) => at(contribution.data, 0)));
        return at(contributions, 0);
      },
    });
    expect(wrong.gradient('L', 'x1')).toEqual(scalar(5));
    expect(seen).toEqual([5, -1.875]);
  });

  test('forward: the activation omitted changes the prediction and all that follows', () => {
    const relu = lectureNetwork(true);
    const wrong = under(T02, {
      forward: (node, right, value) => {
        const written = at(relu.nodes, node);
        const isRelu = written.kind === 'apply' && written.operation.name === 'relu';
        return isRelu ? value(at(written.arguments, 0)) : right();
      },
    });
    expect(wrong.value('yhat')).toEqual(scalar(5));
    expect(wrong.gradient('L', 'yhat')).toEqual(scalar(2.5));
  });

  test('update: uphill, and the stale gradient of the first step', () => {
    const step = (k: number) => ({ kind: 'updated', of: 'L', wrt: 'w31', step: k }) as const;
    const uphill = under(T03, {
      update: (theta, g, rate) => mapTensor(theta, (t) => t + at(rate.data, 0) * at(g.data, 0)),
    });
    expect(at(uphill.read(step(1)).data, 0)).toBeCloseTo(1.425, 12);
    const stale = under(T03, {
      update: (theta, _g, rate, _k, first) =>
        mapTensor(theta, (t) => t - at(rate.data, 0) * at(first.data, 0)),
    });
    expect(at(stale.read(step(2)).data, 0)).toBeCloseTo(1.65, 12);
  });

  test('report: another quantity than the one asked', () => {
    const wrong = under(T01, {
      report: (asked, read) =>
        asked.kind === 'gradient' ? read({ kind: 'local', of: 'yhat', wrt: asked.wrt }) : undefined,
    });
    expect(wrong.read({ kind: 'gradient', of: 'L', wrt: 'w31' })).toEqual(scalar(-3.5));
    expect(wrong.read({ kind: 'value', of: 'yhat' })).toEqual(scalar(5));
  });
});
