import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../../../grader/notation/issues.ts';
import { readMatrixFormula } from '../../../../grader/notation/matrix/read-matrix-formula.ts';
import { printMathml } from '../../../../grader/notation/print-mathml.ts';
import { printTex } from '../../../../grader/notation/print-tex.ts';
import { printText } from '../../../../grader/notation/print-text.ts';
import { speak } from '../../../../grader/notation/speech.ts';
import { formula, matrixSymbols } from './arbitrary-matrices.ts';

/** A batch of 4, three inputs, two outputs. */
const symbols = [
  { name: 'X', shape: [4, 3] },
  { name: 'W2', shape: [3, 2] },
  { name: 'b', shape: [2] },
  { name: 'Z', shape: [4, 2] },
  { name: 'dL/dZ', shape: [4, 2] },
  { name: 'eta' },
  { name: 'n' },
];

/** The formula and its shape, or the sentence and the place. */
function reading(text: string, language: 'en' | 'zh-TW' = 'en'): string {
  const read = readMatrixFormula(text, symbols);
  if (read.kind === 'read') return `${printText(read.expression)} is ${read.shape?.join('x')}`;
  return `${read.issue.at}: ${describeIssue(read.issue, language)}`;
}

describe('a transpose is read in all its spellings', () => {
  test.each([
    'W2^T', 'W2.T', 'W2ᵀ', 'W2^⊤', 'W2⊤', 'W_2^T', 'W_2^{T}', 'W_{2}^{\\top}', 'W_2^\\top', 'W_2^{\\mathrm{T}}',
    'W₂ᵀ', 'transpose(W2)', 'np.transpose(W2)', '(W2)^T', 'W2 ^ T', '\\mathbf{W}_2^{\\top}',
  ])('%s', (text) => {
    expect(reading(text)).toBe('W2.T is 2x3');
  }); // oxfmt-ignore
});

