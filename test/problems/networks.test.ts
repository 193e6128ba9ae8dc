import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForward } from '../../grader/numpy/forward.ts';
import { networkForward } from '../../problems/networks.ts';
import type { NetworkShape } from '../../problems/networks.ts';

const lecture: NetworkShape = {
  inputs: 2,
  hidden: [2],
  outputs: 1,
  activation: 'none',
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
  const { forward, given } = networkForward({ ...lecture, inputs: 3, outputs: 2, loss: 'mean' });
  expect(forward).toContain('h1_2 = w1_1_2*x1 + w1_2_2*x2 + w1_3_2*x3 + b1_2');
  expect(forward).toContain('L = ((y1 - yhat1)**2 + (y2 - yhat2)**2)/2');
  expect(given.map(({ name }) => name)).toContain('w2_2_1');
});

test('every network can be read, with each of its names given once', () => {
  const shape = fc.record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
    outputs: fc.integer({ min: 1, max: 3 }),
    activation: fc.constantFrom('none', 'relu', 'sigmoid', 'tanh'),
    loss: fc.constantFrom('half', 'mean'),
    bias: fc.boolean(),
  });
  fc.assert(
    fc.property(shape, (any) => {
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
