import { describe, expect, test } from 'vitest';
import { matricesAgree } from '../../../grader/matrices/matrices-agree.ts';
import type { MatrixSetting } from '../../../grader/matrices/scenes.ts';
import { readMatrixFormula } from '../../../grader/notation/matrix/read-matrix-formula.ts';
import { sameForm } from '../../../grader/notation/matrix/shape-rules.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Shape } from '../../../grader/tensor.ts';
import { nodeNamed, shapeOf } from '../../../grader/trace/structure.ts';

const inputs = new Map<string, Shape>([
  ['X', [4, 3]],
  ['W1', [3, 3]],
  ['b1', [3]],
  ['W2', [3, 2]],
  ['b2', [2]],
  ['T', [4, 2]],
]);
const forward = `
Z = X @ W1 + b1
H = np.maximum(0, Z)
Y = H @ W2 + b2
L = np.sum((Y - T)**2) / 4
`;
const read = readForward(forward, inputs);
if (read.kind === 'invalid') throw new Error(read.issue.message);
const { graph } = read;
const names = ['X', 'W1', 'b1', 'W2', 'b2', 'T', 'Z', 'H', 'Y'];
const symbols = [
  ...names.map((name) => ({ name, shape: shapeOf(graph, nodeNamed(graph, name)) })),
  ...names.map((name) => ({ name: `dL/d${name}`, shape: shapeOf(graph, nodeNamed(graph, name)) })),
];

function expression(text: string) {
  const reading = readMatrixFormula(text, symbols);
  if (reading.kind === 'invalid') throw new Error(`${text}: ${reading.issue.code}`);
  return reading;
}

/** The verdict on an answer for ∂L/∂name. */
function verdict(wrt: string, answer: string, key = 'k'): string {
  const quantity: Quantity = { kind: 'gradient', of: 'L', wrt };
  const setting: MatrixSetting = {
    key,
    shapes: new Map(),
    graph,
    quantity,
    expected: { kind: 'number', text: '0' },
  };
  const { expression: own, shape = [] } = expression(answer);
  expect(sameForm(shape, shapeOf(graph, nodeNamed(graph, wrt)))).toBe(true);
  return matricesAgree(setting, own).outcome;
}

describe('the backward pass in matrix form', () => {
  test.each([
    ['Y', '2/4*(Y - T)'],
    ['Y', '(Y - T)/2'],
    ['W2', 'H.T @ dY'],
    ['W2', 'relu(Z)^T (Y-T)/2'],
    ['W2', 'relu(X@W1 + b1)^T (Y-T)/2'],
    ['b2', 'sum(dY, axis=0)'],
    ['b2', '[[1,1,1,1]] @ dY'],
    ['H', 'dY @ W2.T'],
    ['Z', '(dY W2^T) ⊙ (Z > 0)'],
    ['Z', 'dH * (H > 0)'],
    ['W1', 'X.T @ ((dY @ W2.T) * (Z > 0))'],
    ['W1', '(dZ.T @ X).T'],
    ['b1', 'np.sum(dZ, axis=0)'],
    ['b1', '4*mean(dZ, axis=0)'],
    ['X', 'dZ @ W1.T'],
  ])('∂L/∂%s = %s', (wrt, answer) => {
    expect(verdict(wrt, answer)).toBe('correct');
  });
});

describe('what differs is seen', () => {
  test.each([
    ['a transposed weight that is square', 'X', 'dZ @ W1'],
    ['a transposed gradient', 'W1', 'dZ.T @ X'],
    ['a missing gate', 'Z', 'dY @ W2.T'],
    ['a gate the wrong way round', 'Z', '(dY @ W2.T) ⊙ (Z < 0)'],
    ['a gate that leaks', 'Z', '(dY @ W2.T) ⊙ ((Z > 0) + 0.01*(Z < 0))'],
    ['the input for the gate', 'Z', '(dY @ W2.T) ⊙ H'],
    ['a mean for a sum', 'b2', 'mean(dY, axis=0)'],
    ['a lost sign', 'W2', '-H.T @ dY'],
    ['a lost factor', 'Y', 'Y - T'],
    ['the pre-activation for the activation', 'W2', 'Z.T @ dY'],
    ['a millionth', 'W2', '(1 + 1e-6) * H.T @ dY'],
    ['one wrong entry', 'b2', 'sum(dY, axis=0) + [0, 1e-3]'],
    [
      'only all gates open together',
      'Z',
      '(dY @ W2.T) ⊙ (Z > 0) + (min(0, sum(Z > 0) - 11.5) + 11.5 > 11)*Z',
    ],
  ])('%s', (_what, wrt, answer) => {
    expect(verdict(wrt, answer)).toBe('incorrect');
  });

  test('whichever points the key chooses', () => {
    for (let key = 0; key < 30; key += 1) {
      expect([verdict('X', 'dZ @ W1', `${key}`), verdict('Z', 'dY @ W2.T', `${key}`)]).toEqual([
        'incorrect',
        'incorrect',
      ]);
      expect(verdict('W1', 'X.T @ (dH * (Z>0))', `${key}`)).toBe('correct');
    }
  });
});

describe('what cannot be known is undecided', () => {
  test.each([
    ['a function without values', 'W2', 'H.T @ (dY + log(-1 - Y⊙Y))'],
    ['a size beyond all floats', 'W2', 'H.T @ dY + exp(exp(exp(100 + W2⊙W2))) - exp(exp(exp(100 + W2⊙W2)))'],
  ])('%s', (_what, wrt, answer) => {
    expect(verdict(wrt, answer)).toBe('undecided');
  });
});

describe('a formula without a forward pass', () => {
  const shapes = new Map<string, Shape>([
    ['x', [3, 1]],
    ['d', [2, 1]],
  ]);
  const free = [...shapes].map(([name, shape]) => ({ name, shape }));
  const parsed = (text: string) => {
    const reading = readMatrixFormula(text, free);
    if (reading.kind === 'invalid') throw new Error(reading.issue.code);
    return reading.expression;
  };
  test.each([
    ['d x^T', 'correct'],
    ['(x d^T)^T', 'correct'],
    ['d @ x.T * 1', 'correct'],
    ['-d x^T', 'incorrect'],
    ['d x^T + (0.1 + 0.2 + 1.1 - 1.4)', 'correct'],
    ['d x^T * 1e400', 'undecided'],
    ['d x^T + 1e400 - 1e400', 'undecided'],
    ['d x^T * 1e-400', 'incorrect'],
  ])('%s for δxᵀ is %s', (answer, outcome) => {
    const setting = { key: 'k', shapes, expected: parsed('d x^T') };
    expect(matricesAgree(setting, parsed(answer)).outcome).toBe(outcome);
  });

  test('decimals that cancel change nothing where the right entry is 0', () => {
    const setting = { key: 'k', shapes, expected: parsed('(d x^T > 0)') };
    const answer = (rest: string) => matricesAgree(setting, parsed(`(d x^T > 0) + (${rest})`)).outcome;
    expect(answer('0.1 + 0.2 + 1.1 - 1.4')).not.toBe('incorrect');
    expect(answer('0.1 + 0.2 + 1.1 - 1.41')).toBe('incorrect');
  });
});
