import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerLine } from '../../cli/grade-lines.ts';

const record = z.record(z.string(), z.unknown());

function ask(request: object): { readonly [field: string]: unknown } {
  return record.parse(JSON.parse(answerLine(JSON.stringify({ id: 1, ...request }))));
}

const linear = [
  'h1 = w11*x1 + w21*x2 + b1',
  'h2 = w12*x1 + w22*x2 + b2',
  'yhat = w31*h1 + w32*h2 + b3',
  'L = 0.5*(y - yhat)**2',
].join('\n');
const relu = linear
  .replace('h1 = w11*x1 + w21*x2 + b1', 'z1 = w11*x1 + w21*x2 + b1\nh1 = np.maximum(0, z1)')
  .replace('h2 = w12*x1 + w22*x2 + b2', 'z2 = w12*x1 + w22*x2 + b2\nh2 = np.maximum(0, z2)');

describe('gradient', () => {
  const gradient = (forward: string, at: object, wrt: readonly string[], of = 'L') =>
    ask({ kind: 'gradient', forward, at, of, wrt });

  test("the lecture's network at REF-A", () => {
    const hidden = { w11: -1, w12: 1.5, w21: -0.5, w22: -0.5, b1: 0.5, b2: -0.5 };
    const at = { x1: 3, x2: 2, y: 2.5, w31: -2, w32: -0.5, b3: -0.5, ...hidden };
    const answer = gradient(linear, at, ['w11', 'w21', 'w31', 'w32', 'b3', 'h1']);
    expect(answer['value']).toBe(3.125);
    expect(answer['gradients']).toEqual({ w11: -15, w21: -10, w31: -8.75, w32: 7.5, b3: 2.5, h1: -5 });
  });

  test('arrays come back nested, in the shape of their name, zeros where unused', () => {
    const at = {
      A: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      B: [[1], [-1], [1]],
      D: [
        [1, 0],
        [2, -1],
        [3, 4],
      ],
      z: [1, 2],
    };
    expect(gradient('C = A + B\nL = np.sum(C * D)', at, ['A', 'B', 'z'])['gradients']).toEqual({
      A: [
        [1, 0],
        [2, -1],
        [3, 4],
      ],
      B: [[1], [1], [7]],
      z: [0, 0],
    });
  });

  test('the conventions at kinks and ties', () => {
    const at = { x: 0, y: 0 };
    expect(gradient('L = np.maximum(0, x) + np.abs(x)', at, ['x'])['gradients']).toEqual({ x: 0 });
    expect(gradient('L = np.maximum(x, y)', at, ['x', 'y'])['gradients']).toEqual({ x: 1, y: 0 });
    expect(gradient('L = np.max(v)', { v: [1, 4, 4] }, ['v'])['gradients']).toEqual({ v: [0, 1, 0] });
  });

  test('a name assigned twice stands for its last assignment', () => {
    expect(gradient('x = x*2\nL = x*x', { x: 3 }, ['x'])['gradients']).toEqual({ x: 12 });
  });

  test('softmax and cross-entropy', () => {
    const forward = 'e = np.exp(z - z.max())\np = e / e.sum()\nL = -np.log(p[1])';
    expect(gradient(forward, { z: [0, Math.log(2), 0] }, ['z'])['gradients']).toEqual({
      z: [expect.closeTo(0.25, 12), expect.closeTo(-0.5, 12), expect.closeTo(0.25, 12)],
    });
  });

  test.each([
    ['notFinite', 'L = np.log(x)', { x: 0 }, ['x']],
    ['notFinite', 'L = np.sqrt(x)', { x: 0 }, ['x']],
    ['notOneElement', 'L = x', { x: [1, 2] }, ['x']],
    ['unknownName', 'L = x', { x: 1 }, ['w']],
    ['value', 'L = x', { x: [[1, 2], [3]] }, ['x']],
    ['value', 'L = x', { x: '1' }, ['x']],
    ['shape', 'L = np.sum(x @ x)', { x: [[1, 2, 3]] }, ['x']],
    ['blank', '', { x: 1 }, ['x']],
  ])('%s is an issue, never NaN and never an exception', (code, forward, at, wrt) => {
    expect(gradient(forward, at, wrt)).toMatchObject({ id: 1, outcome: 'invalid', issue: { code } });
  });

  test('an issue of the forward pass names its line', () => {
    const { issue } = gradient('h = x @ W\nL = np.sum(h)', { x: [[1, 2]], W: [[1], [2], [3]] }, ['W']);
    expect(issue).toMatchObject({ line: 1, message: expect.stringContaining('(1,2) and (3,1) not aligned') });
  });
});