describe('formulas of matrices are read as they stand', () => {
  test.each([
    ['X.T @ dL/dZ', 'X.T @ dL/dZ is 3x2'],
    ['X.T @ dZ', 'X.T @ dL/dZ is 3x2'],
    ['X^T dZ', 'X.T @ dL/dZ is 3x2'],
    ['X^{\\top}\\frac{\\partial L}{\\partial Z}', 'X.T @ dL/dZ is 3x2'],
    ['X^\\top \\, dZ', 'X.T @ dL/dZ is 3x2'],
    ['np.dot(X.T, dZ)', 'X.T @ dL/dZ is 3x2'],
    ['X.T.dot(dZ)', 'X.T @ dL/dZ is 3x2'],
    ['∂L/∂Z W2^T', 'dL/dZ @ W2.T is 4x3'],
    ['dZ ⊙ (Z > 0)', 'dL/dZ ⊙ (Z > 0) is 4x2'],
    ['dZ * (Z > 0)', 'dL/dZ ⊙ (Z > 0) is 4x2'],
    ['dZ \\odot \\mathbb{1}[Z>0]', 'dL/dZ ⊙ (Z > 0) is 4x2'],
    ['sum(dZ, axis=0)', 'sum(dL/dZ, axis=0) is 2'],
    ['np.sum(dZ, axis=0)', 'sum(dL/dZ, axis=0) is 2'],
    ['dZ.sum(axis=0)', 'sum(dL/dZ, axis=0) is 2'],
    ['dZ.sum(0)', 'sum(dL/dZ, axis=0) is 2'],
    ['np.sum(dZ, axis=0, keepdims=True)', 'sum(dL/dZ, axis=0, keepdims=True) is 1x2'],
    ['dZ.mean(axis=1)', 'mean(dL/dZ, axis=1) is 4'],
    ['sum(dZ)', 'sum(dL/dZ) is '],
    ['X @ W2 + b', 'X @ W2 + b is 4x2'],
    ['relu(X W2 + b)', 'relu(X @ W2 + b) is 4x2'],
    ['np.maximum(0, X @ W2)', 'max(0, X @ W2) is 4x2'],
    ['1 - tanh(Z)^2', '1 - tanh(Z)^2 is 4x2'],
    ['σ(Z) ⊙ (1-σ(Z))', 'sigmoid(Z) ⊙ (1 - sigmoid(Z)) is 4x2'],
    ['2/n * X.T @ dZ', '2/n*X.T @ dL/dZ is 3x2'],
    ['W2 - η X^T dZ', 'W2 - eta*X.T @ dL/dZ is 3x2'],
    ['X.T @ dZ / n', 'X.T @ dL/dZ/n is 3x2'],
    ['X.T @ (dZ ⊙ (Z>0))', 'X.T @ (dL/dZ ⊙ (Z > 0)) is 3x2'],
    ['[[1,2],[3,4]]', '[[1, 2], [3, 4]] is 2x2'],
    ['\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}', '[[1, 2], [3, 4]] is 2x2'],
    ['W2 \\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}', 'W2 @ [[1, 2], [3, 4]] is 3x2'],
    ['[1, n, eta]', '[[1, n, eta]] is 1x3'],
    ['[eta+1] Z', '(eta + 1)*Z is 4x2'],
  ])('%s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});

describe('what does not fit, or could mean two things, is refused in words', () => {
  test.each([
    [
      'X @ dZ',
      '2: X is 4×3 and dL/dZ is 4×2: X @ dL/dZ does not fit (3 ≠ 4); X.T @ dL/dZ is 3×2.',
      '2: X 是 4×3，dL/dZ 是 4×2：X @ dL/dZ 的形狀不合（3 ≠ 4）；X.T @ dL/dZ 則是 3×2。',
    ],
    ['X @ [[1,2]]', '2: X is 4×3 and [[1, 2]] is 1×2: X @ [[1, 2]] does not fit (3 ≠ 1).', undefined],
    ['X + W2', '2: X is 4×3 and W2 is 3×2: that does not fit entry by entry.', undefined],
    ['X ⊙ W2', '2: X is 4×3 and W2 is 3×2: that does not fit entry by entry.', undefined],
    [
      'X^T * dZ',
      '4: Which product of the matrices X.T and dL/dZ is meant? Write @ for the matrix product (X.T @ dL/dZ) or ⊙ entry by entry (X.T ⊙ dL/dZ).',
      undefined,
    ],
    [
      'dZ · Z',
      expect.stringContaining('Which product'),
      '3: dL/dZ 和 Z 是矩陣，你是指哪一種乘法？矩陣乘法請寫 @（dL/dZ @ Z），逐元素相乘請寫 ⊙（dL/dZ ⊙ Z）。',
    ],
    ['dZ (Z>0)', expect.stringContaining('Which product'), undefined],
    ['dZ ⊙ Z @ W2.T', '7: Which comes first, ⊙ or the matrix product? Please write the brackets.', undefined],
    ['Z^2', expect.stringContaining('could mean two things'), undefined],
    ['Z²', expect.stringContaining('could mean two things'), undefined],
    ["W2'", expect.stringContaining('W^T'), undefined],
    ['b.T', '1: b is no matrix with rows and columns, so it has no transpose.', undefined],
    ['eta^T', expect.stringContaining('no transpose'), undefined],
    ['eta @ Z', expect.stringContaining('eta is a single value'), undefined],
    [
      '[[1,2],[3]]',
      '7: The rows of the matrix differ in length: row 1 has 2 entries, row 2 has 1.',
      undefined,
    ],
    ['[[Z]]', '0: An entry of a matrix is a single value, and Z is not.', undefined],
    ['[[]]', expect.stringContaining('nothing inside'), undefined],
    ['[]', expect.stringContaining('nothing inside'), undefined],
    ['sum(Z, axis=2)', expect.stringContaining('axis=0'), undefined],
    ['sum(b, axis=1)', expect.stringContaining('axis=0'), undefined],
    ['sum(Z, axis=0', expect.stringContaining('not closed'), undefined],
    ['Z.sum', expect.stringContaining('needs brackets'), undefined],
    ['Z.shape', expect.stringContaining('cannot stand'), undefined],
    ['X @', expect.stringContaining('stops before'), undefined],
    ['dQ', expect.stringContaining('no “dQ”'), undefined],
  ])('%s', (text, en, zh) => {
    const found = reading(text);
    expect(found).toEqual(en);
    if (zh !== undefined) expect(reading(text, 'zh-TW')).toBe(zh);
  });
});

describe('printing and reading are inverse for matrices too', () => {
  const any = fc.constantFrom([3, 2], [2, 3], [2, 2], [2], []).chain((shape) => formula(shape, 3));

  test('in plain text and in TeX', () => {
    fc.assert(
      fc.property(any, (e) => {
        expect(readMatrixFormula(printText(e), matrixSymbols)).toMatchObject({ expression: e });
        expect(readMatrixFormula(printTex(e), matrixSymbols)).toMatchObject({ expression: e });
      }),
      { numRuns: 600 },
    );
  });

  test('a number times a transposed mask keeps its dot: the 1 of the mask is no digit', () => {
    const read = readMatrixFormula('2 * (Z > 0).T', symbols);
    if (read.kind !== 'read') throw new Error('not read');
    expect(printTex(read.expression)).toBe('2 \\cdot 1\\left[Z > 0\\right]^{\\top}');
    expect(readMatrixFormula(printTex(read.expression), symbols)).toMatchObject({
      expression: read.expression,
    });
  });

  test('a matrix product is typeset side by side, and said', () => {
    const read = readMatrixFormula('X.T @ dZ', symbols);
    if (read.kind !== 'read') throw new Error('not read');
    expect(printTex(read.expression)).toBe('X^{\\top} \\, \\frac{\\partial L}{\\partial Z}');
    expect(printMathml(read.expression)).toContain('<msup><mi>X</mi><mo>⊤</mo></msup>');
    expect(speak(read.expression, 'en')).toBe(
      'capital X transposed matrix-times partial L by partial capital Z',
    );
    expect(speak(read.expression, 'zh-TW')).toBe('大寫 X 轉置 矩陣乘 L 對 大寫 Z 的偏微分');
  });
});
