import { expect, test } from 'vitest';
import type { Role } from '../../../grader/question.ts';
import { networkModel, type NetworkModel } from '../../../problems/figure/network-model.ts';
import { graphOf, lecture, modelOf } from './model-of.ts';

const edge = (model: NetworkModel, parameter: string) =>
  [...model.weights, ...model.biases].find((one) => one.parameter === parameter);

test("the lecture's crossed weights run as on the slides: w₁,₂ from x₁ to h₂, w₂,₁ from x₂ to h₁", () => {
  const model = modelOf(lecture);
  expect(edge(model, 'w12')).toMatchObject({ from: 'x1', to: 'h2' });
  expect(edge(model, 'w21')).toMatchObject({ from: 'x2', to: 'h1' });
  expect(edge(model, 'w32')).toMatchObject({ from: 'h2', to: 'yhat' });
  expect(edge(model, 'b1')).toMatchObject({ from: '', to: 'h1' });
});

test('the target points at the prediction that the loss compares it with', () => {
  expect(modelOf(lecture).targets).toMatchObject([{ name: 'y', to: 'yhat' }]);
  expect(modelOf({ ...lecture, outputs: 2 }).targets).toMatchObject([
    { name: 'y1', to: 'yhat1' },
    { name: 'y2', to: 'yhat2' },
  ]);
});

test('a unit with ReLU is one circle that knows its sum', () => {
  const hidden = modelOf({ ...lecture, activation: 'relu' }).units.filter(({ kind }) => kind === 'hidden');
  expect(hidden).toMatchObject([
    { name: 'h1', before: 'z1', activation: 'ReLU', layer: 1 },
    { name: 'h2', before: 'z2', activation: 'ReLU', layer: 1 },
  ]);
});

test('the path of one asked parameter goes from its edge to the output, and nowhere else', () => {
  const model = modelOf(lecture, ['w21']);
  const path = [...model.weights, ...model.biases].filter(({ onPath }) => onPath);
  expect(path.map(({ parameter }) => parameter)).toEqual(['w21', 'w31']);
});

test('no path is drawn where several parameters are asked', () => {
  expect(modelOf(lecture, ['w21', 'w11']).weights.some(({ onPath }) => onPath)).toBe(false);
});

test.each([1, 2, 3, 4])('a network with %d inputs has an edge for every weight', (inputs) => {
  const model = modelOf({ ...lecture, inputs, hidden: [4, 3], outputs: 2, activation: 'relu' });
  expect(model.weights).toHaveLength(inputs * 4 + 4 * 3 + 3 * 2);
  expect(model.biases).toHaveLength(4 + 3 + 2);
});

test('a forward pass that is no network of weighted sums has no picture', () => {
  const graph = graphOf('L = (y - x)**2', ['x', 'y']);
  const roles = new Map<string, Role>([
    ['x', 'input'],
    ['y', 'target'],
    ['L', 'loss'],
  ]);
  expect(networkModel({ graph, roles, symbols: [], ask: [] })).toBeUndefined();
});
