import { describe, expect, test } from 'vitest';
import { printQuotient } from '../../../grader/arithmetic/fraction-printing.ts';
import type { Fraction } from '../../../grader/arithmetic/fraction.ts';
import { rational } from '../../../grader/arithmetic/rational.ts';
import type { Calculus } from '../../../grader/calculus.ts';
import type { Graph } from '../../../grader/graph.ts';
import { at, mapTensor } from '../../../grader/tensor.ts';
import { trace } from '../../../grader/trace/trace.ts';
import { lectureNetwork, parameters } from './networks.ts';
import { pointOf, T03, T04 } from './reference-data.ts';
import type { ReferenceCase } from './reference-data.ts';

describe('T05: the output layer updated too early', () => {
  /** On the way back through w·h the weight has already moved by −η·∂L/∂w. */
  const early = (graph: Graph): Calculus<Fraction> => ({
    pullback: ({ node, argument, adjoint, value, arithmetic: k }, right) => {
      const written = at(graph.nodes, node);
      if (written.kind !== 'apply' || written.operation.name !== 'multiply' || argument !== 1) return right();
      const [weight = -1, hidden = -1] = written.arguments;
      if (!['h1', 'h2'].some((name) => graph.names.get(name) === hidden)) return right();
      const number = (id: number) => at(value(id).data, 0);
      const [eta, w, h] = [number(graph.names.get('eta')!), number(weight), number(hidden)];
      const g = at(adjoint.data, 0);
      const moved = k.subtract(w, k.multiply(eta, k.multiply(g, h)));
      return mapTensor(adjoint, (entry) => k.multiply(moved, entry));
    },
  });

  const updated = (reference: ReferenceCase) => {
    const graph = lectureNetwork(reference.relu);
    const update = { loss: 'L', rate: 'eta', parameters };
    const traced = trace(graph, pointOf(reference), { arithmetic: rational, update, calculus: early(graph) });
    return parameters.map((wrt) =>
      printQuotient(at(traced.read({ kind: 'updated', of: 'L', wrt, step: 1 }).data, 0)),
    );
  };

  test('linear', () => {
    expect(updated(T03)).toEqual([
      '-1789/1600',
      '3287/1600',
      '-11/400',
      '-287/400',
      '63/40',
      '-29/40',
      '-989/800',
      '-313/800',
      '-13/20',
    ]);
  });

  test('with ReLU', () => {
    expect(updated(T04)).toEqual([
      '-1',
      '13403/6400',
      '-1/2',
      '-1403/1600',
      '3/2',
      '-67/80',
      '-1',
      '-997/3200',
      '-29/40',
    ]);
  });
});