describe('derivative', () => {
  const verdict = (forward: string, wrt: string, answer: string, more: object = {}) =>
    ask({ kind: 'derivative', forward, of: 'L', wrt, answer, ...more })['outcome'];

  test.each([
    ['as the lecture writes it', 'x₁ · −(y−ŷ) · w₃,₁'],
    ['in the cached form', '∂h₁/∂w₁,₁ · ∂L/∂h₁'],
    ['half cached', 'x1 * dL/dh1'],
    ['as a chain', 'dh1/dw11 * dyhat/dh1 * dL/dyhat'],
    ['over the inputs alone', '-x1*w31*(y - w31*(w11*x1+w21*x2+b1) - w32*(w12*x1+w22*x2+b2) - b3)'],
    ['with its own name in front', 'dL/dw11 = x1*w31*(yhat-y)'],
  ])('%s', (_, answer) => expect(verdict(linear, 'w11', answer)).toBe('correct'));

  test.each([
    ['a lost sign', 'x1 * (y - yhat) * w31'],
    ['the own factor', 'w11 * -(y - yhat) * w31'],
    ['the wrong branch', 'x1 * -(y - yhat) * w32'],
    ['nothing', '0'],
  ])('%s is incorrect', (_, answer) => expect(verdict(linear, 'w11', answer)).toBe('incorrect'));

  test('a forgotten gate is incorrect, any way of writing the gate is correct', () => {
    expect(verdict(relu, 'w11', 'x1 * -(y - yhat) * w31')).toBe('incorrect');
    expect(verdict(relu, 'w11', 'x1 * -(y - yhat) * w31 * 1[z1>0]')).toBe('correct');
    expect(verdict(relu, 'w11', 'x1 * dL/dh1 * (h1 > 0)')).toBe('correct');
    expect(verdict(relu, 'w31', 'z1 * -(y - yhat)')).toBe('incorrect');
  });

  test('names that are assigned are computed: a sigmoid in its cached value', () => {
    const forward = 'h = 1/(1 + np.exp(-w*x))\nL = 0.5*(y - h)**2';
    expect(verdict(forward, 'w', '-(y-h) * h*(1-h) * x')).toBe('correct');
    expect(verdict(forward, 'w', '-(y-h) * h * x')).toBe('incorrect');
  });

  test('a domain belongs to the inputs', () => {
    expect(verdict('L = np.log(x)', 'x', '1/|x|', { domain: { x: [0.5, 2] } })).toBe('correct');
    expect(verdict('L = x**3', 'x', '3*x*|x|', { domain: { x: [-2, 2] } })).toBe('incorrect');
  });

  test.each([
    ['blank', 'w11', ''],
    ['namesItself', 'w11', 'dL/dw11'],
    ['unknownName', 'w11', 'x1*q'],
    ['unknownName', 'q', 'x1'],
  ])('%s', (code, wrt, answer) => {
    expect(ask({ kind: 'derivative', forward: linear, of: 'L', wrt, answer })).toMatchObject({
      outcome: 'invalid',
      issue: { code },
    });
  });

  test('what no formula says is left to a person', () => {
    expect(verdict('L = np.floor(x) * x', 'x', '1')).toBe('undecided');
  });
});
