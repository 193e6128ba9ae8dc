import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForward } from '../../grader/numpy/forward.ts';
import { networkForward } from '../../problems/networks.ts';
import { activationIds } from '../../problems/activations.ts';
import { networkShapeSchema, parameterCount, isGraded } from '../../problems/network-shape.ts';
import type { NetworkShape } from '../../problems/network-shape.ts';

const lecture: NetworkShape = {
  inputs: 2,
  hidden: [{ size: 2, activation: 'none' }],
  output: { size: 1, activation: 'none' },
  loss: 'half',
  bias: true,
};

test('the 2-2-1 network has the names of the lecture', () => {
  expect(networkForward(lecture).forward).toBe(
    [
      'h1 = w11*x1 + w21*x2 + b1',
      'h2 = w12*x1 + w22*x2 + b2',
      'yhat = w31*h1 + w32*h2 + b3',
      'L = 0.5*(y - yhat)**2',
    ].join('\n'),
  );
});

test('any other network has layered names, which cannot collide', () => {
  const { forward, given } = networkForward({
    ...lecture,
    inputs: 3,
    output: { size: 2, activation: 'none' },
    loss: 'mean',
  });
  expect(forward).toContain('h1_2 = w1_1_2*x1 + w1_2_2*x2 + w1_3_2*x3 + b1_2');
  expect(forward).toContain('L = ((y1 - yhat1)**2 + (y2 - yhat2)**2)/2');
  expect(given.map(({ name }) => name)).toContain('w2_2_1');
});

const layer = (most: number) =>
  fc.record({ size: fc.integer({ min: 1, max: most }), activation: fc.constantFrom(...activationIds) });
const shapes = fc.record({
  inputs: fc.integer({ min: 1, max: 4 }),
  hidden: fc.array(layer(4), { maxLength: 3 }),
  output: layer(3),
  loss: fc.constantFrom('half', 'mean', 'sum', 'absolute'),
  bias: fc.boolean(),
});

test('every network can be read, with each of its names given once', () => {
  fc.assert(
    fc.property(shapes, (any) => {
      const { forward, given, roles } = networkForward(any);
      const names = given.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const reading = readForward(forward, new Map(names.map((name) => [name, []])));
      if (reading.kind === 'invalid') throw new Error(reading.issue.message);
      const assigned = reading.graph.assigned.map(({ name }) => name);
      expect(assigned.toSorted()).toEqual(Object.keys(roles).toSorted());
    }),
    { numRuns: 60 },
  );
});

test('as many parameters are given as are counted, and up to 4-4-4-4-3 the grader marks all', () => {
  fc.assert(
    fc.property(shapes, (any) => {
      const parameters = networkForward(any).given.filter(({ role }) => role === 'parameter');
      expect(parameters).toHaveLength(parameterCount(any));
      expect(isGraded(any)).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(isGraded({ ...lecture, inputs: 5 })).toBe(false);
});

test('cross-entropy is refused where the outputs are not probabilities', () => {
  expect(networkShapeSchema.safeParse({ ...lecture, loss: 'crossEntropy' }).success).toBe(false);
  const sigmoid = { ...lecture, output: { size: 1, activation: 'sigmoid' }, loss: 'crossEntropy' };
  expect(networkShapeSchema.safeParse(sigmoid).success).toBe(true);
});
